"""What the rules propose in coded reports, each with what the coders have. Usage: proposed.py OUT DIR [DIR …] [--half look|score]

A DIR holds reports.jsonl and gold/ in the layout of the claims benchmark. Reports of the half `look` are read unless the other is
asked for. OUT is one JSON object a report.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.claims import HALVES, scorer_of

from counterclaim.ingest.jsonl import read_lines
from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reader import read_report
from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.count_claims import settled
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
            numbers = list(count_proposals(evidence, speakers))
            left = settled([each.draft for each in numbers], evidence.doc)
            self.rows = {
                "counts": [row(each, report.text) | {"kept": stays(each.draft, left)} for each in numbers],
                "attributions": [row(each, report.text) for each in kept],
            }
        return Reading()


def stays(draft: Draft, left: list[Draft]) -> bool:
    """Whether a number is a claim, and repeats no other."""
    return any((one.quote, one.count, one.claimant) == (draft.quote, draft.count, draft.claimant) for one in left)


def row(proposal: Proposal, text: str) -> dict[str, Any]:
    """A proposal as the scorer reads rows, with its signs."""
    draft: Draft = proposal.draft
    out: dict[str, Any] = {
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
    parser.add_argument("--half", choices=HALVES, default="look")
    args = parser.parse_args()
    scorer = scorer_of(args.scorer)
    with args.out.open("w", encoding="utf-8") as out:
        for folder in args.data:
            gold: dict[str, Any] = {}
            for path in sorted((folder / "gold").glob("*.json")):
                coded = json.loads(path.read_text("utf-8"))
                if scorer.half_of(coded["id"]) == args.half:
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
