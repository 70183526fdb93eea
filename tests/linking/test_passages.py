from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.passages import LEAST_WORDS, passages
from counterclaim.linking.shingles import words_of
from counterclaim.model.repetition import Passage
from wire_stories import OWN, TAKEN_OVER, WIRE

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=60).map(" ".join)


def shared(shorter: str, longer: str, *, least: int = LEAST_WORDS) -> list[Passage]:
    return list(passages(words_of(shorter), words_of(longer), least=least))


def test_passages_are_the_words_that_both_have() -> None:
    found = [passage.one.of(WIRE) for passage in shared(WIRE, TAKEN_OVER)]
    assert [words.split()[0] for words in found] == ["At", "Witnesses"]
    assert found[1].endswith("towards the hills")


def test_passages_stand_in_both_texts() -> None:
    for passage in shared(WIRE, TAKEN_OVER):
        one, other = passage.one.of(WIRE), passage.other.of(TAKEN_OVER)
        assert one.split() == other.split()
        assert len(one.split()) == passage.words


def test_passages_of_a_few_words_are_none() -> None:
    assert shared("attacked the cattle market of Oro Benna", "gunmen attacked the cattle market of Oro Benna again") == []


def test_passages_are_as_long_as_they_can_be() -> None:
    (passage,) = shared("x y a b c d e f g h i j z", "a b c d e f g h q a b c d e f g h i j r")
    assert passage.words == 10


def test_passages_differ_where_a_word_was_changed() -> None:
    one = "a b c d e f g h i j k l m n o p q r"
    assert [passage.words for passage in shared(one, one.replace("i", "x"))] == [8, 9]


def test_passages_of_unlike_texts_are_none() -> None:
    assert shared(OWN, WIRE) == []


def test_passages_of_a_text_with_itself_are_one() -> None:
    (passage,) = shared(WIRE, WIRE)
    assert passage.one == passage.other


def test_passages_of_texts_that_repeat_one_word_end() -> None:
    assert sum(passage.words for passage in shared("la " * 3000, "la " * 5000)) == 3000


@given(WORDS, WORDS)
def test_passages_do_not_overlap_in_the_shorter_text(one: str, other: str) -> None:
    found = shared(one, other, least=4)
    assert all(first.one.end <= second.one.start for first, second in pairwise(found))
    assert all(passage.one.of(one) == passage.other.of(other) for passage in found)


@given(WORDS, WORDS, WORDS)
def test_passages_find_what_was_put_into_a_text(before: str, story: str, after: str) -> None:
    whole = f"{before} {story} {after}"
    covered = sum(passage.words for passage in shared(story, whole, least=4))
    assert covered == len(story.split()) or len(story.split()) < 4
