"""Demands, reactions and circumstances with their claimants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.circumstances import find_circumstances
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.demands import find_demands
from counterclaim.reading.drafts import Draft
from counterclaim.reading.reactions import find_reactions
from counterclaim.reading.sayings import SayingMention
from counterclaim.reading.scenes import Scenes

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_sayings(doc: Doc) -> list[SayingMention]:
    """What is demanded, felt and told about an incident, beside numbers and blame."""
    return [*find_demands(doc), *find_reactions(doc), *find_circumstances(doc)]


def saying_claims(mentions: list[SayingMention], claimants: Claimants, scenes: Scenes) -> list[Draft]:
    """The claims that they make; the same words by the same claimant once."""
    drafts: list[Draft] = []
    for mention in mentions:
        named = claimants.each_named_by(mention.source) if mention.source is not None else [claimants.at(mention.trigger)]
        for claimant in named:
            draft = Draft(
                mention.kind,
                scenes.nearest(mention.trigger),
                claimant,
                mention.quote,
                mention.cue,
                claimants.via(mention.trigger),
            )
            if not any(_repeats(draft, other) for other in drafts):
                drafts.append(draft)
    return drafts


def _repeats(draft: Draft, other: Draft) -> bool:
    return draft.kind is other.kind and draft.claimant == other.claimant and draft.quote.overlaps(other.quote)
