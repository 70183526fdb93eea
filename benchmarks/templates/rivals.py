"""The wordings that rival for a slot of an incident, each with all its mentions, and how it stands to the others."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.sets.muc4 import STRINGS, wording
from benchmarks.templates.judged import Judged
from benchmarks.templates.proposals import Proposed
from benchmarks.templates.signs import Signs, kind_signs

# What is less likely is no rival; no more than so many are.
_LEAST, _MOST = 0.03, 50
_LIKELY = 0.3
_FORMS = ("plain", "full", "last", "of", "of near", "name", "title")
_STAND = (
    "proper", "plural", "numbered", "definite", "indefinite", "apposed", "joined", "place", "within", "part", "quoted", "long",
    "actor", "state", "rebel", "acronym", "mention", "has full", "has last", "has of", "has name", "read weapon", "read object",
    "read victim", "counted", "accuses", "suspects", "denies", "admits",
)  # fmt: skip

# How much the plain odds count beside the judge's, which sees more and has learnt of less.
_PLAIN = 0.3
_SURE = 1e-4
_SMALL = frozenset({"of", "for", "and"})

Chances = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Rival:
    """A wording that may fill a slot. mentions: the numbers of its phrases, the likeliest first; names: those of all."""

    said: str
    mentions: tuple[int, ...]
    chances: tuple[float, ...]
    names: frozenset[str]

    @property
    def chance(self) -> float:
        """That of its likeliest mention."""
        return self.chances[0]


def rivals(report: Proposed, each: Judged, slot: str) -> list[Rival]:
    """The likely wordings of a slot of an incident, the likeliest first."""
    chances = [math.sqrt(one * other) for one, other in zip(each.phrases[slot], each.by_words[slot], strict=True)]
    by: dict[str, list[int]] = {}
    for number in sorted(range(len(chances)), key=lambda number: -chances[number]):
        if chances[number] < _LEAST and len(by) >= _MOST:
            break
        by.setdefault(wording(report.phrases[number].text), []).append(number)
    likely = [(said, of) for said, of in by.items() if chances[of[0]] >= _LEAST][:_MOST]
    return [Rival(said, tuple(of), tuple(chances[one] for one in of), _names(report, of)) for said, of in likely]


def rival_signs(report: Proposed, found: Sequence[Judged]) -> Iterator[dict[str, list[tuple[Rival, Signs]]]]:
    """For each incident, by slot, its rivals and how each stands."""
    own = [{slot: rivals(report, each, slot) for slot in STRINGS} for each in found]
    said = [{slot: {rival.said: rival.chance for rival in of} for slot, of in slots.items()} for slots in own]
    for number, each in enumerate(found):
        others = [of for other, of in enumerate(said) if other != number]
        common = among_signs(found, number)
        yield {
            slot: [
                (rival, signs | common | _mentions(each, slot, rival))
                for rival, signs in _signs(report, slot, own[number][slot], others, said[number])
            ]
            for slot in STRINGS
        }


def plain_odds(signs: Signs) -> float:
    """What the judges say who look at incident, phrase and words by themselves, in log odds."""
    return _odds(signs["trees"]) + _odds(signs["by words"]) + _odds(signs["incident"])


def weighed(chance: float, signs: Signs) -> float:
    """The chance that a judge of rivals gives one, with what is said of it by itself."""
    return 1 / (1 + math.exp(-(_odds(chance) + _PLAIN * plain_odds(signs)) / (1 + _PLAIN)))


def among_signs(found: Sequence[Judged], number: int) -> Signs:
    """How an incident stands among the report's likely ones."""
    each, rest = found[number], [other.chance for other in found if other is not found[number]]
    return kind_signs(each.incident) | {
        "incident": each.chance,
        "focus": each.incident.signs["focus"],
        "scene": each.incident.signs["scene"],
        "triggers": each.incident.signs["triggers"],
        "incidents": float(len(found)),
        "best other": max(rest, default=0.0),
        "others likelier": float(sum(chance > each.chance for chance in rest)),
    }


