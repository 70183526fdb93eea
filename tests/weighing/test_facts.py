from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.account import Account
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.weighing.facts import LinedAccount, date_of, event_type_of, place_of

NOWHERE = Span(0, 1)
NORTH = Place("Northern region", "XT", "North", 16.0, -3.0, 4, uncertainty_km=90.0)
VILLAGE = Place("Oro Benna", "XT", "North", 16.2, -3.1, 1, uncertainty_km=5.0)
NEARBY = Place("near Oro Benna", "XT", "North", 16.25, -3.1, 2, uncertainty_km=15.0)
ELSEWHERE = Place("Kassum", "XT", "South", 11.0, 1.0, 1, uncertainty_km=5.0)
COUNTRY = Place("Teral", "XT", None, None, None, 6)


def told(
    report: str,
    line: str,
    *,
    kind: str = "attack",
    day: tuple[int, int] | None = None,
    place: Place | None = None,
) -> LinedAccount:
    """An account of a report on some line: its kind, its first and last day of January, its place."""
    when = None if day is None else DateRange.spanning(date(2025, 1, day[0]), date(2025, 1, day[1]))
    account = Account(
        "a1",
        True,
        kind,
        None if when is None else DateMention(NOWHERE, when),
        None if place is None else PlaceMention(NOWHERE, place),
    )
    return LinedAccount(AccountKey(report, "a1"), account, line)


def days(found: DateRange | None) -> tuple[int, int] | None:
    return None if found is None else (found.start.day, found.end.day)


def test_event_type_is_that_of_most_lines_and_not_of_most_reports() -> None:
    accounts = [told("a", "wire"), told("b", "wire"), told("c", "one", kind="airstrike"), told("d", "two", kind="airstrike")]
    assert event_type_of(accounts) == "airstrike"


def test_event_type_of_a_tie_is_the_more_specific() -> None:
    assert event_type_of([told("a", "one"), told("b", "two", kind="airstrike")]) == "airstrike"
    assert event_type_of([told("a", "one", kind="other"), told("b", "two", kind="clash")]) == "clash"


def test_event_type_of_no_account_is_other() -> None:
    assert event_type_of([]) == "other"


def test_date_is_what_most_lines_allow() -> None:
    accounts = [told("a", "one", day=(2, 2)), told("b", "two", day=(2, 2)), told("c", "three", day=(5, 5))]
    assert days(date_of(accounts)) == (2, 2)


def test_date_is_the_most_precise_of_those_that_agree() -> None:
    assert days(date_of([told("a", "one", day=(1, 7)), told("b", "two", day=(3, 3))])) == (3, 3)


def test_date_is_not_that_of_one_wire_printed_thrice() -> None:
    copies = [told(name, "wire", day=(5, 5)) for name in ("a", "b", "c")]
    assert days(date_of([*copies, told("d", "one", day=(2, 2)), told("e", "two", day=(2, 2))])) == (2, 2)


def test_date_of_a_tie_is_the_earliest() -> None:
    assert days(date_of([told("a", "one", day=(5, 5)), told("b", "two", day=(2, 2))])) == (2, 2)


def test_date_that_nobody_tells_is_unknown() -> None:
    assert date_of([told("a", "one")]) is None


def test_place_is_the_most_precise_of_those_that_agree() -> None:
    accounts = [told("a", "one", place=NORTH), told("b", "two", place=NEARBY), told("c", "three", place=VILLAGE)]
    assert place_of(accounts) == VILLAGE


def test_place_is_not_a_precise_one_that_most_lines_exclude() -> None:
    accounts = [told("a", "one", place=NORTH), told("b", "two", place=NEARBY), told("c", "three", place=ELSEWHERE)]
    assert place_of(accounts) == NEARBY


def test_place_without_a_point_agrees_with_its_country_alone() -> None:
    assert place_of([told("a", "one", place=COUNTRY), told("b", "two", place=ELSEWHERE)]) == ELSEWHERE
    abroad = Place("Elsewhere", "XU", None, 1.0, 1.0, 1)
    accounts = [told("a", "one", place=COUNTRY), told("b", "two", place=COUNTRY), told("c", "three", place=abroad)]
    assert place_of(accounts) == COUNTRY


