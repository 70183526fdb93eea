"""Pairs of entries of lists: what holds of each, who may take what back, and that no name reaches the log."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

import matched
from counterclaim.casefile.custody import verify
from counterclaim.casefile.matched_pairs import MatchedPair, next_open, pair_at, pairs_after, say_of_pair, take_back_verdict
from counterclaim.casefile.matchings import bring_matching, find_matching, forget_matching, list_matchings
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import log, matching_pairs, matching_verdicts, matchings
from counterclaim.errors import CasefileError, Overtaken, UnknownName
from counterclaim.model.person import Verdict

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def verdicts(casefile: Casefile, matching: int) -> list[Verdict | None]:
    with casefile.reading() as connection:
        return [pair.said.verdict if pair.said else None for pair in pairs_after(connection, matching)]


def say(casefile: Casefile, matching: int, place: int, verdict: Verdict, by: str = "A. Coder") -> MatchedPair:
    """Say it having seen what holds."""
    with casefile.reading() as connection:
        held = pair_at(connection, matching, place).said
    return say_of_pair(casefile, matching, place, verdict, by=by, seen=held.id if held else None)


def test_matched_pairs_come_in_the_order_of_their_file_with_what_it_says(empty: Casefile) -> None:
    id = matched.brought(empty, matched.review(3, row_3=SAME))
    assert verdicts(empty, id) == [None, SAME, None]
    with empty.reading() as connection:
        assert [pair.cells["one_row"] for pair in pairs_after(connection, id)] == ["2", "3", "4"]
        (held,) = list_matchings(connection)
        assert (held.pairs, held.said, held.name, held.by) == (3, 1, "review.csv", "A. Coder")
        assert [pair.place for pair in pairs_after(connection, id, still_open=True)] == [1, 3]
        assert [pair.place for pair in pairs_after(connection, id, after=1, most=1)] == [2]


def test_matched_pairs_next_open_begins_again_after_the_last(empty: Casefile) -> None:
    id = matched.brought(empty, matched.review(3, row_3=SAME))
    with empty.reading() as connection:
        assert [next_open(connection, id, after) for after in (0, 1, 3)] == [1, 3, 1]
    for place in (1, 3):
        say(empty, id, place, UNSURE)
    with empty.reading() as connection:
        assert next_open(connection, id) is None
        assert find_matching(connection, id).said == 3


def test_matched_pairs_what_is_taken_back_was_said_last_by_who_takes_it_back(empty: Casefile) -> None:
    id = matched.brought(empty)
    say(empty, id, 1, SAME)
    say(empty, id, 2, DIFFERENT, by="B. Reviewer")
    say(empty, id, 1, UNSURE)
    assert take_back_verdict(empty, id, by="A. Coder").said is not None
    assert verdicts(empty, id) == [SAME, DIFFERENT, None]
    assert take_back_verdict(empty, id, by="A. Coder").said is None
    with pytest.raises(UnknownName, match="nothing that you said"):
        take_back_verdict(empty, id, by="A. Coder")
    assert verdicts(empty, id) == [None, DIFFERENT, None]


def test_matched_pairs_who_comes_second_is_told(empty: Casefile) -> None:
    id = matched.brought(empty)
    say_of_pair(empty, id, 1, SAME, by="A. Coder", seen=None)
    with pytest.raises(Overtaken, match=r"A\. Coder has changed this meanwhile \(same is said of pair 1 now\)"):
        say_of_pair(empty, id, 1, DIFFERENT, by="B. Reviewer", seen=None)
    say(empty, id, 1, DIFFERENT, by="B. Reviewer")
    with pytest.raises(Overtaken, match=r"B\. Reviewer"):
        take_back_verdict(empty, id, by="A. Coder")
    assert verdicts(empty, id) == [DIFFERENT, None, None]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(Verdict)), max_size=6))
def test_matched_pairs_saying_and_taking_all_of_it_back_changes_nothing(empty: Casefile, said: list[tuple[int, Verdict]]) -> None:
    id = matched.brought(empty, matched.review(3, row_2=UNSURE), by="Somebody Else")
    for place, verdict in said:
        say(empty, id, place, verdict)
    for _ in said:
        take_back_verdict(empty, id, by="A. Coder")
    assert verdicts(empty, id) == [UNSURE, None, None]


def test_matched_pairs_leave_no_name_in_the_log(empty: Casefile) -> None:
    id = matched.brought(empty)
    say(empty, id, 1, SAME)
    take_back_verdict(empty, id, by="A. Coder")
    forget_matching(empty, id, by="A. Coder")
    with empty.reading() as connection:
        told = [f"{row.action} {row.subject} {row.details}" for row in connection.execute(select(log))]
    assert sum(words.startswith("matched ") for words in told) == 4
    assert not [words for words in told if "Gharid" in words or "Dumaz" in words or "Tanoum" in words]
    assert verify(empty).whole


def test_matchings_that_are_forgotten_leave_nothing(empty: Casefile) -> None:
    kept, gone = matched.brought(empty), matched.brought(empty)
    say(empty, gone, 1, SAME)
    forget_matching(empty, gone, by="A. Coder")
    with empty.reading() as connection:
        assert [held.id for held in list_matchings(connection)] == [kept]
        for table in (matching_pairs, matching_verdicts):
            assert set(connection.scalars(select(table.c.matching))) <= {kept}
        assert connection.scalars(select(matchings.c.id)).all() == [kept]
        with pytest.raises(UnknownName, match="no matching of lists"):
            find_matching(connection, gone)


def test_matchings_of_no_pairs_are_refused(empty: Casefile) -> None:
    with pytest.raises(CasefileError, match="the file has 0 pairs"):
        bring_matching(empty, "review.csv", [], by="A. Coder")


@pytest.mark.parametrize("place", [0, 4])
def test_matched_pairs_that_are_not_there_are_said_to_be_unknown(place: int, empty: Casefile) -> None:
    id = matched.brought(empty)
    with pytest.raises(UnknownName, match="no pair"):
        say_of_pair(empty, id, place, SAME, by="A. Coder", seen=None)
