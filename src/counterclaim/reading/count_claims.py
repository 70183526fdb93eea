"""Counts with their claimants: the same number by the same claimant once, a lead that repeats what the body sources left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind, ClaimKind
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.counts import CountMention
from counterclaim.reading.drafts import Draft
from counterclaim.reading.parse import text_of
from counterclaim.reading.scenes import Scenes
from counterclaim.reading.times import times
from counterclaim.reading.titles import is_heading, title_end
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import content_words, same_speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LEAD = 2
# From this number on two are hardly the same by chance.
_DISTINCTIVE = 4


def count_claims(doc: Doc, mentions: list[CountMention], claimants: Claimants, scenes: Scenes) -> list[Draft]:
    """The count claims of a report, in the order of the text."""
    return settled(count_drafts(doc, mentions, claimants, scenes), doc)


def count_drafts(doc: Doc, mentions: list[CountMention], claimants: Claimants, scenes: Scenes) -> list[Draft]:
    """Each number that was found with whoever gives it, before those that repeat others are left out."""
    lead = _lead_end(doc)
    return [
        Draft(
            ClaimKind.COUNT,
            scenes.at(mention.trigger),
            claimants.at(mention.trigger),
            mention.quote,
            claimants.cue(mention.trigger),
            claimants.via(mention.trigger),
            count=mention.count,
            early=mention.trigger < lead or is_heading(doc[mention.trigger].sent),
        )
        for mention in mentions
    ]


def totals(mentions: list[CountMention]) -> frozenset[int]:
    """The triggers of counts that only a war or a campaign reaches."""
    data = load_toml("en/background.toml")
    least = {Harm.KILLED: data["total_from"], Harm.INJURED: data["total_from"], Harm.DISPLACED: data["uprooted_from"]}
    numbers = ((mention, least.get(mention.count.kind)) for mention in mentions)
    return frozenset(each.trigger for each, total in numbers if total is not None and (_number(each.count) or 0) >= total)


def settled(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """The count claims that are left of all that were found: no number twice by one claimant, no lead that repeats the body."""
    return _without_repeats(_merged(drafts, doc), doc)


def _lead_end(doc: Doc) -> int:
    """The token behind the title and the lead."""
    ends = [sentence.end for sentence, _ in zip(doc.sents, range(_LEAD), strict=False)]
    return ends[-1] if ends else 0


def _merged(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """The guide: the same number by the same source for the same group is one row."""
    kept: list[Draft] = []
    title = title_end(doc)
    for draft in drafts:
        early = [other for other in kept if other.early and not _told_apart(other, draft)]
        alike = [
            other
            for other in kept
            if _same_claimant(draft, other, doc)
            and (_same_count(draft, other) or (other in early and other.scene is draft.scene and _repeats(other, draft)))
        ]
        # of a title's number and the body's, the body's: it says more
        kept = [other for other in kept if not (other in early and other in alike and not _same_count(draft, other))]
        same = next((number for number, other in enumerate(kept) if other in alike and _same_count(draft, other)), None)
        if same is None:
            kept.append(draft)
        elif kept[same].quote.end <= title and _is_fuller(draft, kept[same], doc):
            kept[same] = replace(draft, early=kept[same].early)
    return kept


def _told_apart(one: Draft, other: Draft) -> bool:
    """ "Two guards were hurt, the army said, a day after a shell wounded two nurses": two numbers around one saying are two."""
    cue = one.cue
    return cue is not None and cue == other.cue and one.quote.end <= cue.start and cue.end <= other.quote.start


def _is_fuller(draft: Draft, other: Draft, doc: Doc) -> bool:
    """Whether the claimant has a longer name: "Lebanon" of a title is "Lebanon's health minister" below."""
    if draft.claimant.span is None or other.claimant.span is None:
        return False
    one, two = (content_words(each.of(text_of(doc))) for each in (draft.claimant.span, other.claimant.span))
    return len(one) > len(two) and not any(word in times() or word.isdigit() for word in one)


def _same_count(a: Draft, b: Draft) -> bool:
    return a.count == b.count and a.scene is b.scene


def _same_claimant(a: Draft, b: Draft, doc: Doc) -> bool:
    if a.claimant.span is None or b.claimant.span is None:
        return a.claimant.span is b.claimant.span
    return same_speaker(a.claimant.span.of(text_of(doc)), b.claimant.span.of(text_of(doc)))


def _without_repeats(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """The guide: a title or lead that repeats a number which the body sources is no second row."""
    title = title_end(doc)
    drafts = _brought_forward(drafts, title)
    body = [draft for draft in drafts if draft.quote.start >= title]
    drafts = [draft for draft in drafts if draft.quote.start >= title or not any(_said_again(draft, other) for other in body)]
    sourced = [draft for draft in drafts if draft.claimant.kind is not ClaimantKind.REPORT]
    own = [draft for draft in drafts if draft.claimant.kind is ClaimantKind.REPORT]
    sourced_above = [draft for draft in sourced if draft.quote.start < title]
    own = [draft for draft in own if not (draft.early and any(_repeats(above, draft) for above in sourced_above))]
    repeated = {
        index
        for index, draft in enumerate(own)
        if any(
            _repeats(draft, other) and not (draft.quote.start >= title and _says_else(draft, other))
            for other in [*sourced, *(later for later in own[index + 1 :] if _wider(draft, later))]
        )
    }
    kept = [draft for index, draft in enumerate(own) if index not in repeated or not draft.early]
    return sorted([*sourced, *kept], key=lambda draft: draft.quote)


def _says_else(lead: Draft, other: Draft) -> bool:
    """ "Dozens were wounded" of a lead is another number than the 140 of a source below; a title only shortens it."""
    a, b = lead.count, other.count
    return a is not None and b is not None and a.qualifier is Qualifier.VAGUE and b.qualifier is not Qualifier.VAGUE


def _said_again(above: Draft, below: Draft) -> bool:
    """Whether the body has a title's number from somebody: where only the title says who gives it, the title's row is kept."""
    anonymous = below.claimant.kind is ClaimantKind.REPORT and above.claimant.kind is not ClaimantKind.REPORT
    return _repeats(above, below) and not anonymous


def _brought_forward(drafts: list[Draft], title: int) -> list[Draft]:
    """A number of the title that only a sentence about another time or place seems to repeat: that sentence tells of the news."""
    found: dict[int, Draft] = {}
    for news in (draft for draft in drafts if draft.quote.start < title and draft.scene.focus):
        alike = [number for number, other in enumerate(drafts) if other.quote.start >= title and _is_same_number(news, other)]
        if alike and not any(drafts[number].scene.focus for number in alike):
            found[alike[0]] = replace(drafts[alike[0]], scene=news.scene)
    return [found.get(number, draft) for number, draft in enumerate(drafts)]


def _is_same_number(news: Draft, other: Draft) -> bool:
    a, b = news.count, other.count
    if a is None or b is None or a.kind is not b.kind or not _compatible(a.group, b.group):
        return False
    return Qualifier.VAGUE not in (a.qualifier, b.qualifier) and _number(a) == _number(b) and (_number(a) or 0) >= _DISTINCTIVE


def _repeats(draft: Draft, other: Draft) -> bool:
    """The same number of the same harm, however qualified: a title drops "at least", and says "dozens" where the body counts."""
    a, b = draft.count, other.count
    if a is None or b is None or a.kind is not b.kind or not _compatible(a.group, b.group):
        return False
    if draft.scene.focus and not other.scene.focus:
        return False  # the same number of another year repeats nothing
    if draft.early and a.qualifier is Qualifier.VAGUE and b.qualifier is not Qualifier.VAGUE:
        return True
    # "more than 80" is 81 at least, and the title's "80"
    more = (_number(a) or 0) - (_number(b) or 0)
    return more == 0 or (more == 1 and _bounded(a, b)) or (more == -1 and _bounded(b, a))


def _bounded(a: Count, b: Count) -> bool:
    """Whether the first alone is a least number."""
    return a.qualifier is Qualifier.AT_LEAST and b.qualifier is not Qualifier.AT_LEAST


def _wider(draft: Draft, other: Draft) -> bool:
    return draft.early and other.claimant.kind is ClaimantKind.REPORT


def _number(count: Count) -> int | None:
    return count.low if count.low is not None else count.high


def _compatible(a: Group, b: Group) -> bool:
    return a is b or Group.PEOPLE in (a, b)
