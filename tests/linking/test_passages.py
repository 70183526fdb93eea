from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.linking.passages import LEAST_WORDS, passages
from counterclaim.linking.shingles import RUN, Words, words_of
from counterclaim.linking.wording import wording_of
from counterclaim.model.repetition import Passage
from counterclaim.model.span import Span
from wire_stories import OWN, TAKEN_OVER, WIRE

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=60).map(" ".join)


def shared(shorter: str, longer: str, *, least: int = LEAST_WORDS) -> list[Passage]:
    one, other = wording_of(shorter), wording_of(longer)
    return list(passages(one, other, one.distinct & other.distinct, least=least))


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


@given(WORDS, WORDS)
def test_passages_are_those_that_trying_every_place_finds(one: str, other: str) -> None:
    assert [(it.one, it.other) for it in shared(one, other, least=5)] == tried(one, other, 5)


def tried(shorter: str, longer: str, least: int) -> list[tuple[Span, Span]]:
    """The passages by their meaning alone: from each word the longest, and on after it."""
    one, other = words_of(shorter), words_of(longer)
    found, at = [], 0
    while at < len(one):
        lengths = [alike(one.folded[at:], other.folded[place:]) for place in places(one, other, at)]
        best = max(lengths, default=0)
        if best >= least:
            place = places(one, other, at)[lengths.index(best)]
            found.append((one.span(at, at + best - 1), other.span(place, place + best - 1)))
        at += best if best >= least else 1
    return found


def places(one: Words, other: Words, at: int) -> list[int]:
    """Where the next RUN words stand in the other text: the first eight places."""
    run = one.folded[at : at + RUN]
    return [place for place in range(len(other)) if len(run) == RUN and other.folded[place : place + RUN] == run][:8]


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words at the beginning are the same."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def test_passages_longer_than_a_stride_end_where_the_texts_part() -> None:
    words = [f"w{number}" for number in range(100)]
    for length in (31, 32, 33, 64, 65, 99):
        (passage,) = shared(" ".join(words), " ".join([*words[:length], "x", "y"]))
        assert passage.words == length
