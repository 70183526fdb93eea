"""Builders of one line for claims as they weigh at an incident, and strategies that make many. Claimants are their own names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.span import Span

JANUARY = [date(2025, 1, day) for day in range(1, 32)]


def day(number: int) -> date:
    """A day of January 2025."""
    return JANUARY[number - 1]


def counts(
    by: str,
    low: int | None,
    high: int | None = None,
    *,
    line: str = "wire",
    on: int | None = None,
    kind: ClaimantKind = ClaimantKind.ORGANISATION,
    group: Group = Group.PEOPLE,
    harm: Harm = Harm.KILLED,
    qualifier: Qualifier | None = None,
    quote: str = "so many were killed",
    report: str | None = None,
) -> SourcedClaim:
    """A count by a claimant in a report of some line: exact where it has a high, else "at least"."""
    told = qualifier or (Qualifier.AT_LEAST if high is None else Qualifier.EXACT)
    name = f"{by} {kind} {harm} {group} {low}-{high} {told}"
    claim = Claim(name, ClaimKind.COUNT, "a1", Claimant(kind), Span(0, len(quote)), count=Count(harm, group, low, high, told))
    return _sourced(claim, by, line, on, quote, report)


def says(
    by: str,
    stance: Stance,
    of: str | None,
    *,
    line: str = "wire",
    on: int | None = None,
    kind: ClaimantKind = ClaimantKind.ORGANISATION,
    quote: str = "they did it",
    report: str | None = None,
) -> SourcedClaim:
    """A stance of a claimant towards a party in a report of some line."""
    target = None if of is None else Target(Span(0, 1))
    name = f"{by} {kind} {stance} {of}"
    claim = Claim(name, ClaimKind.ATTRIBUTION, "a1", Claimant(kind), Span(0, len(quote)), stance=stance, target=target)
    return _sourced(claim, by, line, on, quote, report, of)


def _sourced(
    claim: Claim, by: str, line: str, on: int | None, quote: str, report: str | None, of: str | None = None
) -> SourcedClaim:
    name = report or f"{line}-{on or 'undated'}"
    published = None if on is None else day(on)
    return SourcedClaim(f"{name}/{claim.id}", claim, name, name, published, line, quote, by, by, of, of)


_NAMES = st.sampled_from(["army", "rebels", "ngo", "unnamed:resident:wire", "report:paper"])
_LINES = st.sampled_from(["wire", "agency", "paper"])
_DAYS = st.one_of(st.none(), st.integers(1, 9))
_KINDS = st.sampled_from(list(ClaimantKind))

a_count = st.builds(
    lambda by, low, more, line, on, kind, group, harm, qualifier: counts(
        by,
        low,
        None if more is None else low + more,
        line=line,
        on=on,
        kind=kind,
        group=group,
        harm=harm,
        qualifier=qualifier,
    ),
    _NAMES,
    st.integers(0, 50),
    st.one_of(st.none(), st.integers(0, 9)),
    _LINES,
    _DAYS,
    _KINDS,
    st.sampled_from(list(Group)),
    st.sampled_from(list(Harm)),
    st.sampled_from(list(Qualifier)),
)
a_stance = st.builds(
    lambda by, stance, of, line, on, kind: says(by, stance, of, line=line, on=on, kind=kind),
    _NAMES,
    st.sampled_from(list(Stance)),
    st.one_of(st.none(), st.sampled_from(["army", "rebels", "allies"])),
    _LINES,
    _DAYS,
    _KINDS,
)
some_counts = st.lists(a_count, max_size=8)
some_stances = st.lists(a_stance, max_size=8)
some_claims = st.lists(st.one_of(a_count, a_stance), max_size=9)


def in_two_orders(claims: st.SearchStrategy[list[SourcedClaim]]) -> st.SearchStrategy[tuple[Sequence[SourcedClaim], ...]]:
    """The same claims in two orders."""
    return claims.flatmap(lambda given: st.tuples(st.just(given), st.permutations(given)))
