"""Codings of texts that may not be kept here, as stand-off annotation: places and labels, without a word of the report.

    python corpora/standoff.py strip DIR WORDS … [--shared DIR]   codings with words → DIR/gold/ID.CODER.json
    python corpora/standoff.py restore DIR OUT [--shared DIR]     DIR and the texts → OUT/reports.jsonl and OUT/gold/
    python corpora/standoff.py count DIR                          how many reports and rows

WORDS are files in the scheme of the claims benchmark, or folders of them; --shared names the folder of fakes/ and muc4/. A
coding whose words do not stand in its text, or that is not whole, is refused and named. What restore writes has the layout of
the benchmark: `python benchmarks/claims.py --data OUT` scores readings on it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpora.build import gold_file
from corpora.rows import rows_table
from corpora.running import RunningText
from corpora.texts import SHARED, Text, texts_in
from corpora.words import BadCoding

from counterclaim.coding.problems import problems
from counterclaim.model.span import Span

_LABELS = ("kind", "group", "low", "high", "qualifier", "stance", "source_kind")
_PARTIES = ("source", "target")


def main() -> None:
    args = _arguments()
    try:
        args.run(args)
    except BadCoding as exc:
        sys.exit(str(exc))


def strip(gold: Mapping[str, Any], text: Text) -> dict[str, Any]:
    """The coding without its words; BadCoding where they are not the text's, or where the guide's form is not kept."""
    if gold["published"] != _iso(text):
        raise BadCoding(f"its dates are resolved against {gold['published']}; its set says {_iso(text)}")
    running = RunningText(text.text)
    stood = {
        "id": text.id,
        "sha256": text.sha256,
        "coder": gold["coder"],
        "focus": _stripped_focus(gold["focus"], running),
        "counts": [_stripped_row(row, running) for row in gold["counts"]],
        "attributions": [_stripped_row(row, running) for row in gold["attributions"]],
    }
    wrong = problems(restore(stood, text), text.text)
    if wrong:
        raise BadCoding("; ".join(wrong))
    return stood


def restore(stood: Mapping[str, Any], text: Text) -> dict[str, Any]:
    """The coding with the words of its text; BadCoding where the text is not the one that was coded."""
    if stood["sha256"] != text.sha256:
        raise BadCoding(f"{text.id}: its text is not the one that was coded: take the files that the README names")
    return {
        "id": text.id,
        "published": _iso(text),
        "outlet": text.publisher,
        "coder": stood["coder"],
        "focus": _restored_focus(stood["focus"], text.text),
        "counts": [_restored_row(row, text.text) for row in stood["counts"]],
        "attributions": [_restored_row(row, text.text) for row in stood["attributions"]],
        "notes": "",
    }


def codings_in(folder: Path) -> list[dict[str, Any]]:
    """The codings of a folder, in the order of report and coder."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("gold/*.json"))]


def settled_in(folder: Path) -> list[dict[str, Any]]:
    """What counts of each report that two coders read: what both found, and what a third person kept of the rest."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("settled/*.json"))]


def counting_in(folder: Path) -> list[dict[str, Any]]:
    """The codings that count: of a report that was settled, that one in place of its coders'."""
    settled = settled_in(folder)
    done = {coding["id"] for coding in settled}
    return settled + [coding for coding in codings_in(folder) if coding["id"] not in done]


def restored(codings: Iterable[Mapping[str, Any]], texts: Mapping[str, Text]) -> Iterator[tuple[Text, dict[str, Any]]]:
    """Each coding with its words, beside its report."""
    for stood in codings:
        text = _text_of(stood["id"], texts)
        yield text, restore(stood, text)


def _stripped_focus(focus: Mapping[str, Any] | None, running: RunningText) -> dict[str, Any] | None:
    if focus is None:
        return None
    date, site = focus["date"], focus["site"]
    spans = {key: _ends(running.first(said["text"])) for key, said in (("date", date), ("site", site)) if said["text"]}
    return {
        "event": focus["event"],
        "date": {key: date[key] for key in ("start", "end")},
        "country": focus["country"],
        "site": {key: None if site["lat"] is None else site[key] for key in ("lat", "lon", "within_km")},
        "spans": spans,
    }


def _stripped_row(row: Mapping[str, Any], running: RunningText) -> dict[str, Any]:
    spans = {"quote": _ends(running.first(row["quote"]))}
    spans |= {key: _ends(running.nearest(row[key], row["quote"])) for key in _PARTIES if row.get(key)}
    return {key: row[key] for key in _LABELS if key in row} | {"spans": spans}


def _restored_focus(focus: Mapping[str, Any] | None, text: str) -> dict[str, Any] | None:
    if focus is None:
        return None
    words = {key: {"text": _words(text, focus["spans"].get(key)), **focus[key]} for key in ("date", "site")}
    return {**focus, **words}


def _restored_row(row: Mapping[str, Any], text: str) -> dict[str, Any]:
    keys = ("source", "target", "quote") if "stance" in row else ("source", "quote")
    return {**row, **{key: _words(text, row["spans"].get(key)) for key in keys}}


def _words(text: str, ends: list[int] | None) -> str:
    return Span(*ends).of(text) if ends else ""


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _iso(text: Text) -> str | None:
    return text.published.isoformat() if text.published else None


def _text_of(id: str, texts: Mapping[str, Text]) -> Text:
    if id not in texts:
        raise BadCoding(f"{id}: no such report in the sets there")
    return texts[id]


def _run_strip(args: argparse.Namespace) -> None:
    """Keep each coding that can be kept, then name those that are refused."""
    texts, refused = texts_in(args.shared), []
    paths = [path for given in args.words for path in (sorted(given.glob("*.json")) if given.is_dir() else [given])]
    for path in paths:
        try:
            gold = json.loads(path.read_text("utf-8"))
            stood = strip(gold, _text_of(gold["id"], texts))
        except (BadCoding, ValueError, KeyError, TypeError) as exc:
            refused.append(f"{path}: {exc}")
        else:
            _write(args.folder / "gold" / f"{stood['id']}.{stood['coder']}.json", gold_file(stood))
    print(f"{len(paths) - len(refused)} codings kept, {len(refused)} refused")
    if refused:
        raise BadCoding("\n".join(refused))


def _run_restore(args: argparse.Namespace) -> None:
    both = list(restored(counting_in(args.folder), texts_in(args.shared)))
    for text, gold in both:
        _write(args.out / "gold" / f"{text.id}.{gold['coder']}.json", gold_file(gold))
    reports = {text.id: text for text, _ in both}
    _write(args.out / "reports.jsonl", "".join(map(_report_line, reports.values())))
    print(f"{len(reports)} reports, {len(both)} codings")


def _run_count(args: argparse.Namespace) -> None:
    print("\n".join(rows_table([*settled_in(args.folder), *codings_in(args.folder)])))


def _report_line(text: Text) -> str:
    row = {"id": text.id, "published": _iso(text), "publisher": text.publisher, "text": text.text}
    return json.dumps(row, ensure_ascii=False) + "\n"


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Codings of texts that are not kept here: places and labels without words.")
    commands = parser.add_subparsers(required=True)
    stripping = _command(commands, "strip", _run_strip, "codings with words become places and labels")
    stripping.add_argument("words", type=Path, nargs="+", metavar="WORDS", help="files of codings, or folders of them")
    restoring = _command(commands, "restore", _run_restore, "places and labels get the words of the texts again")
    restoring.add_argument("out", type=Path, metavar="OUT", help="a folder outside of the repository")
    for command in (stripping, restoring):
        command.add_argument("--shared", type=Path, default=SHARED, metavar="DIR", help="the folder of fakes/ and muc4/")
    _command(commands, "count", _run_count, "how many reports and rows")
    return parser.parse_args()


def _command(commands: Any, name: str, run: Callable[[argparse.Namespace], None], help: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=help)
    parser.set_defaults(run=run)
    parser.add_argument("folder", type=Path, metavar="DIR", help="corpora/claims")
    return parser


if __name__ == "__main__":
    main()