def fills_signs(found: Sequence[Judged], number: int) -> Signs:
    """What an incident's likely fills say of it, beside its own signs."""
    each = found[number]
    signs = each.incident.signs | among_signs(found, number)
    for slot in STRINGS:
        chances = sorted(set(each.phrases[slot]), reverse=True)[:8]
        signs |= {f"top {slot}": max(chances, default=0.0), f"sum {slot}": sum(chances)}
    return signs | {"strings": sum(signs[f"sum {slot}"] for slot in STRINGS)}


def _signs(
    report: Proposed, slot: str, own: Sequence[Rival], others: Sequence[Mapping[str, Chances]], context: Mapping[str, Chances]
) -> Iterator[tuple[Rival, Signs]]:
    summed = sum(rival.chance for rival in own)
    for rank, rival in enumerate(own):
        rest = [other for other in own if other is not rival]
        signs = _chances(rival) | {
            "rank": float(rank),
            "of top": rival.chance / own[0].chance,
            "likely": float(sum(other.chance > _LIKELY for other in rest)),
            "summed": summed,
            "elsewhere": max((of[slot].get(rival.said, 0.0) for of in others), default=-1.0),
        }
        signs |= {f"as {name}": of.get(rival.said, 0.0) for name, of in context.items() if name != slot}
        yield rival, signs | _kin(rival, rest) | _stand(report, rival)


def _mentions(each: Judged, slot: str, rival: Rival) -> Signs:
    """What the judges of phrases say of all mentions."""
    trees = [each.phrases[slot][number] for number in rival.mentions]
    words = [each.by_words[slot][number] for number in rival.mentions]
    signs = {
        "trees": max(trees),
        "trees mean": sum(trees) / len(trees),
        "by words": max(words),
        "words mean": sum(words) / len(words),
    }
    return signs | {"plain": plain_odds(signs | {"incident": each.chance})}


def _names(report: Proposed, mentions: Sequence[int]) -> frozenset[str]:
    return frozenset(name for number in mentions for name in report.phrases[number].names)


def _odds(chance: float) -> float:
    chance = min(max(chance, _SURE), 1 - _SURE)
    return math.log(chance / (1 - chance))


def _chances(rival: Rival) -> Signs:
    none = math.prod(1 - chance for chance in rival.chances)
    return {
        "chance": rival.chance,
        "second": rival.chances[1] if len(rival.chances) > 1 else 0.0,
        "any": 1 - none,
        "mentions": float(len(rival.chances)),
        "mean": sum(rival.chances) / len(rival.chances),
    }


def _kin(rival: Rival, rest: Sequence[Rival]) -> Signs:
    """What rivals there are that say more or less of the same, or name it otherwise."""
    words, padded = rival.said.split(), f" {rival.said} "
    longer = [other for other in rest if padded in f" {other.said} "]
    named = [other for other in rest if other not in longer and not rival.names.isdisjoint(other.names)]
    kin = {
        "longer": longer,
        "shorter": [other for other in rest if f" {other.said} " in padded],
        "named": named,
        "last": [other for other in rest if other.said.split()[-1:] == words[-1:]],
        "acronym of": [other for other in rest if _spells(other.said, rival.said) or _spells(rival.said, other.said)],
    }
    signs = {name: max((other.chance for other in of), default=-1.0) for name, of in kin.items()}
    most = max((len(other.said.split()) for other in named + longer), default=0)
    return signs | {"words": float(len(words)), "more words": float(most)}


def _spells(words: str, acronym: str) -> bool:
    initials = [word[0] for word in words.split() if word not in _SMALL]
    return len(initials) > 1 and "".join(initials) == acronym


def _stand(report: Proposed, rival: Rival) -> Signs:
    """How the likeliest mention stands."""
    phrase = report.phrases[rival.mentions[0]]
    signs = {name: phrase.signs[name] for name in _STAND}
    signs |= {f"form {form}": float(phrase.form == form) for form in _FORMS}
    return signs | {
        "times": float(report.times[rival.said]),
        "first": report.first[rival.said] / max(1, len(report.sentence_of)),
        "part": phrase.head / max(1, len(report.sentence_of)),
        "one": float(phrase.number == "1"),
    }
