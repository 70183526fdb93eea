"""Proposals: each number of a report with everybody who may have given it, each attribution of the rules, and their signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.model.claim import Claimant, ClaimantKind, ClaimKind
from counterclaim.model.span import Span
from counterclaim.reading.attribution_claims import quote_of
from counterclaim.reading.count_claims import lead_end
from counterclaim.reading.drafts import Draft
from counterclaim.reading.rules import Evidence
from counterclaim.reading.trained.signs import Signs, attribution_signs, count_signs
from counterclaim.reading.trained.speakers import Speaker, Speakers

_MOST = 9  # speakers who may have said one thing: the nearest


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that may be one, and the signs to judge it by."""

    draft: Draft
    signs: Signs


def count_proposals(evidence: Evidence, speakers: Speakers) -> Iterator[list[Proposal]]:
    """For every number of the report, everybody who may have given it; first whom the rules choose."""
    lead = lead_end(evidence.doc)
    for mention in evidence.counts:
        index = mention.trigger
        draft = Draft(
            ClaimKind.COUNT,
            evidence.scenes.at(index),
            evidence.claimants.at(index),
            mention.quote,
            evidence.claimants.cue(index),
            evidence.claimants.via(index),
            count=mention.count,
            early=index < lead,
        )
        proposals = []
        for claimant, speaker in _who(draft.claimant, speakers, index):
            given = claimant is draft.claimant
            one = draft if given else replace(draft, claimant=claimant, cue=_cue(evidence, speaker, index), via=())
            proposals.append(Proposal(one, count_signs(evidence, speakers, mention, one, speaker)))
        yield proposals


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


def _cue(evidence: Evidence, speaker: Speaker | None, index: int) -> Span | None:
    """The nearest words by which a speaker speaks."""
    if speaker is None or not speaker.frames:
        return None
    frame = min(speaker.frames, key=lambda frame: abs(frame.cue.start - index))
    words = evidence.doc[frame.cue.start : frame.cue.end]
    return Span(words.start_char, words.end_char)


def _who(chosen: Claimant, speakers: Speakers, index: int) -> Iterator[tuple[Claimant, Speaker | None]]:
    """Who may have said it: whom the rules choose, the report itself, and the speakers nearest to it."""
    first = speakers.of(chosen)
    yield chosen, first
    if chosen.kind is not ClaimantKind.REPORT:
        yield Claimant.report(), None
    near = sorted(speakers.all, key=lambda each: min(abs(place - index) for place in each.places))
    yield from ((each.claimant, each) for each in near[:_MOST] if each is not first)
