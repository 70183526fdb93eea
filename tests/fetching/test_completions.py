"""Asking a server for chat completions: what it is asked, what it answers, and every way in which it fails."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from counterclaim.errors import CutOff, ModelError
from counterclaim.fetching.completions import Endpoint, Message
from counterclaim.fetching.limits import Limits
from websites import Page, Request, Route, Site, leads_to, page, site

SCHEMA = {"type": "object"}
COMPLETIONS, MODELS = "/v1/chat/completions", "/v1/models"
SMALL = Limits(seconds=20, size=20_000)


def says(content: str, *, reason: str = "stop") -> Page:
    return answers({"choices": [{"message": {"role": "assistant", "content": content}, "finish_reason": reason}]})


def answers(found: Any, status: int = 200) -> Page:
    return status, {"Content-Type": "application/json"}, json.dumps(found).encode()


def in_turn(*pages: Page) -> Callable[[Request], Page]:
    """A route that answers one after the other, and the last for ever."""
    left = list(pages)
    return lambda request: left.pop(0) if len(left) > 1 else left[0]


def endpoint(served: Site, **options: Any) -> Endpoint:
    return Endpoint(served.at("/v1"), limits=SMALL, pauses=(0.0,), **options)


def complete(served: Site, **options: Any) -> str:
    return endpoint(served, **options).complete("small", [Message("system", "Read."), Message("user", "Neuf morts.")], SCHEMA)


def error(route: Route) -> str:
    with site({COMPLETIONS: route}) as served, pytest.raises(ModelError) as caught:
        complete(served)
    return str(caught.value)


def bodies(served: Site) -> list[dict[str, Any]]:
    return [json.loads(request.body) for request in served.asked]


def test_completions_ask_for_json_of_the_schema_without_chance() -> None:
    with site({COMPLETIONS: says("{}")}) as served:
        assert complete(served) == "{}"
    (body,) = bodies(served)
    assert (body["model"], body["temperature"], body["seed"]) == ("small", 0, 0)
    assert body["messages"] == [{"role": "system", "content": "Read."}, {"role": "user", "content": "Neuf morts."}]
    assert body["response_format"]["json_schema"]["schema"] == SCHEMA


def test_completions_send_a_key_only_where_there_is_one() -> None:
    with site({COMPLETIONS: says("{}")}) as served:
        complete(served)
        complete(served, key="secret")
    assert [request.headers.get("authorization") for request in served.asked] == [None, "Bearer secret"]
    assert "secret" not in repr(Endpoint("http://127.0.0.1:1/v1", key="secret"))


@pytest.mark.parametrize(("refused", "asked_for"), [(1, {"type": "json_object"}), (2, None)])
def test_completions_ask_a_server_without_schemas_for_less(refused: int, asked_for: object) -> None:
    with site({COMPLETIONS: in_turn(*[answers({"error": "response_format"}, 400)] * refused, says("{}"))}) as served:
        assert complete(served) == "{}"
    assert bodies(served)[-1].get("response_format") == asked_for


def test_completions_tell_what_a_server_refuses_in_any_form() -> None:
    said = error(answers({"error": "no such template"}, 400))
    assert "answers 400" in said
    assert "no such template" in said


@pytest.mark.parametrize("status", [429, 500, 503])
def test_completions_ask_a_busy_server_again(status: int) -> None:
    with site({COMPLETIONS: in_turn(answers({}, status), says("{}"))}) as served:
        assert complete(served) == "{}"
    assert len(served.asked) == 2


def test_completions_give_up_a_server_that_stays_busy() -> None:
    with site({COMPLETIONS: answers({"error": "loading"}, 503)}) as served, pytest.raises(ModelError, match=r"503.*loading"):
        complete(served)
    assert len(served.asked) == 2


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (page(b"<h1>Hello</h1>"), "not JSON"),
        (page(b"[" * 9_000, kind="application/json"), "not JSON"),
        (answers([]), "not JSON"),
        (answers({}), "no message"),
        (answers({"choices": []}), "no message"),
        (answers({"choices": [{"message": {"content": None}}]}), "no message"),
        (answers({}, 401), "COUNTERCLAIM_MODEL_KEY"),
        (answers({}, 404), "/v1"),
        (leads_to("http://198.51.100.7/"), "answers 302"),
        (page(b"x" * 30_000), "larger than"),
        (lambda request: (request.send(b"HTTP/1.1 200 OK\r\n"), None)[1], "connection broke"),
    ],
)
def test_completions_tell_what_is_wrong_with_an_answer(route: Route, words: str) -> None:
    assert words in error(route)


def test_completions_tell_that_an_answer_was_cut_off() -> None:
    with site({COMPLETIONS: says('{"claims": [', reason="length")}) as served, pytest.raises(CutOff):
        complete(served)


def test_completions_tell_that_no_server_runs() -> None:
    with pytest.raises(ModelError, match="running there"):
        Endpoint("http://127.0.0.1:9/v1", limits=SMALL, pauses=()).models()


@pytest.mark.parametrize("address", ["", "localhost:11434", "file:///etc/passwd", "http://user:pass@127.0.0.1/v1"])
def test_completions_refuse_what_is_no_address(address: str) -> None:
    with pytest.raises(ModelError, match="--endpoint"):
        Endpoint(address).models()


def test_completions_list_models() -> None:
    with site({MODELS: answers({"data": [{"id": "small"}, {"id": "large"}, "odd"]})}) as served:
        assert endpoint(served).models() == ("small", "large")


def test_completions_list_no_models_where_the_server_tells_none() -> None:
    with site({MODELS: answers({"data": "none"})}) as served:
        assert endpoint(served).models() == ()


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost:8080/v1", True),
        ("http://[::1]:8080/v1", True),
        ("http://192.168.0.4/v1", False),
        ("https://localhost.example.org/v1", False),
    ],
)
def test_completions_know_a_server_of_this_machine(address: str, own: bool) -> None:
    assert Endpoint(address).is_this_machine is own
