"""Which characters the bytes of a page are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.html_encoding import page_text


def declaring(encoding: str, words: str) -> bytes:
    return f'<html><head><meta charset="{encoding}"></head>{words}'.encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "windows-1251", "koi8-r", "gbk", "shift_jis", "iso-8859-6"])
def test_encoding_of_a_page_is_the_one_declared(encoding: str) -> None:
    words = {"gbk": "九人死亡", "shift_jis": "九人が死亡", "windows-1251": "девять", "koi8-r": "девять"}.get(
        encoding, "تسعة قتلى"
    )
    assert words in page_text(declaring(encoding, words))[0]


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_encoding_of_a_page_is_that_of_its_byte_order_mark(mark: str) -> None:
    assert page_text("<p>Ségou</p>".encode(mark), "latin-1")[0] == "<p>Ségou</p>"


def test_encoding_of_a_page_that_declares_none_is_utf8() -> None:
    assert page_text("<p>Ségou</p>".encode())[0] == "<p>Ségou</p>"


@pytest.mark.parametrize("name", ["no-such-encoding", "base64", "rot13", "", "utf-16"])
def test_encoding_that_is_none_is_passed_over(name: str) -> None:
    assert "Ségou" in page_text(f'<meta charset="{name}">Ségou'.encode())[0]


def test_encoding_declared_wrongly_gives_way_to_utf8() -> None:
    assert "Ségou" in page_text('<meta charset="ascii">Ségou'.encode(), "iso-2022-jp")[0]


def test_encoding_is_forgiven_a_page_that_breaks_off_in_a_character() -> None:
    text, notes = page_text(('<meta charset="utf-8">' + "Nine dead. " * 500 + "é").encode()[:-1])
    assert text.endswith("\ufffd")
    assert "1 characters" in notes[0]


def test_encoding_that_nobody_names_is_refused_with_an_offer() -> None:
    with pytest.raises(UnreadableInput, match="may be windows-1251"):
        page_text("<p>Девять погибших при нападении на рынок</p>".encode("windows-1251"))


@given(st.binary(max_size=200), st.sampled_from([None, "", "utf-8", "windows-1256", "utf-16", "hz", "no such"]))
def test_encoding_of_any_bytes_is_found_or_refused(data: bytes, charset: str | None) -> None:
    try:
        text, _ = page_text(data, charset)
    except UnreadableInput:
        return
    assert isinstance(text, str)
