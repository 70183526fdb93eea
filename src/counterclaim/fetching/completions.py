"""A language model's server that the user runs, asked over the protocol of chat completions (Ollama, vLLM, llama.cpp)."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from counterclaim.errors import CutOff, FetchError, ModelError, RefusedAddress
from counterclaim.fetching.address import parse, place
from counterclaim.fetching.exchange import Answer, exchange
from counterclaim.fetching.limits import Limits

if TYPE_CHECKING:
    from httpx import URL

# A small model on a laptop's processor writes some ten words a second.
LIMITS = Limits(seconds=600.0, size=8_000_000)
_AGAIN = {408, 429, 500, 502, 503, 504}
_UNKNOWN_FORMAT = {400, 422, 501}
_SAID = 200  # characters of a server's own message


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation. role: "system" or "user"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a server listens ("http://127.0.0.1:11434/v1") and how long it is waited for.

    key: sent as a bearer token where there is one. pauses: seconds before each further attempt where the server is busy or
    the connection breaks. The address is named by the user, so that it may be a private one; nothing that it answers is followed.
    """

    address: str
    key: str | None = field(default=None, repr=False)
    limits: Limits = LIMITS
    pauses: tuple[float, ...] = (2.0, 8.0)

    @property
    def is_this_machine(self) -> bool:
        """Whether the server listens on the machine itself, so that no word leaves it."""
        host = self._url("").host.strip("[]")
        return host == "localhost" or host == "::1" or host.startswith("127.")

    def models(self) -> tuple[str, ...]:
        """The names of the models that the server has."""
        found = self._asked("GET", "models")
        rows = found.get("data")
        return tuple(str(row["id"]) for row in rows if isinstance(row, dict) and "id" in row) if isinstance(rows, list) else ()

    def complete(self, model: str, messages: Sequence[Message], schema: Mapping[str, Any], *, seed: int = 0) -> str:
        """What the model answers, as text that should be JSON of this schema; as likely as can be, and the same for one seed.

        A server that cannot keep to a schema is asked for JSON, and one that cannot do that for text. ModelError says what is
        wrong and what to do; CutOff, where the answer came to the model's limit before its end.
        """
        body = {
            "model": model,
            "messages": [{"role": message.role, "content": message.content} for message in messages],
            "temperature": 0,
            "seed": seed,
        }
        *shapes, last = _shapes(schema)
        for shape in shapes:
            with suppress(_UnknownFormat):
                return _content(self._asked("POST", "chat/completions", {**body, **shape}))
        return _content(self._asked("POST", "chat/completions", {**body, **last}))

    def _asked(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        url = self._url(path)
        for pause in (*self.pauses, None):
            try:
                answer = self._answer(method, url, body)
            except RefusedAddress as exc:
                raise ModelError(str(exc)) from exc
            except FetchError as exc:
                if pause is None:
                    raise ModelError(f"{exc}. Is the server of the model running there?") from exc
            else:
                if answer.status not in _AGAIN or pause is None:
                    return _object(url, answer)
            time.sleep(pause)
        raise AssertionError("the last attempt returns or raises")

    def _answer(self, method: str, url: URL, body: Mapping[str, Any] | None) -> Answer:
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        sent = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
        return exchange(method, url, headers=headers, body=sent, limits=self.limits, allowed=frozenset({place(url)}))

    def _url(self, path: str) -> URL:
        try:
            return parse(f"{self.address.rstrip('/')}/{path}")
        except FetchError as exc:
            raise ModelError(f"--endpoint: {exc}") from exc


class _UnknownFormat(ModelError):
    """The server does not know the form of answer that it was asked for."""


def _shapes(schema: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The forms of answer to ask for, the strictest first."""
    yield {"response_format": {"type": "json_schema", "json_schema": {"name": "claims", "strict": True, "schema": schema}}}
    yield {"response_format": {"type": "json_object"}}
    yield {}


def _object(url: URL, answer: Answer) -> dict[str, Any]:
    if answer.status in _UNKNOWN_FORMAT:
        raise _UnknownFormat(f"{url}: the server answers {answer.status}: {_said(answer)}")
    if answer.status != 200:
        raise ModelError(f"{url}: the server answers {answer.status}: {_said(answer)}. {_advice(answer.status)}")
    try:
        found = json.loads(answer.body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ModelError(f"{url}: what comes is not JSON: name the address that ends in /v1 of a server for chat completions")
    return found


def _said(answer: Answer) -> str:
    return " ".join(answer.body.decode("utf-8", "replace").split())[:_SAID]


def _advice(status: int) -> str:
    return {
        401: "It wants a key: set COUNTERCLAIM_MODEL_KEY",
        403: "It does not take the key in COUNTERCLAIM_MODEL_KEY",
        404: "Name the address that ends in /v1, and a model that the server has",
        413: "The report is too long for it: give the model more context",
    }.get(status, "Look into the server's own log")


def _content(found: dict[str, Any]) -> str:
    choices = found.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    content = message.get("content") if isinstance(message, dict) else None
    if not isinstance(choice, dict) or not isinstance(content, str):
        raise ModelError("the server's answer holds no message: is it a server for chat completions?")
    if choice.get("finish_reason") == "length":
        raise CutOff("the model's answer was cut off: give it more room for its answer, or name one with a longer context")
    return content
