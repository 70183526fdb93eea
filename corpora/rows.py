"""How many reports and rows a corpus has, half by half."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from corpora.scheme import HALVES, half_of

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier

_CHOICES = {
    "kind": Harm,
    "qualifier": Qualifier,
    "group": Group,
    "stance": Stance,
    "source_kind": ClaimantKind,
}


def rows_table(codings: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Lines of a table in Markdown: of each report the rows of its first coding there, so that none counts twice."""
    firsts = {coding["id"]: coding for coding in reversed(codings)}
    halves = [[coding for id, coding in firsts.items() if half_of(id) == half] for half in HALVES]
    ids = Counter(coding["id"] for coding in codings)
    yield f"| | {' | '.join(f'`{half}`' for half in HALVES)} |"
    yield "|---|--:|--:|"
    yield _line("reports", map(len, halves))
    yield _line("of them coded twice", (sum(ids[one["id"]] > 1 for one in half) for half in halves))
    yield _line("of them without an incident", (sum(one["focus"] is None for one in half) for half in halves))
    for name in ("counts", "attributions"):
        yield _line(name, (sum(len(one[name]) for one in half) for half in halves))
    for choice, values in _CHOICES.items():
        chosen = [Counter(row.get(choice) for one in half for row in (*one["counts"], *one["attributions"])) for half in halves]
        for value in values:
            if any(half[value.value] for half in chosen):
                yield _line(f"{choice.replace('_', ' ')}: {value.value}", (half[value.value] for half in chosen))


def _line(name: str, figures: Iterable[int]) -> str:
    return f"| {name} | {' | '.join(map(str, figures))} |"
