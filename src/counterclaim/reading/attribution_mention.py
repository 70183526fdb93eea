"""One place in a report where somebody is said, or says, to have done it or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.model.span import Span
from counterclaim.reading.attribution_words import words
from counterclaim.reading.parse import span_of

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

_LONGEST_QUOTE = 14


@dataclass(frozen=True, slots=True)
class AttributionMention:
    """A stance towards a party, as the words have it, before anybody knows who speaks or which incident it is about.

    target: the party; only a dispute may lack one. source: the claimant where the construction itself names it ("X accused Y"),
    in its own words (a pronoun stays a pronoun); None where it is whoever governs the sentence at `trigger`.
    flat: a doer statement ("X shelled Y"). impersonal: "X is blamed", and nobody says by whom. trigger: the cue's token.
    """

    stance: Stance
    target: Span | None
    source: Span | None
    flat: bool
    impersonal: bool
    cue: Span
    quote: Span
    trigger: int


def mention(
    stance: Stance,
    cue: Tokens,
    target: Tokens | None,
    source: Tokens | None = None,
    *,
    flat: bool = False,
    impersonal: bool = False,
) -> AttributionMention:
    """A mention from tokens, its quote the words around cue and target; "suspected rebels" names the rebels."""
    if target is not None and len(target) > 1 and target[0].lower_ in words("suspect", "hedges"):
        target = target[1:]
    return AttributionMention(
        stance=stance,
        target=None if target is None else span_of(target),
        source=None if source is None else span_of(source),
        flat=flat,
        impersonal=impersonal,
        cue=span_of(cue),
        quote=quote_around(cue, target),
        trigger=cue.root.i,
    )


def quote_around(cue: Tokens, target: Tokens | None) -> Span:
    """At most fourteen words of one sentence that hold the cue, and the target where it is near (the guide's rule)."""
    doc, sentence = cue.doc, cue.root.sent
    parts = [cue] if target is None else [cue, target]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    if target is not None and _words(doc, start, end) > _LONGEST_QUOTE:
        start, end = (target.start, target.end) if cue.start > target.start else (cue.start, cue.end)
    start, end = max(start, sentence.start), min(end, sentence.end) if end > sentence.start else end
    while end < sentence.end and _words(doc, start, end + 1) <= _LONGEST_QUOTE:
        end += 1
    while start > sentence.start and _words(doc, start - 1, end) <= _LONGEST_QUOTE:
        start -= 1
    while end - start > 1 and _words(doc, start, end) > _LONGEST_QUOTE:
        end -= 1
    return span_of(doc[start:end])


def _words(doc: Doc, start: int, end: int) -> int:
    return len(doc[start:end].text.split())
