"""The trained engine: rules read, learnt judges say which numbers are of the report's incident, and how sure each claim is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.claim import Stance
from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.count_claims import settled
from counterclaim.reading.drafts import Draft
from counterclaim.reading.engine import Reading
from counterclaim.reading.notes import SET_APART, SET_APART_ONE
from counterclaim.reading.parse import parse, pipeline
from counterclaim.reading.rules import Evidence, composed, evidence_of
from counterclaim.reading.saying_claims import saying_claims
from counterclaim.reading.trained.judge import Judges, judges
from counterclaim.reading.trained.proposals import attribution_proposals, count_proposals
from counterclaim.reading.trained.speakers import Speakers

# A number that the rules take for background is the incident's own from this chance on.
_OWN_INCIDENT = 0.5
# A number or an accusation that is right less often than this is set apart from the incident: half of what F1 comes to is where
# that gains as much as it loses (Lipton et al. 2014). Denials, silences and admissions stay: they are what others drop.
UNLIKELY = 1 / 3
_MAY_GO = (None, Stance.ACCUSES)
# Of these the coded reports hold a handful: nothing could be learnt of how often they are read rightly.
_SELDOM = (Stance.DECLINES, Stance.DISPUTES)


class TrainedEngine:
    """Reads by rules and learnt judges together: the same report and version read the same, and nothing leaves the machine.

    Counts have a confidence, and attributions but silences and disputes. Nothing that the rules read is lost: what is unlikely
    to be of the incident has an account of its own, which is not the report's news.
    """

    languages = ("en",)

    def __init__(self, judged: Judges | None = None) -> None:
        """judged: judges of one's own (training/judges.py makes them); those that come with the package, if not given."""
        self._own = judged

    @property
    def name(self) -> EngineName:
        """The version is that of the judges: other weights are another version."""
        return EngineName("trained", self._judges.version)

    @property
    def _judges(self) -> Judges:
        return self._own or judges()

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """The accounts and claims of one report."""
        with pipeline().memory_zone():
            return _read(evidence_of(parse(cased), mentions), self._judges)


def _read(evidence: Evidence, judged: Judges) -> Reading:
    speakers = Speakers(evidence.doc, evidence.claimants)
    counts = settled(list(_counts(evidence, speakers, judged)), evidence.doc)
    drafts = [*counts, *_attributions(evidence, speakers, judged)]
    unlikely = [draft for draft in drafts if _is_unlikely(draft)]
    apart = evidence.scenes.aside() if unlikely else None
    placed = [replace(draft, scene=apart) if apart is not None and draft in unlikely else draft for draft in drafts]
    sayings = saying_claims(evidence.sayings, evidence.claimants, evidence.scenes)
    return replace(composed([*placed, *sayings], evidence), notes=_notes(len(unlikely)))


def _is_unlikely(draft: Draft) -> bool:
    return draft.scene.focus and draft.stance in _MAY_GO and draft.confidence is not None and draft.confidence < UNLIKELY


def _notes(apart: int) -> tuple[str, ...]:
    if not apart:
        return ()
    return ((SET_APART_ONE if apart == 1 else SET_APART).format(number=apart),)


def _counts(evidence: Evidence, speakers: Speakers, judged: Judges) -> Iterator[Draft]:
    """The numbers of the rules, each with its confidence; one taken for background moves to the report's own incident."""
    proposals = list(count_proposals(evidence, speakers))
    signs = [proposal.signs for proposal in proposals]
    for proposal, own, right in zip(proposals, judged.number.chances(signs), judged.count.chances(signs), strict=True):
        moved = not proposal.draft.scene.focus and own >= _OWN_INCIDENT
        scene = evidence.scenes.focus if moved else proposal.draft.scene
        yield replace(proposal.draft, scene=scene, confidence=round(right, 3))


def _attributions(evidence: Evidence, speakers: Speakers, judged: Judges) -> list[Draft]:
    """The attributions of the rules, with their confidence where it has been learnt."""
    drafts = attribution_claims(evidence.doc, evidence.attributions, evidence.claimants, evidence.scenes)
    proposals = list(attribution_proposals(evidence, speakers, drafts))
    chances = judged.attribution.chances([proposal.signs for proposal in proposals])
    return [
        proposal.draft if proposal.draft.stance in _SELDOM else replace(proposal.draft, confidence=round(chance, 3))
        for proposal, chance in zip(proposals, chances, strict=True)
    ]
