"""The credit of a title: who says it, before or behind a colon or a dash, or as its last word where a page lost the mark."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.party_words import EVIDENCE, words_of
from counterclaim.reading.subjects import Stretch
from counterclaim.reading.titles import first_word, opens_paragraph, title_break, without_page_name
from counterclaim.vocabulary.loader import load_lines, load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_LONGEST = 6
# So many letters no acronym has that the vocabulary does not know.
_TOWN = 5
_DASHES = frozenset("-–—")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMES = ("NOUN", "PROPN")
_SAYS = ("say", "says", "report", "reports", "claim", "claims")
# What a credit's mark can have before it: "attack on army" credits nobody.
_GOVERNING = ("ADP", "DET", "ADJ", "CCONJ", "PART", "PRON", "NUM")


class Credit(NamedTuple):
    """Who is credited with a title, by which mark, and what of it is theirs."""

    source: Stretch
    cue: Stretch
    content: Stretch


def credits_of(doc: Doc) -> Iterator[Credit]:
    """The credit of the title, and those of headings further down, which stand behind a colon."""
    if not len(doc):
        return
    title = without_page_name(_title(doc))
    ends = (_before_a_colon, _behind_a_colon, _in_brackets, _behind_a_dash, _behind_a_comma, _last_word)
    found = next((credit for end in ends if (credit := end(title)) is not None), None)
    below = [sentence for sentence in doc.sents if sentence.start >= title.end]
    headings = (_behind_a_colon(sentence) for sentence in below)
    yield from (credit for credit in (found, *headings, *_line_by_line(below)) if credit is not None)


def _line_by_line(sentences: list[Tokens]) -> Iterator[Credit]:
    """ "• Health ministry: 45 people were killed", "• Israel: the strike …": of several such lines each has its speaker."""
    opening = [sentence for sentence in sentences if opens_paragraph(sentence)]
    spoken = [_before_a_colon(sentence, parties=True) for sentence in opening]
    several = sum(credit is not None for credit in spoken) > 1
    found = spoken if several else [_before_a_colon(sentence) for sentence in opening]
    yield from (credit for credit in found if credit is not None)


def _title(doc: Doc) -> Tokens:
    """The title, whatever sentences the parser makes of its parts; else the first sentence, with what stands before its colon."""
    end = title_break(doc)
    if end:
        return doc[: next(token.i for token in doc if token.idx >= end)]
    sentences = iter(doc.sents)
    first = next(sentences)
    return doc[: next(sentences, first).end] if first.text.rstrip().endswith(":") else first


def _behind_a_colon(sentence: Tokens) -> Credit | None:
    """ "Nine killed in market attack: ministry"."""
    colons = [token.i for token in sentence if token.text == ":"]
    credit = _tail(sentence, colons[-1]) if colons else None
    if credit is None:
        return None
    told = any(token.pos_ in ("VERB", "AUX") for token in sentence.doc[credit.content.start : credit.content.end])
    speaks = _speaks(sentence.doc[credit.source.start : credit.source.end])
    return credit if told or speaks else None  # "Flash update: North Kivu"


def _before_a_colon(sentence: Tokens, *, parties: bool = False) -> Credit | None:
    """ "Army: rebels shelled market", "HRW: Strike on school unlawful"; parties: a state or group speaks under its name too."""
    start = _behind_labels(sentence)
    colon = next((token.i for token in sentence if token.text == ":" and token.i >= start), None)
    if colon is None or not 0 < colon - start <= _LONGEST:
        return None
    words = sentence.doc[start:colon]
    if not len(words) or words[-1].pos_ not in _NAMES or words.text.lower() in _labels():
        return None
    named = (len(words) == 1 and words.text.isupper() and not _is_dateline(words[0])) or (
        parties and words_of(sentence.doc)[words[-1].i] in EVIDENCE
    )
    speaks = _speaks(words)
    if not named and not speaks:
        return None
    if not speaks and not parties and _behind_a_colon(sentence) is not None:
        return None  # "GOMA: Nine killed in market attack: army" has a dateline before it
    cue, content = Stretch(colon, colon + 1), Stretch(colon + 1, sentence.end)
    if content.end == content.start or any(map(_reports_of_another, sentence.doc[content.start : content.end])):
        return None
    return Credit(Stretch(words.start, words.end), cue, content)


def _is_dateline(word: Token) -> bool:
    """ "SRINAGAR: Two soldiers were killed": a town, where the word is no acronym, or somebody else says it."""
    if word.text in _acronyms():
        return False
    said = (token for token in word.sent if token.lemma_ in load_toml("en/reporting.toml")["verbs"]["say"])
    others = any(child.dep_ == "nsubj" and child.i > word.i for token in said for child in token.children)
    return len(word) >= _TOWN or others


def _behind_labels(sentence: Tokens) -> int:
    """The token behind what only announces: "BREAKING: IDF: drone strike kills three"."""
    start = first_word(sentence).i
    colons = [token.i for token in sentence if token.text == ":"]
    for colon in colons[:-1]:
        if sentence.doc[start:colon].text.lower() in _labels():
            start = colon + 1
    return start


def _reports_of_another(token: Token) -> bool:
    """ "Congo: UN says rebels killed 300": what stands before the colon is what it is about."""
    says = token.lemma_ in load_toml("en/reporting.toml")["verbs"]["say"] and token.tag_ in ("VBZ", "VBP")
    return says and any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in token.lefts)


def _in_brackets(sentence: Tokens) -> Credit | None:
    """ "Three dead in shelling of market (medics)"."""
    words = [token for token in sentence if not token.is_space and token.text != "."]
    opened = next((token.i for token in reversed(words) if token.text == "("), None)
    if opened is None or words[-1].text != ")" or not sentence.start < opened or not 0 < words[-1].i - opened - 1 <= _LONGEST:
        return None
    source = Stretch(opened + 1, words[-1].i)
    speaks = _speaks(sentence.doc[source.start : source.end])
    return Credit(source, Stretch(opened, opened + 1), Stretch(sentence.start, opened)) if speaks else None


def _behind_a_dash(sentence: Tokens) -> Credit | None:
    """ "Nine killed in market attack – monitor"; a newsroom there only signs its page."""
    if _is_sentence(sentence):
        return None
    dash = next((token for token in reversed(sentence) if token.text in _DASHES and token.i > sentence.start), None)
    if dash is None or not dash.nbor(-1).whitespace_ or not dash.whitespace_:
        return None
    credit = _tail(sentence, dash.i)
    return credit if credit is not None and _speaks(sentence.doc[credit.source.start : credit.source.end]) else None


def _behind_a_comma(sentence: Tokens) -> Credit | None:
    """ "Forty killed in rebel massacre, army says": whatever the parser takes the title's names for."""
    words = [token for token in sentence if not token.is_space]
    comma = next((token.i for token in reversed(words) if token.text == ","), None)
    if comma is None or _is_sentence(sentence) or words[-1].lower_ not in _SAYS:
        return None
    source = sentence.doc[comma + 1 : words[-1].i]
    if not 0 < len(source) <= _LONGEST or source[-1].pos_ not in _NAMES or kind_of_words(source.text) is ClaimantKind.UNKNOWN:
        return None
    cue, content = Stretch(words[-1].i, words[-1].i + 1), Stretch(sentence.start, comma)
    return Credit(Stretch(source.start, source.end), cue, content) if content.end > content.start else None


