"""Remakes the weights of linking (vocabulary/linking/weights-4.toml) from pairs of reports that people judged.

`python training/linking.py [--data DIR] [--cache DIR] [--out FILE]`; DIR holds fakes/, np4e/ and ecbplus/. m is counted on pairs
of one incident: FA-KES pairs judged by reading (the half `look` alone: the other is only ever scored), reports of one NP4E
folder on one day (which count little, being of three incidents), reports of one ECB+ sub-topic. u mixes two shares: over near
misses (FA-KES pairs judged to be different, the two events of one ECB+ topic) and over all other pairs that share a blocking
key. Both lean on linking_start.toml, by as many pairs as LEAN, where they have seen little. Comparisons that look at the same
words (GIVEN) would count them twice: the u of the one is that of pairs which agree in the other as those of one incident do.
Which accounts of two reports are the pair, the weights themselves say, as in expectation maximisation: three rounds.
"""

from __future__ import annotations

import argparse
import math
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.measures.pairs import read_pairs  # noqa: E402
from benchmarks.sets.ecbplus import ecbplus  # noqa: E402
from benchmarks.sets.fakes import fakes  # noqa: E402
from benchmarks.sets.ledgers import ledgers  # noqa: E402
from benchmarks.sets.np4e import np4e  # noqa: E402

from counterclaim.linking.blocking import keys  # noqa: E402
from counterclaim.linking.candidates import candidates  # noqa: E402
from counterclaim.linking.card import Card  # noqa: E402
from counterclaim.linking.card_making import card_of_report, cards_of  # noqa: E402
from counterclaim.linking.common_words import rarely_worded  # noqa: E402
from counterclaim.linking.comparisons import comparisons  # noqa: E402
from counterclaim.linking.edge import Edge  # noqa: E402
from counterclaim.linking.scoring import score_numbered  # noqa: E402
from counterclaim.linking.weights import SHIPPED, Weights, to_toml  # noqa: E402
from counterclaim.model.ledger import Ledger  # noqa: E402
from counterclaim.model.report import Report  # noqa: E402

OUT = ROOT / "src/counterclaim/vocabulary" / SHIPPED
START = Path(__file__).with_name("linking_start.toml")
TEXTS = frozenset({"timeless_text", "timeless_names", "weekday"})
GIVEN = {"text": "words", "timeless_names": "timeless_text"}
ROUNDS = 3
LEAN = 20.0
NEAR_MISSES = 0.4
FEW_INCIDENTS = 0.25
FEW_NEAR_MISSES = 0.3
VOICE = 1000
LEAN_BESIDE = 2.0
HEAD = """\
# What each level of agreement between two accounts is worth: [m, u], how often pairs of one incident show it, and other
# candidate pairs. Made by training/linking.py from FA-KES, NP4E and ECB+ pairs; the weight of a level is log2(m / u) bits.
# Levels: linking/comparing_*.py.
"""

Pair = tuple[str, str]
# Of a level of one comparison, or of it beside a level of another.
Counts = dict[tuple[str, ...], float]


@dataclass(slots=True)
class Evidence:
    """Edges by pair of reports. same, near: pairs judged to be of one incident and near misses, with how much each counts.
    of: the comparisons that the set teaches. unjudged: whether its other pairs are of two incidents, but for a few."""

    edges: dict[Pair, list[Edge]]
    same: dict[Pair, float]
    near: dict[Pair, float]
    of: frozenset[str]
    unjudged: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/bench")
    parser.add_argument("--cache", type=Path, help="keep the ledgers here between runs, as benchmarks/linking.py does")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    start = weights_of(START)
    weights = estimate([evidence(*one, start) for one in material(options.data, options.cache)], start)
    options.out.write_text(to_toml(weights, head=HEAD), "utf-8")
    for name, levels in weights.levels.items():
        sys.stdout.write(f"{name}: " + " ".join(f"{level} {weights.bits(name, level):+.1f}" for level in levels) + "\n")


