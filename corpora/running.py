"""A text as one reads it, without its line breaks and indents: where words stand in it that a coder copied."""

from __future__ import annotations

from corpora.words import BadCoding, Words, find_near, places_of

from counterclaim.model.span import Span


class RunningText:
    """A text whose stretches of white space count as one space; places are told in the text as it is."""

    def __init__(self, text: str) -> None:
        # A space that follows another says nothing to a reader.
        self._kept = [i for i, sign in enumerate(text) if not (sign.isspace() and text[i - 1 : i].isspace())]
        self._running = "".join(" " if text[i].isspace() else text[i] for i in self._kept)

    def first(self, words: str) -> Span:
        """The first place of these words."""
        places = places_of(self._running, _running(words))
        if not places:
            raise BadCoding(f"{words!r} does not stand in the text: copy it as it is written there")
        return self._whole(places[0])

    def nearest(self, words: str, quote: str) -> Span:
        """The place of these words that is nearest to the first place of the quote, the earlier of two."""
        beside = places_of(self._running, _running(quote))
        if not beside:
            return self.first(quote)
        return self._whole(find_near(self._running, Words(_running(words)), beside[0]))

    def _whole(self, place: Span) -> Span:
        return Span(self._kept[place.start], self._kept[place.end - 1] + 1)


def _running(words: str) -> str:
    return " ".join(words.split())
