"""Sentences read by words alone, as short values to compare."""

from __future__ import annotations

from counterclaim.model.claim import ClaimKind
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reading.lexical.counts import find_counts
from counterclaim.reading.lexical.engine import LexicalEngine
from counterclaim.reading.lexical.languages import text_of
from counterclaim.reading.lexical.numbers import find_numbers
from counterclaim.reading.lexical.voices import Voices

# A report tells of violence by more than one word.
_LEAD = {"fr": "Douze civils ont été tués dans une attaque.\n\n", "ar": "قتل 12 مدنيا في هجوم.\n\n"}
_MORE = {"fr": "\n\nCe massacre a choqué : ces morts, cette attaque.", "ar": "\n\nهجوم دام وقتلى."}


def counts_in(sentence: str, language: str) -> list[str]:
    """Every count as "killed 12"."""
    text = text_of(sentence, language)
    found = (mention.count for mention in find_counts(text, find_numbers(text, [])))
    return [f"{count.kind} {count.low if count.low is not None else count.high}" for count in found]


def speakers_in(sentence: str, language: str) -> list[str]:
    """The words for the speaker of each count; "" is the report's own voice."""
    text = text_of(sentence, language)
    voices = Voices(text)
    found = (voices.at(mention.trigger) for mention in find_counts(text, find_numbers(text, [])))
    return [text.of(one.speaker.start, one.speaker.end) if one is not None and one.speaker.named else "" for one in found]


def attributions_in(sentence: str, language: str) -> list[tuple[str, str, str]]:
    """Stance, source and target of each attribution."""
    source = sentence + _MORE[language]
    reading = LexicalEngine(language).read(Report.of(source), source, Mentions())
    return [
        (
            str(claim.stance),
            claim.claimant.span.of(source) if claim.claimant.span is not None else "",
            claim.target.span.of(source) if claim.target is not None else "",
        )
        for claim in reading.claims
        if claim.kind is ClaimKind.ATTRIBUTION and claim.quote.start < len(sentence)
    ]


def utterances_in(sentence: str, language: str) -> list[tuple[str, str, str]]:
    """Kind, source and cue of each demand and reaction; "" is the report's own voice."""
    source = _LEAD[language] + sentence
    reading = LexicalEngine(language).read(Report.of(source), source, Mentions())
    return [
        (
            str(claim.kind),
            claim.claimant.span.of(source) if claim.claimant.span is not None else "",
            claim.cue.of(source) if claim.cue is not None else "",
        )
        for claim in reading.claims
        if claim.kind in (ClaimKind.DEMAND, ClaimKind.REACTION)
    ]


def check_attribution(sentence: str, language: str, expected: str) -> None:
    """Fails unless the sentence has one attribution, "stance|source|target" by words of each; "" is none."""
    found = attributions_in(sentence, language)
    if not expected:
        assert found == []
        return
    stance, source, target = expected.split("|")
    assert len(found) == 1
    assert found[0][0] == stance
    assert source.lower() in found[0][1].lower() and target.lower() in found[0][2].lower()
