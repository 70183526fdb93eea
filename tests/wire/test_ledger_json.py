from __future__ import annotations

import json

import pytest

import factory
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.ledger_json import error_line, ledger_line, ledger_object


def test_ledger_json_line_and_object_hold_the_wire_form() -> None:
    ledger = factory.market()
    assert json.loads(ledger_line(ledger)) == json.loads(ledger_object(ledger)) == ledger_wire(ledger)


def test_ledger_json_gives_the_same_bytes_for_the_same_ledger() -> None:
    assert ledger_line(factory.market()) == ledger_line(factory.market())


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\u2028", "\u2029", "\x85"])
def test_ledger_json_line_is_one_line_to_every_program(separator: str) -> None:
    text = f"Three killed{separator}in Kassum"
    line = ledger_line(factory.ledger(text, factory.count("c1", text, 3, text=text)))
    assert line.splitlines() == [line]
    assert json.loads(line)["claims"][0]["quote"]["text"] == text


def test_ledger_json_keeps_unicode_readable() -> None:
    text = "Trois tués à Ségou; قتل ثلاثة"
    assert text in ledger_line(factory.ledger(text, factory.count("c1", text, 3, text=text)))


def test_ledger_json_escapes_what_terminals_obey() -> None:
    text = "Three killed \x1b[2J\x9b2J"
    line = ledger_line(factory.ledger(text, factory.count("c1", text, 3, text=text)))
    assert "\x1b" not in line
    assert "\x9b" not in line


def test_ledger_json_error_stands_in_the_place_of_a_report() -> None:
    assert json.loads(error_line("r7", "line 7: it has no text")) == {"report": {"id": "r7"}, "error": "line 7: it has no text"}


def test_ledger_json_survives_a_file_name_that_is_no_unicode() -> None:
    assert error_line("bad\udcff.txt", "it is empty").encode("utf-8")
