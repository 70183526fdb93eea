"""The commas that a report lost: without them a parser takes "… in Idlib a monitor said" for a clause about Idlib."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.party_words import listed
from counterclaim.reading.times import times
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc

# How many words a speaker may have, and how many such phrases "of" and "and" may join.
_LONGEST, _JOINED = 9, 4
# How far before a group's name its article may stand, and how few words at a sentence's beginning are no clause.
_NEAR, _SHORT = 5, 3
# How many words may tell who a speaker is, at a sentence's beginning.
_DESCRIBED = 12


def with_commas(doc: Doc, *, report: str | None = None) -> Doc:
    """The same words with a comma in the place of the blank before whoever says it; the report's own text stays as it is.

    Only a report of some length that has no comma at all is changed. report: its whole text, where the doc leaves out its head.
    """
    words = [token.text for token in doc]
    text = doc.text if report is None else report
    if "," in text or sum(word[0].isalnum() for word in text.split()) < load_toml("en/commas.toml")["lost"]["words"]:
        return doc
    before = frozenset(place for place in _places(words) if doc[place - 1].whitespace_)
    return _rebuilt(doc, before) if before else doc


def _rebuilt(doc: Doc, before: frozenset[int]) -> Doc:
    """The doc with a comma token before each of these, which takes up the blank that stood there."""
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        if token.i in before:
            spaces[-1] = False
            words.append(",")
            spaces.append(False)
        words.append(token.text)
        spaces.append(bool(token.whitespace_))
    return Doc(doc.vocab, words=words, spaces=spaces, user_data=doc.user_data)


def _places(words: list[str]) -> Iterator[int]:
    """Before which words a comma stood."""
    low = [word.lower() for word in words]
    said, adding = _of("saying", "verbs"), _of("saying", "adding")
    for index in range(1, len(words)):
        if low[index] in adding and (_follows(low, index) or low[index - 1] in said):
            yield index
        if words[index][0].isupper() and low[index] in _powers() and low[index - 1] in _powers() | _of("listing", "holders"):
            yield index
        if low[index] in said and low[index + 1 : index + 2] != ["by"]:
            yield from _around_speaker(words, low, index)


def _around_speaker(words: list[str], low: list[str], verb: int) -> Iterator[int]:
    """Before the speaker, and behind one that only describes the name before it ("The Observatory, a monitoring group, said")."""
    end = verb
    while end > 0 and low[end - 1] in _of("saying", "adverbs"):
        end -= 1
    start = _speaker(words, low, end)
    if start is None or not _follows(low, start) or _is_short(words, low, start) or _is_described(words, low, start):
        return
    if words[start].capitalize() == words[start] and low[start] in _of("opening", "determiners"):
        return  # "… Monitor The Observatory said": there a sentence begins
    yield start
    if low[start] in ("a", "an", "the") and _opens(words, start):
        yield end


def _follows(low: list[str], index: int) -> bool:
    """Whether something stands before in the same sentence that a comma can close."""
    before = low[index - 1] if index else "."
    return before[-1].isalnum() and before not in _of("governing", "words")


def _is_short(words: list[str], low: list[str], start: int) -> bool:
    """Whether the few words between the sentence's beginning and the speaker are more of the speaker ("Syrias , SANA said")."""
    first = start
    while first > 0 and (words[first - 1][0].isalnum() or words[first - 1] == "-") and start - first < _SHORT:
        first -= 1
    return start - first < _SHORT and low[first] not in _of("opening", "adverbs") and low[start - 1] not in times()


def _is_described(words: list[str], low: list[str], start: int) -> bool:
    """Whether the sentence begins with who the name is ("A nurse at the Delma clinic Salma Baro said"): all of it speaks."""
    first = start
    while first > 0 and (words[first - 1][0].isalnum() or words[first - 1] == "-") and start - first <= _DESCRIBED:
        first -= 1
    if first > 0 and (words[first - 1][0].isalnum() or words[first - 1] == "-"):
        return False
    office = next((at for at in range(first, start) if low[at] in _of("opening", "offices")), start)
    if not words[start][0].isupper() or office >= start or not 0 < office - first <= _NEAR:
        return False
    persons = _of("opening", "titles") | {"nurse", *load_toml("en/claimants.toml")["anaphors"]["person"]}
    person = low[office - 1] in persons and _of("opening", "determiners").isdisjoint(low[first + 1 : office])
    others = _of("governing", "words") - _of("opening", "offices") - _of("opening", "links") - {"a", "an"}
    return person and others.isdisjoint(low[office:start])


