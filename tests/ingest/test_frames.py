"""Messages over a pipe."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.frames import read_frame, write_frame


@given(st.lists(st.binary(max_size=300), max_size=4))
def test_frames_come_out_as_they_went_in(messages: list[bytes]) -> None:
    stream = io.BytesIO()
    for message in messages:
        write_frame(stream, message)
    stream.seek(0)
    assert [read_frame(stream) for _ in messages] == messages


@pytest.mark.parametrize("cut", [0, 4, 8, 10])
def test_frames_that_break_off_say_so(cut: int) -> None:
    stream = io.BytesIO()
    write_frame(stream, b"nine")
    with pytest.raises(EOFError):
        read_frame(io.BytesIO(stream.getvalue()[:cut]))
