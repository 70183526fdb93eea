"""Attributions that are one: the same source, stance and target in other words, and a weaker stance beside a stronger one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.span import Span
from counterclaim.reading.attribution_words import words
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.drafts import Draft
from counterclaim.reading.own_forces import without_description
from counterclaim.reading.parse import text_of
from counterclaim.reading.sides import of_one_people
from counterclaim.reading.titles import title_end
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import content_words, same_party

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Stances that a party takes to what it did itself.
OWN = (Stance.ADMITS, Stance.DENIES, Stance.DECLINES)


def add(draft: Draft, drafts: list[Draft], doc: Doc) -> None:
    """Keep of two attributions that are one the first, unless the title names its claimant less fully ("rebels accuse …")."""
    known = next(
        (
            number
            for number, other in enumerate(drafts)
            if _same(draft, other, doc) or _same_office(draft, other, doc) or _labelled_again(draft, other, doc)
        ),
        None,
    )
    if known is None:
        drafts.append(draft)
    elif drafts[known].quote.end <= title_end(doc) and len(_name_of(draft, doc)) > len(_name_of(drafts[known], doc)):
        drafts[known] = draft


def _labelled_again(draft: Draft, other: Draft, doc: Doc) -> bool:
    """ "Boko Haram insurgents beheaded twelve men, a hunter said. The terrorists took four women": one party, called names."""
    if draft.target is None or other.target is None or draft.stance is not other.stance or draft.scene is not other.scene:
        return False
    label = draft.target.span.of(text_of(doc)).lower().removeprefix("the ")
    told = draft.target.span.of(text_of(doc)).lower().startswith("the ") and label in words("pointers", "labels")
    armed = kind_of_words(other.target.span.of(text_of(doc))) is ClaimantKind.ARMED_GROUP
    return told and armed and same_words(draft.claimant.span, other.claimant.span, doc)


def sums_up(draft: Draft, drafts: list[Draft], doc: Doc) -> bool:
    """Whether "local groups" are no more than the organisations, two or more, that were named before for saying the same."""
    claimant = draft.claimant.span
    said = claimant.of(text_of(doc)) if claimant is not None else ""
    nouns = load_toml("en/claimants.toml")["anaphors"]["party"]
    several = said.islower() and said.endswith("s") and said.split()[-1][:-1] in nouns
    if not several or draft.claimant.kind is not ClaimantKind.ORGANISATION:
        return False
    same = (other for other in drafts if other.stance is draft.stance and same_target(draft, other, doc))
    return len({other.claimant.span for other in same if other.claimant.kind is ClaimantKind.ORGANISATION}) > 1


def _same_office(draft: Draft, other: Draft, doc: Doc) -> bool:
    """Whether a title has the state for its office: "Moscow says it struck …", and below the defence ministry says so."""
    if draft.stance is not other.stance or draft.stance not in OWN or other.quote.end > title_end(doc):
        return False
    return (
        draft.claimant.span is not None
        and other.claimant.span is not None
        and of_one_people(doc, draft.claimant.span, other.claimant.span)
    )


def _name_of(draft: Draft, doc: Doc) -> tuple[str, ...]:
    """The words that tell who the claimant is, without what describes it."""
    span = draft.claimant.span
    return content_words(without_description(span.of(text_of(doc)))) if span is not None else ()


def _same(a: Draft, b: Draft, doc: Doc) -> bool:
    return (
        a.stance is b.stance
        and a.scene is b.scene
        and same_words(a.claimant.span, b.claimant.span, doc)
        and same_target(a, b, doc)
    )


def same_target(a: Draft, b: Draft, doc: Doc) -> bool:
    return same_words(a.target.span if a.target else None, b.target.span if b.target else None, doc)


def same_words(a: Span | None, b: Span | None, doc: Doc) -> bool:
    if a is None or b is None:
        return a is b
    return same_party(a.of(text_of(doc)), b.of(text_of(doc)))


def without_weaker(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """Who accuses a party need not be said to suspect it too, nor who admits it to accuse it."""
    stronger = {Stance.SUSPECTS: (Stance.ACCUSES, Stance.ADMITS), Stance.ACCUSES: (Stance.ADMITS,)}
    return [
        draft
        for draft in drafts
        if not any(
            other.stance in stronger.get(draft.stance or Stance.DENIES, ())
            and _same(replace(draft, stance=other.stance), other, doc)
            for other in drafts
        )
    ]
