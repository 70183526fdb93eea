"""How far the coders of a corpus agree. Usage: python corpora/agreement.py DIR [--shared DIR] [--json]

Of the reports that two coders read: F1 of their rows, by kind of claim, and Krippendorff's alpha of each choice, as the
workbench tells them; F1 of so many rows, alpha of so many choices. A corpus whose words are not kept here gets them from the
texts in --shared. The last line is the figures.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpora.scheme import HALVES, half_of
from corpora.standoff import codings_in, restored
from corpora.texts import SHARED, texts_in
from corpora.words import BadCoding

from counterclaim.coding.agreement import Agreement, Both, agreement
from counterclaim.coding.coded import coding_of


def main() -> None:
    args = _arguments()
    try:
        pairs = coded_twice(codings_with_words(args.folder, args.shared))
    except BadCoding as exc:
        sys.exit(str(exc))
    if not pairs:
        sys.exit(f"{args.folder}: no report is coded twice")
    parts = {half: [both for id, both in pairs if half_of(id) == half] for half in HALVES}
    figures = {name: figures_of(agreement(part)) for name, part in {**parts, "both": [both for _, both in pairs]}.items()}
    if not args.json:
        print("\n".join(_table(figures)))
    print(json.dumps(figures))


def codings_with_words(folder: Path, shared: Path) -> list[dict[str, Any]]:
    """The codings of a corpus; those that are kept without words get them from the texts."""
    codings = codings_in(folder)
    if any("sha256" in coding for coding in codings):
        return [gold for _, gold in restored(codings, texts_in(shared))]
    return codings


def coded_twice(codings: Iterable[Mapping[str, Any]]) -> list[tuple[str, Both]]:
    """Every two codings of one report, with its id."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for coding in codings:
        found.setdefault(coding["id"], []).append(coding)
    return [(id, (coding_of(one), coding_of(other))) for id, several in found.items() for one, other in combinations(several, 2)]


def figures_of(found: Agreement) -> dict[str, Any]:
    """What the command prints of an agreement: f1 or alpha, and of how many rows or choices."""
    rows = {f"{one.name}: F1": (_rounded(one.f1), one.one + one.other) for one in found.overlaps}
    choices = {f"{one.name}: alpha": (_rounded(one.alpha), one.units) for one in found.reliabilities}
    return {"reports": found.reports, **rows, **choices}


def _table(figures: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    yield f"| | {' | '.join(figures)} |"
    yield "|---|" + "--:|" * len(figures)
    for name in next(iter(figures.values())):
        yield f"| {name} | {' | '.join(_cell(part[name]) for part in figures.values())} |"


def _cell(value: Any) -> str:
    if not isinstance(value, tuple):
        return str(value)
    figure, among = value
    return f"{'–' if figure is None else format(figure, '.2f')} of {among}"


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 3)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How far the coders of a corpus agree.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="corpora/claims, for example")
    parser.add_argument("--shared", type=Path, default=SHARED, metavar="DIR", help="the folder of fakes/ and muc4/")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    main()
