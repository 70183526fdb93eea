"""Where a model's words stand in a report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.llm.grounding import Ground


def found(text: str, words: str, *, near: int = 0) -> str | None:
    span = Ground.of(text).find(words, near=near)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At least nine people died.", "nine people"),
        ("the  army\nsaid", "the army said"),
        ("“They came at night,” he said", '"They came at night," he said'),
        ("the army’s chief", "the army's chief"),
        ("9–12 dead", "9-12 dead"),
        ("à Ségou, hier", "a Segou"),
        ("NINE DEAD", "Nine dead"),
        ("قتل ٩ مدنيين", "9 مدنيين"),
        ("وقال المُتَحدّث", "المتحدث"),
        ("والجيش ينفي", "الجيش"),
        ("في غزّة أمس", "غزه"),
        ("the ar\u00admy said", "army"),
        ("the \u202barmy\u202c said", "the army said"),
    ],
)
def test_ground_finds_words_but_for_their_spelling(text: str, words: str) -> None:
    assert found(text, words) is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Syrian army", "Syria"),
        ("the army", "the army and the police"),
        ("nine dead", "ten dead"),
        ("nine dead", "…"),
        ("nine dead", ""),
        ("", "nine"),
        ("المستشفى", "شفى"),
    ],
)
def test_ground_finds_nothing_that_is_not_there(text: str, words: str) -> None:
    assert found(text, words) is None


def test_ground_drops_marks_around_words() -> None:
    assert found("the army denied it.", "“the army…”") == "the army"


def test_ground_takes_the_nearest_of_several() -> None:
    span = Ground.of("the army, the army, the army").find("the army", near=12)
    assert span is not None
    assert span.start == 10


def test_ground_prefers_the_exact_words() -> None:
    assert found("THE ARMY and the army", "the army") == "the army"


@given(st.text(max_size=60), st.text(max_size=10))
def test_ground_finds_slices_that_fold_alike(text: str, words: str) -> None:
    span = Ground.of(text).find(words)
    assert (
        span is None
        or Ground.of(span.of(text)).folded.strip() == Ground.of(words.strip()).folded.strip()
        or (Ground.of(span.of(text)).folded.strip() in Ground.of(words).folded)
    )


@given(st.text(max_size=60))
def test_ground_knows_where_each_folded_character_stands(text: str) -> None:
    ground = Ground.of(text)
    assert len(ground.folded) == len(ground.at)
    assert list(ground.at) == sorted(ground.at)
