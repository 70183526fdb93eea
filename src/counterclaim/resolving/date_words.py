"""The words of a text that a date can be made of, each with its kind and what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from counterclaim.resolving.date_passages import parts_of, passages
from counterclaim.vocabulary.loader import load_toml

# What a number may look like: kinds that need no vocabulary, in the order in which they are tried.
_FIGURES = (
    (
        "numeric",
        r"(?<![\w./-])(?:\d{4}(?P<mark>[-./])\d{1,2}(?P=mark)\d{1,2}|\d{1,2}(?P<sep>[-./])\d{1,2}(?P=sep)\d{2,4})(?!\d|[-./]\d)",
    ),
    ("decade", r"(?<!\w)(?:(?:1[89]|20)\d0['’]?s|['’]\d0s)(?!\w)"),
    (
        "clock",
        r"(?<![\w.,:])(?:[01]?\d|2[0-4])"
        r"(?:[:h]\d\d(?::\d\d)?(?:\s*(?:{endings}))?|[.]?\d\d\s*(?:{endings})|\s*(?:{meridiems}))(?!\w)",
    ),
    ("clock", r"(?<![\w.,:])(?:0\d|1\d|2[0-3])[0-5]\d(?=\s+(?:{days})(?!\w))"),
    # "from 1710 to 2250" is from ten past five on
    ("year", r"(?<![\w.,/-])(?!\d\d[0-5]\d (?:to|and|until) (?:0\d|2[1-4])[0-5]\d(?!\w))(?:1[789]|20)\d\d(?![\w]|[.,/]\d)"),
    ("year", r"(?<=[–—/-])(?:1[789]|20)\d\d(?![\w]|[.,/]\d)"),
    ("short_year", r"(?<!\w)['’]\d\d(?!\w)"),
    ("ordinal", r"(?<![\w.,])\d{1,2}(?:{ordinals})(?!\w)"),
    ("number", r"(?<![\w.,:/$€£])\d{1,3}(?!\w|[.,:/]\d|%)"),
    # "the night of 5/6 January"
    ("number", r"(?<![\w.,:/$€£])\d\d?(?=/\d\d?\s)|(?<=\d/)\d\d?(?=\s)"),
)
_MARKS = (("comma", "[,،]"), ("dash", "[-–—]"), ("slash", "/"), ("and", "&"), ("own", r"['’]s?(?!\w)"), ("open", r"\("))
_WESTERN = {ord(arabic): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, arabic in enumerate(digits)}
# The stroke by which Arabic ties a figure to the article.
_STROKE = "ـ"
# Kinds that make no date without another.
JOINING = frozenset(
    {
        "about", "after", "ago", "and", "at", "between", "clock", "comma", "dash", "day_word", "during", "earlier", "few",
        "following", "from", "from_event", "in", "last", "later", "next", "number", "of", "on", "one", "ordinal", "own",
        "past", "phase", "prior", "same", "since", "slash", "spelt", "the", "this", "until",
    }
)  # fmt: skip
Value = int | str


@dataclass(frozen=True, slots=True)
class Word:
    """A word or figure of a date, where it stands; a "gap" where other words stand between two, a "stop" where a clause ends."""

    kind: str
    value: Value
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary of one language, ready to search with."""

    pattern: re.Pattern[str]
    kinds: Mapping[str, tuple[tuple[str, Value], ...]]
    capitals: frozenset[str]
    parts: Mapping[str, bool]
    prefixes: str
    and_prefixes: str
    article: str


def date_words(text: str, language: str) -> list[Word]:
    """The date words of a text in its order, with a "gap" or "stop" wherever anything else but blanks stands between two.

    Those that only join others ("in the") are left out where no others stand beside them.
    """
    lexicon = _lexicon(language)
    written = _figures_apart(text.translate(_WESTERN), lexicon)
    lower = _lower(written)
    words: list[Word] = []
    end = 0
    for word in _found(written, lower, lexicon):
        between = _without_prefix(text[end : word.start], lexicon)
        if between.strip() or "\n\n" in between:
            words.append(Word(_gap_kind(between), 0, end, word.start))
        words.append(word)
        end = word.end
    left_out = next(_words_in(written, lower, end, len(text), lexicon), None) is not None
    words.append(Word(_gap_kind(text[end:]) if left_out else "stop", 0, end, len(text)))
    return words


def _without_prefix(between: str, lexicon: Lexicon) -> str:
    """What stands between two words, without the letter that is written onto the second."""
    return between[:-1] if lexicon.prefixes and between[-1:] in lexicon.prefixes and not between[:-1].strip() else between


def _figures_apart(text: str, lexicon: Lexicon) -> str:
    """The text, as long as before, with figures freed from the letters written onto them: "و5" is "and 5"."""
    if not lexicon.prefixes:
        return text
    tied = re.compile(rf"(?<!\w)(?:[{lexicon.prefixes}]?{lexicon.article}|[{lexicon.prefixes}])(?={_STROKE}?\d)|{_STROKE}(?=\d)")
    return tied.sub(lambda match: "".join("&" if letter in lexicon.and_prefixes else " " for letter in match[0]), text)


