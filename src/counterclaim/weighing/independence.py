"""Rule lines/1: which reports of one incident are one line of reporting, because one repeats the other or both repeat a third.

Ten outlets that print one agency's story are one source. Iraq Body Count and Every Casualty ask for independent sources, but
no code book of the field says how to tell them apart; this rule does. Two reports are independent unless one copies or cites
the other or both have it from one newsroom (agency, broadcaster, paper). A monitor that two outlets each heard makes them no
single line: it is a claimant, and whoever counts voices counts it once.

1.  A report has one main origin, the first of these that there is: the agency that it credits; the newsroom that somebody spoke
    to in it; the report with which it shares most words, if those are many, and the other is not later or has it from an agency;
    the newsroom that its opening cites; its publisher; itself. Where its own people were at work, those that it cites are none.
2.  Reports that are tied by main origins are one line. What else a report has from others is kept beside it and ties nothing:
    a paper that mixes two agencies does not make one of them.
3.  Numbers neither tie nor part. Newsrooms that agree on a toll stay independent, and a copy with a newer toll stays a copy.
    Disagreeing numbers are a sign of independence (Iraq Body Count), but an agency also corrects itself.

A claim may be on another line than the report that carries it: what a source told AFP is AFP's in any paper (line_of_claim).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.phrase import Phrase
from counterclaim.model.repetition import Citation, Copy, Owing, Provenance

RULE = "lines/1"

# Of the shorter report's runs of words; and words in shared passages, without quotations: all who got a statement quote it.
COPIED_SHARE = 0.1
COPIED_WORDS = 20

# In characters: where a report says from whom it has its news. Further down it cites for detail.
OPENING = 600

_SAYS = {
    Owing.CREDIT: "credits {newsroom}",
    Owing.TOLD: "has words that were spoken to {newsroom}",
    Owing.CITED: "cites {newsroom}",
}
_SHARES = "shares {number} words with {report}, {share} of the shorter of the two"
# What catalogues translate.
TEMPLATES = (*_SAYS.values(), _SHARES)


@dataclass(frozen=True, slots=True, order=True)
class Repetition:
    """That a report has something from a newsroom or from another report, with the reason in words for a reviewer.

    of: "newsroom:AFP" or "report:ID". main: whether this is what puts the report on its line.
    """

    report: str
    of: str
    why: str
    main: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of reporting among some reports: which report is on which, and who repeats whom."""

    of: Mapping[str, str]
    repetitions: tuple[Repetition, ...]
    rule: str = RULE

    def __len__(self) -> int:
        """How many independent lines there are."""
        return len(set(self.of.values()))


def lines(reports: Iterable[Provenance], copies: Mapping[tuple[str, str], Copy]) -> Lines:
    """The lines of reporting among the reports of one incident, under rule lines/1.

    copies: what pairs of them share, by their ids, each pair once in either order. Pure, and the same in whatever order they
    come. A line is called by the newsroom that it begins with ("newsroom:AFP"), or by its first report where none is known
    ("report:ID").
    """
    known = {report.report: report for report in sorted(reports, key=_age)}
    shared = _shared(known, copies)
    owed = {id: _one_main(_debts(report, shared.get(id, {}), known)) for id, report in known.items()}
    ties = {id: _origin(known[id], repetitions) for id, repetitions in owed.items()}
    every = sorted(repetition for repetitions in owed.values() for repetition in repetitions)
    return Lines({id: _begins(id, ties, known) for id in known}, tuple(every))


def line_of_claim(report_line: str, relay: str | None) -> str:
    """The line that a claim came by: that of the newsroom which relayed it, else that of the report which carries it."""
    return line_of_newsroom(relay) if relay else report_line


def line_of_newsroom(outlet: str) -> str:
    """The line that begins with a newsroom, by its usual name."""
    return f"newsroom:{outlet}"


def _line_of_report(id: str) -> str:
    return f"report:{id}"


def _age(report: Provenance) -> tuple[str, str]:
    """Earlier reports first, those of an unknown day last."""
    return report.published.isoformat() if report.published else "~", report.report


def _shared(known: Mapping[str, Provenance], copies: Mapping[tuple[str, str], Copy]) -> dict[str, dict[str, Copy]]:
    """For each report the others with which it shares enough to be a copy."""
    shared: dict[str, dict[str, Copy]] = {}
    for (one, other), copy in copies.items():
        if {one, other} <= known.keys() and copy.containment >= COPIED_SHARE and copy.unquoted_words >= COPIED_WORDS:
            shared.setdefault(one, {})[other] = copy
            shared.setdefault(other, {})[one] = copy
    return shared


def _debts(report: Provenance, shared: Mapping[str, Copy], known: Mapping[str, Provenance]) -> Iterator[Repetition]:
    """What a report has from others, in the order in which it can be the main origin."""
    id, agency = report.report, report.agency
    if agency and agency != report.publisher:
        yield Repetition(id, line_of_newsroom(agency), Phrase(_SAYS[Owing.CREDIT], newsroom=agency), True)
    cited = _citations(report)
    yield from (_citing(report, citation) for citation in cited if citation.owing is not Owing.CITED)
    for other, copy in sorted(shared.items(), key=lambda item: (-item[1].words, item[0])):
        if _may_be_copied(known[other], report):
            why = Phrase(_SHARES, number=copy.words, report=other, share=f"{copy.containment:.0%}")
            yield Repetition(id, _line_of_report(other), why, agency is None or agency != report.publisher)
    yield from (_citing(report, citation) for citation in cited if citation.owing is Owing.CITED)


def _citing(report: Provenance, citation: Citation) -> Repetition:
    main = not report.own and (citation.owing is not Owing.CITED or citation.span.start < OPENING)
    return Repetition(
        report.report, line_of_newsroom(citation.outlet), Phrase(_SAYS[citation.owing], newsroom=citation.outlet), main
    )


def _may_be_copied(other: Provenance, report: Provenance) -> bool:
    """A later report is not copied; but one that has it from an agency shows whose words both print."""
    later = bool(other.published and report.published and other.published > report.published)
    told = not other.own and any(citation.owing is not Owing.CITED for citation in other.citations)
    return not later or other.agency is not None or told


def _citations(report: Provenance) -> list[Citation]:
    """The first citation of each other newsroom, the strongest kind first."""
    order = list(Owing)
    ranked = sorted(report.citations, key=lambda citation: (order.index(citation.owing), citation.span, citation.outlet))
    first = {citation.outlet: citation for citation in reversed(ranked)}
    return [citation for citation in ranked if citation is first[citation.outlet] and citation.outlet != report.agency]


def _one_main(debts: Iterable[Repetition]) -> list[Repetition]:
    """The same, of which the first that can be the main origin is it."""
    found = list(debts)
    main = next((debt for debt in found if debt.main), None)
    return [replace(debt, main=debt is main) for debt in found]


def _origin(report: Provenance, debts: Sequence[Repetition]) -> str:
    return next((debt.of for debt in debts if debt.main), _own_line(report))


def _own_line(report: Provenance) -> str:
    return line_of_newsroom(report.publisher) if report.publisher else _line_of_report(report.report)


def _begins(id: str, ties: Mapping[str, str], known: Mapping[str, Provenance]) -> str:
    """Where the chain of main origins ends: at a newsroom, or with the first of the reports that share their words."""
    chain: list[str] = []
    while id not in chain:
        chain.append(id)
        origin = ties[id]
        if not origin.startswith("report:"):
            return origin
        id = origin.removeprefix("report:")
    circle = [known[one] for one in chain[chain.index(id) :]]
    return _own_line(min(circle, key=lambda report: (report.publisher is None, _age(report))))
