"""What the rules propose in coded reports, each proposal with whether the coders have it. Usage: proposed.py OUT DIR [DIR …]

A DIR holds reports.jsonl and gold/ in the layout of the claims benchmark. Only reports of the half `look` are read. OUT is one
JSON object a report.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.claims import scorer_of

from counterclaim.ingest.jsonl import read_lines
from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reader import read_report
from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.drafts import Draft
from counterclaim.reading.engine import Reading
from counterclaim.reading.parse import parse, pipeline
from counterclaim.reading.rules import evidence_of
from counterclaim.reading.trained.proposals import Proposal, attribution_proposals, count_proposals
from counterclaim.reading.trained.speakers import Speakers

BENCH = Path(__file__).parents[2] / "shared" / "bench" / "claims"


class Recorder:
    """An engine that reads nothing, and keeps what it could have read."""

    name = EngineName("recorder", "1")
    languages = ("en",)

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, Any]]] = {}

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """Keep the proposals of one report."""
        with pipeline().memory_zone():
            evidence = evidence_of(parse(cased), mentions)
            speakers = Speakers(evidence.doc, evidence.claimants)
            drafts = attribution_claims(evidence.doc, evidence.attributions, evidence.claimants, evidence.scenes)
            kept = attribution_proposals(evidence, speakers, drafts)
            self.rows = {
                "counts": [
                    row(each, report.text, number)
                    for number, proposals in enumerate(count_proposals(evidence, speakers))
                    for each in proposals
                ],
                "attributions": [row(each, report.text, number) for number, each in enumerate(kept)],
            }
        return Reading()


def row(proposal: Proposal, text: str, mention: int) -> dict[str, Any]:
    """A proposal as the scorer reads rows, with its signs."""
    draft: Draft = proposal.draft
    out: dict[str, Any] = {
        "mention": mention,
        "signs": proposal.signs,
        "focus": draft.scene.focus,
        "early": draft.early,
        "quote": [draft.quote.start, draft.quote.end],
        "source": draft.claimant.span.of(text) if draft.claimant.span else "",
    }
    if draft.count is not None:
        count = draft.count
        return out | {
            "kind": count.kind,
            "group": count.group,
            "low": count.low,
            "high": count.high,
            "qualifier": count.qualifier,
        }
    return out | {"stance": draft.stance, "target": draft.target.span.of(text) if draft.target else ""}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, default=BENCH)
    args = parser.parse_args()
    scorer = scorer_of(args.scorer)
    with args.out.open("w", encoding="utf-8") as out:
        for folder in args.data:
            gold: dict[str, Any] = {}
            for path in sorted((folder / "gold").glob("*.json")):
                coded = json.loads(path.read_text("utf-8"))
                if scorer.half_of(coded["id"]) == "look":
                    gold.setdefault(coded["id"], coded)
            with (folder / "reports.jsonl").open("rb") as stream:
                for report in read_lines(stream):
                    if isinstance(report, Report) and report.id in gold:
                        recorder = Recorder()
                        read_report(report, engine=recorder)
                        coded = gold[report.id]
                        kept = {"id": report.id, "set": folder.name, "gold": {k: coded[k] for k in ("counts", "attributions")}}
                        out.write(json.dumps(kept | recorder.rows, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
