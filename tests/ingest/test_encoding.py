"""The encoding that is offered for bytes that are not UTF-8."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.encoding import guess_encoding

ENGLISH = "Nine people died near Ségou, the café owner’s brother said."
RUSSIAN = "По меньшей мере девять человек погибли, сообщили власти."
ARABIC = "قتل تسعة مدنيين على الأقل في هجوم قرب البلدة"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "windows-1252"),
        (RUSSIAN, "windows-1251"),
        (ARABIC, "windows-1256"),
        ("至少九名平民在袭击中丧生", "gb18030"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
    ],
)
def test_encoding_is_guessed_by_script(text: str, encoding: str) -> None:
    guess = guess_encoding(text.encode(encoding))
    assert guess is not None
    assert encoding.startswith(guess)


def test_encoding_of_noise_is_no_guess() -> None:
    assert guess_encoding(bytes(range(128, 160)) * 20) is None


@given(st.binary(max_size=300))
def test_encoding_guess_never_fails(data: bytes) -> None:
    guess = guess_encoding(data)
    assert guess is None or data.decode(guess, "replace") is not None
