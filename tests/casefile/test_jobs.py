from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.casefile.jobs import Given, begin_job, files_of, job_of, keep_job, newest_jobs, next_job, told
from counterclaim.casefile.store import Casefile
from counterclaim.errors import UnknownName
from counterclaim.model.job import JobState, Outcome, Told, Wish

FILES = [Given("a.txt", b"one"), Given("../b.txt", b"two")]


def test_jobs_keep_what_was_given_before_anything_is_done(empty: Casefile) -> None:
    wish = Wish(date(2025, 1, 6), "The Courier", True)
    job = begin_job(empty, FILES, wish, by="A. Coder")
    assert (job.state, job.names, job.wish, job.by) == (JobState.WAITING, ("a.txt", "../b.txt"), wish, "A. Coder")
    assert list(files_of(empty, job.id)) == FILES


def test_jobs_are_done_in_the_order_of_their_coming(empty: Casefile) -> None:
    first, second = (begin_job(empty, FILES, Wish(), by="A. Coder") for _ in range(2))
    assert next_job(empty) == first
    keep_job(empty, replace(first, state=JobState.DONE))
    assert next_job(empty) == second
    keep_job(empty, replace(second, state=JobState.FAILED))
    assert next_job(empty) is None
    with empty.reading() as connection:
        assert [job.id for job in newest_jobs(connection)] == [second.id, first.id]


@pytest.mark.parametrize("state", list(JobState))
def test_jobs_let_go_of_files_once_they_are_kept_as_originals(empty: Casefile, state: JobState) -> None:
    job = begin_job(empty, FILES, Wish(), by="A. Coder")
    keep_job(empty, replace(job, state=state))
    assert bool(list(files_of(empty, job.id))) == (state in (JobState.WAITING, JobState.TAKING_IN))


def test_jobs_keep_where_they_stand(empty: Casefile) -> None:
    job = begin_job(empty, FILES, Wish(), by="A. Coder")
    outcome = told(Outcome(wrong="the disk is full"), Told("a.txt", "refused", "it is empty"))
    keep_job(empty, replace(job, state=JobState.READING, done=3, total=7, outcome=outcome))
    with empty.reading() as connection:
        kept = job_of(connection, job.id)
    assert (kept.done, kept.total, kept.outcome, kept.ended) == (3, 7, outcome, None)


def test_jobs_that_have_ended_say_when(empty: Casefile) -> None:
    job = begin_job(empty, FILES, Wish(), by="A. Coder")
    keep_job(empty, replace(job, state=JobState.DONE))
    with empty.reading() as connection:
        ended = job_of(connection, job.id).ended
    assert ended is not None and ended >= job.at


def test_jobs_tell_the_first_of_each_fate_and_count_all() -> None:
    outcome = Outcome()
    for number in range(150):
        outcome = told(outcome, Told(f"r{number}", "added"))
        outcome = told(outcome, Told(f"r{number}", "read"))
    outcome = told(outcome, Told("last", "refused", "it is empty"))
    assert outcome.fates == {"added": 150, "read": 150, "refused": 1}
    assert len(outcome.told) == 101 and outcome.told[-1].name == "last"


def test_jobs_an_unknown_one_is_named(empty: Casefile) -> None:
    with pytest.raises(UnknownName, match="job '7'"), empty.reading() as connection:
        job_of(connection, 7)
