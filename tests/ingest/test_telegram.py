"""Chats that Telegram exported."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.ingest.telegram import is_export, posts

POST = {"id": 2, "type": "message", "date": "2025-03-04T11:00:00", "from": "Someone", "text": "Nine people were killed."}
CHAT: dict[str, Any] = {"name": "Local news", "type": "public_channel", "id": 5, "messages": [POST]}


def test_telegram_makes_a_report_of_each_post_and_names_nobody_who_wrote_it() -> None:
    (piece,) = posts(CHAT)
    told = {"id": "telegram/5/2", "text": "Nine people were killed.", "published": "2025-03-04", "publisher": "Local news"}
    assert piece == {"number": "5/2", "fields": told}


def test_telegram_joins_stretches_of_a_text() -> None:
    parts = ["At least ", {"type": "bold", "text": "nine"}, {"type": "custom_emoji"}, " were killed."]
    (piece,) = posts({**CHAT, "messages": [{**POST, "text": parts}]})
    assert piece["fields"]["text"] == "At least nine were killed."


def test_telegram_counts_what_has_no_words() -> None:
    picture, joined = {**POST, "text": ""}, {"id": 1, "type": "service", "action": "create_channel", "text": "x"}
    (piece,) = posts({**CHAT, "messages": [picture, joined, 7]})
    assert piece == {"number": 5, "left_out": "3 of its posts have no words, and are left out"}


def test_telegram_takes_all_chats_of_a_whole_export() -> None:
    whole = {"about": "…", "chats": {"list": [CHAT, {**CHAT, "id": 6}, {"type": "saved_messages"}]}}
    assert [piece["number"] for piece in posts(whole)] == ["5/2", "6/2"]


@pytest.mark.parametrize("stamp", [None, 7, "yesterday"])
def test_telegram_leaves_open_a_day_that_cannot_be_read(stamp: object) -> None:
    (piece,) = posts({**CHAT, "name": None, "messages": [{**POST, "date": stamp}]})
    assert piece["fields"].keys() == {"id", "text"}


@pytest.mark.parametrize("whole", [[CHAT], {}, {"messages": [POST]}, {"chats": {"list": 7}}, {"chats": []}, None])
def test_telegram_knows_what_is_no_export(whole: object) -> None:
    assert not is_export(whole)
