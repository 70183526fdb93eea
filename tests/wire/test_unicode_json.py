from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.wire.unicode_json import dumped

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=40)
@given(VALUES)
def test_unicode_json_says_the_same_as_json(value: object) -> None:
    assert json.loads(dumped(value)) == json.loads(dumped(value, indent=2)) == value


@given(st.text() | st.text('\n\r\x0b\x0c\x1c\x1d\x1e\x7f\x85\x9b\u2028\u2029\ud800\udfff\\"u'))
def test_unicode_json_is_one_line_that_utf8_can_hold(text: str) -> None:
    line = dumped({text: text})
    assert line.splitlines() == [line]
    assert line.encode("utf-8")
    assert not any(ord(letter) < 0x20 or 0x7F <= ord(letter) <= 0x9F for letter in line)


def test_unicode_json_keeps_letters_readable() -> None:
    assert dumped("tués à Ségou; قتل ثلاثة") == '"tués à Ségou; قتل ثلاثة"'


def test_unicode_json_writes_days_and_times() -> None:
    assert dumped(date(2025, 1, 2)) == '"2025-01-02"'
    assert dumped([datetime(2025, 1, 2, 9, 30, tzinfo=UTC)]) == '["2025-01-02 09:30:00+00:00"]'


@pytest.mark.parametrize("value", [b"bytes", {1, 2}, object()])
def test_unicode_json_refuses_what_has_no_form(value: object) -> None:
    with pytest.raises(TypeError, match="no form in JSON"):
        dumped(value)
