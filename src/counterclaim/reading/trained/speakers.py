"""Those who speak in a report, each once, with where they do: whoever may be the claimant of something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.claim import Claimant, ClaimantKind
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.frames import Frame
from counterclaim.reading.parse import text_of
from counterclaim.reading.subjects import Stretch
from counterclaim.reading.voices import Voice
from counterclaim.vocabulary.wording import content_words, same_speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Kinds of those who give figures without being heard ("a toll of nine, by the Observatory's count").
_MAY_SPEAK = (ClaimantKind.ORGANISATION, ClaimantKind.JOURNALIST_MEDIA, ClaimantKind.MEDIC, ClaimantKind.UN)
_LINKS = ("of", "for", "the")
_SHORTEST = 2
_STEM = 5


@dataclass(slots=True, eq=False)
class Speaker:
    """One claimant of a report under its first words, with the sayings that are theirs, in the order of the text.

    places: the tokens at which they speak; those at which they are named, of one whom the report lets nobody hear.
    """

    claimant: Claimant
    words: str
    frames: list[Frame] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def covers(self, index: int) -> bool:
        """Whether the token is part of what they say."""
        return any(frame.covers(index) for frame in self.frames)

    def is_kin(self, other: Speaker) -> bool:
        """Whether the two may be one body: "the observatory's head" and "the Syrian Observatory" share a word that tells."""
        return other is not self and not _telling(self.words).isdisjoint(_telling(other.words))


class Speakers:
    """The speakers of one report, and those whom it names and who might speak."""

    def __init__(self, doc: Doc, claimants: Claimants) -> None:
        self.doc = doc
        self.all: list[Speaker] = []
        self.starts = [sentence.start for sentence in doc.sents]
        self.paragraphs: tuple[int, ...] = doc.user_data.get("paragraphs", ())
        for frame in claimants.voices.frames:
            claimant = claimants.of_voice(Voice(frame))
            if claimant.kind is not ClaimantKind.REPORT:
                speaker = self.of(claimant) or self._new(claimant)
                speaker.frames.append(frame)
                speaker.places.append(frame.cue.start)
        for stretch in _named(doc):
            claimant = claimants.of_stretch(stretch)
            known = self.of(claimant)
            if known is None and claimant.kind in _MAY_SPEAK:
                known = self._new(claimant)
            if known is not None and not known.frames:
                known.places.append(stretch.start)

    def of(self, claimant: Claimant) -> Speaker | None:
        """The speaker who a claimant is, where the report has let them speak."""
        if claimant.span is None:
            return None
        words = claimant.span.of(text_of(self.doc))
        return next((speaker for speaker in self.all if same_speaker(speaker.words, words)), None)

    def sentence(self, index: int) -> int:
        """The number of the sentence of a token."""
        return bisect_right(self.starts, index) - 1

    def paragraph(self, index: int) -> int:
        """The number of the paragraph of a token."""
        return bisect_right(self.paragraphs, self.doc[index].idx)

    def _new(self, claimant: Claimant) -> Speaker:
        assert claimant.span is not None
        speaker = Speaker(claimant, claimant.span.of(text_of(self.doc)))
        self.all.append(speaker)
        return speaker


def _named(doc: Doc) -> Iterator[Stretch]:
    """Runs of two or more names, with "of" and "for" between them."""
    at = 0
    while at < len(doc):
        end = at
        while end < len(doc) and (doc[end].pos_ == "PROPN" or end > at and doc[end].lower_ in _LINKS and _is_name(doc, end + 1)):
            end += 1
        if end - at >= _SHORTEST:
            yield Stretch(at, end)
        at = max(end, at + 1)


def _is_name(doc: Doc, index: int) -> bool:
    return index < len(doc) and doc[index].pos_ == "PROPN"


@cache
def _telling(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in content_words(words) if len(word) >= _STEM)
