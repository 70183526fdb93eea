from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.repetition import Citation, Copy, Owing, Passage, Provenance
from counterclaim.model.span import Span
from counterclaim.weighing.independence import (
    COPIED_WORDS,
    OPENING,
    Lines,
    Repetition,
    line_of_claim,
    line_of_newsroom,
    lines,
)


def shares(words: int = 60, containment: float = 0.6, *, quoted: bool = False) -> Copy:
    """Two reports share so many words in one passage."""
    return Copy(containment / 2, containment, (Passage(Span(0, words * 5), Span(0, words * 5), words, quoted),))


def report(
    id: str,
    publisher: str | None = None,
    agency: str | None = None,
    *,
    day: int | None = 4,
    told: str | None = None,
    cites: str | None = None,
    far_down: str | None = None,
    own: bool = False,
) -> Provenance:
    """A report of a paper; told, cites, far_down: whom it cites, and how."""
    owed = [(told, 10, Owing.TOLD), (cites, 20, Owing.CITED), (far_down, OPENING + 1, Owing.CITED)]
    citations = tuple(Citation(outlet, Span(at, at + 5), owing) for outlet, at, owing in owed if outlet)
    return Provenance(id, publisher, agency, date(2024, 3, day) if day else None, citations, own)


def among(*reports: Provenance, **copied: Copy) -> Lines:
    """The lines among some reports; copied: "a_b" for what a and b share."""
    return lines(reports, {(pair[0], pair[-1]): copy for pair, copy in copied.items()})


def test_independence_of_two_papers_is_two_lines() -> None:
    found = among(report("a", "Herald"), report("b", "Courier"))
    assert found.of == {"a": "newsroom:Herald", "b": "newsroom:Courier"}
    assert (len(found), found.repetitions, found.rule) == (2, (), "lines/1")


def test_independence_of_reports_of_which_nothing_is_known() -> None:
    assert among(report("a"), report("b")).of == {"a": "report:a", "b": "report:b"}


def test_independence_of_no_reports() -> None:
    assert len(among()) == 0


def test_independence_one_agency_is_one_line_in_any_number_of_papers() -> None:
    found = among(report("a", "Herald", "AFP"), report("b", "Courier", "AFP"), report("c", "AFP", "AFP"))
    assert set(found.of.values()) == {"newsroom:AFP"}


def test_independence_two_agencies_in_one_paper_are_two_lines() -> None:
    assert len(among(report("a", "Herald", "AFP"), report("b", "Herald", "Reuters"))) == 2


def test_independence_two_reports_of_one_paper_are_one_line() -> None:
    assert len(among(report("a", "Herald"), report("b", "Herald"))) == 1


def test_independence_a_copy_is_on_the_line_of_what_it_copies() -> None:
    found = among(report("a", "Herald", day=4), report("b", "Courier", day=5), a_b=shares())
    assert found.of == {"a": "newsroom:Herald", "b": "newsroom:Herald"}
    assert found.repetitions == (Repetition("b", "report:a", "shares 60 words with a, 60% of the shorter of the two", True),)


def test_independence_copies_of_one_day_are_one_line_with_what_else_the_first_ones_paper_has() -> None:
    found = among(report("b", "Courier"), report("a", "Herald"), report("c", "Herald", told="AFP", own=True), a_b=shares())
    assert found.of == {"a": "newsroom:Herald", "b": "newsroom:Herald", "c": "newsroom:Herald"}


def test_independence_copies_are_called_by_a_paper_that_is_known() -> None:
    assert set(among(report("a"), report("b", "Courier"), a_b=shares()).of.values()) == {"newsroom:Courier"}
    assert set(among(report("a"), report("b"), a_b=shares()).of.values()) == {"report:a"}


def test_independence_what_shares_the_words_of_an_agencys_story_is_the_agencys_though_it_was_earlier() -> None:
    found = among(report("a", "Herald", day=4), report("b", "Courier", "AFP", day=6), a_b=shares())
    assert set(found.of.values()) == {"newsroom:AFP"}


def test_independence_an_agency_does_not_copy_the_papers_that_print_it() -> None:
    found = among(report("a", "Herald", day=4), report("b", "AFP", "AFP", day=4), a_b=shares())
    assert found.of == {"a": "newsroom:AFP", "b": "newsroom:AFP"}


def test_independence_copies_reports_of_unknown_days() -> None:
    assert len(among(report("a", "Herald", day=None), report("b", "Courier", day=None), a_b=shares())) == 1


@pytest.mark.parametrize(
    "little",
    [shares(COPIED_WORDS - 1), shares(containment=0.05), shares(quoted=True)],
    ids=["few words", "small share", "one statement that both quote"],
)
def test_independence_reports_that_share_little_are_two_lines(little: Copy) -> None:
    found = among(report("a", "Herald"), report("b", "Courier"), a_b=little)
    assert (len(found), found.repetitions) == (2, ())


def test_independence_a_copy_goes_with_whom_it_shares_most() -> None:
    found = among(report("a", "Herald", "AFP"), report("b", "Courier", "AP"), report("c", "Echo"), a_c=shares(90), b_c=shares(40))
    assert found.of == {"a": "newsroom:AFP", "b": "newsroom:AP", "c": "newsroom:AFP"}
    assert [(owed.of, owed.main) for owed in found.repetitions if owed.report == "c"] == [("report:a", True), ("report:b", False)]


