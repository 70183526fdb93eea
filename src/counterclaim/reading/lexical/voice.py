"""One speaker with the words of a text that are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.text import Text


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with the words that say so, and the words [start, end) that are theirs.

    behind: the speaker is named behind what they say ("…, selon X"). said: the word behind cue and subject. via: whoever
    passed it on.
    """

    speaker: Speaker
    cue: tuple[int, int]
    start: int
    end: int
    behind: bool = False
    said: int = 0
    via: tuple[int, int] | None = None


def shared_subject(text: Text, saying: Saying, found: Sequence[Voice]) -> Speaker | None:
    """Whose a second verb is that has no subject of its own: that of the verb before, whoever is cited between them.

    "La junte conteste le bilan avancé par X et assure que …": the junta says both.
    """
    if not text.cased or saying.subject is not None or not found or not found[-1].behind:
        return None
    return next((voice.speaker for voice in reversed(found) if not voice.behind), None)