def test_place_that_nobody_resolves_is_unknown() -> None:
    unresolved = Account("a1", True, "attack", None, PlaceMention(NOWHERE, None, "it names no place"))
    assert place_of([LinedAccount(AccountKey("a", "a1"), unresolved, "one")]) is None


accounts = st.lists(
    st.builds(
        lambda report, line, kind, start, more, place: told(
            report, line, kind=kind, day=None if start is None else (start, start + more), place=place
        ),
        st.sampled_from("abcdef"),
        st.sampled_from(["one", "two", "three"]),
        st.sampled_from(["attack", "airstrike", "shelling", "other"]),
        st.one_of(st.none(), st.integers(1, 20)),
        st.integers(0, 10),
        st.sampled_from([None, NORTH, VILLAGE, NEARBY, ELSEWHERE, COUNTRY]),
    ),
    max_size=6,
)


@given(accounts.flatmap(lambda given: st.tuples(st.just(given), st.permutations(given))))
def test_facts_do_not_depend_on_the_order_of_the_accounts(two: tuple[Sequence[LinedAccount], ...]) -> None:
    one, other = two
    assert (event_type_of(one), date_of(one), place_of(one)) == (event_type_of(other), date_of(other), place_of(other))


@pytest.mark.parametrize("place", [NORTH, VILLAGE, COUNTRY])
def test_facts_of_one_account_are_its_own(place: Place) -> None:
    account = told("a", "one", kind="shelling", day=(2, 4), place=place)
    assert (event_type_of([account]), days(date_of([account])), place_of([account])) == ("shelling", (2, 4), place)


GAO = Place("Gao", "XT", "Gao", 16.27, -0.04, 1, uncertainty_km=5.0)
GAO_REGION = Place("Gao Region", "XT", "Gao", 17.5, 0.5, 4, uncertainty_km=180.0)


def test_place_of_a_name_that_town_and_region_share_is_as_precise_as_most_lines_are() -> None:
    """Three lines speak of the region; that one reads the town in the same name does not make it the town."""
    region = [told(name, name, place=GAO_REGION) for name in ("a", "b", "c")]
    assert place_of([*region, told("d", "d", place=GAO)]) == GAO_REGION
    towns = [told(name, name, place=GAO) for name in ("a", "b")]
    assert place_of([*towns, told("d", "d", place=GAO_REGION)]) == GAO


def test_place_of_a_shared_name_counts_lines_and_not_reports() -> None:
    one_wire = [told(name, "wire", place=GAO_REGION) for name in ("a", "b")]
    assert place_of([*one_wire, told("c", "own", place=GAO)]) == GAO


def test_place_of_another_village_in_the_region_is_no_shared_name() -> None:
    village = Place("Ansongo", "XT", "Gao", 16.5, 0.2, 1, uncertainty_km=5.0)
    region = [told(name, name, place=GAO_REGION) for name in ("a", "b", "c")]
    assert place_of([*region, told("d", "d", place=village)]) == village


def settled(account: LinedAccount, *facts: str) -> LinedAccount:
    return replace(account, settled=frozenset(facts))


def test_facts_that_a_person_stated_win_over_all_that_was_read() -> None:
    read = [told(name, name, kind="attack", day=(1, 1), place=VILLAGE) for name in ("a", "b", "c")]
    mine = settled(told("d", "a", kind="airstrike", day=(9, 9), place=ELSEWHERE), "event_type", "date", "place")
    accounts = [*read, mine]
    assert (event_type_of(accounts), days(date_of(accounts)), place_of(accounts)) == ("airstrike", (9, 9), ELSEWHERE)


def test_facts_that_a_person_did_not_state_are_those_that_were_read() -> None:
    accounts = [told("a", "a", day=(1, 1)), told("b", "b", day=(1, 1)), settled(told("d", "a", day=(9, 9)), "event_type")]
    assert days(date_of(accounts)) == (1, 1)


def test_facts_that_a_person_says_are_unknown_are_unknown() -> None:
    accounts = [told("a", "a", day=(1, 1), place=VILLAGE), settled(told("b", "b"), "date", "place")]
    assert (date_of(accounts), place_of(accounts)) == (None, None)