def _opens(words: list[str], start: int) -> bool:
    """Whether from the sentence's beginning to here there is a name alone, which what follows describes."""
    first = start
    while first > 0 and words[first - 1][0].isalnum() and start - first < _LONGEST:
        first -= 1
    name, links = words[first:start], _of("opening", "links")
    opening = first == 0 or not words[first - 1][0].isalnum()
    named = bool(name) and not (_of("opening", "adverbs") | _of("governing", "words") - links).intersection(
        word.lower() for word in name
    )
    return named and opening and name[0].lower() not in times() and all(word[0].isupper() or word in links for word in name)


def _speaker(words: list[str], low: list[str], end: int) -> int | None:
    """Where the speaker begins that ends before this word; None where nobody can be told from what stands before."""
    if end > 0 and low[end - 1] in _of("opening", "pronouns"):
        return end - 1
    start = _phrase(words, low, end)
    for _ in range(_JOINED):
        if start is None or start == 0 or low[start - 1] not in _of("opening", "holding"):
            break
        start = _phrase(words, low, start - 1)
    known = start is not None and kind_of_words(" ".join(words[start:end])) is not ClaimantKind.UNKNOWN
    named = start is not None and any(word[0].isupper() for word in words[start:end])
    return start if known or named or low[end - 1] in _of("opening", "bare") else None


def _phrase(words: list[str], low: list[str], end: int) -> int | None:
    """Where the noun phrase begins that ends before a word."""
    if end <= 0 or not words[end - 1][0].isalpha():
        return None
    determiners = _of("opening", "determiners")
    if low[end - 1] in _of("opening", "bare"):
        start = _while(low, end - 1, _of("opening", "describing") | listed("demonyms", "words"))
        return start - 1 if start and low[start - 1] in determiners else start
    if words[end - 1][0].isupper():
        return _name(words, low, end)
    for start in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        if low[start] in determiners:
            return start if start < end - 1 else None
        linked = low[start] in _of("opening", "links") and words[start - 1][0].isupper() and words[start + 1][0].isupper()
        if not (words[start][0].isalpha() or words[start] in "-'’()") or low[start] in _of("governing", "words") and not linked:
            break
    return _name(words, low, end)


def _while(low: list[str], start: int, wanted: frozenset[str]) -> int:
    while start > 0 and low[start - 1] in wanted:
        start -= 1
    return start


def _name(words: list[str], low: list[str], end: int) -> int | None:
    """The beginning of a name, with the offices before it ("observatory head Rami"); behind "in southern Syria" only where a
    people, an acronym or an office begins it ("SANA news agency")."""
    start, marked = _names(words, low, end)
    if start == end:
        return None
    if start and low[start - 1] in (_of("governing", "words") | _of("opening", "directions")) - _of("opening", "determiners"):
        return marked
    article = _article_of(words, low, start, end)
    return start if article is None else article


def _names(words: list[str], low: list[str], end: int) -> tuple[int, int | None]:
    """Where the run of names and offices before a word begins, and where in it a people, an acronym or an office stands first."""
    offices = _of("opening", "titles") | _of("opening", "describing")
    start, marked = end, None
    while start > 0 and end - start < _LONGEST and (words[start - 1][0].isupper() or low[start - 1] in offices | {"-"}):
        if low[start - 1] in times() or low[start - 1] in _of("opening", "determiners"):
            break
        start -= 2 if words[start - 1] == "-" else 1
        acronym = len(words[start]) > 2 and words[start].isupper()
        office = words[start].islower() and low[start] in offices and start < end - 1  # and not the "al" of "al-Baro"
        marked = start if acronym or office or low[start] in listed("demonyms", "words") else marked
    return start, marked


def _article_of(words: list[str], low: list[str], start: int, end: int) -> int | None:
    """The article of a name: right before it, or, of a known kind of claimant, some words before ("the opposition group X")."""
    near = range(start - 1, max(-1, start - 1 - _NEAR), -1)
    article = next((at for at in near if low[at] in _of("opening", "determiners")), None)
    if article is None or article == start - 1:
        return article
    if low[article] not in ("the", "a", "an"):
        return None  # "buying medicine for her mother Amnesty International said"
    known = words[start][0].isupper() and kind_of_words(" ".join(words[start:end])) is not ClaimantKind.UNKNOWN
    return article if known and all(word[0].isalpha() or word == "-" for word in words[article:start]) else None


@cache
def _powers() -> frozenset[str]:
    """States of one word, of which a list has lost its commas where two stand side by side ("Chad Sudan and Libya")."""
    return frozenset(word for word in load_toml("en/parties.toml")["powers"]["words"] if " " not in word) - {"us", "washington"}


@cache
def _of(table: str, name: str) -> frozenset[str]:
    return frozenset(load_toml("en/commas.toml")[table][name])
