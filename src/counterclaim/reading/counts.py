"""Numbers of people harmed, as a report says them: who says so and of which incident is for others to find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.model.count import Count
from counterclaim.model.span import Span
from counterclaim.reading.count_increments import without_increments
from counterclaim.reading.count_passage import Passage
from counterclaim.reading.count_readings import CountReader, CountReading
from counterclaim.reading.count_tolls import find_tolls
from counterclaim.reading.parse import span_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_QUOTE = 14  # words of a quote, at most (the coding guide)


@dataclass(frozen=True, slots=True)
class CountMention:
    """One number of people harmed.

    number: the number phrase with its qualifier. quote: the claim's words, at most 14. trigger: the token that says the harm.
    revises: the older figure of a revision ("raised from 50 to 270").
    """

    number: Span
    quote: Span
    trigger: int
    count: Count
    revises: bool = False


def find_counts(doc: Doc) -> list[CountMention]:
    """Every number of people harmed that a report gives as fact, in the order of the text.

    Left out: zero, "casualties" and "killed or wounded" (no count under the coding guide), plans and fears, denials, a
    definite phrase that repeats an earlier count ("the two men"), and an increment whose total is told beside it.
    """
    passage = Passage.of(doc)
    reader = CountReader(passage)
    tolls = {toll.phrase.start: toll for toll in find_tolls(passage)}
    for phrase in passage.phrases:
        toll = tolls.get(phrase.start)
        reader.keep(reader.toll(toll) if toll is not None else reader.read(phrase))
    return [_mention(doc, reading) for reading in without_increments(passage, reader.kept, tolls.keys())]


def _mention(doc: Doc, reading: CountReading) -> CountMention:
    number = span_of(doc[reading.phrase.start : reading.phrase.number.end])
    return CountMention(number, _quote(doc, reading), reading.trigger, reading.count, reading.older)


def _quote(doc: Doc, reading: CountReading) -> Span:
    """Number, people and harm where 14 words hold them, else as many of them as do, the number first."""
    first, last, phrase = reading.first, reading.last, reading.phrase
    while last > phrase.end and _is_long(doc, first, last):
        last -= 1
    while first < phrase.start and _is_long(doc, first, last):
        first += 1
    while last > phrase.number.end and _is_long(doc, first, last):
        last -= 1
    return span_of(doc[first:last])


def _is_long(doc: Doc, first: int, last: int) -> bool:
    return len(span_of(doc[first:last]).of(text_of(doc)).split()) > _QUOTE
