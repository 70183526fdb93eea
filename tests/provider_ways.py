"""The way of a browser to a provider and back."""

from __future__ import annotations

import httpx


def sent_back(client: httpx.Client, **asked: str) -> str:
    """The address that the house sends the browser back to."""
    there = client.get("/enter/provider", params=asked)
    assert there.status_code == 303, there.text
    return client.get(there.headers["location"]).headers["location"]


def entered(client: httpx.Client, **asked: str) -> httpx.Response:
    """To the house and back."""
    return client.get(sent_back(client, **asked))


def refused(answer: httpx.Response, words: str, status: int = 401) -> None:
    """That an answer says no in these words, and opens no session."""
    assert (answer.status_code, 'role="alert"' in answer.text) == (status, True), answer.text[-1500:]
    assert words in answer.text
    assert not any("session" in name and value for name, value in answer.cookies.items())