def _last_word(sentence: Tokens) -> Credit | None:
    """ "Air raid kills 21 at Syria market Monitor": pages that lose marks lose the colon too."""
    words = [token for token in sentence if not token.is_space]
    if _is_sentence(sentence) or len(words) <= _LONGEST:
        return None
    credited: list[str] = load_toml("en/reporting.toml")["credited"]["words"]
    for size in (3, 2, 1):
        tail = words[-size:]
        if " ".join(token.lower_ for token in tail) not in credited or not _stands_alone(tail[0]):
            continue
        if tail[0].text[0].isupper() or _stands_beside_all(tail[0]):
            source = Stretch(tail[0].i, tail[-1].i + 1)
            return Credit(source, source, Stretch(sentence.start, source.start))
    return None


def _tail(sentence: Tokens, mark: int) -> Credit | None:
    """The short phrase without a verb that closes a title behind a mark."""
    tail = [token for token in sentence.doc[mark + 1 : sentence.end] if not token.is_space]
    if not 0 < len(tail) <= _LONGEST or any(token.tag_ in _FINITE or token.like_num for token in tail):
        return None  # "Camp stormed in Merou: 40 soldiers killed, group claims"
    if tail[-1].pos_ not in _NAMES and not _speaks(sentence.doc[tail[0].i : tail[-1].i + 1]):
        return None
    return Credit(Stretch(tail[0].i, tail[-1].i + 1), Stretch(mark, mark + 1), Stretch(sentence.start, mark))


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(load_lines("en/acronyms.txt"))


@cache
def _labels() -> frozenset[str]:
    return frozenset(load_toml("en/reporting.toml")["labels"]["words"])


def _is_sentence(sentence: Tokens) -> bool:
    return any(token.text in ".!?;" for token in sentence)


def _stands_alone(word: Token) -> bool:
    return word.i > 0 and word.nbor(-1).pos_ not in _GOVERNING


def _stands_beside_all(word: Token) -> bool:
    """In small letters: "Shelling kills four in Tamar monitor", "Raids kill 20 militants monitor", and no "attack on UN monitor".

    Where a mark was lost to a page's encoding, what is left of it stands before.
    """
    before = word.nbor(-1)
    if not any(sign.isalnum() for sign in before.text):
        return before.text not in ",;:"
    if word.tag_ == "NNS" or before.tag_ == "NNS":
        return before.tag_ == "NNS" and word.tag_ != "NNS"
    start = before.i
    while start > 0 and word.doc[start - 1].pos_ == "PROPN":
        start -= 1
    return before.pos_ == "PROPN" and start > 0 and word.doc[start - 1].lower_ in ("in", "near", "at")


def _speaks(words: Tokens) -> bool:
    """Whether the words tell of somebody that makes claims, and not of who printed them."""
    return kind_of_words(words.text) not in (ClaimantKind.UNKNOWN, ClaimantKind.JOURNALIST_MEDIA)
