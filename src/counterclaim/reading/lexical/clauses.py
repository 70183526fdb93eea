"""Clauses that accuse the party before them: "X, que l'armée désigne comme responsable", "X, à qui Y impute l'attaque"."""

from __future__ import annotations

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.parties import Phrase, party_at
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voices import Voices

_VERBS, _SHIFTED, _SUSPECT = "attributions.accuse.verbs", "attributions.accuse.shifted", "attributions.suspect.verbs"
_TO_WHOM, _FARTHEST = "grammar.conjunctions.to_whom", 18


def accused_before(text: Text, i: int, sentence: Sentence, voices: Voices) -> AttributionMention | None:
    """ "Le Front, que l'armée désigne comme responsable, a nié": the accused stands before the clause that accuses."""
    subject = subject_before(text, i, sentence) if text.cased else None
    if subject is None or not text.has(subject[0] - 1, "grammar.conjunctions.that"):
        return None
    stop = subject[0] - 1 - text.is_mark(subject[0] - 2, ",")
    party = _party_up_to(text, stop, sentence)
    if party is None or text.is_mark(party[0] - 1, "»") or text.has(party[0] - 1, "grammar.prepositions.words"):
        return None
    stance = Stance.SUSPECTS if text.has(i, _SUSPECT) else Stance.ACCUSES
    return AttributionMention(stance, i, (i, text.end(i, _VERBS, _SUSPECT)), voices.speakers.of_phrase(*subject), party)


def laid_to_whom_before(text: Text, i: int, sentence: Sentence, voices: Voices) -> AttributionMention | None:
    """ "Le Front, à qui le gouvernement impute l'attaque, dément": the accused stands before the clause that accuses."""
    if not text.cased or not text.has(i, _SHIFTED):
        return None
    to = text.last(max(i - _FARTHEST, sentence.start), i, _TO_WHOM)
    subject = subject_before(text, i, sentence)
    if to is None or subject is None or subject[0] < to or not text.is_mark(to - 1, ","):
        return None
    party = _party_up_to(text, to - 1, sentence)
    end = text.end(i, _SHIFTED)
    speaker = voices.speakers.of_phrase(*subject)
    return AttributionMention(Stance.ACCUSES, i, (i, end), speaker, party) if party is not None else None


def _party_up_to(text: Text, end: int, sentence: Sentence) -> Phrase | None:
    """The party whose words end here, before the clause that says something of it."""
    starts = range(max(end - _FARTHEST, sentence.start), end)
    return next((found for j in starts if (found := party_at(text, j, end)) is not None and found[1] == end), None)
