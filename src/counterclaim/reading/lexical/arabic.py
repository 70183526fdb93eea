"""Arabic words: joined particles and pronouns apart, as far as the vocabulary knows what they are joined to.

Vowel signs, tatweel and the forms of alef, ya and ta marbuta count for nothing; spans stay those of the text as received.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from counterclaim.reading.lexical.words import Sort, Word, is_wrapped

_LETTER = "\u0621-\u063a\u0640-\u0652\u0670-\u06d3\u06fa-\u06ff"
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_TOKEN = re.compile(
    r"(?P<break>\n[^\S\n]*\n\s*)|(?P<line>\n)"
    rf"|(?P<number>[{_DIGIT}]{{1,3}}(?:[,٬.\u00a0\u202f][{_DIGIT}]{{3}})+(?![{_DIGIT}])|[{_DIGIT}]+(?:[.٫][{_DIGIT}]+)?)"
    rf"|(?P<word>[{_LETTER}]+|[^\W\d_]+)"
    r"|(?P<mark>[^\w\s])"
)
_UNSPOKEN = re.compile("[\u0640\u064b-\u0652\u0670]")
_ONE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ی": "ي", "ک": "ك"})
_ZEROS = "\u0660\u06f0"
_FEMININE = "ة"
_AND, _TO = ("و", "ف"), ("ب", "ل", "ك", "س")
_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ه")
# What is left of a word without its particle must be a word of some length, unless the vocabulary knows it.
_SHORTEST, _ARTICLE = 3, "ال"
# Without their article they are "one" and "two".
_DAYS = frozenset({"الاحد", "الاثنين"})
# Two thousand: they begin like an article, and without it the first would be "for".
_THOUSANDS = frozenset({"الفان", "الفين", "الفي", "الفا"})


@dataclass(frozen=True, slots=True)
class Joint:
    """How a written word is put together: particles before it, its form without article, what else is joined."""

    particles: tuple[str, ...]
    form: str
    definite: bool
    own: bool
    cut: int


def arabic_words(text: str, known: Container[str]) -> Iterator[Word]:
    """The words of an Arabic text in their order, particles apart."""
    first, wrapped = True, is_wrapped(text)
    for match in _TOKEN.finditer(text):
        if match.lastgroup in ("break", "line"):
            first = first or match.lastgroup == "break" or not wrapped
            continue
        for word in _split(match, known):
            yield replace(word, first=True) if first else word
            first = False


def arabic_forms(phrase: str) -> list[str]:
    """The forms of a phrase of the vocabulary, whose particles are written as they are joined; "for the" is a word of its own."""
    return [form for word in phrase.split() for form in _forms_of(plain(word))]


def _forms_of(letters: str) -> list[str]:
    rest = letters.removeprefix("لل")
    if rest != letters and len(rest) >= _SHORTEST and not rest.startswith("ا"):
        return ["ل", rest]  # else no text would tell "for the army", which a name has, from a word of its own
    return [without_article(letters)[0]]


def _split(match: re.Match[str], known: Container[str]) -> Iterator[Word]:
    start, end = match.span()
    written = match.group()
    if match.lastgroup == "number":
        yield Word(start, end, _digits(written), Sort.NUMBER)
    elif match.lastgroup == "mark":
        yield Word(start, end, {"،": ",", "؛": ";"}.get(written, written), Sort.MARK)
    elif not "\u0600" <= written[0] <= "\u06ff":
        yield Word(start, end, written.lower(), capital=written[0].isupper(), upper=written.isupper() and len(written) > 1)
    elif letters := plain(written):
        yield from _pieces(start, written, joint_of(letters, known, feminine=_UNSPOKEN.sub("", written).endswith(_FEMININE)))


def _pieces(start: int, written: str, joint: Joint) -> Iterator[Word]:
    """The particles and the word behind them; "ل" that swallowed an article's letter has no width of its own."""
    places = [i for i, character in enumerate(written) if not _UNSPOKEN.match(character)]
    for number, particle in enumerate(joint.particles):
        at = start + places[min(number, len(places) - 1)]
        yield Word(at, at + (number < joint.cut), particle)
    begin = start + (places[joint.cut] if joint.cut < len(places) else 0)
    yield Word(begin, start + len(written), joint.form, definite=joint.definite, own=joint.own)