def _gap_kind(between: str) -> str:
    return "stop" if not between.strip() or between.lstrip()[0] in ".;:)!?؛؟" else "gap"


def _found(text: str, lower: str, lexicon: Lexicon) -> Iterator[Word]:
    # a letter that is written onto a word hides it from the search for passages
    for start, end in ((0, len(text)),) if lexicon.prefixes else passages(lower, lexicon.parts):
        yield from _words_in(text, lower, start, end, lexicon)


def _words_in(text: str, lower: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Word]:
    for match in lexicon.pattern.finditer(lower, start, end):
        kind = str(match.lastgroup)
        words = match[0]
        if kind == "word":
            found = _word(match, text, lexicon)
            if found is not None:
                if text[match.start() : found.start] and text[match.start()] in lexicon.and_prefixes:
                    yield Word("and", 0, match.start(), found.start)
                yield found
        else:
            kind = kind.rstrip("0123456789_")
            yield Word(kind, _figure(kind, words), match.start(), match.end())


def _lower(text: str) -> str:
    """Small letters, one for one: a letter whose small form is longer stays."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(small if len(small := char.lower()) == 1 else char for char in text)


def _word(match: re.Match[str], text: str, lexicon: Lexicon) -> Word | None:
    """The word that was matched, with its first kind; None where it lacks the capital that its kind must have."""
    start, end = match.span("body")
    for kind, value in lexicon.kinds[" ".join(match["body"].split())]:
        if kind not in lexicon.capitals or text[start].isupper():
            return Word(kind, value, start, end)
    return None


def _figure(kind: str, words: str) -> Value:
    digits = re.sub(r"\D", "", words)
    return int(digits) if kind in ("number", "ordinal", "year", "short_year", "decade") else words


@cache
def _lexicon(language: str) -> Lexicon:
    vocabulary = load_toml(f"{language}/dates.toml")
    kinds: dict[str, tuple[tuple[str, Value], ...]] = {}
    for kind, words in vocabulary["words"].items():
        for word, value in _items(words):
            kinds[word.lower()] = (*kinds.get(word.lower(), ()), (kind, value))
    prefixes = (vocabulary["prefixes"], vocabulary["and_prefixes"], vocabulary["article"])
    beside_figures = (*vocabulary["meridiems"], *vocabulary["hour_words"], *vocabulary["zones"])
    parts = parts_of({word: [kind for kind, _ in found] for word, found in kinds.items()}, beside_figures, JOINING)
    return Lexicon(_pattern(vocabulary, kinds), kinds, frozenset(vocabulary["capitals"]), parts, *prefixes)


def _items(words: Mapping[str, Value] | Iterable[str]) -> Iterable[tuple[str, Value]]:
    return words.items() if isinstance(words, Mapping) else ((word, 0) for word in words)


def _pattern(vocabulary: Mapping[str, Any], kinds: Iterable[str]) -> re.Pattern[str]:
    parts = {
        "endings": any_of([*vocabulary["meridiems"], *vocabulary["hour_words"], *vocabulary["zones"]]),
        "meridiems": any_of(vocabulary["meridiems"]) or "(?!)",
        "ordinals": any_of(vocabulary["ordinal_endings"]) or "(?!)",
        "days": any_of([*vocabulary["words"]["day"], *vocabulary["words"]["weekday"]]),
    }
    figures = "|".join(_groups([(kind, _filled(figure, parts)) for kind, figure in _FIGURES], 0))
    marks = "|".join(_groups(_MARKS, len(_FIGURES)))
    prefix = f"[{vocabulary['prefixes']}]?" if vocabulary["prefixes"] else ""
    word = rf"(?P<word>{prefix}(?P<body>{any_of(kinds)})(?:(?<=\W)|(?!\w)))"
    # whatever is looked for begins where a word does, or is a mark: most places are left at once
    return re.compile(rf"(?<!\w)(?:(?=[\d'’])(?:{figures})|{word})|{marks}")


def _groups(figures: Iterable[tuple[str, str]], first: int) -> Iterator[str]:
    return (f"(?P<{kind}_{number}>{figure})" for number, (kind, figure) in enumerate(figures, first))


def _filled(figure: str, parts: Mapping[str, str]) -> str:
    for name, words in parts.items():
        figure = figure.replace("{" + name + "}", words)
    return figure


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, with any blanks between the parts of one."""
    ordered = sorted({word.lower() for word in words}, key=lambda word: (word[:1], -len(word), word))
    # by first letter, so that a search leaves most of them out at once
    groups = groupby(ordered, lambda word: word[:1])
    return "|".join(f"{re.escape(first)}(?:{'|'.join(_spaced(word[1:]) for word in group)})" for first, group in groups)


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+")
