"""Whether whoever says it commands the forces that did it: a state's army and ministry, an armed group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.claim import Claimant, ClaimantKind
from counterclaim.model.span import Span
from counterclaim.reading.attribution_words import words
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.parse import text_of
from counterclaim.reading.party_words import Word, words_of
from counterclaim.reading.sides import of_one_people, opposed
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import same_party

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Whoever speaks for an army or police without naming a state speaks for these.
_SECURITY = {"the", "security", "forces"}
# What an armed group does not call itself, unless its name has the word.
_REGULAR = {"army", "military", "troops", "soldiers"}


def speaks_for(claimant: Claimant, target: Span | None, doc: Doc) -> bool:
    """Whether the claimant is the party itself: only those who command forces can be."""
    if claimant.kind not in (ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP):
        return False
    if claimant.span is None or target is None or opposed(doc, claimant.span, target):
        return False
    if claimant.kind is ClaimantKind.ARMED_GROUP and _said(target, doc) & _REGULAR - _said(claimant.span, doc):
        return False  # "an ethnic armed group said a military jet bombed the jail"
    name = without_description(claimant.span.of(text_of(doc)))
    if same_party(name, target.of(text_of(doc))):
        return True
    named = Span(claimant.span.start, claimant.span.start + len(name))
    is_state = claimant.kind is ClaimantKind.OFFICIAL and _is_military(named, doc) and _is_force(target, doc)
    return is_state and (
        of_one_people(doc, named, target) or _said(target, doc) == _SECURITY or _is_its_government(named, target, doc)
    )


def _is_its_government(claimant: Span, target: Span, doc: Doc) -> bool:
    """ "A defence ministry official said government planes bombed the town": of a state's own forces, where it names none."""
    own = _said(target, doc) <= {"the", "a", "government", "government's"}
    home = "ministry" in _said(claimant, doc) or "army" in _said(claimant, doc)
    kinds = words_of(doc)
    named = (
        token for token in doc.char_span(claimant.start, claimant.end, alignment_mode="expand") or () if token.dep_ != "pobj"
    )
    return own and home and not any(kinds[token.i] in (Word.DEMONYM, Word.POWER) for token in named)


def _is_military(span: Span, doc: Doc) -> bool:
    """Whether the words name the forces of a state or who speaks for them, and nobody that tells of others' deeds."""
    said = _said(span, doc)
    return not said.isdisjoint(words("admit", "military")) and said.isdisjoint(words("admit", "outsiders"))


def _is_force(target: Span, doc: Doc) -> bool:
    """Whether a target is a state's name or its forces: "the Pakistani Taliban" are not whom the Pakistani army speaks for."""
    return not any(kind_of_words(word) is ClaimantKind.ARMED_GROUP for word in (target.of(text_of(doc)), *_said(target, doc)))


def _said(span: Span, doc: Doc) -> set[str]:
    return {word.strip(".,'’").removesuffix("'s") for word in span.of(text_of(doc)).lower().split()}


def without_description(wording: str) -> str:
    """The name alone: "the Hill Front, a coalition of armed groups from the north" shares its description with many."""
    name, comma, description = wording.partition(",")
    nouns = load_toml("en/claimants.toml")["anaphors"]["party"]
    told = description.lower().split()
    return name if comma and told[:1] in (["a"], ["an"]) and not set(told).isdisjoint(nouns) else wording