def material(
    data: Path, cache: Path | None
) -> Iterator[tuple[list[Card], dict[Pair, float], dict[Pair, float], frozenset[str], bool]]:
    """Of each set: the cards, the pairs of one incident, the near misses, and the comparisons that it teaches.

    Most of ECB+ is no violence: it teaches only what texts alone are worth.
    """
    rest = frozenset(comparison.name for comparison in comparisons()) - TEXTS
    pairs = [pair for pair in read_pairs(ROOT / "benchmarks/fakes_pairs.tsv") if pair.half == "look"]
    same, near = ({_pair(one.one, one.other): 1.0 for one in pairs if one.label == label} for label in ("same", "different"))
    yield made(fakes(data / "fakes"), cache, "fakes"), same, near, rest, True
    filed = list(np4e(data / "np4e"))
    # A folder holds the days after the event, too, with news of their own: only reports of one day are surely of one incident.
    days = {one.report.id: f"{one.incident} {one.report.published}" for one in filed}
    few = {pair: FEW_INCIDENTS * share for pair, share in inside(days).items()}
    yield made((one.report for one in filed), cache, "np4e"), few, {}, rest, False
    topics = list(ecbplus(data / "ecbplus"))
    events = {one.report.id: one.incident for one in topics}
    yield made((one.report for one in topics), cache, "ecbplus"), inside(events), across(events), TEXTS, True


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)


def inside(groups: dict[str, str]) -> dict[Pair, float]:
    """The pairs within each group; one of n reports counts as the n - 1 links that hold it together."""
    held: dict[str, list[str]] = defaultdict(list)
    for report, group in sorted(groups.items()):
        held[group].append(report)
    return {_pair(*pair): 2 / len(reports) for reports in held.values() for pair in combinations(reports, 2)}


def across(events: dict[str, str]) -> dict[Pair, float]:
    """The pairs between the two events of each topic of ECB+ ("3ecb", "3ecbplus"): events of one kind, chosen to be taken for
    each other."""
    topics: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for report, event in sorted(events.items()):
        topics[event.removesuffix("plus").removesuffix("ecb")][event].append(report)
    found: dict[Pair, float] = {}
    for sides in topics.values():
        for one, other in combinations(sides.values(), 2):
            found.update({_pair(*pair): 1 / max(len(one), len(other)) for pair in product(one, other)})
    return found


def made(reports: Iterable[Report], cache: Path | None, name: str) -> list[Card]:
    """The cards of some reports, in the order of their keys."""
    read = ledgers(reports, cache / f"{name}.ledgers" if cache else None)
    cards = (card for one in read for card in (cards_of(one) if isinstance(one, Ledger) else (card_of_report(one),)))
    return rarely_worded(sorted(cards, key=lambda card: card.key))


def evidence(
    cards: list[Card], same: dict[Pair, float], near: dict[Pair, float], of: frozenset[str], unjudged: bool, start: Weights
) -> Evidence:
    """The edges between all candidates of a set, with what is known of them."""
    if of == TEXTS:
        # Texts are held against all others, not those alone that share rare words with them.
        pairs: Sequence[Sequence[int]] = list(combinations(range(len(cards)), 2))
    else:
        pairs = candidates([card.key for card in cards], ((at, keys(card)) for at, card in enumerate(cards))).pairs
    edges: dict[Pair, list[Edge]] = defaultdict(list)
    for edge in score_numbered(cards, pairs, weights=start):
        edges[_pair(edge.one.report, edge.other.report)].append(edge)
    return Evidence(dict(edges), same, near, of, unjudged)


def estimate(sets: list[Evidence], start: Weights) -> Weights:
    """The weights after ROUNDS of choosing each judged pair's accounts by the weights so far, and counting again."""
    weights = start
    for _ in range(ROUNDS):
        same, near, rest = (cast(Counts, defaultdict(float)) for _ in range(3))
        for held in sets:
            for total, part in (
                (same, counts(held, held.same, weights)),
                (near, counts(held, held.near, weights)),
                (rest, population(held)),
            ):
                for level, number in part.items():
                    total[level] += number
        weights = Weights(start.name, start.prior, {name: _levels(name, same, near, rest, start) for name in start.levels})
    return weights


def counts(held: Evidence, judged: dict[Pair, float], weights: Weights) -> Counts:
    """How often each level is met among judged pairs, of whose accounts those count that agree best."""
    met: Counts = defaultdict(float)
    for pair, share in judged.items():
        edges = held.edges.get(pair, ())
        best = max(edges, key=lambda edge: (_weight(edge, weights), edge.one, edge.other), default=None)
        for key in _met(best, held.of) if best else ():
            met[key] += share
    return met


