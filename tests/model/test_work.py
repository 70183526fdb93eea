from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.work import Progress, Step, What, WorkKind, progress, standing_steps

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
kinds = st.sampled_from([kind for kind in WorkKind if kind is not WorkKind.UNDO])


def step(seq: int, kind: WorkKind, *, undoes: str | None = None, by: str = "A. Coder", whom: str | None = None) -> Step:
    what, about = (What.GESTURE, (undoes,)) if undoes else (What.INCIDENT, ("one/a1",))
    until = date(2026, 4, 1) if kind is WorkKind.SNOOZE else None
    return Step(seq, f"g{seq}", kind, what, "i1", about, by, NOW, whom, until, "seen" if kind is WorkKind.FINISH else None)


def test_work_of_nobody_is_nowhere() -> None:
    assert progress([]) == Progress()


def test_work_the_latest_of_each_kind_counts() -> None:
    now = progress([step(1, WorkKind.ASSIGN, whom="A"), step(2, WorkKind.SNOOZE), step(3, WorkKind.ASSIGN, whom="B")])
    assert (now.has, now.until, now.last) == ("B", date(2026, 4, 1), 3)


def test_work_to_finish_ends_the_rest_and_says_what_was_seen() -> None:
    now = progress([step(1, WorkKind.SNOOZE), step(2, WorkKind.FINISH, by="B. Reviewer")])
    assert (now.until, now.finished_by, now.finished_at, now.seen) == (None, "B. Reviewer", NOW, "seen")


def test_work_opened_again_is_finished_no_more_and_still_somebodys() -> None:
    now = progress([step(1, WorkKind.ASSIGN, whom="A"), step(2, WorkKind.FINISH), step(3, WorkKind.REOPEN)])
    assert (now.has, now.finished_by, now.seen) == ("A", None, None)


def test_work_undone_is_as_if_it_had_not_been() -> None:
    assert standing_steps([step(1, WorkKind.FINISH), step(2, WorkKind.UNDO, undoes="g1")]) == []


def test_work_an_undoing_can_be_undone() -> None:
    finish = step(1, WorkKind.FINISH)
    assert standing_steps([finish, step(2, WorkKind.UNDO, undoes="g1"), step(3, WorkKind.UNDO, undoes="g2")]) == [finish]


@given(st.lists(kinds, max_size=8), kinds)
def test_work_doing_and_undoing_is_identity(done: list[WorkKind], more: WorkKind) -> None:
    steps = [step(seq, kind) for seq, kind in enumerate(done, 1)]
    then = [*steps, step(90, more), step(91, WorkKind.UNDO, undoes="g90")]
    assert progress(standing_steps(then)) == progress(standing_steps(steps))


@given(st.lists(kinds, max_size=6), st.randoms())
def test_work_does_not_depend_on_the_order_in_which_rows_come(done: list[WorkKind], shuffle: object) -> None:
    steps = [step(seq, kind, whom=str(seq)) for seq, kind in enumerate(done, 1)]
    assert progress(reversed(steps)) == progress(steps)
    assert standing_steps(steps[::-1]) == steps
