from __future__ import annotations

import json

import pytest

import cases
import made_files
from counterclaim.casefile import gathering
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.custody import verify
from counterclaim.casefile.gathering import Gathering, Stopped
from counterclaim.casefile.jobs import Given, begin_job, files_of, next_job
from counterclaim.casefile.store import Casefile
from counterclaim.model.job import Job, JobState, Wish

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(50)
# What triage takes for no report of violence.
BAKERY = ("The bakery on the main street opens an hour earlier in summer, its owner said on Monday. " * 12).encode()


def lines(*texts: str) -> Given:
    return Given(
        "reports.jsonl",
        "".join(json.dumps({"id": f"r{number}", "text": text}) + "\n" for number, text in enumerate(texts)).encode(),
    )


def begun(casefile: Casefile, *files: Given, wish: Wish | None = None) -> Job:
    return begin_job(casefile, files, wish or Wish(), by="A. Coder")


def fates(job: Job) -> dict[str, str]:
    return {one.name: one.fate for one in job.outcome.told}


@pytest.mark.slow
def test_gathering_takes_in_reads_and_brings_together(empty: Casefile) -> None:
    job = Gathering(empty, begun(empty, lines(cases.RAID, cases.RAID + " The governor denied it for the army."))).run()
    assert job.state is JobState.DONE and job.outcome.fates == {"added": 2, "read": 2}
    assert Backlog(empty).size() == 0 and next_job(empty) is None and verify(empty).whole


def test_gathering_says_what_it_refuses_and_goes_on(empty: Casefile) -> None:
    files = (
        Given("picture.png", PICTURE),
        Given("empty.txt", b""),
        Given("bomb.docx", made_files.zipped({"word/document.xml": b"0" * 50_000_000})),
        Given("list.txt", b"https://news.example/a\nhttps://news.example/b\n"),
        Given("bakery.txt", BAKERY),
    )
    job = Gathering(empty, begun(empty, *files)).run()
    assert job.outcome.fates == {"refused": 5, "set_aside": 1}
    reasons = {one.name: one.reason for one in job.outcome.told}
    assert "picture" in reasons["picture.png"] and "empty" in reasons["empty.txt"] and "zip bomb" in reasons["bomb.docx"]
    assert "fetches nothing" in reasons["https://news.example/b"]


def test_gathering_knows_what_it_has(empty: Casefile) -> None:
    Gathering(empty, begun(empty, Given("bakery.txt", BAKERY))).run()
    again = Gathering(empty, begun(empty, Given("other name.txt", BAKERY))).run()
    assert fates(again) == {"bakery.txt": "known"}


def test_gathering_stopped_goes_on_where_it_was(empty: Casefile) -> None:
    begun(empty, Given("bakery.txt", BAKERY), Given("picture.png", PICTURE), Given("list.txt", b"https://news.example/a\n"))
    asked = iter([False, False, False, True, True])
    job = next_job(empty)
    assert job is not None
    with pytest.raises(Stopped):
        Gathering(empty, job, stopping=lambda: next(asked)).run()
    left = next_job(empty)
    assert left is not None and left.state is JobState.TAKING_IN and list(files_of(empty, left.id))
    ended = Gathering(empty, left).run()
    assert ended.state is JobState.DONE
    assert set(ended.outcome.fates) <= {"set_aside", "refused"} and sum(ended.outcome.fates.values()) == 3


def test_gathering_is_there_for_the_next_start_when_it_is_killed(empty: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(empty, Given("bakery.txt", BAKERY))
    monkeypatch.setattr(Gathering, "_read", lambda self: (_ for _ in ()).throw(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        Gathering(empty, job).run()
    monkeypatch.undo()
    left = next_job(empty)
    assert left is not None and left.state is JobState.READING
    assert Gathering(empty, left).run().outcome.fates == {"set_aside": 1}


def test_gathering_that_fails_says_so_and_ends(empty: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    job = begun(empty, Given("bakery.txt", BAKERY))
    monkeypatch.setattr(gathering, "waiting", lambda casefile: 1 // 0)
    ended = Gathering(empty, job).run()
    assert ended.state is JobState.FAILED and "ZeroDivisionError" in (ended.outcome.wrong or "")
    assert next_job(empty) is None


@pytest.mark.slow
def test_gathering_publisher_and_day_stand_in_where_a_file_gives_none(empty: Casefile) -> None:
    from datetime import date

    from sqlalchemy import select

    from counterclaim.casefile.tables import reports

    Gathering(empty, begun(empty, Given("bakery.txt", BAKERY), wish=Wish(date(2025, 1, 6), "The Courier"))).run()
    with empty.reading() as connection:
        row = connection.execute(select(reports.c.published, reports.c.publisher, reports.c.origin)).one()
    assert tuple(row) == (date(2025, 1, 6), "The Courier", "bakery.txt")