def _met(edge: Edge, of: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """What an edge counts for: each of its levels, and those of GIVEN beside the other."""
    levels = {term.comparison: term.level for term in edge.terms}
    for name, level in levels.items():
        if name in of:
            yield name, level
            if (given := levels.get(GIVEN.get(name, ""))) is not None:
                yield name, level, given


def population(held: Evidence) -> Counts:
    """How often each level is met among the pairs that nobody judged to be of one incident, each set having one voice."""
    met = Counter(
        key for pair, edges in held.edges.items() if pair not in held.same for edge in edges for key in _met(edge, held.of)
    )
    pairs = sum(len(edges) for pair, edges in held.edges.items() if pair not in held.same)
    return {key: VOICE * number / pairs for key, number in met.items()} if held.unjudged else {}


def _weight(edge: Edge, weights: Weights) -> float:
    return sum(weights.bits(term.comparison, term.level) for term in edge.terms)


def _levels(name: str, same: Counts, near: Counts, rest: Counts, start: Weights) -> dict[str, tuple[float, float]]:
    m, missed, others = (_shares(name, seen, start, at) for seen, at in ((same, 0), (near, 1), (rest, 1)))
    near_misses = FEW_NEAR_MISSES if name in TEXTS else NEAR_MISSES
    u = {level: near_misses * missed[level] + (1 - near_misses) * others[level] for level in m}
    if name in GIVEN:
        u = _beside(name, same, near, rest, u, near_misses)
    if name == "text":
        m, u = _in_order(m, u)
    return {level: (share, u[level]) for level, share in _told_apart(m, u).items()}


def _in_order(m: dict[str, float], u: dict[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The same, with neighbours that are out of order weighed together: more alike must not weigh less (linking/change.py)."""
    pools = [[level] for level in m]
    at = 0
    while at + 1 < len(pools):
        one, other = (sum(m[level] for level in pool) / sum(u[level] for level in pool) for pool in pools[at : at + 2])
        if one > other:
            at += 1
        else:
            pools[at : at + 2] = [pools[at] + pools[at + 1]]
            at = max(0, at - 1)
    share = {level: sum(m[one] for one in pool) / sum(u[one] for one in pool) for pool in pools for level in pool}
    # A hair more for what is more alike, so that each level still has a weight of its own.
    return {level: u[level] * share[level] * (1 + 0.002 * (len(m) - at)) for at, level in enumerate(m)}, u


def _beside(name: str, same: Counts, near: Counts, rest: Counts, u: dict[str, float], near_misses: float) -> dict[str, float]:
    """u among pairs that agree in GIVEN as often as those of one incident do, so that only what a level adds to it counts."""
    beside, found = sorted({key[2] for key in same if key[0] == name and len(key) == 3}), dict.fromkeys(u, 0.0)
    joint = [{key: number for key, number in seen.items() if key[0] == name and len(key) == 3} for seen in (same, near, rest)]
    totals = [sum(seen.values()) or 1.0 for seen in joint]
    for given in beside:
        weight = sum(number for key, number in joint[0].items() if key[2] == given) / totals[0]
        among = {
            level: VOICE
            * (
                near_misses * joint[1].get((name, level, given), 0.0) / totals[1]
                + (1 - near_misses) * joint[2].get((name, level, given), 0.0) / totals[2]
            )
            + LEAN_BESIDE * share
            for level, share in u.items()
        }
        for level, number in among.items():
            found[level] += weight * number / sum(among.values())
    return found


def _shares(name: str, seen: Counts, start: Weights, at: int) -> dict[str, float]:
    total = sum(seen.get((name, level), 0.0) for level in start.levels[name]) + LEAN
    return {level: (seen.get((name, level), 0.0) + LEAN * pair[at]) / total for level, pair in start.levels[name].items()}


def _told_apart(m: dict[str, float], u: dict[str, float]) -> dict[str, float]:
    """m, moved by a hair where two levels would weigh the same: scoring.py tells them by their weights."""
    taken: set[float] = {0.0}
    found: dict[str, float] = {}
    for level, share in m.items():
        while round(math.log2(share / u[level]), 3) in taken:
            share *= 1.002
        taken.add(round(math.log2(share / u[level]), 3))
        found[level] = share
    return found


def weights_of(path: Path) -> Weights:
    """The weights of a file."""
    data = tomllib.loads(path.read_text("utf-8"))
    levels = {one.name: _whole(data[one.name]) for one in comparisons()}
    return Weights(data["name"], data["prior"], levels)


def _whole(pairs: dict[str, list[float]]) -> dict[str, tuple[float, float]]:
    """The pairs with m and u that each add up to 1, however roughly they were written down."""
    m, u = (sum(pair[at] for pair in pairs.values()) for at in (0, 1))
    return {level: (pair[0] / m, pair[1] / u) for level, pair in pairs.items()}


if __name__ == "__main__":
    main()
