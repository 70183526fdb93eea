"""Names in a report: which words are people's, and the fullest wording that a report has for a name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from counterclaim.reading.subjects import Stretch
from counterclaim.reading.times import times

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# A name is looked up among this many of its mentions: enough for a news report, bounded for a book.
_MENTIONS = 40


class Names:
    """The names of one report: runs of proper nouns, with the words before them that say who they are."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for token in doc:
            if token.pos_ == "PROPN" and token.is_alpha and len(self._by_word[token.lower_]) < _MENTIONS:
                self._by_word[token.lower_].append(token.i)

    def fullest(self, stretch: Stretch, head: int) -> Stretch:
        """The same name where the report gives it with title or full form: "Diallo" is "police chief … Diallo" before."""
        words = self.doc[stretch.start : stretch.end]
        if self.doc[head].pos_ != "PROPN" or _names(words) > 2:
            return stretch
        candidates = (
            self._described(self.doc[index]) for index in self._by_word[self.doc[head].lower_] if not _modifies(self.doc[index])
        )
        longest = max(candidates, key=lambda candidate: _names(self.doc[candidate.start : candidate.end]), default=stretch)
        return longest if _names(self.doc[longest.start : longest.end]) > _names(words) else stretch

    def _described(self, name: Token) -> Stretch:
        """A name with the names and titles before it and the "of …", "for …" that completes it, as one stretch."""
        start, end = name.i, name.i + 1
        while start > name.sent.start and _part(self.doc[start - 1]) and self.doc[start - 1].lower_ not in times():
            start -= 1
        while end < name.sent.end and (self.doc[end].pos_ == "PROPN" or _links(self.doc, end)):
            end += 1
        return Stretch(start, end)

    def is_person(self, stretch: Stretch) -> bool:
        """Whether the words look like a person's: two or more names in a row that end them, and no "of" among them."""
        words = self.doc[stretch.start : stretch.end]
        run = [token for token in words if token.pos_ == "PROPN"]
        return len(run) >= 2 and words[-1].pos_ == "PROPN" and not any(token.lower_ in ("of", "for", "the") for token in words)


def _part(token: Token) -> bool:
    return token.pos_ == "PROPN" or (token.pos_ in ("NOUN", "ADJ") and token.dep_ in ("compound", "amod", "nmod"))


def _names(words: Tokens) -> int:
    return sum(token.pos_ == "PROPN" for token in words)


def _modifies(name: Token) -> bool:
    """ "Russia" in "the Russia envoy" names another thing."""
    return name.dep_ in ("compound", "nmod", "amod", "poss")


def _links(doc: Doc, index: int) -> bool:
    return doc[index].lower_ in ("of", "for") and index + 1 < len(doc) and doc[index + 1].pos_ == "PROPN"
