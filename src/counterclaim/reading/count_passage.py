"""A report's words with the counted phrases and the words of harm that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.reading.count_cues import Cue, find_cues
from counterclaim.reading.count_phrases import CountPhrase, find_phrases

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Passage:
    """What the rules for counts look at, by token.

    words: in lower case. bounds: for every token, the first token of its sentence and the one after its last. starting, ending:
    the counted phrase that begins at a token, and the one that a token follows; cues, cue_ends: the same for words of harm.
    """

    doc: Doc
    words: Sequence[str]
    bounds: Sequence[tuple[int, int]]
    phrases: Sequence[CountPhrase]
    starting: dict[int, CountPhrase]
    ending: dict[int, CountPhrase]
    cues: dict[int, Cue]
    cue_ends: dict[int, Cue]

    @classmethod
    def of(cls, doc: Doc) -> Passage:
        """The passage of a parsed report."""
        words = [token.lower_ for token in doc]
        bounds = [(sentence.start, sentence.end) for sentence in doc.sents for _ in sentence]
        phrases = find_phrases(doc)
        starting, ending = {phrase.start: phrase for phrase in phrases}, {phrase.end: phrase for phrase in phrases}
        cues = find_cues(doc, words, bounds, starting, ending)
        return cls(
            doc, words, bounds, phrases, starting, ending, {cue.start: cue for cue in cues}, {cue.end: cue for cue in cues}
        )

    def before(self, i: int) -> str:
        """The word before token i; "" at the head of the report."""
        return self.words[i - 1] if i > 0 else ""

    def tag(self, i: int) -> str:
        """The part of speech of token i."""
        return self.doc[i].tag_
