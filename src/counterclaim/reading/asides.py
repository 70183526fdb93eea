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
    opening = token.sent[:_OPENING].text.lstrip("\"'“”‘’( ").lower()
    return opening.startswith(tuple(load_toml("en/background.toml")["elsewhere"]))


def had_happened(token: Token) -> bool:
    """Whether the event stands in the past perfect ("rebels had attacked the town on Monday"): it lies before what is told.

    In what somebody says that is only how the past is quoted: the caller knows who speaks.
    """
    verbs = [token, *token.ancestors]
    verb = next((word for word in verbs if word.pos_ in ("VERB", "AUX")), None)
    return (
        verb is not None and verb.tag_ == "VBN" and any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
    )
