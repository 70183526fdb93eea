from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import cases
import made_files
import workbenches
from counterclaim.casefile.jobs import Given, begin_job
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CounterclaimError
from counterclaim.model.job import Wish
from counterclaim.web.adding.uploads import name_of

BAKERY = ("The bakery on the main street opens an hour earlier in summer, its owner said on Monday. " * 12).encode()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workbenches.Workbench]:
    """A workbench over an empty casefile."""
    with (
        Casefile.open(tmp_path / "case.db", create=True) as casefile,
        workbenches.served(casefile, "A. Coder", workbenches.READER) as made,
    ):
        yield made


@pytest.fixture
def adder(desk: workbenches.Workbench) -> Iterator[httpx.Client]:
    with workbenches.entered(desk) as made:
        yield made


def given(client: httpx.Client, *files: tuple[str, bytes], **fields: str) -> httpx.Response:
    return client.post("/api/v1/reports", files=[("files", file) for file in files], data=fields)


def ended(client: httpx.Client, id: int = 1) -> dict[str, Any]:
    """The job, when it has ended."""
    for _ in range(2000):
        job: dict[str, Any] = client.get(f"/api/v1/jobs/{id}").json()
        if job["ended"]:
            return job
        time.sleep(0.05)
    raise AssertionError(job)


def test_adding_answers_before_anything_is_read(adder: httpx.Client) -> None:
    answer = given(adder, ("bakery.txt", BAKERY), ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50)))
    assert answer.status_code == 202 and answer.json()["names"] == ["bakery.txt", "picture.png"]
    job = ended(adder)
    assert job["state"] == "done" and job["outcome"]["fates"] == {"set_aside": 1, "refused": 1}


def test_adding_the_page_says_what_became_of_each(adder: httpx.Client) -> None:
    answer = adder.post("/add", files=[("files", ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50)))])
    assert answer.status_code == 303 and answer.headers["location"] == "/add/1"
    ended(adder)
    page = adder.get("/add/1").text
    assert "picture.png" in page and "it is a picture" in page and "hx-trigger" not in page
    assert "picture.png" in adder.get("/add").text


def test_adding_htmx_is_led_to_the_job_and_asks_for_its_part(adder: httpx.Client) -> None:
    answer = adder.post("/add", files=[("files", ("bakery.txt", BAKERY))], headers={"HX-Request": "true"})
    assert answer.status_code == 204 and answer.headers["HX-Redirect"] == "/add/1"
    part = adder.get("/add/1", headers={"HX-Request": "true"}).text
    assert "<html" not in part and 'id="job"' in part


def test_adding_lines_of_json_are_one_report_each(adder: httpx.Client) -> None:
    body = b'{"id": "r1", "text": "The owner of the bakery said it opens early."}\n{"id": "r2", "text": 7}\nno json\n'
    answer = adder.post("/api/v1/reports", content=body, headers={"Content-Type": "application/x-ndjson"})
    assert answer.status_code == 202
    told = {one["name"]: one["reason"] for one in ended(adder)["outcome"]["told"]}
    assert told["r1"] == "" and "is a number" in told["reports.jsonl#2"] and "not JSON" in told["reports.jsonl#3"]


@pytest.mark.slow
def test_adding_a_pasted_text_is_a_report(adder: httpx.Client, desk: workbenches.Workbench) -> None:
    fields = {
        "text": BAKERY.decode(),
        "title": "Bakery hours",
        "publisher": "The Courier",
        "published": "2025-01-06",
        "files": "",
    }
    assert adder.post("/add", data=fields).status_code == 303
    assert ended(adder)["outcome"]["told"][0]["name"] == "Bakery hours"
    page = adder.get("/reports/Bakery%20hours").text
    assert "The Courier" in page and "opens an hour earlier" in page


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "nothing was given"),
        ({"text": "   "}, "nothing was given"),
        ({"text": "Nine were killed.", "published": "yesterday"}, "not written as YYYY-MM-DD"),
        ({"text": "Nine were killed.", "published": "2999-01-01"}, "lies in the future"),
        ({"text": "a\x00b"}, "NUL"),
    ],
)
def test_adding_says_at_once_what_no_report_can_be(adder: httpx.Client, fields: dict[str, str], words: str) -> None:
    for address in ("/add", "/api/v1/reports"):
        answer = adder.post(address, files={name: (None, value) for name, value in fields.items()} or {"x": (None, "")})
        assert answer.status_code == 422 and words in answer.text
    assert adder.get("/api/v1/jobs").json() == []


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("report.txt", "report.txt"),
        ("../../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\report.pdf", "report.pdf"),
        ("/", "unnamed"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("a\x00b\r\nc\u202ed.txt", "abcd.txt"),
        ("x" * 900, "x" * 200),
        ("تقرير.txt", "تقرير.txt"),
    ],
)
def test_adding_a_name_is_never_a_path(name: str, called: str) -> None:
    assert name_of(name) == called


