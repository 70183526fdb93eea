"""What was learnt of words: by how much a word makes something likelier, in log odds. They are ordinary words, no names."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Words = Mapping[str, Sequence[str]]
# A word seen so often weighs half of what it would with many more.
_DOUBT = 4.0
# Of many words the few that speak most for it are summed.
_STRONGEST = 8


@dataclass(frozen=True, slots=True)
class Tally:
    """How often words of each aspect stood where something was so, and where they stood at all."""

    so: Mapping[str, Counter[str]]
    all: Mapping[str, Counter[str]]
    cases_so: int
    cases: int


def tallied(rows: Iterable[tuple[Words, bool]]) -> Tally:
    """The tally of cases, each with its words and whether it is so."""
    so: dict[str, Counter[str]] = {}
    all_: dict[str, Counter[str]] = {}
    cases = cases_so = 0
    for words, is_so in rows:
        cases, cases_so = cases + 1, cases_so + is_so
        for aspect, said in words.items():
            all_.setdefault(aspect, Counter()).update(said)
            if is_so:
                so.setdefault(aspect, Counter()).update(said)
    return Tally(so, all_, cases_so, cases)


def summed(tallies: Iterable[Tally]) -> Tally:
    """Several tallies as one."""
    so: dict[str, Counter[str]] = {}
    all_: dict[str, Counter[str]] = {}
    cases = cases_so = 0
    for tally in tallies:
        cases, cases_so = cases + tally.cases, cases_so + tally.cases_so
        for whole, of in ((so, tally.so), (all_, tally.all)):
            for aspect, counted in of.items():
                whole.setdefault(aspect, Counter()).update(counted)
    return Tally(so, all_, cases_so, cases)


@dataclass(frozen=True, slots=True)
class Odds:
    """By aspect, how much each word speaks for it."""

    weights: Mapping[str, Mapping[str, float]]

    @classmethod
    def of(cls, tally: Tally, least: int) -> Odds:
        """The odds of all words that stood in so many cases at least."""
        share = (tally.cases_so + 1) / (tally.cases + 2)
        base = math.log(share / (1 - share))
        return cls(
            {
                aspect: {
                    word: round(_log_odds(tally.so.get(aspect, Counter())[word], number, share) - base, 2)
                    for word, number in of.items()
                    if number >= least
                }
                for aspect, of in tally.all.items()
            }
        )

    def signs(self, words: Words) -> dict[str, float]:
        """What the words of a case come to: their mean and strongest; of many also the weakest, and the sum of the strongest."""
        signs: dict[str, float] = {}
        for aspect, said in words.items():
            of = self.weights.get(aspect, {})
            known = sorted(of[word] for word in said if word in of)
            if known:
                signs |= {f"mean {aspect}": sum(known) / len(known), f"most {aspect}": known[-1]}
            if len(known) > _STRONGEST:
                signs |= {f"least {aspect}": known[0], f"sum {aspect}": sum(known[-_STRONGEST:])}
        return signs


def _log_odds(so: int, number: int, share: float) -> float:
    return math.log((so + _DOUBT * share) / (number - so + _DOUBT * (1 - share)))
