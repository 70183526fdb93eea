"""Those in whose company a party did it: "Malian soldiers accompanied by Wagner mercenaries"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.noun_runs import run_head
from counterclaim.reading.parties import Party, name_end, parties_of
from counterclaim.reading.party_words import listed

if TYPE_CHECKING:
    from spacy.tokens import Token


def company_of(head: Token) -> list[Party]:
    """Those who took part with the doer: "Malian soldiers accompanied by Wagner mercenaries"."""
    doc, after = head.doc, name_end(head)
    for words in listed("company", "phrases"):
        wanted = words.split()
        if [token.lower_ for token in doc[after : after + len(wanted)]] == wanted:
            companion = run_head(doc, after + len(wanted)) if after + len(wanted) < len(doc) else None
            return [] if companion is None else parties_of(companion)
    joined = (child for child in head.rights if child.dep_ == "acl" and child.lemma_ in listed("company", "verbs"))
    agents = (by for verb in joined for by in verb.children if by.lower_ == "by" and by.dep_ in ("agent", "prep"))
    companions = (child for by in agents for child in by.children if child.dep_ == "pobj")
    return [party for companion in companions for party in parties_of(companion)]
