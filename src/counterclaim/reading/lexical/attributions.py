"""Attributions: who accuses, suspects, denies, admits, declines or disputes, each found by its own construction."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.parties import Phrase
from counterclaim.reading.lexical.speakers import Speaker


@dataclass(frozen=True, slots=True)
class AttributionMention:
    """One stance towards one party, at the word that it hangs on.

    source: who says it; None is whoever speaks there. own: the source is its own target. target: None where no party is named.
    cue: the words [start, end) of the stance. unnamed: somebody says it whom the report does not name.
    """

    stance: Stance
    trigger: int
    cue: Phrase
    source: Speaker | None = None
    target: Phrase | None = None
    own: bool = False
    unnamed: bool = False
