"""Builders of one line for the gists of incidents, a strategy that makes many, and the intake that they are read with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import strategies as st

from counterclaim.casefile.holdings import State
from counterclaim.casefile.intake import Intake
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Harm
from counterclaim.model.gist import Blamed, Gist, Number, Said, Source, Voice
from counterclaim.model.incident import Estimate

RULE = "ucdp/1"


def day(number: int) -> date:
    """A day, counted from the last of 2024: 1 is the first of January 2025."""
    return date(2024, 12, 31) + timedelta(days=number)


def voice(name: str, kind: ClaimantKind = ClaimantKind.ORGANISATION) -> Voice:
    return Voice(f"name:{name}", name, kind)


def number(
    by: str,
    low: int | None,
    high: int | None = None,
    *,
    on: int | None = 2,
    line: str = "wire",
    kind: ClaimantKind = ClaimantKind.ORGANISATION,
    vague: bool = False,
) -> Number:
    """A figure of those killed, in a report of a line and day."""
    published = None if on is None else day(on)
    return Number(voice(by, kind), Harm.KILLED, low, high, published, f"{line}-{on}", line, vague)


def said(by: str, stance: Stance, of: str, *, report: str = "r1", line: str = "wire") -> Said:
    return Said(voice(by), stance, of, report, line)


def source(
    publisher: str | None = "Radio North", *, on: int | None = 2, line: str = "wire", language: str | None = "en"
) -> Source:
    return Source(f"{publisher}-{on}-{line}", publisher, language, None if on is None else day(on), line)


def under(low: int | None, best: int | None, high: int | None, rule: str = RULE) -> tuple[Harm, Estimate]:
    """How many were killed under a rule."""
    return Harm.KILLED, Estimate(low, best, high, rule, ())


def blamed(party: str, status: Status = Status.ALLEGED) -> Blamed:
    return Blamed(party, f"the {party}", status)


def gist(
    id: str = "i1",
    *,
    on: int | None = 1,
    until: int | None = None,
    killed: tuple[int | None, int | None, int | None] | None = (1, 1, 1),
    counts: Iterable[tuple[Harm, Estimate]] | None = None,
    parties: Iterable[Blamed] = (),
    sources: Iterable[Source] = (),
    said: Iterable[Said] = (),
    numbers: Iterable[Number] = (),
    kind: str = "attack",
    country: str | None = "ML",
    admin1: str | None = "Mopti",
    lines: int = 1,
    claims: int = 2,
    checked: int = 0,
    whole: bool = False,
    part_of: str | None = None,
) -> Gist:
    """An incident; killed: low, best and high under ucdp/1, or counts under any rules."""
    start = None if on is None else day(on)
    given = tuple(counts) if counts is not None else (under(*killed),) if killed is not None else ()
    return Gist(
        id,
        kind,
        start,
        start if until is None else day(until),
        country,
        admin1 if country else None,
        lines,
        claims,
        checked,
        given,
        tuple(parties),
        tuple(sources),
        tuple(said),
        tuple(numbers),
        whole,
        part_of,
    )


def came(*days: int, unread: int = 0, set_aside: int = 0, **of_country: Iterable[int]) -> Intake:
    """What came in: reports published on these days, and by country on those."""
    published = {None: frozenset(map(day, days))} | {code: frozenset(map(day, some)) for code, some in of_country.items()}
    states = {State.READ: len(days), State.UNREAD: unread, State.SET_ASIDE: set_aside}
    return Intake(states, 0, published)


_COUNTS = st.integers(0, 40).flatmap(lambda low: st.tuples(st.just(low), st.integers(0, 5), st.integers(0, 5)))
_KILLED = st.one_of(
    st.none(),
    _COUNTS.map(lambda some: (some[0], some[0] + some[1], some[0] + some[1] + some[2])),
    _COUNTS.map(lambda some: (some[0], some[0], None)),
    _COUNTS.map(lambda some: (None, None, some[0])),
)
_PARTIES = st.lists(
    st.builds(blamed, st.sampled_from(["army", "rebels", "militia"]), st.sampled_from(list(Status))),
    max_size=3,
    unique_by=lambda one: one.party,
)
_NUMBERS = st.lists(
    st.builds(
        lambda by, low, more, on, line: number(by, low, None if more is None else low + more, on=on, line=line),
        st.sampled_from(["mayor", "ngo", "army"]),
        st.integers(0, 30),
        st.one_of(st.none(), st.integers(0, 9)),
        st.one_of(st.none(), st.integers(1, 60)),
        st.sampled_from(["wire", "paper"]),
    ),
    max_size=4,
)
_SAID = st.lists(
    st.builds(
        lambda by, stance, of, report, line: said(by, stance, of, report=report, line=line),
        st.sampled_from(["mayor", "ngo"]),
        st.sampled_from(list(Stance)),
        st.sampled_from(["army", "rebels"]),
        st.sampled_from(["r1", "r2"]),
        st.sampled_from(["wire", "paper"]),
    ),
    max_size=5,
)
_ONE = st.builds(
    lambda on, length, killed, parties, numbers, said, kind, country, admin1, whole, part: gist(
        "i",
        on=on,
        until=None if on is None else on + length,
        killed=killed,
        parties=parties,
        numbers=numbers,
        said=said,
        kind=kind,
        country=country,
        admin1=admin1,
        whole=whole,
        part_of=None if part is None else f"i{part}",
        sources=(source(on=3), source("Paper", on=20, line="paper")),
    ),
    st.one_of(st.none(), st.integers(1, 400)),
    st.integers(0, 40),
    _KILLED,
    _PARTIES,
    _NUMBERS,
    _SAID,
    st.sampled_from(["attack", "airstrike"]),
    st.sampled_from([None, "ML", "NE"]),
    st.sampled_from([None, "Mopti", "Gao"]),
    st.booleans(),
    st.one_of(st.none(), st.integers(0, 7)),
)


@st.composite
def many(draw: st.DrawFn) -> list[Gist]:
    """Some incidents under names of their own, some of them totals and parts of totals."""
    from dataclasses import replace

    return [replace(one, id=f"i{at}") for at, one in enumerate(draw(st.lists(_ONE, max_size=8)))]
