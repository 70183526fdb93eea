"""How many people were harmed: the numbers that stand with likely victims, and those that the reader counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.sets.muc4 import wording
from benchmarks.templates.incidents import Incident
from benchmarks.templates.phrases import Phrase, written
from benchmarks.templates.proposals import Proposed
from benchmarks.templates.signs import Signs

from counterclaim.model.count import Count

# Phrases that may be victims, the likeliest first: no more of them give numbers.
_LIKELIEST = 40
_LIKELY = 0.3


def number_signs(
    report: Proposed, incident: Incident, chances: Sequence[float], counts: Sequence[tuple[int, Count]]
) -> Iterator[tuple[str, Signs]]:
    """Each number that an incident may have, with its signs. chances: of each phrase that it is a victim."""
    order = sorted(range(len(chances)), key=lambda number: -chances[number])[:_LIKELIEST]
    by: dict[str, list[float]] = {}
    for number in order:
        by.setdefault(report.phrases[number].number, []).append(chances[number])
    own = [count for at, count in counts if at in incident.triggers]
    said = Counter(written(count.low, count.high, count.qualifier) for count in own)
    kin = _kin(report, chances, [report.phrases[number] for number in order if chances[number] > 0])
    for value in (*said, *kin):
        by.setdefault(value, [])
    likely = sum(chance > _LIKELY for chance in chances)
    for rank, value in enumerate(sorted(by, key=lambda value: -max(by[value], default=0.0))):
        kinds = {count.kind for count in own if written(count.low, count.high, count.qualifier) == value}
        signs = _likely(by[value]) | {
            "rank": float(rank),
            "all likely": float(likely),
            "all others": float(likely - sum(chance > _LIKELY for chance in by[value])),
            "said": float(said[value]),
            "all said": float(sum(said.values())),
            "one": float(value == "1"),
            "plural": float(value == "plural"),
            "exact": float(value.isdigit()),
        }
        yield value, signs | _of_kin(kin, value) | {kind: float(kind in kinds) for kind in ("killed", "injured", "abducted")}


def _kin(report: Proposed, chances: Sequence[float], victims: Sequence[Phrase]) -> dict[str, dict[str, float]]:
    """By number, of what is called by it anywhere: the last word of the name, with the likeliest victim that is so called."""
    most: dict[str, float] = defaultdict(float)
    for phrase, chance in zip(report.phrases, chances, strict=True):
        most[_called(phrase)] = max(most[_called(phrase)], chance)
    kin: dict[str, dict[str, float]] = {}
    called = {_called(phrase) for phrase in victims}
    for phrase in report.phrases:
        if _called(phrase) in called:
            kin.setdefault(phrase.number, {})[_called(phrase)] = most[_called(phrase)]
    return kin


def _of_kin(kin: dict[str, dict[str, float]], value: str) -> Signs:
    """How likely victims are called by a number anywhere, and those of them who are called by a digit, or by another, as well."""
    own = kin.get(value, {})
    digits = {called for number, of in kin.items() if number.isdigit() and number not in ("1", value) for called in of}
    alone = [chance for called, chance in own.items() if called not in digits]
    return {
        "kin": max(own.values(), default=0.0),
        "kin alone": max(alone, default=0.0),
        "kin told otherwise": max((chance for called, chance in own.items() if called in digits), default=0.0),
        "kinds of kin": float(sum(chance > _LIKELY for chance in own.values())),
    }


def _called(phrase: Phrase) -> str:
    """What somebody is called, without a plural's ending: "priests" and "six Jesuit priests" are one."""
    last = wording(phrase.text).rpartition(" ")[2]
    return last.removesuffix("s") if len(last) > 3 else last


def _likely(chances: Sequence[float]) -> Signs:
    none = 1.0
    for chance in chances:
        none *= 1 - chance
    likely = sum(chance > _LIKELY for chance in chances)
    return {"likeliest": max(chances, default=0.0), "any": 1 - none, "likely": float(likely)}
