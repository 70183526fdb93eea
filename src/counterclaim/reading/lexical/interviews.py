"""Interviews: a report of questions and answers, whose answers are all one person's who was named before the first question."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.reading.lexical.text import Text

# So many questions make an interview.
_FEWEST = 2
_DASHES = "—–-"


@dataclass(frozen=True, slots=True)
class Interview:
    """Where an interview's answers stand. begins: the first word of its first question; answers: the numbers of paragraphs."""

    begins: int
    answers: frozenset[int]


def interview_of(text: Text) -> Interview | None:
    """The interview that a text is; None where it has too few questions that stand by themselves."""
    opened: dict[int, int] = {}
    closed: dict[int, int] = {}
    for sentence in text.sentences:
        opened.setdefault(sentence.paragraph, sentence.start)
        closed[sentence.paragraph] = sentence.end - 1
    answers = {number for number, start in opened.items() if text.is_mark(start, _DASHES)}
    asked = {number for number, end in closed.items() if text.is_mark(end, "?؟") and number not in answers}
    if len(asked) < _FEWEST:
        return None
    first = min(asked)
    if answers:
        return Interview(opened[first], frozenset(number for number in answers if number > first))
    return Interview(opened[first], frozenset(number for number in opened if number - 1 in asked and number not in asked))
