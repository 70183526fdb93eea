"""The noun phrases of a report that may fill a template, each in its wordings, with the signs of how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.sets.muc4 import wording
from benchmarks.templates.standing import NOUNS, hangs_on, shape, words_of
from benchmarks.templates.told import Told
from benchmarks.templates.wordings import LONGEST, forms_of, is_part

from counterclaim.model.span import Span
from counterclaim.reading.numbers import Number, find_numbers
from counterclaim.reading.reality import is_unreal
from counterclaim.resolving.actors import actor_base

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


# Slots whose phrases are one where they share a proper name.
_NAMED = ("Victim", "PerpInd", "PerpOrg")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may be a fill.

    head: its token. form: which wording of its noun phrase it is. words: by aspect, those that may be learnt of. number: how
    many they are, in the set's writing. names: its proper names. hangs: the word that governs it, and the verb above it.
    """

    text: str
    head: int
    start: int
    end: int
    form: str
    words: dict[str, tuple[str, ...]]
    signs: dict[str, float]
    number: str = ""
    names: tuple[str, ...] = field(default=())
    hangs: tuple[int, int] = (-1, -1)


def phrases(told: Told) -> Iterator[Phrase]:
    """Every noun phrase of a report in each of its wordings, in the order of the text."""
    places = frozenset(i for mention in told.mentions.places for i in _tokens(told.doc, mention.span))
    spans = _known(told)
    seen: dict[str, int] = {}
    numbers = find_numbers(told.doc)
    for token in told.doc:
        if token.pos_ in NOUNS and token.text[0].isalnum():
            yield from _of(token, told, places, spans, seen, numbers)


def is_one(phrase: Phrase, other: Phrase, slot: str) -> bool:
    """Whether two phrases of a slot are one thing: they meet, end in one word, or share a proper name."""
    said, beside = wording(phrase.text), wording(other.text)
    if said.split()[-1:] == beside.split()[-1:] or (phrase.start < other.end and other.start < phrase.end):
        return True
    return slot in _NAMED and not set(phrase.names).isdisjoint(other.names)


def _of(
    token: Token, told: Told, places: frozenset[int], spans: dict[str, list[Span]], seen: dict[str, int], numbers: list[Number]
) -> Iterator[Phrase]:
    key = token.lemma_.lower()
    words, signs = words_of(token), _signs(token, told, places, spans)
    signs["mention"] = seen.get(key, 0)
    seen[key] = seen.get(key, 0) + 1
    forms = forms_of(token)
    signs |= {f"has {form}": float(form in forms) for form in ("full", "last", "of", "name")}
    for form, (start, end) in forms.items():
        text = told.doc[start:end].text
        if end - start > LONGEST or not text.strip():
            continue
        actor = _actor(text, told) if token.pos_ == "PROPN" or form == "plain" else None
        own = {
            "long": float(end - start),
            "capital": sum(part.text[0].isupper() for part in told.doc[start:end]) / (end - start),
            "actor": float(actor is not None),
            "state": float(actor == "official"),
            "rebel": float(actor == "armed_group"),
            "acronym": float(token.text.isupper() and len(token.text) > 2),
        }
        firsts = {"first": (shape(told.doc[start]),), "form": (form,)}
        names = tuple(part.lower_ for part in told.doc[start:end] if part.pos_ == "PROPN")
        yield Phrase(
            text, token.i, start, end, form, words | firsts, signs | own, _number(token, numbers), names, hangs_on(token)
        )


def _signs(token: Token, told: Told, places: frozenset[int], spans: dict[str, list[Span]]) -> dict[str, float]:
    doc, sentence = token.doc, token.sent
    at = token.idx
    signs = {
        "proper": float(token.pos_ == "PROPN"),
        "plural": float(token.tag_ in ("NNS", "NNPS")),
        "numbered": float(any(child.dep_ == "nummod" for child in token.children)),
        "definite": float(any(child.lower_ == "the" for child in token.children)),
        "indefinite": float(any(child.lower_ in ("a", "an") for child in token.children)),
        "apposed": float(token.dep_ == "appos"),
        "joined": float(token.dep_ == "conj"),
        "place": float(token.i in places),
        "unreal": float(is_unreal(token)),
        "within": float(is_part(token)),
        "part": token.i / max(1, len(doc)),
        "word": float(token.i),
        "quoted": float(sum(part.text in ('"', "“", "”") for part in doc[: token.i]) % 2),
        "bracketed": float(token.i > 0 and doc[token.left_edge.i - 1].text in "[("),
        "sentence": float(len(sentence)),
    }
    return signs | {name: float(any(span.start <= at < span.end for span in of)) for name, of in spans.items()}


def _known(told: Told) -> dict[str, list[Span]]:
    """What the reading already takes for something: by name the spans."""
    spans: dict[str, list[Span]] = {"read weapon": [], "read object": [], "read victim": [], "counted": []}
    for account in told.reading.accounts:
        spans["read weapon"] += account.weapons
        spans["read object"] += account.objects
        spans["read victim"] += account.victims
    spans["counted"] += [count.number for count in told.counts]
    for stance in ("accuses", "suspects", "denies", "admits"):
        spans[stance] = [each.target for each in told.attributions if each.stance == stance and each.target is not None]
    return spans


def _tokens(doc: Doc, span: Span) -> range:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return range(0) if found is None else range(found.start, found.end)


def _actor(text: str, told: Told) -> str | None:
    return actor_base().kind_of(text, told.mentions.country, told.mentions.published)


def _number(token: Token, numbers: list[Number]) -> str:
    """How many: a number, PLURAL where only the noun's form tells, 1 where it is one."""
    own = next((one for one in numbers if token.left_edge.i <= one.start < token.i and one.end - 1 <= token.i), None)
    if (
        own is not None
        and not own.year
        and any(child.dep_ in ("nummod", "amod", "det", "nmod") and own.start <= child.i < own.end for child in token.children)
    ):
        return written(own.low, own.high, own.qualifier)
    if any(child.lower_ in ("a", "an") for child in token.children) or token.tag_ in ("NN", "NNP"):
        return "1"
    return "plural"


def written(low: int | None, high: int | None, qualifier: str) -> str:
    """A number as the set writes it: `16-` at least 16, `-80` at most, `~6` about, PLURAL where only a word tells."""
    if qualifier == "vague":
        return "plural"
    forms = {"at_least": f"{low}-", "at_most": f"-{high}", "about": f"~{low}", "range": f"{low}-{high}"}
    return forms.get(qualifier, str(low))
