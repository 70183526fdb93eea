"""Answers to an accusation: whom "the group" that denies it means, and rejections that are denials since the accused speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.span import Span
from counterclaim.reading.attribution_mention import AttributionMention
from counterclaim.reading.attribution_words import words
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.cleared import touches_violence
from counterclaim.reading.drafts import Draft
from counterclaim.reading.nearby import child_of
from counterclaim.reading.parse import text_of
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import same_party

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# How many words may point back, and how many characters behind an accusation its answer stands: farther where the words tell
# that an armed side answers ("the paramilitary").
_POINTING = 2
_ANSWER, _ANSWER_OF_A_SIDE = 120, 400
_ACCUSING = (Stance.ACCUSES, Stance.SUSPECTS)


def answered(doc: Doc, mention: AttributionMention, claimants: Claimants, before: list[Draft]) -> AttributionMention:
    """The same mention, as a denial where the accused "dismissed the account as fabricated"; from others that is a dispute."""
    source = mention.source
    cue = doc[mention.trigger]
    if mention.stance is not Stance.DISPUTES or source is None or not _rejects(cue) or _is_about_something_else(cue):
        return mention
    told = Span(source.start, max(mention.quote.end, source.end)).of(text_of(doc)).lower().split()
    if not words("dispute", "tolls").isdisjoint(told):
        return mention
    named = claimants.each_named_by(source)
    targets = [draft.target.span for draft in before if draft.stance in _ACCUSING and draft.target is not None]
    accused = any(_same(each.span, target, doc) for each in named for target in targets)
    if not accused and answering(doc, source, named, before) is None:
        return mention
    return replace(mention, stance=Stance.DENIES, target=source)


def denies_a_charge(cue: Token, stance: Stance) -> bool:
    """As in "the group denied it"; who says "we do not kill traders" may have accused somebody else just before."""
    return stance is Stance.DENIES and (cue.lemma_ in words("deny", "verbs") or _rejects(cue))


def _rejects(cue: Token) -> bool:
    return cue.lemma_ in words("deny", "rejecting") or cue.lower_ in words("deny", "untrue")


def _is_about_something_else(cue: Token) -> bool:
    """ "Refuted the rebels' claims about winning back the district": of no violence."""
    account = child_of(cue, "dobj")
    told = account is not None and any(child.dep_ in ("prep", "acl", "relcl", "ccomp") for child in account.rights)
    return told and not touches_violence(cue)


def answering(doc: Doc, source: Span, named: list[Claimant], before: list[Draft]) -> Span | None:
    """Who was accused just before, where "the group" or "it" that denies would be the accuser: nobody denies what it accused."""
    told = source.of(text_of(doc)).lower().split()
    anaphors, pronouns = load_toml("en/claimants.toml")["anaphors"], load_toml("en/claimants.toml")["pronouns"]
    pointing = len(told) == _POINTING and told[0] in ("the", "that", "this")
    side = pointing and told[1] in anaphors["side"]
    described = side or (pointing and told[1] in anaphors["general"])
    points_back = described or (len(told) == 1 and told[0] in pronouns["party"])
    last = before[-1] if before else None
    if not points_back or last is None or last.stance not in _ACCUSING or last.target is None:
        return None
    near = source.start - last.quote.end < (_ANSWER_OF_A_SIDE if side else _ANSWER)
    accuser = any(_same(each.span, last.claimant.span, doc) for each in named)
    unknown = all(each.span is None or each.span == source for each in named)
    return last.target.span if near and (accuser or unknown) else None


def _same(a: Span | None, b: Span | None, doc: Doc) -> bool:
    if a is None or b is None:
        return a is b
    return same_party(a.of(text_of(doc)), b.of(text_of(doc)))
