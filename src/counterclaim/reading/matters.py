"""What somebody is silent about: the attack that the report tells of, or the budget, a visit, talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.nearby import child_of
from counterclaim.reading.violence import is_violent

if TYPE_CHECKING:
    from spacy.tokens import Token

_ON = frozenset({"on", "about", "over", "regarding", "concerning"})


def on_other_matter(verb: Token) -> bool:
    """Whether the words say that the silence is about what is no violence: "declined to comment on the budget"."""
    asked = child_of(verb, "xcomp") or verb
    on = next((child for each in (asked, verb) for child in each.rights if child.lower_ in _ON), None)
    matter = child_of(on, "pobj") or (child_of(asked, "dobj") if on is None and asked != verb else None)
    named = () if matter is None else (matter, *(child for child in matter.lefts if child.dep_ == "compound"))
    return matter is not None and any(map(_is_peaceful, named)) and not any(_is_harm(token) for token in matter.subtree)


def after_other_matter(silent: Token) -> bool:
    """Whether the sentence before, of the same paragraph, speaks of a meeting or a vote, and of no violence."""
    doc, start = silent.doc, silent.sent.start
    if not start or any(
        doc[start - 1].idx < paragraph <= silent.sent.start_char for paragraph in doc.user_data.get("paragraphs", ())
    ):
        return False
    told = doc[start - 1].sent
    return any(_is_peaceful(token) for token in told) and not any(_is_harm(token) for token in told)


def _is_peaceful(token: Token) -> bool:
    return token.lemma_.lower() in words("decline", "other_matters")


def _is_harm(token: Token) -> bool:
    return token.lower_ in attack_nouns() or (token.pos_ == "VERB" and is_violent(token))
