"""Proposals: each number and each attribution of a report as the rules read it, and the signs that it is judged by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.reading.attribution_claims import quote_of
from counterclaim.reading.count_claims import count_drafts
from counterclaim.reading.drafts import Draft
from counterclaim.reading.rules import Evidence
from counterclaim.reading.trained.signs import Signs, attribution_signs, count_signs
from counterclaim.reading.trained.speakers import Speakers


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that may be one, and the signs to judge it by."""

    draft: Draft
    signs: Signs


def count_proposals(evidence: Evidence, speakers: Speakers) -> Iterator[Proposal]:
    """Every number of the report with whom the rules hear it from."""
    drafts = count_drafts(evidence.doc, evidence.counts, evidence.claimants, evidence.scenes)
    for mention, draft in zip(evidence.counts, drafts, strict=True):
        yield Proposal(draft, count_signs(evidence, speakers, mention, draft, speakers.of(draft.claimant)))


def attribution_proposals(evidence: Evidence, speakers: Speakers, drafts: list[Draft]) -> Iterator[Proposal]:
    """The attributions of the rules; one whose words of blame cannot be told again has no signs."""
    by_quote: dict[Span, list[int]] = {}
    for number, mention in enumerate(evidence.attributions):
        by_quote.setdefault(quote_of(evidence.doc, mention), []).append(number)
    for draft in drafts:
        numbers = by_quote.get(draft.quote, [])
        same = [number for number in numbers if evidence.attributions[number].stance is draft.stance]
        found = next(iter(same or numbers), None)
        if found is None:
            yield Proposal(draft, {})
            continue
        mention = evidence.attributions[found]
        yield Proposal(draft, attribution_signs(evidence, speakers, mention, draft, speakers.of(draft.claimant)))
