"""A language model's answers as a test wants them, and a server that gives them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from counterclaim.fetching.completions import Endpoint
from counterclaim.fetching.limits import Limits
from websites import Page, Request, Site, site

MODEL = "made-up"


def incident(key: int = 1, **given: Any) -> dict[str, Any]:
    row = {"key": key, "event": "attack", "when": None, "where": None, "news": True, "victims": [], "weapons": [], "objects": []}
    return row | given


def count(quote: str, number: object, **given: Any) -> dict[str, Any]:
    return _claim("count", quote) | {"number": number, "harm": "killed", "group": "people", "bound": "exact"} | given


def attribution(quote: str, target: str | None, *, stance: str = "accuses", **given: Any) -> dict[str, Any]:
    return _claim("attribution", quote) | {"target": target, "stance": stance} | given


def saying(kind: str, quote: str, **given: Any) -> dict[str, Any]:
    return _claim(kind, quote) | given


def _claim(kind: str, quote: str) -> dict[str, Any]:
    names = ("claimant", "via", "cue", "harm", "group", "number", "bound", "stance", "target")
    return {"incident": 1, "kind": kind, "quote": quote, "claimant_kind": "unknown", **dict.fromkeys(names)}


def answer(*claims: dict[str, Any], incidents: list[dict[str, Any]] | None = None) -> str:
    return json.dumps({"incidents": incidents if incidents is not None else [incident()], "claims": list(claims)})


def completion(content: str, *, reason: str = "stop") -> Page:
    found = {"choices": [{"message": {"role": "assistant", "content": content}, "finish_reason": reason}]}
    return 200, {"Content-Type": "application/json"}, json.dumps(found).encode()


@contextmanager
def model_server(*contents: str | Page | Callable[[Request], Page]) -> Iterator[Site]:
    """A server whose model answers in this order, and the last for ever."""
    left = list(contents)

    def reply(request: Request) -> Page:
        content = left.pop(0) if len(left) > 1 else left[0]
        if callable(content):
            return content(request)
        return completion(content) if isinstance(content, str) else content

    models = 200, {"Content-Type": "application/json"}, json.dumps({"data": [{"id": MODEL}]}).encode()
    with site({"/v1/chat/completions": reply, "/v1/models": models}) as served:
        yield served


def endpoint(served: Site) -> Endpoint:
    return Endpoint(served.at("/v1"), limits=Limits(seconds=5), pauses=(0.0,))


def asked(served: Site) -> list[str]:
    """The stretches of reports that the model was asked about."""
    bodies = [json.loads(request.body) for request in served.asked if request.body]
    return [body["messages"][-1]["content"] for body in bodies]
