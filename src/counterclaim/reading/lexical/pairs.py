"""The two parties that "neither of the two groups", "each camp" mean: those named last, whoever else spoke."""

from __future__ import annotations

from counterclaim.reading.lexical.names import ACRONYM, GROUP
from counterclaim.reading.lexical.parties import Phrase, party_at, same_party
from counterclaim.reading.lexical.phrases import begins_phrase
from counterclaim.reading.lexical.text import Sentence, Text

_SIDES = ("parties.forces.nouns", "parties.powers.words")


def two_meant(text: Text, i: int, sentence: Sentence) -> list[Phrase]:
    """The last two parties before a sentence whose words before i mean both; none where they do not, or fewer are named."""
    if text.find(sentence.start, i, "attributions.decline.neither") is None:
        return []
    found: list[Phrase] = []
    for j in range(sentence.start - 1, -1, -1):
        party = party_at(text, j, sentence.start) if begins_phrase(text, j) else None
        if party is None or not any(text.has(k, GROUP, ACRONYM, *_SIDES) for k in range(*party)):
            continue
        if not any(same_party(text, party, other) for other in found):
            found.append(party)
        if len(found) == 2:
            return found[::-1]
    return []
