"""Counts with their claimants: the same number by the same claimant once, a lead that repeats what the body sources left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind, ClaimKind
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.counts import CountMention
from counterclaim.reading.drafts import Draft
from counterclaim.reading.parse import text_of
from counterclaim.reading.scenes import Scenes
from counterclaim.reading.titles import title_end
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import same_speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LEAD = 2


def count_claims(doc: Doc, mentions: list[CountMention], claimants: Claimants, scenes: Scenes) -> list[Draft]:
    """The count claims of a report, in the order of the text."""
    lead = lead_end(doc)
    drafts = [
        Draft(
            ClaimKind.COUNT,
            scenes.at(mention.trigger),
            claimants.at(mention.trigger),
            mention.quote,
            claimants.cue(mention.trigger),
            claimants.via(mention.trigger),
            count=mention.count,
            early=mention.trigger < lead,
        )
        for mention in mentions
    ]
    return settled(drafts, doc)


def totals(mentions: list[CountMention]) -> frozenset[int]:
    """The triggers of counts that only a war or a campaign reaches."""
    total_from = load_toml("en/background.toml")["total_from"]
    harmed = [mention for mention in mentions if mention.count.kind in (Harm.KILLED, Harm.INJURED)]
    return frozenset(mention.trigger for mention in harmed if (_number(mention.count) or 0) >= total_from)


def settled(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """The count claims that are left of all that were found: no number twice by one claimant, no lead that repeats the body."""
    return _without_repeats(_merged(drafts, doc), doc)


def lead_end(doc: Doc) -> int:
    """The token behind the title and the lead."""
    ends = [sentence.end for sentence, _ in zip(doc.sents, range(_LEAD), strict=False)]
    return ends[-1] if ends else 0


def _merged(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """The guide: the same number by the same source for the same group is one row."""
    kept: list[Draft] = []
    for draft in drafts:
        alike = [
            other
            for other in kept
            if _same_claimant(draft, other, doc) and (_same_count(draft, other) or other.early and _repeats(other, draft))
        ]
        # of a title's number and the body's, the body's: it says more
        kept = [other for other in kept if not (other.early and other in alike and not _same_count(draft, other))]
        if not any(_same_count(draft, other) for other in alike):
            kept.append(draft)
    return kept


def _same_count(a: Draft, b: Draft) -> bool:
    return a.count == b.count and a.scene is b.scene


def _same_claimant(a: Draft, b: Draft, doc: Doc) -> bool:
    if a.claimant.span is None or b.claimant.span is None:
        return a.claimant.span is b.claimant.span
    return same_speaker(a.claimant.span.of(text_of(doc)), b.claimant.span.of(text_of(doc)))


def _without_repeats(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """The guide: a title or lead that repeats a number which the body sources is no second row."""
    title = title_end(doc)
    drafts = [
        draft
        for draft in drafts
        if draft.quote.start >= title or not any(_repeats(draft, other) for other in drafts if other.quote.start >= title)
    ]
    sourced = [draft for draft in drafts if draft.claimant.kind is not ClaimantKind.REPORT]
    own = [draft for draft in drafts if draft.claimant.kind is ClaimantKind.REPORT]
    repeated = {
        index
        for index, draft in enumerate(own)
        if any(_repeats(draft, other) for other in [*sourced, *(later for later in own[index + 1 :] if _wider(draft, later))])
    }
    kept = [draft for index, draft in enumerate(own) if index not in repeated or not draft.early]
    return sorted([*sourced, *kept], key=lambda draft: draft.quote)


def _repeats(draft: Draft, other: Draft) -> bool:
    """The same number of the same harm, however qualified: a title drops "at least", and says "dozens" where the body counts."""
    a, b = draft.count, other.count
    if a is None or b is None or a.kind is not b.kind or not _compatible(a.group, b.group):
        return False
    if draft.early and a.qualifier is Qualifier.VAGUE and b.qualifier is not Qualifier.VAGUE:
        return True
    # "more than 80" is 81 at least, and the title's "80"
    slack = 1 if (a.qualifier is Qualifier.AT_LEAST) != (b.qualifier is Qualifier.AT_LEAST) else 0
    return abs((_number(a) or 0) - (_number(b) or 0)) <= slack


def _wider(draft: Draft, other: Draft) -> bool:
    return draft.early and other.claimant.kind is ClaimantKind.REPORT


def _number(count: Count) -> int | None:
    return count.low if count.low is not None else count.high


def _compatible(a: Group, b: Group) -> bool:
    return a is b or Group.PEOPLE in (a, b)
