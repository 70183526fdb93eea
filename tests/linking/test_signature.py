from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.signature import SIZE, bands, signature
from wire_stories import ARABIC, ARABIC_SPELT_OTHERWISE, OWN, TAKEN_OVER, WIRE


def common(one: str, other: str) -> int:
    """How many bands two texts share."""
    return len(set(bands(signature(one))) & set(bands(signature(other))))


@pytest.mark.parametrize("text", ["", "one", WIRE, ARABIC, "word " * 5000, "\x00\ufffd" * 100, "汉字" * 500])
def test_signature_has_one_size(text: str) -> None:
    assert len(signature(text)) == SIZE


@pytest.mark.slow
def test_signature_is_the_same_in_another_process() -> None:
    program = "import sys; from counterclaim.linking.signature import signature; print(signature(sys.argv[1]).hex())"
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": "7"}
    printed = subprocess.run([sys.executable, "-c", program, WIRE], capture_output=True, text=True, check=True, env=found).stdout
    assert printed.strip() == signature(WIRE).hex()


def test_signature_stays_what_it_was() -> None:
    # It is kept in casefiles: a change of these bytes makes every kept signature worthless.
    assert sha256(signature(WIRE)).hexdigest()[:16] == "a95c91d43738e13e"


def test_signature_of_the_same_words_is_the_same() -> None:
    assert signature("The army’s RAID on Ségou, at noon!") == signature("the armys raid on Segou at noon")
    assert signature(ARABIC) == signature(ARABIC_SPELT_OTHERWISE)


def test_signature_bands_bring_a_story_and_its_copy_together() -> None:
    assert common(WIRE, TAKEN_OVER) > 0


def test_signature_bands_of_a_short_story_meet_a_long_article_that_begins_with_it() -> None:
    assert common(WIRE, WIRE + " " + " ".join(f"word{number}" for number in range(3000))) > 0


def test_signature_bands_keep_unlike_stories_apart() -> None:
    assert common(WIRE, OWN) == 0


@pytest.mark.parametrize("text", ["one", WIRE, ARABIC, " ".join(f"word{number}" for number in range(5000))])
def test_signature_bands_are_distinct_keys_and_not_too_many(text: str) -> None:
    keys = bands(signature(text))
    assert 0 < len(keys) == len(set(keys)) <= 160


def test_signature_bands_bring_long_articles_together_that_share_a_paragraph() -> None:
    one, other = (" ".join(f"{name}{number}" for number in range(700)) for name in ("a", "b"))
    assert common(f"{one} {OWN} {one}", f"{other} {OWN} {other}") > 0


@pytest.mark.parametrize("text", ["", " ", "…!"])
def test_signature_of_a_text_without_words_has_no_bands(text: str) -> None:
    assert bands(signature(text)) == ()


@pytest.mark.parametrize("damaged", [b"", b"short", b"\x00" * (SIZE + 1)])
def test_signature_bands_reject_what_is_no_signature(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="bytes"):
        bands(damaged)


@given(st.text())
def test_signature_is_a_pure_function(text: str) -> None:
    assert signature(text) == signature(text)
    assert bands(signature(text)) == bands(signature(text))


@pytest.mark.slow
def test_signature_of_a_megabyte_takes_seconds() -> None:
    assert len(signature(" ".join(f"w{number % 9973}x{number}" for number in range(80_000)))) == SIZE
