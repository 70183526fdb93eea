"""Each number with everybody who may have given it, and each attribution, with signs."""

from __future__ import annotations

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.trained.proposals import attribution_proposals, count_proposals
from counterclaim.reading.trained.speakers import Speakers
from trained_reading import evidence

TEXT = (
    "Nine people were killed in the shelling of Arba on Monday, the Hill Observatory said. "
    "Four children were among the dead. The army denied the attack, and residents accused the army of shelling the town."
)


def test_count_proposals_begin_with_whom_the_rules_choose() -> None:
    found = evidence(TEXT)
    for mention, proposals in zip(found.counts, count_proposals(found, Speakers(found.doc, found.claimants)), strict=True):
        assert proposals[0].draft.claimant == found.claimants.at(mention.trigger)
        assert proposals[0].signs["chosen"] == 1.0


def test_count_proposals_hold_the_report_and_every_speaker_once() -> None:
    found = evidence(TEXT)
    speakers = Speakers(found.doc, found.claimants)
    for proposals in count_proposals(found, speakers):
        claimants = [proposal.draft.claimant for proposal in proposals]
        assert len(claimants) == len(set(claimants)) == len(speakers.all) + 1
        assert sum(claimant.kind is ClaimantKind.REPORT for claimant in claimants) == 1


def test_count_proposals_of_one_number_differ_in_the_claimant_alone() -> None:
    found = evidence(TEXT)
    for proposals in count_proposals(found, Speakers(found.doc, found.claimants)):
        assert len({(proposal.draft.quote, proposal.draft.count) for proposal in proposals}) == 1


def test_count_proposal_of_another_speaker_has_the_words_by_which_they_speak() -> None:
    found = evidence(TEXT)
    _, four = count_proposals(found, Speakers(found.doc, found.claimants))
    observatory = next(each for each in four if each.draft.claimant.span and "Observatory" in each.draft.claimant.span.of(TEXT))
    assert observatory.draft.cue is not None and observatory.draft.cue.of(TEXT) == "said"


def test_attribution_proposals_are_those_of_the_rules_with_signs() -> None:
    found = evidence(TEXT)
    drafts = attribution_claims(found.doc, found.attributions, found.claimants, found.scenes)
    proposals = list(attribution_proposals(found, Speakers(found.doc, found.claimants), drafts))
    assert [proposal.draft for proposal in proposals] == drafts and drafts
    assert all(proposal.signs for proposal in proposals)
