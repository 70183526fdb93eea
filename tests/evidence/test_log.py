"""The log: entries that bind the one before, written in a way that anybody can hash again, and that hold no words."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import BadEntry
from counterclaim.evidence.chain import verify
from counterclaim.evidence.log import BEFORE_THE_FIRST, LONGEST_STRING, Action, Entry
from evidence.entries import AT, log

FIRST = Entry.next(None, Action.RECEIVED, "report-1", {"bytes": 4096}, at=AT)


def test_log_first_entry_follows_nothing() -> None:
    assert (FIRST.seq, FIRST.previous, FIRST.at) == (1, BEFORE_THE_FIRST, "2026-03-01T08:30:00.000000Z")


def test_log_entry_is_hashed_as_its_module_says() -> None:
    written = (
        '{"action":"received","at":"2026-03-01T08:30:00.000000Z","details":{"bytes":4096},"log":"counterclaim/log/1",'
        f'"previous":"{"0" * 64}","seq":1,"subject":"report-1"}}'
    )
    assert FIRST.written() == written.encode()
    assert FIRST.hash == hashlib.sha256(written.encode()).hexdigest()
    assert FIRST.hash == "e91a31c3867bbd45403da6aa0784eaa19888cd4ed81e1f2374da20d99b4a9c9f"


def test_log_line_can_be_proved_without_this_package() -> None:
    for entry in log(3):
        fields = json.loads(entry.line())
        hash = fields.pop("hash")
        again = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(again.encode()).hexdigest() == hash


def test_log_entry_names_the_one_before_it() -> None:
    second = Entry.next(FIRST, Action.READ, "report-1", {"engine": "rules", "version": "1"})
    assert (second.seq, second.previous) == (2, FIRST.hash)
    assert second.hash != FIRST.hash


def test_log_entry_without_a_time_is_of_now_in_utc() -> None:
    at = datetime.fromisoformat(Entry.next(None, Action.READ, "r").at)
    assert abs((datetime.now(at.tzinfo) - at).total_seconds()) < 60


def test_log_time_of_another_zone_is_written_in_utc() -> None:
    at = datetime(2026, 3, 1, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    assert Entry.next(None, Action.READ, "r", at=at).at == FIRST.at


def test_log_time_without_zone_is_refused() -> None:
    with pytest.raises(BadEntry, match="has no time zone"):
        Entry.next(None, Action.READ, "r", at=datetime(2026, 3, 1))


@settings(deadline=None)
@given(subject=st.text(st.characters(exclude_categories=["Cs"]), max_size=LONGEST_STRING), number=st.integers(0, 10**9))
def test_log_line_gives_the_entry_again(subject: str, number: int) -> None:
    entry = Entry.next(FIRST, Action.LINKED, subject, {"number": number, "names": [subject]}, at=AT)
    assert Entry.of_line(entry.line()) == entry
    assert "\n" not in entry.line()
    assert entry.facts() == {"number": number, "names": [subject]}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        "[]",
        "null",
        "7",
        '"text"',
        "{not json",
        FIRST.line()[:-1],
        FIRST.line().replace("/log/1", "/log/2"),
        FIRST.line().replace('"seq":1', '"seq":1.5'),
        FIRST.line().replace('"seq":1', '"seq":"1"'),
        FIRST.line().replace('"seq":1', '"seq":true'),
        FIRST.line().replace('"report-1"', "[]"),
        FIRST.line().replace('{"bytes":4096}', '"bytes"'),
        FIRST.line().replace('"seq":1', '"seq":1,"more":1'),
        FIRST.line().replace('"seq":1', '"seq":2,"seq":1'),
        FIRST.line().replace('"bytes":4096', '"bytes":4095,"bytes":4096'),
        FIRST.line().replace('"seq":1', '"seq": 1'),
        FIRST.line().replace("received", "r\\u0065ceived"),
        "[" * 100_000,
        '{"seq":' + "9" * 10_000 + "}",
    ],
)
def test_log_line_that_is_no_entry_is_refused(line: str) -> None:
    with pytest.raises(BadEntry, match="a line of the log"):
        Entry.of_line(line)


@pytest.mark.parametrize(
    "details", ["", "[]", "null", '{"a": 1}', '{"b":1,"a":1}', '{"a":1,"a":1}', '{"a":1.0}', "{", "[" * 100_000]
)
def test_log_details_are_canonical_or_nothing(details: str) -> None:
    with pytest.raises(BadEntry):
        replace(FIRST, details=details).computed()


@pytest.mark.parametrize("where", ["subject", "detail", "deep"])
def test_log_holds_no_words_of_a_report(where: str) -> None:
    words = "Gunmen killed nine people on Monday, the council said. " * 10
    told: dict[str, dict[str, object]] = {"detail": {"text": words}, "deep": {"claims": [{"quote": words}]}}
    with pytest.raises(BadEntry, match="words do not belong in it"):
        Entry.next(None, Action.READ, words if where == "subject" else "r", told.get(where))


def test_log_refuses_details_that_cannot_be_hashed() -> None:
    with pytest.raises(BadEntry, match="float"):
        Entry.next(None, Action.SET_ASIDE, "r", {"score": 0.5})


def test_log_stays_in_order_where_the_clock_is_set_back() -> None:
    ahead = datetime.now(UTC) + timedelta(days=2)
    first = Entry.next(None, Action.RECEIVED, "a", at=ahead)
    second = Entry.next(first, Action.RECEIVED, "b", {"bytes": 1})
    third = Entry.next(second, Action.RECEIVED, "c")
    assert first.at == second.at == third.at
    assert second.facts()["bytes"] == 1 and second.facts()["clock"] < second.at
    assert verify([first, second, third]) is None


def test_log_says_nothing_of_a_clock_that_goes_on() -> None:
    first = Entry.next(None, Action.RECEIVED, "a", at=datetime.now(UTC) - timedelta(seconds=1))
    assert "clock" not in Entry.next(first, Action.RECEIVED, "b").facts()
