"""Whether a parse is still a tree once it was put right, and the parse as the parser gave it where it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def is_tree(doc: Doc) -> bool:
    """Whether every token hangs, by however many others, on the head of its sentence: a circle of heads is no parse."""
    sound: set[int] = set()
    for token in doc:
        way: list[int] = []
        at = token
        while at.i not in sound and at.head.i != at.i:
            if len(way) > len(doc):
                return False
            way.append(at.i)
            at = at.head
        sound.update(way, (at.i,))
    return True


def as_parsed(doc: Doc, heads: list[int], labels: list[str]) -> Doc:
    """The same words with these heads (by their places in the text) and labels, and whatever else was known of them."""
    from spacy.tokens import Doc as Parsed

    return Parsed(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=heads,
        deps=labels,
        user_data=doc.user_data,
    )
