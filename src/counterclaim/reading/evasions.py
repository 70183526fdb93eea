"""Set wordings of those who give no answer ("kept quiet", "hung up"), and of those who were sought in vain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import words
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.nearby import child_of
from counterclaim.reading.noun_runs import run_head
from counterclaim.reading.phrases import phrases_in
from counterclaim.reading.speakers import each_joined, phrase_of
from counterclaim.reading.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens


def find_evasions(doc: Doc) -> Iterator[AttributionMention]:
    """Every party that a set wording makes silent, source and target of its silence."""
    for cue in phrases_in(doc, sorted(words("decline", "wordings"))):
        verb = next((token for token in cue if token.pos_ == "VERB"), cue.root)
        head = subject_of(verb)
        if head is not None and head.lower_ in words("deny", "own") and verb.dep_ == "ccomp":
            head = subject_of(verb.head)  # "said it was unaware of the incident"
        if head is not None and head.i < cue.start and head.lower_ not in words("decline", "nobody"):
            yield from _each_silent(cue, head)
    for cue in phrases_in(doc, sorted(words("decline", "seeking"))):
        yield from _sought_in_vain(cue)
    for cue in phrases_in(doc, sorted(words("decline", "unheard_wordings"))):
        yield from _called_in_vain(cue)


def _sought_in_vain(cue: Tokens) -> Iterator[AttributionMention]:
    """As in "Efforts to reach the army spokesman were unsuccessful", "could not reach the ministry for comment"."""
    head = run_head(cue.doc, cue.end) if cue.end < len(cue.doc) else None
    if head is None or kind_of_words(phrase_of(head).text) is ClaimantKind.UNKNOWN:
        return
    told, seeker = {token.lower_ for token in cue.sent}, subject_of(cue[0])
    asked = not told.isdisjoint(words("decline", "sought_for")) or head.lower_ in words("decline", "spokespeople")
    asked |= seeker is not None and kind_of_words(phrase_of(seeker).text) is ClaimantKind.JOURNALIST_MEDIA
    if asked and not told.isdisjoint(words("decline", "in_vain")):
        yield from _each_silent(cue, head)


def _called_in_vain(cue: Tokens) -> Iterator[AttributionMention]:
    """As in "Calls to the army's spokesman rang out"."""
    calls = subject_of(cue.root)
    to = None if calls is None else next((child for child in calls.rights if child.lower_ == "to"), None)
    head = child_of(to, "pobj") if calls is not None and calls.lower_ in words("decline", "asked") else None
    if head is not None:
        yield from _each_silent(cue, head)


def _each_silent(cue: Tokens, head: Token) -> Iterator[AttributionMention]:
    for party in each_joined(head, cue.start if head.i < cue.start else head.sent.end):
        yield mention(Stance.DECLINES, cue, party, party)
