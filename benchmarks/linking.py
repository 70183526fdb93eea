"""Reports brought together into incidents, and told apart as lines of reporting.

    python benchmarks/linking.py [--data DIR] [--set np4e|ecbplus|fakes|independence|all] [--linker NAME] [--half look|score] …

DIR holds np4e/, ecbplus/ and fakes/. NP4E and ECB+: every report is put into the incident that it is filed under
(linking/filing.py), measured by B³ (measures/bcubed.py) against the set's folders and sub-topics. FA-KES: pairs of reports that
were judged by reading (fakes_pairs.tsv, fakes_independence.tsv); a pair is together where an incident of the one's news is one of
the other's. --linker alike is the baseline, by words and days alone. --errors names the pairs of `look` that are judged otherwise
than by reading, and how the incidents of NP4E and ECB+ fall apart. right_years: B³ if the reports that bear another year
than most of their incident, by a slip of the set, stood with the rest of it. The last line is the figures.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Set
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.alike import alike
from benchmarks.measures.bcubed import b_cubed
from benchmarks.measures.pairs import HALVES, Agreement, Pair, compare, kappa, read_pairs
from benchmarks.sets.ecbplus import ecbplus
from benchmarks.sets.fakes import fakes
from benchmarks.sets.labelled import Labelled
from benchmarks.sets.ledgers import ledgers
from benchmarks.sets.np4e import np4e

from counterclaim.linking.card import Card
from counterclaim.linking.card_making import background_cards, card_of_report, cards_of
from counterclaim.linking.copies import bands, copies, signature
from counterclaim.linking.filing import filed_under
from counterclaim.linking.link import link
from counterclaim.linking.provenance import provenance
from counterclaim.linking.retelling import best, days_of
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from counterclaim.weighing.independence import lines

DATA = Path(__file__).resolve().parents[2] / "shared" / "bench"
HERE = Path(__file__).resolve().parent
# Of the reports of an incident, the share that may bear a wrong year.
_FEW = 0.2
SETS = ("np4e", "ecbplus", "fakes", "independence")


class Put(NamedTuple):
    """The incidents of a report, by their names. news: of all that it brings as news."""

    filed: str
    news: list[str]


Linker = Callable[[Iterable[Report], Path | None], dict[str, Put]]


def main() -> None:
    args = _arguments()
    figures: dict[str, Any] = {}
    for name in SETS if args.set == "all" else (args.set,):
        started = time.perf_counter()
        figures[name] = _measure(name, args) | {"seconds": round(time.perf_counter() - started, 1)}
        if not args.json:
            print(name, json.dumps(figures[name]))
    print(json.dumps(figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score how reports are brought together and told apart.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="np4e/, ecbplus/ and fakes/")
    parser.add_argument("--set", choices=[*SETS, "all"], default="all", help="one set only")
    parser.add_argument("--linker", choices=sorted(LINKERS), default="link", help="what brings reports together")
    parser.add_argument("--half", choices=HALVES, help="of the pairs: one half only")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep the ledgers; remove DIR after a change of the reader")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    parser.add_argument("--errors", action="store_true", help="the pairs of the half `look` that are judged wrongly")
    return parser.parse_args()


def _measure(name: str, args: argparse.Namespace) -> dict[str, Any]:
    link = LINKERS[args.linker]
    kept = args.cache / f"{name}.ledgers" if args.cache else None
    match name:
        case "np4e":
            return _grouped(list(np4e(args.data / name)), link, kept, args)
        case "ecbplus":
            return _grouped(list(ecbplus(args.data / name)), link, kept, args)
        case "fakes":
            incidents = link(list(fakes(args.data / name)), kept)
            pairs = _pairs("fakes_pairs.tsv", args.data, incidents.keys())
            return _paired(pairs, "same", lambda pair: _together(incidents, pair), args)
        case _:
            reports = {report.id: report for report in fakes(args.data / "fakes")}
            pairs = _pairs("fakes_independence.tsv", args.data, reports.keys())
            return _paired(pairs, "dependent", lambda pair: _one_line(reports, pair), args) | _in_reach(reports, pairs)


def _grouped(labelled: list[Labelled], link: Linker, kept: Path | None, args: argparse.Namespace) -> dict[str, Any]:
    put = {id: incidents.filed for id, incidents in link([one.report for one in labelled], kept).items()}
    true = {one.report.id: one.incident for one in labelled}
    if args.errors:
        _print_parts(labelled, put)
    figures = b_cubed(true, put)
    return {
        "reports": len(labelled),
        "incidents": len({one.incident for one in labelled}),
        "found": len(set(put.values())),
        "precision": round(figures.precision, 3),
        "recall": round(figures.recall, 3),
        "b3": round(figures.f1, 3),
        "right_years": round(b_cubed(true, _in_right_years(labelled, put)).f1, 3),
    }


def _in_right_years(labelled: list[Labelled], put: dict[str, str]) -> dict[str, str]:
    """The same, with each report of an odd year put where most of its incident is."""
    found = dict(put)
    for told in _by_incident(labelled).values():
        years = Counter(one.report.published.year for one in told if one.report.published)
        most = Counter(put[one.report.id] for one in told).most_common(1)[0][0]
        odd = [one.report for one in told if one.report.published and one.report.published.year != years.most_common(1)[0][0]]
        # Where many bear another year, the incident is told of for years, and nobody slipped.
        if len(odd) <= len(told) * _FEW:
            found.update({report.id: most for report in odd})
    return found


def _by_incident(labelled: list[Labelled]) -> dict[str, list[Labelled]]:
    held: dict[str, list[Labelled]] = defaultdict(list)
    for one in labelled:
        held[one.incident].append(one)
    return held


def _print_parts(labelled: list[Labelled], put: dict[str, str]) -> None:
    whole = Counter(put.values())
    for incident, told in sorted(_by_incident(labelled).items()):
        parts = Counter(put[one.report.id] for one in told).most_common()
        if len(parts) > 1 or whole[parts[0][0]] > len(told):
            print(
                f"{incident}: {len(told)} reports,", ", ".join(f"{number} of a group of {whole[part]}" for part, number in parts)
            )


def _pairs(table: str, data: Path, known: Set[str]) -> list[Pair]:
    """The pairs among the reports that are there; DIR/fakes may bring a table of its own."""
    path = next(folder / table for folder in (data / "fakes", HERE) if (folder / table).is_file())
    return [pair for pair in read_pairs(path) if {pair.one, pair.other} <= known]


def _paired(pairs: list[Pair], positive: str, judge: Callable[[Pair], bool], args: argparse.Namespace) -> dict[str, Any]:
    if args.errors:
        _print_errors(pairs, positive, judge)
    halves = (args.half,) if args.half else HALVES
    of_half = {half: [pair for pair in pairs if pair.half == half] for half in halves}
    figures: dict[str, Any] = {half: _row(compare(some, positive, judge)) for half, some in of_half.items()}
    twice, same, chance = kappa(pairs)
    return figures | {"read_twice": twice, "agreement": round(same, 3), "kappa": round(chance, 3)}


def _in_reach(reports: dict[str, Report], pairs: list[Pair]) -> dict[str, int]:
    """How many of the pairs that copy share a band, by which a casefile finds them; and how many pairs do at all."""
    keys = {id: set(bands(signature(report.text))) for id, report in reports.items()}
    copied = [pair for pair in pairs if pair.reason == "copy"]
    met = sum(not keys[one].isdisjoint(keys[other]) for one, other in combinations(keys, 2))
    return {
        "copies": len(copied),
        "copies_in_reach": sum(not keys[pair.one].isdisjoint(keys[pair.other]) for pair in copied),
        "pairs_in_reach": met,
        "all_pairs": len(keys) * (len(keys) - 1) // 2,
    }


def _row(agreement: Agreement) -> dict[str, float]:
    measures = {name: getattr(agreement, name) for name in ("precision", "recall", "f1", "accuracy")}
    return {"pairs": agreement.pairs} | {name: round(value, 3) for name, value in measures.items()}


def _print_errors(pairs: list[Pair], positive: str, judge: Callable[[Pair], bool]) -> None:
    for pair in pairs:
        if pair.half == "look" and judge(pair) != (pair.label == positive):
            print(f"{pair.one} {pair.other}: {pair.label} ({pair.reason}), judged otherwise")


def _together(incidents: dict[str, Put], pair: Pair) -> bool:
    return not set(incidents[pair.one].news).isdisjoint(incidents[pair.other].news)


def _one_line(reports: dict[str, Report], pair: Pair) -> bool:
    one, other = reports[pair.one], reports[pair.other]
    shared = copies(one.text, other.text)
    return len(lines([provenance(one), provenance(other)], {(one.id, other.id): shared} if shared else {})) == 1


def _by_words(reports: Iterable[Report], kept: Path | None) -> dict[str, Put]:
    return {id: Put(group, [group]) for id, group in alike(reports).items()}


def _by_incidents(reports: Iterable[Report], kept: Path | None) -> dict[str, Put]:
    """The incidents of each report's accounts in focus; of the whole report, where nothing was read in it."""
    told: dict[str, tuple[Card, ...]] = {}
    background: dict[str, tuple[Card, ...]] = {}
    for read in ledgers(reports, kept):
        id = read.report.id if isinstance(read, Ledger) else read.id
        told[id] = cards_of(read) if isinstance(read, Ledger) else (card_of_report(read),)
        background[id] = background_cards(read) if isinstance(read, Ledger) else ()
    cards = {card.key: card for some in told.values() for card in some}
    linked = link(cards.values()).incidents
    incident = {key: str(min(keys)) for keys in linked for key in keys}
    back = _gone_back(background, [[cards[key] for key in sorted(keys)] for keys in linked])
    found = {}
    for id, some in told.items():
        news = [incident[card.key] for card in some]
        found[id] = Put(filed_under(some, background[id], incident, back) or news[0], news)
    return found


def _gone_back(background: dict[str, tuple[Card, ...]], incidents: list[list[Card]]) -> dict[AccountKey, str]:
    on: dict[int, dict[str, list[Card]]] = defaultdict(dict)
    for accounts in incidents:
        for day in {day for card in accounts for day in days_of(card)}:
            on[day][str(accounts[0].key)] = accounts
    found = {}
    for card in (card for cards in background.values() for card in cards):
        near = {name: accounts for day in days_of(card) for name, accounts in on[day].items()}
        if (gone := best(card, near.items())) is not None:
            found[card.key] = gone[0]
    return found


LINKERS: dict[str, Linker] = {"alike": _by_words, "link": _by_incidents}

if __name__ == "__main__":
    main()
