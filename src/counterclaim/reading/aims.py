"""Names of groups that go on with what they are for: "the Group to Support Islam and Muslims"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_INSIDE = {"for", "the", "of", "and"}
_LONGEST = 9
_VERBS = {"VB", "VBP"}


def aim_end(doc: Doc, index: int) -> int:
    """The token after the aim that begins here; the index itself where none does. "To" needs a verb in capitals behind it."""
    if index + 1 >= len(doc):
        return index
    aim = doc[index + 1]
    if doc[index].lower_ == "for" or (doc[index].lower_ == "to" and aim.is_title and aim.tag_ in _VERBS):
        return _goes_on(doc, index + (doc[index].lower_ == "to"))
    return index


def _goes_on(doc: Doc, index: int) -> int:
    """The token after the last capitalised word that small words tie to what stands before."""
    end = last = index
    while end < len(doc) and end - index < _LONGEST:
        if doc[end].text[0].isupper() and doc[end].is_alpha:
            last = end + 1
        elif doc[end].lower_ not in _INSIDE:
            break
        end += 1
    return last
