from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.release.changes import Change, changes, identifiers
from counterclaim.export.release.previous import Issued


def issue(
    accounts: dict[str, str],
    *,
    killed: dict[str, str] | None = None,
    statuses: dict[str, dict[str, str]] | None = None,
    names: list[dict[str, str]] | None = None,
    version: str = "1.0",
) -> Issued:
    """A release of incidents by their accounts: {"a": "i1"} is one account that is in i1."""
    incidents = {id: {"incident": id, "killed_high": (killed or {}).get(id, "9")} for id in dict.fromkeys(accounts.values())}
    rows = {row["incident"]: row for row in names or []}
    return Issued(version, "", incidents, statuses or {}, {(name, "a1"): id for name, id in accounts.items()}, rows, "")


def told(before: Issued, after: Issued) -> list[Change]:
    return list(changes(before, after))


def test_changes_are_what_came_and_went() -> None:
    assert told(issue({"a": "i1"}), issue({"b": "i2"})) == [Change("i1", "gone"), Change("i2", "added")]


def test_changes_of_the_same_are_none() -> None:
    assert told(issue({"a": "i1"}), issue({"a": "i1"})) == []


def test_changes_say_where_a_merged_incident_is() -> None:
    assert told(issue({"a": "i1", "b": "i2"}), issue({"a": "i1", "b": "i1"})) == [Change("i2", "merged", after="i1")]


def test_changes_say_over_which_an_incident_is_split() -> None:
    found = told(issue({"a": "i1", "b": "i1"}), issue({"a": "i1", "b": "i3"}))
    assert found == [Change("i1", "split", after="i1; i3"), Change("i3", "added")]


def test_changes_have_figures_before_and_after() -> None:
    found = told(issue({"a": "i1"}, killed={"i1": "9"}), issue({"a": "i1"}, killed={"i1": "12"}))
    assert found == [Change("i1", "changed", "killed_high", "9", "12")]


def test_changes_have_the_status_of_each_party() -> None:
    before = issue({"a": "i1"}, statuses={"i1": {"Army": "alleged", "Rebels": "alleged"}})
    after = issue({"a": "i1"}, statuses={"i1": {"Army": "contested", "Rebels": "alleged", "Police": "alleged"}})
    assert told(before, after) == [
        Change("i1", "changed", "status of Army", "alleged", "contested"),
        Change("i1", "changed", "status of Police", "", "alleged"),
    ]


def test_identifiers_of_a_first_release_are_all_current() -> None:
    assert list(identifiers("1.0", None, issue({"a": "i1"}))) == [
        {"incident": "i1", "first_release": "1.0", "last_release": "1.0", "state": "current", "now": "i1"}
    ]


def test_identifiers_keep_every_name_and_follow_it_through_later_merges() -> None:
    first, second, third = issue({"a": "i1", "b": "i2"}), issue({"a": "i1", "b": "i1"}), issue({"a": "i0", "b": "i0"})
    names = list(identifiers("1.0", None, first))
    first = issue({"a": "i1", "b": "i2"}, names=names)
    names = list(identifiers("1.1", first, second))
    found = {row["incident"]: row for row in identifiers("1.2", issue({"a": "i1", "b": "i1"}, names=names), third)}
    assert {id: (row["state"], row["now"], row["last_release"]) for id, row in found.items()} == {
        "i0": ("current", "i0", "1.2"),
        "i1": ("merged", "i0", "1.1"),
        "i2": ("merged", "i0", "1.0"),
    }
    assert found["i2"]["first_release"] == "1.0"


def test_identifiers_of_an_incident_that_comes_back_are_current_again() -> None:
    first = issue({"a": "i1"}, names=list(identifiers("1.0", None, issue({"a": "i1"}))))
    gone = list(identifiers("1.1", first, issue({})))
    assert [(row["state"], row["now"]) for row in gone] == [("gone", "")]
    (back,) = identifiers("1.2", issue({}, names=gone), issue({"a": "i1"}))
    assert (back["state"], back["first_release"], back["last_release"]) == ("current", "1.0", "1.2")


CASES = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["i1", "i2", "i3"]))


@given(CASES, CASES)
def test_changes_account_for_every_incident(before: dict[str, str], after: dict[str, str]) -> None:
    old, new = issue(before), issue(after)
    found = {one.incident: one.change for one in changes(old, new) if one.change != "split" or one.incident not in new.incidents}
    assert {id for id, change in found.items() if change == "added"} == new.incidents.keys() - old.incidents.keys()
    assert {
        id for id, change in found.items() if change in ("gone", "merged", "split")
    } == old.incidents.keys() - new.incidents.keys()
    assert list(changes(new, new)) == []
