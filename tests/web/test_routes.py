"""Every route of the workbench against people who may do nothing, something or all, and against what strangers try."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import workbenches
from counterclaim.casefile.store import Casefile
from counterclaim.web.access import CSRF_HEADER
from counterclaim.web.rights import needs_declared
from routes import Way, ways

# What needs no session: the door, and what programs are told of the API, which holds nothing of a case.
OPEN = {"/enter", "/enter/key", "/enter/provider", "/enter/provider/back", "/enter/second", "/join", "/api/v1/openapi.json"}
# What anybody who has entered may change: their own session, language and account.
OWN = {need.path for need in needs_declared().values() if need.right is None and not need.open}
# Of these, who they are.
ME = "/api/v1/me"
GUARDED = [way for way in ways() if way.path not in OPEN]
CHANGES = [way for way in GUARDED if way.changes]
NAMED = [way for way in GUARDED if way.parameters]
FORGED = [
    "0",
    "-1",
    "9" * 30,
    "x" * 5000,
    "../../../etc/passwd",
    "..\\..\\windows",
    "%2e%2e%2f",
    "nul\x00byte",
    "line\r\nX-Forged: yes",
    "' OR 1=1 --",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "\u202egnp.exe",
    "report/c1/c2/",
    "\udce9",
]


@pytest.fixture(scope="module")
def gate(mali_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """A workbench that the tests of this file share; what they do to its casefile does not matter."""
    folder = tmp_path_factory.mktemp("gate")
    shutil.copytree(mali_file, folder / "case")
    with (
        Casefile.open(folder / "case" / "mali.db") as casefile,
        workbenches.served(casefile, "A. Coder", workbenches.READER, workbenches.BLIND) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def coder(gate: workbenches.Workbench) -> Iterator[httpx.Client]:
    with workbenches.entered(gate) as made:
        yield made


@pytest.fixture(scope="module")
def reader(gate: workbenches.Workbench) -> Iterator[httpx.Client]:
    with workbenches.entered(gate, "Reader") as made:
        yield made


def test_routes_are_found_by_asking_the_application() -> None:
    assert {"/queue", "/api/v1/undo", "/incidents/{name:path}"} <= {way.path for way in ways()}


@pytest.mark.parametrize("way", GUARDED, ids=str)
def test_routes_show_and_do_nothing_for_who_has_not_entered(gate: workbenches.Workbench, way: Way) -> None:
    assert httpx.request(way.method, gate.address + way.filled()).status_code == 401


@pytest.mark.parametrize("way", CHANGES, ids=str)
def test_routes_a_reader_changes_nothing(reader: httpx.Client, way: Way) -> None:
    if way.path not in OWN:
        assert reader.request(way.method, way.filled()).status_code == 403


@pytest.fixture(scope="module")
def blind(gate: workbenches.Workbench) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=gate.address) as made:
        assert made.get(gate.doors["Blind"]).status_code == 303
        made.headers[CSRF_HEADER] = made.get(ME).json()["csrf"]
        yield made


@pytest.mark.parametrize("way", [way for way in GUARDED if way.path not in {*OWN, ME}], ids=str)
def test_routes_show_and_do_nothing_for_who_may_not_read(blind: httpx.Client, way: Way) -> None:
    answer = blind.request(way.method, way.filled())
    assert answer.status_code == 403 and "takes the right" in answer.text


@pytest.mark.parametrize("way", CHANGES, ids=str)
def test_routes_change_nothing_without_the_pages_token(coder: httpx.Client, way: Way) -> None:
    for headers in ({}, {CSRF_HEADER: ""}, {CSRF_HEADER: "forged"}, {"Origin": "https://evil.example"}):
        with httpx.Client(base_url=coder.base_url, cookies=dict(coder.cookies)) as forger:
            assert forger.request(way.method, way.filled(), headers=headers).status_code == 403


@pytest.mark.parametrize("way", [way for way in GUARDED if way.path not in OWN], ids=str)
def test_routes_answer_who_may_do_everything(coder: httpx.Client, way: Way) -> None:
    assert coder.request(way.method, way.filled()).status_code < 500


@pytest.mark.parametrize("way", NAMED, ids=str)
def test_routes_stand_forged_names(coder: httpx.Client, way: Way) -> None:
    for value in FORGED:
        answer = coder.request(way.method, way.filled(value))
        assert answer.status_code in (200, 204, 303, 307, 404, 405, 422), (value, answer.status_code)
        assert "X-Forged" not in answer.headers
        if answer.headers.get("content-type", "").startswith("text/html"):
            assert "<script>alert(1)" not in answer.text and "\u202e" not in answer.text


# What would be run by a database, by templates, or by a browser, and a word that search itself takes apart.
INJECTED = (
    "' OR 1=1 --",
    '"; DROP TABLE reports; --',
    "1) UNION SELECT name FROM people --",
    "{{7*7191}}",
    "${7*7191}",
    "<script>alert(1)</script>",
    '" onfocus="alert(1)',
    'NEAR("a" OR *',
)


@pytest.mark.slow
def test_routes_run_nothing_that_is_asked_in_a_query(gate: workbenches.Workbench, coder: httpx.Client) -> None:
    taking: dict[str, list[Way]] = {}
    for way in GUARDED:
        for query in way.queries if not way.changes else ():
            taking.setdefault(query, []).append(way)
    before, wrong = coder.get("/api/v1/reports").json(), []
    for at, (query, way) in enumerate((query, way) for query, found in taking.items() for way in {found[0], found[-1]}):
        for value in (INJECTED[at % len(INJECTED)], INJECTED[(at + 3) % len(INJECTED)]):
            answer = coder.get(way.filled("attack-1"), params={query: value})
            shown = answer.headers.get("content-type", "").startswith("text/html")
            run = ("50337" in answer.text, shown and "<script>alert(1)" in answer.text, shown and 'onfocus="alert' in answer.text)
            if answer.status_code >= 500 or any(run):
                wrong.append((str(way), query, value, answer.status_code))
    assert {"q", "country", "reason"} & set(taking) and wrong == [] and coder.get("/api/v1/reports").json() == before != []


@pytest.mark.parametrize("way", GUARDED, ids=str)
def test_routes_answer_under_their_own_name_only(coder: httpx.Client, way: Way) -> None:
    assert coder.request(way.method, way.filled(), headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize("way", CHANGES, ids=str)
def test_routes_stand_bodies_that_are_none_of_theirs(coder: httpx.Client, way: Way) -> None:
    if way.path in OWN:
        return
    for kind, body in (
        ("application/json", b'{"a": '),
        ("application/json", b"\xff\xfe"),
        ("application/json", b"[" * 100_000),
        ("application/x-www-form-urlencoded", b"%ff=%00&" * 50),
        ("multipart/form-data; boundary=x", b"--x\r\nnothing"),
        ("multipart/form-data", b""),
        ("text/plain", b"\x00" * 1000),
    ):
        answer = coder.request(way.method, way.filled(), content=body, headers={"Content-Type": kind})
        assert answer.status_code < 500, (kind, body[:20], answer.text)


def test_routes_a_session_from_before_entering_is_not_kept(gate: workbenches.Workbench) -> None:
    with workbenches.served(gate.casefile) as made, httpx.Client(base_url=made.address) as client:
        name = f"counterclaim_session_{client.base_url.port}"
        client.cookies.set(name, "planted", domain="127.0.0.1", path="/")
        entered = client.get(made.doors["A. Coder"])
        assert entered.cookies[name] != "planted" and len(entered.cookies[name]) > 40
        assert httpx.get(f"{made.address}/queue", cookies={name: "planted"}).status_code == 401
