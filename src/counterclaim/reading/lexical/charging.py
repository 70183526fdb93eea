"""What somebody is accused of, and documents that accuse by a participle: "un rapport de X lui reprochant la mort de …"."""

from __future__ import annotations

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.parties import is_party
from counterclaim.reading.lexical.phrases import bare, begins_phrase, phrase_end
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voices import Voices

_VERBS, _SHIFTED, _SUSPECT = "attributions.accuse.verbs", "attributions.accuse.shifted", "attributions.suspect.verbs"
_MATTER, _LONGEST_OBJECT = 18, 14


def charged_by(text: Text, i: int, sentence: Sentence, voices: Voices) -> AttributionMention | None:
    """ "Le M23 a rejeté un rapport d'Amnesty lui reprochant la mort de …": the document's author accuses whom "lui" means."""
    accuses = text.cased and text.forms[i].endswith("ant") and text.has(i, _VERBS, _SHIFTED)
    if not accuses or not text.has(i - 1, "grammar.pronouns.clitic") or is_trivial(text, i + 1, sentence):
        return None
    starts = range(max(sentence.start, i - _LONGEST_OBJECT), i - 1)
    by = next((j for j in starts if begins_phrase(text, j) and phrase_end(text, j, i - 1) == i - 1), None)
    head = phrase_end(text, sentence.start, i - 1)
    if by is None or by < head or not can_speak(text, by, i - 1) or not is_party(text, sentence.start, head):
        return None
    stance = Stance.SUSPECTS if text.has(i, _SUSPECT) else Stance.ACCUSES
    speaker = voices.speakers.of_phrase(*bare(text, by, i - 1))
    return AttributionMention(stance, i, (i, text.end(i, _VERBS, _SHIFTED)), speaker, bare(text, sentence.start, head))


def is_trivial(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether what somebody is accused of is no violence: corruption, support, lies."""
    limit = next(
        (i for i in range(at, min(at + _MATTER, sentence.end)) if text.has(i, _VERBS) or text.is_mark(i, ";")), at + _MATTER
    )
    return text.find(at, min(limit, sentence.end), "attributions.accuse.trivial") is not None
