"""A report as the lexical rules see it: words, the classes that each stands in, sentences and quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.reading.lexical.grammar import Grammar
from counterclaim.reading.lexical.lexicon import Entry, Lexicon
from counterclaim.reading.lexical.words import Sort, Word

_TERMINAL = frozenset(".!?؟…۔")
_OPENING, _CLOSING = frozenset("«“„‹"), frozenset("»”›")
_STRAIGHT = '"'
_NUMBERS = frozenset({"numbers.about", "numbers.vague", "numbers.multipliers", "numbers.dual"})
# Verbs and answers of several words, between which others may stand, and how many.
_LOOSE, _MOST_BETWEEN = ("attributions.", "reporting.verbs.", "harms.tolls.raising", "harms.killed.happen"), 3
_MARKED = frozenset('«»"“”,')
# A quotation that nobody closes ends with its paragraph; one longer than this was never closed.
_LONGEST_QUOTATION = 160
_LONGEST_DATELINE, _SHORT_DATELINE, _LONGEST_HEADLINE, _LONGEST_TOWN = 12, 9, 40, 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words [start, end) of one sentence. paragraph: the number of its paragraph; title: it is the headline."""

    start: int
    end: int
    paragraph: int
    title: bool = False


class Text:
    """The words of one report with everything that the vocabulary says of each."""

    def __init__(self, source: str, words: Sequence[Word], lexicon: Lexicon, grammar: Grammar) -> None:
        self.source = source
        self.grammar = grammar
        self.language = grammar.language
        self.cased = grammar.cased
        self.pieces = lexicon.pieces
        self.words = words
        self.forms = [word.form for word in words]
        self._found = [self._entries(i, lexicon) for i in range(len(words))]
        self.quotations = list(_quotations(words))
        self._inside = _covered(self.quotations, len(words))
        self.sentences = list(_sentences(words, self._inside, {end for _, end in self.quotations}))
        self._starts = [sentence.start for sentence in self.sentences]
        self._at = [word.start for word in words]

    def __len__(self) -> int:
        return len(self.words)

    def _entries(self, i: int, lexicon: Lexicon) -> dict[str, tuple[Entry, int]]:
        found: dict[str, tuple[Entry, int]] = {}
        for entry in lexicon.entries.get(self.forms[i], ()):
            if entry.name not in found and (end := self._matched(i, entry, lexicon)) is not None:
                found[entry.name] = entry, end
        return found

    def _matched(self, i: int, entry: Entry, lexicon: Lexicon) -> int | None:
        """The word after an entry that begins here; within a verb adverbs may stand ("met aussi en cause")."""
        size = len(entry.forms)
        if tuple(self.forms[i : i + size]) == entry.forms:
            return i + size
        if size == 1 or not entry.name.startswith(_LOOSE):
            return None
        at = i + 1
        for form in entry.forms[1:]:
            for _ in range(_MOST_BETWEEN):
                if at < len(self.words) and self.forms[at] != form:
                    at = self._past_adverb(at, lexicon)
            if at >= len(self.words) or self.forms[at] != form:
                return None
            at += 1
        return at

    def _past_adverb(self, at: int, lexicon: Lexicon) -> int:
        """The word behind an adverb or a quotation mark that begins here; this word where none does."""
        if self.forms[at] in _MARKED:
            return at + 1
        for entry in lexicon.entries.get(self.forms[at], ()):
            size = len(entry.forms)
            if entry.name == "grammar.adverbs.words" and tuple(self.forms[at : at + size]) == entry.forms:
                return at + size
        return at

    def has(self, i: int, *names: str) -> bool:
        """Whether an entry of one of these classes begins with this word."""
        return 0 <= i < len(self._found) and not self._found[i].keys().isdisjoint(names)

    def end(self, i: int, *names: str) -> int:
        """The word after the longest entry of these classes that begins here; i itself where none does."""
        found = self._found[i] if 0 <= i < len(self._found) else {}
        if found.keys().isdisjoint(names):
            return i
        return max(found[name][1] for name in names if name in found)

    def value(self, i: int, name: str) -> int | None:
        """The number of the class's entry that begins here; None where none does, or behind the last word."""
        entry = self._found[i].get(name) if 0 <= i < len(self._found) else None
        return entry[0].value if entry is not None else None

    def names(self, i: int) -> Set[str]:
        """Every class that an entry beginning here stands in; none behind the last word."""
        return self._found[i].keys() if 0 <= i < len(self._found) else frozenset()

    def find(self, start: int, end: int, *names: str) -> int | None:
        """The first word of [start, end) at which an entry of these classes begins and ends."""
        return next((i for i in range(max(start, 0), min(end, len(self.words))) if i < self.end(i, *names) <= end), None)

    def every(self, start: int, end: int, *names: str) -> Iterator[int]:
        """Every word of [start, end) at which an entry of these classes begins and ends."""
        return (i for i in range(max(start, 0), min(end, len(self.words))) if i < self.end(i, *names) <= end)

    def last(self, start: int, end: int, *names: str) -> int | None:
        """The last word of [start, end) at which an entry of these classes begins and ends."""
        return next((i for i in range(min(end, len(self.words)) - 1, start - 1, -1) if i < self.end(i, *names) <= end), None)

    def sentence(self, i: int) -> Sentence:
        """The sentence of a word."""
        return self.sentences[max(bisect_right(self._starts, i) - 1, 0)]

    def quoted(self, i: int) -> tuple[int, int] | None:
        """The quotation that a word stands in."""
        number = self._inside[i] if 0 <= i < len(self._inside) else -1
        return self.quotations[number] if number >= 0 else None

    def is_mark(self, i: int, marks: str = "") -> bool:
        """Whether the word is a mark, or one of these marks."""
        return 0 <= i < len(self.words) and self.words[i].sort is Sort.MARK and (not marks or self.forms[i] in marks)

    def is_number(self, i: int) -> bool:
        """Whether a number begins with this word."""
        return 0 <= i < len(self.words) and (
            self.words[i].sort is Sort.NUMBER
            or not _NUMBERS.isdisjoint(self._found[i])
            or ("numbers.words" in self._found[i] and "numbers.singles.words" not in self._found[i])
            or any(piece in self.pieces for piece in self.forms[i].split("-")[:1] if "-" in self.forms[i])
        )

    def span(self, start: int, end: int) -> Span:
        """Where the words [start, end) stand."""
        return Span(self.words[start].start, self.words[end - 1].end)

    def of(self, start: int, end: int) -> str:
        """The words [start, end) as written."""
        return self.span(start, end).of(self.source)

    def word_at(self, character: int) -> int:
        """The word at or before a character."""
        return max(bisect_right(self._at, character) - 1, 0)


