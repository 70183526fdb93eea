"""Verbs of saying whose speaker stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def ends_with_speaker(verb: Token) -> bool:
    """ "…, said the ministry"; ", reported the news agency" where nothing more is said."""
    if verb.lemma_ == "say" or verb.tag_ == "VBG":
        return verb.tag_ != "VBG"
    comma = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    return comma and verb.lemma_ in ("report", "announce", "confirm") and not any(token.pos_ in ("VERB", "AUX") for token in rest)
