"""Names with an article inside ("Ali al-Baro"), which a parser may take for two people, put together again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

# As what a parser hangs the parts of such a name, and the office before it, on the verb behind.
_PARTS = frozenset({"appos", "dobj", "nsubj", "npadvmod", "dep", "compound"})


def join_article(hyphen: Token) -> None:
    """ "The local official Ali al-Baro said": one speaker, where "al" and "Baro" hang on "said" side by side."""
    article, name = hyphen.nbor(-1), hyphen.nbor()
    parted = article.whitespace_ or hyphen.whitespace_ or not name.text[0].isupper()
    if parted or name.is_ancestor(article) or article.is_ancestor(name):
        return
    if article.dep_ == "pobj":
        name.head, name.dep_ = article.head, article.dep_
    for child in [*article.children, *hyphen.children]:
        if child != name and not child.is_ancestor(name):
            child.head = name
    article.head, article.dep_ = name, "compound"
    hyphen.head, hyphen.dep_ = name, "punct"
    _join_before(article, name)


def _join_before(article: Token, name: Token) -> None:
    """The given names and the office right before it, as far as they hang on the same verb or on each other."""
    part = article
    while part.i > part.sent.start:
        part = part.nbor(-1)
        hung = part.head.i >= name.i or (part.head.i >= part.i - 1 and part.head.pos_ in ("NOUN", "PROPN"))
        if part.pos_ not in ("NOUN", "PROPN") or part.dep_ not in _PARTS or not hung or part.is_ancestor(name):
            return
        part.head, part.dep_ = name, "compound"
