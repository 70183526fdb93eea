"""Each number and each attribution of the rules, with signs."""

from __future__ import annotations

from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.trained.proposals import attribution_proposals, count_proposals
from counterclaim.reading.trained.speakers import Speakers
from trained_reading import evidence

TEXT = (
    "Nine people were killed in the shelling of Arba on Monday, the Hill Observatory said. "
    "Four children were among the dead. The army denied the attack, and residents accused the army of shelling the town."
)


def test_count_proposals_are_the_numbers_of_the_rules_with_whom_they_choose() -> None:
    found = evidence(TEXT)
    proposals = list(count_proposals(found, Speakers(found.doc, found.claimants)))
    assert [proposal.draft.count for proposal in proposals] == [mention.count for mention in found.counts] and proposals
    for mention, proposal in zip(found.counts, proposals, strict=True):
        assert proposal.draft.claimant == found.claimants.at(mention.trigger)


def test_attribution_proposals_are_those_of_the_rules_with_signs() -> None:
    found = evidence(TEXT)
    drafts = attribution_claims(found.doc, found.attributions, found.claimants, found.scenes)
    proposals = list(attribution_proposals(found, Speakers(found.doc, found.claimants), drafts))
    assert [proposal.draft for proposal in proposals] == drafts and drafts
    assert all(proposal.signs for proposal in proposals)
