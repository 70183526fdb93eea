"""What somebody saw a party do on the spot: "« Les terroristes allaient de maison en maison », témoigne un habitant"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.parties import Phrase, is_party
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voice import Voice
from counterclaim.reading.lexical.voices import Voices

_BYSTANDERS = (ClaimantKind.WITNESS, ClaimantKind.RESIDENT, ClaimantKind.RELATIVE, ClaimantKind.MEDIC, ClaimantKind.UNKNOWN)
_SEEN, _ARMED = "attributions.deeds.seen", ("parties.forces.nouns", "parties.sides.nouns", "people.soldiers.nouns")
_CAME = ("grammar.auxiliaries.have", "grammar.auxiliaries.be")


def is_bystander(voice: Voice | None) -> bool:
    """Whether somebody speaks there who saw it and is no party."""
    return voice is not None and voice.speaker.named and voice.speaker.kind in _BYSTANDERS


def witnessed(text: Text, sentence: Sentence, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """Every verb of coming, gathering and seizing in a bystander's quotation whose subject is a party, told as the deed."""
    for i in range(sentence.start, sentence.end):
        if not (text.cased and text.has(i, _SEEN) and text.quoted(i) is not None and is_bystander(voices.at(i))):
            continue
        participle = text.forms[i].endswith(text.grammar.endings["participle"])
        if participle and not any(text.has(j, *_CAME) for j in range(max(i - 3, sentence.start), i)):
            continue
        subject = subject_before(text, i, sentence, fits=_is_armed)
        if subject is not None and _is_armed(text, *subject):
            yield i, [subject]


def _is_armed(text: Text, start: int, end: int) -> bool:
    return is_party(text, start, end) and any(text.has(i, *_ARMED) for i in range(start, end))
