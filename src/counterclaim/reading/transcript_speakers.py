"""The sayings that names in brackets make in a transcript: "[Begin recording] [Minister] …", "[Communiqué] [the Front] …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.reading.frames import Frame
from counterclaim.reading.subjects import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Doc


# Of so many words a label is a name, and of more the name of an office.
_SHORT = 3


def as_names(doc: Doc) -> Doc:
    """The doc with each speaker's name as one: a tagger makes an adjective of a name that stands alone."""
    for label in doc.user_data.get("labels", ()):
        start, end = _token_at(doc, label.start), _token_at(doc, label.end)
        for token in doc[start:end]:
            if token.is_title and end - start <= _SHORT:
                token.pos_, token.tag_ = "PROPN", "NNP"
    return doc


def labelled(doc: Doc) -> Iterator[Frame]:
    """The saying of each label: all words up to the next one are those of whom it names."""
    for label in doc.user_data.get("labels", ()):
        start, end, until = (_token_at(doc, at) for at in label)
        if start < end < until:
            yield Frame(Stretch(start, end), end - 1, Stretch(start, end), (Stretch(end, until),))


def _token_at(doc: Doc, character: int) -> int:
    """The first token that begins at this character or behind it."""
    return bisect_left(range(len(doc)), character, key=lambda index: doc[index].idx)