def _digits(written: str) -> str:
    whole = re.sub(rf"[,٬.\u00a0\u202f](?=[{_DIGIT}]{{3}})", "", written).replace("٫", ",")
    return "".join(str(_value(character)) if character.isdigit() else character for character in whole)


def _value(digit: str) -> int:
    zero = next((zero for zero in _ZEROS if 0 <= ord(digit) - ord(zero) <= 9), "0")
    return ord(digit) - ord(zero)


@lru_cache(maxsize=65536)
def plain(written: str) -> str:
    """A word without vowel signs and tatweel, each letter in one form."""
    return _UNSPOKEN.sub("", written).translate(_ONE)


def without_article(letters: str) -> tuple[str, bool]:
    """The word without "al-", and whether it had it; short words that only begin alike keep it ("إلى", "ألف")."""
    if letters in _DAYS or letters in _THOUSANDS:
        return letters, False
    rest = letters.removeprefix(_ARTICLE)
    return (rest, True) if len(rest) >= _SHORTEST and rest != letters else (letters, False)


def joint_of(letters: str, known: Container[str], *, feminine: bool = False) -> Joint:
    """The least that is taken off a word until the vocabulary knows it; an article shows where a particle ends as well.

    feminine: it is written with ta marbuta, which looks like "his" where each letter has one form.
    """
    whole, definite = without_article(letters)
    if whole in known:
        return Joint((), whole, definite, False, 0)
    for particles, rest, swallowed in _without_particles(letters):
        form, article = (rest, True) if swallowed else without_article(rest)
        if form in known:
            return Joint(particles, form, article, False, len(particles) - swallowed)
    for particles, rest, swallowed in [((), letters, False), *_without_particles(letters)]:
        form = without_article(rest)[0]
        for pronoun in _PRONOUNS:
            stem = form.removesuffix(pronoun)
            if feminine and pronoun == "ه":
                continue
            if stem != form and (found := next((one for one in _stems(stem) if one in known), None)):
                return Joint(particles, found, True, True, len(particles) - swallowed)
    if (indefinite := _as_object(letters, known)) is not None:
        return indefinite
    for particles, rest, swallowed in _without_particles(letters):
        form, article = without_article(rest)
        if (article or swallowed) and len(rest) > _SHORTEST:
            return Joint(particles, rest if swallowed else form, True, False, len(particles) - swallowed)
    if letters.startswith("و") and len(letters) > _SHORTEST + 1:
        form, definite = without_article(letters[1:])
        return Joint(("و",), form, definite, False, 1)
    return Joint((), whole, definite, False, 0)


def _stems(stem: str) -> tuple[str, ...]:
    """What a pronoun may be joined to: the word itself, and one whose ta marbuta is written open before it."""
    return (stem, stem.removesuffix("ت") + "ه") if stem.endswith("ت") else (stem,)


def _as_object(letters: str, known: Container[str]) -> Joint | None:
    """A known noun without article in the form of an object: "جنودا" is "جنود"."""
    for particles, rest, swallowed in [((), letters, False), *_without_particles(letters)]:
        stem = rest.removesuffix("ا")
        if not swallowed and stem != rest and len(stem) > _SHORTEST and stem in known and not rest.startswith(_ARTICLE):
            return Joint(particles, stem, False, False, len(particles))
    return None


def _without_particles(letters: str) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """The ways to take particles off: "and", then "by" or "for"; whether "for the" swallowed the article's letter."""
    for joined in ((), *((one,) for one in _AND)):
        rest = letters.removeprefix(joined[0]) if joined else letters
        if joined and rest == letters:
            continue
        if joined:
            yield joined, rest, False
        if rest.startswith("لل") and len(rest) > _SHORTEST + 1:
            yield (*joined, "ل"), rest[2:], True
        for particle in _TO:
            if rest.startswith(particle) and len(rest) > 2:
                yield (*joined, particle), rest[1:], False
