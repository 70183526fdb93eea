"""A chat, or all chats, that Telegram Desktop exported as JSON ("machine-readable JSON", result.json): each post one report.

Keys as Telegram Desktop 1.3 (2018) and later write them. Who wrote a post in a group is a private person, and is not taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any


def is_export(whole: object) -> bool:
    """Whether a JSON document is such an export."""
    return bool(_chats(whole))


def posts(whole: object) -> Iterator[dict[str, Any]]:
    """One piece a post that has words; for each chat, how many posts have none (pictures, calls, who came and went)."""
    for chat in _chats(whole):
        silent = 0
        for message in chat["messages"]:
            text = _words(message.get("text")) if isinstance(message, dict) and message.get("type") == "message" else ""
            if not text.strip():
                silent += 1
                continue
            yield {"number": f"{chat['id']}/{message.get('id')}", "fields": _fields(chat, message, text)}
        if silent:
            yield {"number": chat["id"], "left_out": f"{silent:,} of its posts have no words, and are left out"}


def _chats(whole: object) -> list[Mapping[str, Any]]:
    if not isinstance(whole, dict):
        return []
    every = whole.get("chats")
    among = every.get("list") if isinstance(every, dict) else [whole]
    chats = [one for one in among if isinstance(one, dict)] if isinstance(among, list) else []
    return [one for one in chats if isinstance(one.get("messages"), list) and "id" in one and "type" in one]


def _fields(chat: Mapping[str, Any], message: Mapping[str, Any], text: str) -> dict[str, Any]:
    """A post as a report. Its day is that of the machine that exported it, whose time zone the export does not name."""
    name = chat.get("name")
    published = {"published": day} if (day := _day(message.get("date"))) else {}
    publisher = {"publisher": name} if isinstance(name, str) and name else {}
    return {"id": f"telegram/{chat['id']}/{message.get('id')}", "text": text, **published, **publisher}


def _words(text: object) -> str:
    """Plain, or a list of plain stretches and of those that are bold, links and so on."""
    parts = text if isinstance(text, list) else [text]
    told = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(part for part in told if isinstance(part, str))


def _day(stamp: object) -> str | None:
    try:
        return datetime.fromisoformat(stamp).date().isoformat() if isinstance(stamp, str) else None
    except ValueError:
        return None