def _quotations(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The words inside each pair of quotation marks; straight ones open and close in turns."""
    opened: int | None = None
    for i, word in enumerate(words):
        if word.first and opened is not None and word.form not in _CLOSING:
            opened = None
        if word.sort is not Sort.MARK:
            continue
        if word.form in _OPENING or (word.form == _STRAIGHT and opened is None):
            opened = i + 1 if opened is None else opened
        elif (word.form in _CLOSING or word.form == _STRAIGHT) and opened is not None:
            if 0 < i - opened <= _LONGEST_QUOTATION:
                yield opened, i
            opened = None


def _covered(quotations: Sequence[tuple[int, int]], length: int) -> list[int]:
    inside = [-1] * length
    for number, (start, end) in enumerate(quotations):
        inside[start:end] = [number] * (end - start)
    return inside


def _sentences(words: Sequence[Word], inside: Sequence[int], closing: Set[int]) -> Iterator[Sentence]:
    start, paragraph = 0, 0
    headline = _headline_end(words)
    for i, word in enumerate(words):
        if i > start and words[start].first and _is_dateline(words, start, i):
            yield Sentence(start, i, paragraph)
            start = i
            continue
        if i > start and word.first:
            yield Sentence(start, i, paragraph, title=i <= headline)
            start, paragraph = i, paragraph + 1
        elif i > start and _begins(words, i, inside, closing):
            yield Sentence(start, i, paragraph, title=i <= headline)
            start = i
    if start < len(words):
        yield Sentence(start, len(words), paragraph)


def _is_dateline(words: Sequence[Word], start: int, i: int) -> bool:
    """Whether a dash right before a word ends a dateline: "BEYROUTH, 5 déc - "."""
    dash = words[i - 1]
    if dash.form == ")" and not _has_case(words[start]):
        bracket = next((j for j in range(start, i) if words[j].form == "("), i)
        return start < bracket <= start + _LONGEST_TOWN and i - start <= _SHORT_DATELINE  # "جوبا (آي راديو) قال …"
    if dash.form not in ("-", "–", "—") or i - start > _LONGEST_DATELINE or i - 1 == start:
        return False
    if not (dash.start > words[i - 2].end and words[i].start > dash.end):
        return False
    if _is_year(words[i - 2]):
        return True  # "Paris, Kinshasa, 5 mars 2025 – "
    caseless = not _has_case(words[start]) and i - start <= _SHORT_DATELINE
    return words[start].upper or caseless or any(word.form == "(" for word in words[start:i])


def _is_year(word: Word) -> bool:
    return len(word.form) == 4 and word.form.isdigit() and word.form[:2] in ("19", "20")


def _headline_end(words: Sequence[Word]) -> int:
    """The word behind the headline, of one sentence or more ("MALI. Des soldats tués"); 0 where the text has none."""
    end = next((i for i, word in enumerate(words) if i and word.first), 0)
    return end if end <= _LONGEST_HEADLINE and end and words[end - 1].form != "." else 0


def _begins(words: Sequence[Word], i: int, inside: Sequence[int], closing: Set[int]) -> bool:
    """Whether a sentence begins here: behind a full stop, and its closing quotation mark, and never within a quotation."""
    closes = i - 1 in closing
    stop = i - 2 if closes else i - 1
    if (
        stop < 0
        or words[stop].form not in _TERMINAL
        or words[i].form in _TERMINAL
        or i in closing
        or (inside[i] >= 0 and inside[i - 1] == inside[i])
    ):
        return False
    if words[stop].form == "." and (_abbreviates(words, stop) or _is_dash(words, stop)):
        return False
    # Behind a quotation a small letter goes on ("… . », a-t-il dit"); elsewhere a hasty writer forgot the capital.
    small = words[i].sort is Sort.WORD and _has_case(words[i]) and not words[i].capital
    goes_on = words[i].form in (",", ";", ":") or (small and (closes or words[stop].form == "…"))
    return not goes_on


def _is_dash(words: Sequence[Word], stop: int) -> bool:
    """Whether two full stops stand for a dash, as Arabic headlines have them: "Lebanon.. 14 dead"."""
    pair = stop > 1 and words[stop - 1].form == "." and words[stop - 1].end == words[stop].start
    return pair and words[stop - 2].form != "." and not _has_case(words[stop - 2])


def _has_case(word: Word) -> bool:
    return word.form.lower() != word.form.upper()


def _abbreviates(words: Sequence[Word], stop: int) -> bool:
    """ "M." and "J." end no sentence."""
    before = words[stop - 1] if stop else words[stop]
    if before.form == "mm":
        return before.capital  # "MM. X et Y", and no millimetres
    return before.capital and len(before.form) <= 1 or before.form in {"mme", "dr", "gén", "col", "cne", "etc", "art", "av"}
