"""What the pages of coding show of a round: its progress, how far its coders agree, and what can be taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection

from counterclaim.casefile.codings import finished_codings
from counterclaim.casefile.kept import kept_report
from counterclaim.casefile.rounds import SETTLED, Round, Stage, find_round, stages
from counterclaim.coding.agreement import Agreement, agreement
from counterclaim.coding.coded import coding_of
from counterclaim.export.claims_scheme import CodedReport
from counterclaim.vocabulary.loader import load_toml


@dataclass(frozen=True, slots=True)
class Between:
    """How far two coders of a round agree on the reports that all have finished."""

    one: str
    other: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round with how far each of its reports is."""

    round: Round
    stages: tuple[Stage, ...]
    between: tuple[Between, ...]

    def done(self, coder: str) -> int:
        """How many reports a coder has finished."""
        return sum(coder in stage.finished for stage in self.stages)

    def open_for(self, coder: str) -> str | None:
        """The first report that a coder has yet to finish."""
        return next((stage.report for stage in self.stages if coder not in stage.finished), None)


def round_view(connection: Connection, id: int) -> RoundView:
    """A round as its page shows it; UnknownName where there is none."""
    held, found = find_round(connection, id), tuple(stages(connection, id))
    ready = [stage for stage in found if stage.finished >= set(held.coders)]
    read = [finished_codings(connection, id, stage.report) for stage in ready]
    codings = [{coder: coding_of(saved.coding) for coder, saved in one.items() if coder} for one in read]
    pairs = combinations(held.coders, 2) if codings else ()
    between = (Between(one, other, agreement([(each[one], each[other]) for each in codings])) for one, other in pairs)
    return RoundView(held, found, tuple(between))


def firmness(alpha: float | None) -> str:
    """What an alpha allows: "firm", "tentative" or "weak" conclusions; "unknown" where there is none."""
    marks = load_toml("coding.toml")
    if alpha is None:
        return "unknown"
    return "firm" if alpha >= marks["firm_alpha"] else "tentative" if alpha >= marks["tentative_alpha"] else "weak"


def exported(connection: Connection, id: int) -> Iterator[CodedReport]:
    """The reports of a round that all coders have finished, with their codings, what was settled first."""
    held = find_round(connection, id)
    for stage in stages(connection, id):
        if stage.finished >= set(held.coders):
            codings = finished_codings(connection, id, stage.report)
            order = [coder for coder in (SETTLED, *held.coders) if coder in codings and codings[coder].finished]
            yield CodedReport(kept_report(connection, stage.report), tuple((coder, codings[coder].coding) for coder in order))