def test_independence_words_spoken_to_an_agency_weigh_more_than_a_copy() -> None:
    found = among(report("a", "Herald", "SANA"), report("b", "Courier", told="AFP"), a_b=shares())
    assert found.of == {"a": "newsroom:SANA", "b": "newsroom:AFP"}
    assert [(owed.of, owed.main) for owed in found.repetitions if owed.report == "b"] == [
        ("newsroom:AFP", True),
        ("report:a", False),
    ]


def test_independence_an_earlier_copy_is_the_agencys_to_which_the_words_were_spoken() -> None:
    found = among(report("a", "Herald", day=4), report("b", "Courier", told="AFP", day=6), a_b=shares())
    assert set(found.of.values()) == {"newsroom:AFP"}


def test_independence_copies_in_a_chain_are_one_line() -> None:
    found = among(
        report("a", "Herald", day=1), report("b", "Courier", day=2), report("c", "Echo", day=3), a_b=shares(), b_c=shares()
    )
    assert set(found.of.values()) == {"newsroom:Herald"}


def test_independence_who_has_it_from_an_agency_is_on_the_agencys_line() -> None:
    assert len(among(report("a", "Herald", told="AFP"), report("b", "Courier", "AFP"))) == 1


def test_independence_who_opens_with_what_a_broadcaster_reported_is_on_its_line() -> None:
    assert among(report("a", "Herald", cites="SANA")).of == {"a": "newsroom:SANA"}


def test_independence_citing_for_detail_ties_nothing() -> None:
    found = among(report("a", "Herald", far_down="SANA"))
    assert found.of == {"a": "newsroom:Herald"}
    assert found.repetitions == (Repetition("a", "newsroom:SANA", "cites SANA"),)


def test_independence_a_paper_whose_own_people_were_at_work_is_its_own_line() -> None:
    found = among(report("a", "Herald", told="AFP", own=True))
    assert found.of == {"a": "newsroom:Herald"}
    assert found.repetitions == (Repetition("a", "newsroom:AFP", "has words that were spoken to AFP"),)


def test_independence_words_spoken_to_an_agency_weigh_more_than_what_a_broadcaster_said() -> None:
    assert among(report("a", "Herald", told="AFP", cites="SANA")).of == {"a": "newsroom:AFP"}


def test_independence_a_paper_that_mixes_agencies_does_not_tie_them() -> None:
    mixed = Provenance(
        "c",
        "Echo",
        "Reuters",
        date(2024, 3, 5),
        (Citation("Reuters", Span(0, 9), Owing.CREDIT), Citation("AFP", Span(0, 9), Owing.CREDIT)),
    )
    found = among(report("a", "Herald", "AFP"), report("b", "Courier", "Reuters"), mixed)
    assert found.of == {"a": "newsroom:AFP", "b": "newsroom:Reuters", "c": "newsroom:Reuters"}
    assert Repetition("c", "newsroom:AFP", "credits AFP") in found.repetitions


def test_independence_says_each_newsroom_once_by_its_strongest_tie() -> None:
    found = among(report("a", "Herald", told="AFP", cites="AFP", far_down="AFP"))
    assert [owed.why for owed in found.repetitions] == ["has words that were spoken to AFP"]


def test_independence_leaves_out_copies_of_other_reports() -> None:
    assert among(report("a", "Herald"), a_z=shares()).of == {"a": "newsroom:Herald"}


@pytest.mark.parametrize(("relay", "line"), [("AFP", "newsroom:AFP"), (None, "newsroom:Herald")])
def test_independence_a_claim_is_on_the_line_that_it_came_by(relay: str | None, line: str) -> None:
    assert line_of_claim(line_of_newsroom("Herald"), relay) == line


NAMES = st.sampled_from(["AFP", "Reuters", "SANA", "Herald", "Courier", None])
REPORTS = st.lists(
    st.builds(
        report,
        st.sampled_from("abcdefgh"),
        NAMES,
        NAMES,
        day=st.sampled_from([1, 2, 3, None]),
        told=NAMES,
        cites=NAMES,
        own=st.booleans(),
    ),
    unique_by=lambda one: one.report,
    max_size=8,
)
COPIES = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda pair: pair[0] < pair[1]),
    st.builds(shares, st.integers(1, 90), st.sampled_from([0.05, 0.3, 1.0])),
    max_size=12,
)


@pytest.mark.slow
@given(REPORTS, COPIES, st.randoms())
def test_independence_does_not_depend_on_order(
    reports: list[Provenance], copies: dict[tuple[str, str], Copy], random: object
) -> None:
    turned = {(other, one): copy.turned() for (one, other), copy in reversed(copies.items())}
    assert lines(reports, copies) == lines(list(reversed(reports)), turned)


@given(REPORTS, COPIES)
def test_independence_gives_every_report_one_line(reports: list[Provenance], copies: dict[tuple[str, str], Copy]) -> None:
    found = lines(reports, copies)
    assert found.of.keys() == {one.report for one in reports}
    assert all(line.startswith(("newsroom:", "report:")) for line in found.of.values())
    assert len(found) <= len(reports)


@pytest.mark.slow
@given(REPORTS, COPIES)
def test_independence_main_origins_are_what_ties(reports: list[Provenance], copies: dict[tuple[str, str], Copy]) -> None:
    found = lines(reports, copies)
    for owed in found.repetitions:
        if owed.main and owed.of.startswith("report:"):
            assert found.of[owed.report] == found.of[owed.of.removeprefix("report:")]
        elif owed.main:
            assert found.of[owed.report] == owed.of
    assert all(sum(owed.main for owed in found.repetitions if owed.report == one.report) <= 1 for one in reports)
