"""What claimants say of an incident beside numbers and blame: the mention of a demand, a reaction or a circumstance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimKind
from counterclaim.model.span import Span
from counterclaim.reading.lexicon import folded
from counterclaim.reading.subjects import noun_phrase, subject_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# A quote shows a claim; it does not retell the report.
LONGEST_QUOTE = 25
_NEAR = 12


@dataclass(frozen=True, slots=True)
class SayingMention:
    """Words that demand, react or tell a circumstance.

    source: the claimant whom the construction itself names ("X condemned …"), None where it is the voice around the words.
    trigger: the index of the token that makes it a saying; cue: all the words that do.
    """

    kind: ClaimKind
    source: Span | None
    cue: Span
    quote: Span
    trigger: int


@cache
def listed(name: str, table: str, key: str) -> frozenset[str]:
    """One word list of a vocabulary file."""
    return frozenset(load_toml(name)[table][key])


def is_one_of(token: Token, words: frozenset[str]) -> bool:
    """Whether the token, in any of its forms, is on a list."""
    return any(form in words for form in folded(token))


def speaker_of(verb: Token, *, felt: bool = False) -> tuple[bool, Span | None]:
    """Whether somebody says what the verb says, and the words for them where they are not the voice around it ("we").

    The subject of a passive is spoken of and does not speak, unless the verb is felt ("is appalled").
    """
    head = subject_of(verb)
    passive = not felt and any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    if head is None or passive or is_one_of(head, _mute()):
        return False, None
    if head.lower_ in listed("en/sayings.toml", "speaking_self", "pronouns"):
        return True, None
    phrase = noun_phrase(head)
    return True, span_between(verb.doc, phrase.start, phrase.end)


def subject_start(verb: Token, source: Span | None) -> int:
    """Where a quote may begin: at the source, if it is the verb's own subject and near; else at the verb."""
    own = any(child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i for child in verb.children)
    if source is None or not own:
        return verb.i
    first = next((token.i for token in verb.sent if token.idx >= source.start), verb.i)
    return first if 0 < verb.i - first < _NEAR else verb.i


@cache
def _mute() -> frozenset[str]:
    data = load_toml("en/sayings.toml")
    return frozenset(data["mute"]["nouns"]) | frozenset(data["incident"]["nouns"]) - frozenset(data["mute"]["never_mute"])


def speaks_of_incident(tokens: Iterable[Token]) -> bool:
    """Whether some of the words take up an incident of violence."""
    words = listed("en/sayings.toml", "incident", "nouns")
    return any(is_one_of(token, words) for token in tokens)


def span_between(doc: Doc, start: int, end: int) -> Span:
    """The characters of the tokens `[start, end)`."""
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def quote_of(doc: Doc, wanted: int, cue: int, end: int) -> Span:
    """The words from a start that is wanted to an end, `[wanted, end)`, of at most 25 words, that hold the cue.

    Where that is too long the start moves up to the cue; then the end is cut. Marks and spaces at the ends are left out.
    """
    words = [token.i for token in doc[wanted:end] if not (token.is_punct or token.is_space)]
    if len(words) > LONGEST_QUOTE:
        words = [index for index in words if index >= cue][:LONGEST_QUOTE]
    if not words:
        words = [cue]
    return span_between(doc, words[0], _closed(doc, words[0], words[-1] + 1))


def _closed(doc: Doc, start: int, end: int) -> int:
    """The end past the mark that closes a quotation which began inside: "called it an “odious crime”"."""
    inside = [token.text for token in doc[start:end]]
    closing = doc[end].text if end < len(doc) else ""
    opened = inside.count("“") > inside.count("”") if closing == "”" else closing == '"' and inside.count('"') % 2 == 1
    return end + 1 if opened else end


def last_of(tokens: Iterable[Token], default: int) -> int:
    """The index after the last word below some tokens, before any aside that begins a new clause."""
    return max((_end(token) for token in tokens), default=default)


def _end(token: Token) -> int:
    """The end of a phrase, without what is loosely joined to it."""
    doc, last = token.doc, token.right_edge.i
    for child in token.children:
        loose = child.dep_ in ("parataxis", "advcl") or (
            child.dep_ == "conj" and child.pos_ == "VERB" and any(part.dep_ == "nsubj" for part in child.children)
        )
        if loose and child.i > token.i:
            last = min(last, child.left_edge.i - 1)
    return max(token.i, last) + 1 if last < len(doc) else len(doc)


def without_repeats(mentions: Iterable[SayingMention]) -> list[SayingMention]:
    """The mentions in the order of the text, none of whose words lie inside another's: the longer quote stays."""
    kept: list[SayingMention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.quote.start - mention.quote.end, mention.trigger)):
        if not any(other.quote.covers(mention.quote) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: (mention.quote, mention.trigger))
