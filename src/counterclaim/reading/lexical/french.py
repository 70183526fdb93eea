"""French words: elisions and inverted pronouns apart, capitals and lost accents restored to the vocabulary's spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from counterclaim.reading.lexical.words import Sort, Word, is_wrapped

_ELIDED = "aujourd['’]hui|quelqu['’]un|presqu['’]île|d['’]abord|d['’]après|n['’]djam[eé]na"
_TOKEN = re.compile(
    r"(?P<break>\n[^\S\n]*\n\s*)|(?P<line>\n)|(?P<number>\d{1,3}(?:[.\u202f\u00a0 ]\d{3})+(?!\d)|\d+(?:,\d+)?)"
    r"|(?P<code>(?<!\w)[A-Z]{1,4}\d{1,3}(?!\w))"  # "M23"
    rf"|(?P<elided>(?:(?<!\w)(?:{_ELIDED})(?!\w)))"
    r"|(?P<word>(?<!\w)(?:l|d|n|s|j|m|t|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[^\W\d_]|[«\"“]|\s*\Z)|[^\W\d_]+(?:[-‐‑][^\W\d_]+|(?<=[^\W\d_])['’](?=[^\W\d_]{2})[^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s])",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"^(.+?)(?:-t)?-(ils?|elles?|on|nous|je)$")
_ELISION = re.compile(r"^(?:l|d|n|s|j|m|t|c|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)")
# What a text writes without any accent in so many letters has lost them.
_UNACCENTED = 20
_ACCENTED = frozenset("éèêëàâçùûîïôœÉÈÀÇ")


def french_words(text: str, known: Container[str], restored: Mapping[str, str]) -> Iterator[Word]:
    """The words of a French text in their order.

    restored: the vocabulary's spelling by the one without accents, for capitals and for texts that have lost theirs.
    """
    plain = len(text) > _UNACCENTED and _ACCENTED.isdisjoint(text)
    first, wrapped = True, is_wrapped(text)
    for match in _TOKEN.finditer(text):
        if match.lastgroup in ("break", "line"):
            first = first or match.lastgroup == "break" or not wrapped
            continue
        for word in _split(match, text, known, restored, plain):
            yield replace(word, first=first) if first else word
            first = False


def _split(match: re.Match[str], text: str, known: Container[str], restored: Mapping[str, str], plain: bool) -> Iterator[Word]:
    start, end = match.span()
    written = match.group()
    if match.lastgroup == "number":
        yield Word(start, end, re.sub(r"[.\s\u202f\u00a0](?=\d{3})", "", written), Sort.NUMBER)
    elif match.lastgroup == "mark":
        yield Word(start, end, "’".replace("’", "'") if written == "’" else written, Sort.MARK)
    elif match.lastgroup == "elided":
        yield _word(start, written, known, restored, plain)
    else:
        yield from _pieces(start, written, known, restored, plain)


def _pieces(start: int, written: str, known: Container[str], restored: Mapping[str, str], plain: bool) -> Iterator[Word]:
    """A word as written, without the pronoun that an inversion joins to it ("a-t-il")."""
    form = _small(written)
    if form not in known and (elision := _ELISION.match(form)):
        cut = elision.end()
        yield from _pieces(start, written[:cut], known, restored, plain)
        yield from _pieces(start + cut, written[cut:], known, restored, plain)
        return
    inverted = None if form in known else _INVERTED.match(form)
    if inverted:
        verb = len(inverted[1])
        yield _word(start, written[:verb], known, restored, plain)
        yield Word(start + verb, start + len(written), f"-{inverted[2]}")
    else:
        yield _word(start, written, known, restored, plain)


def _word(start: int, written: str, known: Container[str], restored: Mapping[str, str], plain: bool) -> Word:
    form = _small(written)
    loose = plain or written[0].isupper()
    if loose and form not in known:
        form = restored.get(unaccented(form), form)
    return Word(start, start + len(written), form, capital=written[0].isupper(), upper=written.isupper() and len(written) > 1)


@lru_cache(maxsize=65536)
def _small(written: str) -> str:
    return unicodedata.normalize("NFC", written).lower().replace("’", "'").replace("‐", "-").replace("‑", "-")


@lru_cache(maxsize=65536)
def unaccented(form: str) -> str:
    """A form without its accents, as capitals and old telexes write it."""
    return "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c)).replace("œ", "oe")
