from __future__ import annotations

import httpx

import workbenches
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.store import Casefile
from counterclaim.web.undo.steps import redo_last, undo_last


def held(casefile: Casefile) -> list[str]:
    with casefile.reading() as connection:
        return [one.id for one in holding(connection)]


def test_undo_goes_back_step_by_step_and_forth_again(mali: Casefile) -> None:
    first = judge(mali, "accept", ["attack-1/c1"], by="A. Coder")
    second = judge(mali, "reject", ["attack-1/c2"], by="A. Coder")
    undo_last(mali, "A. Coder")
    assert held(mali) == [first.id]
    undo_last(mali, "A. Coder")
    assert held(mali) == []
    redo_last(mali, "A. Coder")
    assert held(mali) == [first.id]
    redo_last(mali, "A. Coder")
    assert held(mali) == [first.id, second.id]


def test_undo_takes_back_nothing_of_others(client: httpx.Client, workbench: workbenches.Workbench) -> None:
    decision = judge(workbench.casefile, "accept", ["attack-1/c1"], by="B. Reviewer")
    assert client.post("/api/v1/undo").status_code == 404
    assert held(workbench.casefile) == [decision.id]


def test_undo_what_was_undone_is_gone_once_something_else_is_decided(mali: Casefile, client: httpx.Client) -> None:
    judge(mali, "accept", ["attack-1/c1"], by="A. Coder")
    assert client.post("/api/v1/undo").status_code == 200
    judge(mali, "accept", ["attack-1/c2"], by="A. Coder")
    assert client.post("/api/v1/redo").status_code == 404


def test_undo_shows_the_page_again(mali: Casefile, client: httpx.Client) -> None:
    judge(mali, "accept", ["attack-1/c1"], by="A. Coder")
    answer = client.post("/undo", headers={"HX-Request": "true"})
    assert answer.status_code == 204 and answer.headers["HX-Refresh"] == "true"
