"""Events that a report tells aside from its own: what had happened before, and what happened elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Token

# How many tokens the longest of those openings takes, with quotation marks before it.
_OPENING = 10


def is_elsewhere(token: Token) -> bool:
    """Whether the sentence says at its start that it turns to something else ("In a separate incident …", "Elsewhere …")."""
    return _opens_with(token, "elsewhere")


def is_earlier(token: Token) -> bool:
    """Whether the sentence says at its start that it goes back to another event ("Two days earlier …", "Last week …")."""
    return _opens_with(token, "earlier_opening")


def is_aside(token: Token) -> bool:
    """Whether the sentence says at its start that it tells of another event, elsewhere or earlier."""
    return is_elsewhere(token) or is_earlier(token)


def _opens_with(token: Token, signs: str) -> bool:
    opening = token.sent[:_OPENING].text.lstrip("\"'“”‘’( ").lower()
    return opening.startswith(tuple(load_toml("en/background.toml")[signs]))


def had_happened(token: Token) -> bool:
    """Whether the event stands in the past perfect ("rebels had attacked the town on Monday"): it lies before what is told.

    In what somebody says that is only how the past is quoted: the caller knows who speaks.
    """
    verbs = [token, *token.ancestors]
    verb = next((word for word in verbs if word.pos_ in ("VERB", "AUX")), None)
    return (
        verb is not None and verb.tag_ == "VBN" and any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
    )


def happened_days_before(token: Token) -> bool:
    """ "…, three days after a similar strike killed nine": the event in the clause is another, days before what is told."""
    for clause in (token, *token.ancestors):
        mark = next((child for child in clause.lefts if child.dep_ == "mark" and child.lower_ == "after"), None)
        if clause.dep_ == "advcl" and mark is not None and mark.i > token.sent.start:
            return mark.nbor(-1).lower_ in load_toml("en/background.toml")["stretches"]
    return False