@pytest.mark.slow
def test_adding_writes_no_file_where_a_name_says(adder: httpx.Client, desk: workbenches.Workbench) -> None:
    folder = cases.beside(desk.casefile)
    given(adder, ("../stolen.txt", BAKERY), ("/tmp/stolen-by-name.txt", BAKERY + b"."))
    assert {one["name"] for one in ended(adder)["outcome"]["told"]} == {"stolen.txt", "stolen-by-name.txt"}
    assert not (folder.parent / "stolen.txt").exists() and not Path("/tmp/stolen-by-name.txt").exists()
    assert all(path.name.startswith("case.db") for path in folder.iterdir())


@pytest.mark.slow
def test_adding_a_bomb_is_refused_with_its_reason(adder: httpx.Client) -> None:
    outside = made_files.zipped({"../../word/document.xml": b"x", "[Content_Types].xml": b"<Types/>", "word/document.xml": b"x"})
    given(adder, ("bomb.docx", made_files.zipped({"word/document.xml": b"0" * 50_000_000})), ("trick.docx", outside))
    told = {one["name"]: one["reason"] for one in ended(adder)["outcome"]["told"]}
    assert "zip bomb" in told["bomb.docx"] and "outside the archive" in told["trick.docx"]


def test_adding_hostile_names_are_shown_as_text(adder: httpx.Client) -> None:
    given(adder, ("<img src=x onerror=alert(1)>.png", b"\x89PNG\r\n\x1a\n" + bytes(50)), ("{{7*7}}.txt", b""))
    ended(adder)
    page = adder.get("/add/1").text
    assert "<img" not in page and "{{7*7}}.txt" in page


@pytest.mark.parametrize("id", ["2", "0", "-1", "x", "9" * 30, "../1"])
def test_adding_forged_jobs_are_not_found(adder: httpx.Client, id: str) -> None:
    assert adder.get(f"/api/v1/jobs/{id}").status_code in (404, 422)
    assert adder.get(f"/add/{id}").status_code in (404, 422)


def test_adding_takes_the_right_to_add(desk: workbenches.Workbench) -> None:
    with workbenches.entered(desk, "Reader") as reader:
        assert reader.get("/add").status_code == 403
        assert given(reader, ("a.txt", BAKERY)).status_code == 403
        assert "right 'add'" in reader.get("/api/v1/jobs").json()["error"]


def test_adding_what_another_server_left_is_done_by_the_next(tmp_path: Path) -> None:
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        begin_job(casefile, [Given("bakery.txt", BAKERY)], Wish(), by="A. Coder")
        with workbenches.served(casefile) as made, workbenches.entered(made) as client:
            assert ended(client)["outcome"]["fates"] == {"set_aside": 1}


def test_adding_a_worker_that_cannot_work_tries_again(
    desk: workbenches.Workbench, adder: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counterclaim.web.adding import worker

    def full(casefile: Casefile) -> None:
        raise CounterclaimError("the disk is full")

    monkeypatch.setattr(worker, "next_job", full)
    given(adder, ("bakery.txt", BAKERY))
    time.sleep(0.2)
    monkeypatch.undo()
    given(adder, ("bakery again.txt", BAKERY))
    assert ended(adder, 2)["outcome"]["fates"] == {"known": 1}
    assert ended(adder, 1)["outcome"]["fates"] == {"set_aside": 1}
