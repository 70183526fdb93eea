"""Names in a report: which words are people's, and the fullest wording that a report has for a name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from counterclaim.reading.subjects import Stretch
from counterclaim.reading.times import times
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# A name is looked up among this many of its mentions: enough for a news report, bounded for a book.
_MENTIONS = 40
# Letters of an acronym that is looked up: two are too many things' initials.
_SHORTEST, _LONGEST = 3, 6


class Names:
    """The names of one report: runs of proper nouns, with the words before them that say who they are."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_initial: dict[str, list[int]] = defaultdict(list)
        self._spelled: dict[str, Stretch | None] = {}
        for token in doc:
            if token.pos_ == "PROPN" and token.is_alpha and len(self._by_word[token.lower_]) < _MENTIONS:
                self._by_word[token.lower_].append(token.i)
            if token.is_title:
                self._by_initial[token.text[0]].append(token.i)

    def fullest(self, stretch: Stretch, head: int) -> Stretch:
        """The same name where the report gives it with title or full form: "Diallo" is "police chief … Diallo" before."""
        words = self.doc[stretch.start : stretch.end]
        if self.doc[head].is_upper and (spelled := self._spelled_out(self.doc[head].text)) is not None:
            return spelled
        if self.doc[head].pos_ != "PROPN" or _names(words) > 2:
            return stretch
        candidates = (
            self._described(self.doc[index]) for index in self._by_word[self.doc[head].lower_] if not _modifies(self.doc[index])
        )
        longest = max(candidates, key=lambda candidate: _names(self.doc[candidate.start : candidate.end]), default=stretch)
        return longest if _names(self.doc[longest.start : longest.end]) > _names(words) else stretch

    def _spelled_out(self, letters: str) -> Stretch | None:
        """The name that the letters begin, where the report has it: "the LCC" is "the Local Coordination Committees"."""
        if letters not in self._spelled:
            places = self._by_initial[letters[0]] if _SHORTEST <= len(letters) <= _LONGEST and letters.isalpha() else []
            found = (_spelling(self.doc, start, letters) for start in places)
            spelled = next((stretch for stretch in found if stretch is not None), None)
            self._spelled[letters] = None if spelled is None else self._with_letters(spelled, letters)
        return self._spelled[letters]

    def _with_letters(self, name: Stretch, letters: str) -> Stretch:
        """The name with the letters in brackets behind it, where they stand there."""
        behind = [token.text.strip("()[]") for token in self.doc[name.end : name.end + 3] if token.text not in "()[]"]
        return (
            Stretch(name.start, name.end + 3)
            if self.doc[name.end : name.end + 1].text in ("(", "[") and behind == [letters]
            else name
        )

    def _described(self, name: Token) -> Stretch:
        """A name with the names and titles before it and the "of …", "for …" that completes it, as one stretch."""
        start, end = name.i, name.i + 1
        while start > name.sent.start and _part(self.doc[start - 1]) and self.doc[start - 1].lower_ not in times():
            start -= 1
        while end < name.sent.end and (self.doc[end].pos_ == "PROPN" or _links(self.doc, end)):
            end += 1
        return Stretch(start, end)

    def first_mention(self, index: int) -> int:
        """The token at which the report first has the name that stands here."""
        return self._by_word[self.doc[index].lower_][0] if self._by_word[self.doc[index].lower_] else index

    def is_person(self, stretch: Stretch) -> bool:
        """Whether the words look like a person's: two or more names in a row that end them, and no "of" among them.

        Of "Wai Htun, an aid worker at the scene" the name alone is looked at.
        """
        comma = next((token.i for token in self.doc[stretch.start : stretch.end] if token.text == ","), stretch.end)
        words = self.doc[stretch.start : comma]
        run = [token for token in words if token.pos_ == "PROPN"]
        return len(run) >= 2 and words[-1].pos_ == "PROPN" and not any(token.lower_ in ("of", "for", "the") for token in words)

    def is_spoken_of_as_person(self, stretch: Stretch) -> bool:
        """Whether "he" may be whoever the words name: by a word for a person, else by a name that has no word for a party.

        Of "the Relief Committee, one of dozens of volunteer groups" the name counts, and what it is, not all words of the aside.
        """
        words = self.doc[stretch.start : stretch.end]
        comma = next((at for at, token in enumerate(words) if token.text == ","), len(words))
        told = {token.lower_ for token in (*words[:comma], *([words[comma + 1 :].root] if comma + 1 < len(words) else []))}
        anaphors = load_toml("en/claimants.toml")["anaphors"]
        if not told.isdisjoint(anaphors["person"]):
            return True
        return told.isdisjoint(anaphors["party"]) and words.root.tag_ != "NNPS" and self.is_person(stretch)


def _spelling(doc: Doc, start: int, letters: str) -> Stretch | None:
    """The words from here whose initials are these letters, small words apart."""
    left, at = letters, start
    while left and at < len(doc) and at - start <= 2 * len(letters):
        if doc[at].is_title and doc[at].text[0] == left[0]:
            left = left[1:]
        elif doc[at].lower_ not in load_toml("en/function_words.toml")["joining"]:
            return None
        at += 1
    return None if left else Stretch(start, at)


def _part(token: Token) -> bool:
    return token.pos_ == "PROPN" or (token.pos_ in ("NOUN", "ADJ") and token.dep_ in ("compound", "amod", "nmod"))


def _names(words: Tokens) -> int:
    return sum(token.pos_ == "PROPN" for token in words)


def _modifies(name: Token) -> bool:
    """ "Russia" in "the Russia envoy" names another thing."""
    return name.dep_ in ("compound", "nmod", "amod", "poss")


def _links(doc: Doc, index: int) -> bool:
    return doc[index].lower_ in ("of", "for") and index + 1 < len(doc) and doc[index + 1].pos_ == "PROPN"
