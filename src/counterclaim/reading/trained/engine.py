"""The trained engine: rules find numbers and blame, learnt judges say whose the numbers are and how far to trust a claim."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.count_claims import settled
from counterclaim.reading.drafts import Draft
from counterclaim.reading.engine import Reading
from counterclaim.reading.notes import UNLIKELY, UNLIKELY_ONE
from counterclaim.reading.parse import parse, pipeline
from counterclaim.reading.rules import Evidence, composed, evidence_of
from counterclaim.reading.saying_claims import saying_claims
from counterclaim.reading.trained.judge import Judges, judges
from counterclaim.reading.trained.proposals import Proposal, attribution_proposals, count_proposals
from counterclaim.reading.trained.speakers import Speakers

# A number that the rules take for background is the incident's own from this chance on.
_OWN_INCIDENT = 0.5
# By how much another claimant must be likelier than the one of the rules, as a share of the chances of all.
_LIKELIER = 0.3
# An attribution that is right less often than this is left out, and the ledger says so.
_UNLIKELY = 0.3


class TrainedEngine:
    """Reads by rules and learnt judges together: the same report and version read the same, and nothing leaves the machine."""

    languages = ("en",)

    @property
    def name(self) -> EngineName:
        """The version is that of the judges: other weights are another version."""
        return EngineName("trained", judges().version)

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """The accounts and claims of one report."""
        with pipeline().memory_zone():
            return _read(evidence_of(parse(cased), mentions), judges())


def _read(evidence: Evidence, judged: Judges) -> Reading:
    speakers = Speakers(evidence.doc, evidence.claimants)
    blame = _attributions(evidence, speakers, judged)
    likely = [draft for draft in blame if (draft.confidence or 0.0) >= _UNLIKELY]
    drafts = [
        *settled(_counts(evidence, speakers, judged), evidence.doc),
        *likely,
        *saying_claims(evidence.sayings, evidence.claimants, evidence.scenes),
    ]
    return replace(composed(drafts, evidence), notes=_notes(len(blame) - len(likely)))


def _notes(left_out: int) -> tuple[str, ...]:
    if not left_out:
        return ()
    return ((UNLIKELY_ONE if left_out == 1 else UNLIKELY).format(number=left_out, share=f"{_UNLIKELY:.0%}"),)


def _counts(evidence: Evidence, speakers: Speakers, judged: Judges) -> list[Draft]:
    """Each number with its likeliest claimant; one that the rules took for background in the report's own incident."""
    found = list(count_proposals(evidence, speakers))
    own = judged.number.chances([proposals[0].signs for proposals in found])
    drafts = []
    for proposals, chance in zip(found, own, strict=True):
        chosen = _likeliest(proposals, judged)
        draft = chosen.draft
        if not draft.scene.focus and chance >= _OWN_INCIDENT:
            draft = replace(draft, scene=evidence.scenes.focus)
        drafts.append(replace(draft, confidence=round(judged.count.chances([chosen.signs])[0], 3)))
    return drafts


def _likeliest(proposals: list[Proposal], judged: Judges) -> Proposal:
    """Whom the rules choose, unless somebody else is clearly likelier."""
    chances = judged.claimant.chances([proposal.signs for proposal in proposals])
    best = max(chances)
    return proposals[chances.index(best) if best - chances[0] > _LIKELIER * sum(chances) else 0]


def _attributions(evidence: Evidence, speakers: Speakers, judged: Judges) -> list[Draft]:
    """The attributions of the rules, each with its confidence."""
    drafts = attribution_claims(evidence.doc, evidence.attributions, evidence.claimants, evidence.scenes)
    proposals = list(attribution_proposals(evidence, speakers, drafts))
    chances = judged.attribution.chances([proposal.signs for proposal in proposals])
    return [replace(proposal.draft, confidence=round(chance, 3)) for proposal, chance in zip(proposals, chances, strict=True)]
