"""What a word's neighbours say of its case: names, organisations, titles, months, the starts of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from counterclaim.ingest.casing_lists import fixed_names, words_of
from counterclaim.ingest.casing_words import APOSTROPHES, Case, Word

_SENTENCE = re.compile(
    r"(?:\A|\n\s*\n|(?P<stop>[.!?])[\"'”’)\]]*\s+|:\s+(?=[\"“])|\A\s*[^\n]{0,80}? (?:--|–|—) )"
    r"[\s\"“‘'(]*(?:\[[^\]]{0,80}\]\s*)*[\"“‘'(]*"
)
_CREDIT = re.compile(r"\A\s*[^\n]{0,60}\(([^)\n]*)\)\s*(?:--|–|—)")
_LONGEST_NAME = 10


def mark_by_context(words: list[Word], text: str) -> None:
    """Give capitals to the words that earn them by where they stand. Later rules rely on what earlier ones marked."""
    _mark_fixed_names(words)
    _mark_leaders(words)
    _mark_neighbours(words)
    _mark_explained(words)
    _mark_organisations(words)
    _mark_titles(words)
    _mark_particles(words)
    _mark_months(words)
    _mark_country(words)
    _mark_adverb(words)
    _mark_credit(words, text)
    _mark_sentences(words, text)


def _capitalise(run: Iterable[Word]) -> None:
    for word in run:
        if word.fold not in words_of("joiners") and word.gap not in APOSTROPHES:
            word.capitalise()


def _pairs_from_end(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    return zip(reversed(words[:-1]), reversed(words[1:]), strict=True)


def _mark_fixed_names(words: list[Word]) -> None:
    """Names whose words are all common: "United Nations", "Shining Path"."""
    for index, word in enumerate(words):
        for name in fixed_names().get(word.fold, ()):
            run = words[index : index + len(name)]
            if tuple(w.fold for w in run) == name and all(map(_goes_on, run[1:])):
                _capitalise(run)
                break


def _mark_leaders(words: list[Word]) -> None:
    """ "El", "San", "Abu" are large before a name; "al" is small before a hyphen, and the name after it large."""
    for word, after in _pairs_from_end(words):
        if after.gap == "-" and word.fold in words_of("articles"):
            word.case = Case.SMALL
            after.capitalise()
        elif word.fold in words_of("leaders") and after.follows and after.case is not Case.SMALL:
            word.capitalise()


def _mark_neighbours(words: list[Word]) -> None:
    """A word that can be either takes the capital of a name to its left, then of one to its right."""
    for word, after in pairwise(words):
        if after.case is Case.EITHER and after.follows and word.case is Case.CAPITAL and word.fold not in words_of("short"):
            after.capitalise()
    for word, after in _pairs_from_end(words):
        if word.case is Case.EITHER and after.follows and after.case is Case.CAPITAL:
            word.capitalise()


def _mark_explained(words: list[Word]) -> None:
    """The full name beside an acronym: "Patriotic Front [FPM]", "MRTA [Tupac Amaru Revolutionary Movement]"."""
    for index, (before, word) in enumerate(pairwise(words), 1):
        if word.gap.lstrip("\"”'")[1:] not in ("[", "("):
            continue
        if word.case is Case.UPPER and word.fold.isalpha():
            _capitalise(_name_before(words, index, len(word.fold) + 1))
        elif before.case is Case.UPPER and word.gap.endswith("["):
            _capitalise(_bracketed(words, index))


def _name_before(words: list[Word], end: int, longest: int) -> list[Word]:
    start = end
    while start > 0 and end - start < longest and words[start - 1].fold not in words_of("grammar"):
        start -= 1
        if not words[start].follows:
            break
    return words[start:end]


def _bracketed(words: list[Word], start: int) -> Iterator[Word]:
    yield words[start]
    for word in words[start + 1 : start + _LONGEST_NAME]:
        if "]" in word.gap:
            return
        yield word


def _mark_organisations(words: list[Word]) -> None:
    """Names and the makers of names before a head: "National Liberation Army", "Christian Democratic Party"."""
    for index, word in enumerate(words):
        if word.fold not in words_of("heads"):
            continue
        run = _makers_before(words, index)
        if _is_organisation(run, word):
            _capitalise([*run, word, *_name_after(words, index)])


def _makers_before(words: list[Word], head: int) -> list[Word]:
    start = head
    while head - start < _LONGEST_NAME and start > 0 and _goes_on(words[start]) and _makes_names(words[start - 1]):
        start -= 1
    return words[start:head]


def _makes_names(word: Word) -> bool:
    return word.fold in words_of("makers") or word.gap in APOSTROPHES or (word.large and "." not in word.fold)


def _goes_on(word: Word) -> bool:
    """Whether it belongs to one run with the word before, as "s" does in "People's Front"."""
    return word.follows or word.gap in APOSTROPHES


def _is_organisation(run: list[Word], head: Word) -> bool:
    if head.fold in words_of("strong_heads"):
        return bool(run)
    return len(run) > 1 and any(word.fold in words_of("makers") for word in run)


def _name_after(words: list[Word], head: int) -> Iterator[Word]:
    """ "Human Rights" in "Observatory for Human Rights"."""
    if head + 1 < len(words) and words[head + 1].fold in words_of("head_links"):
        for word in words[head + 2 : head + _LONGEST_NAME]:
            if not (word.follows and word.fold in words_of("makers")):
                return
            yield word


def _mark_titles(words: list[Word]) -> None:
    """ "President" before a name, and "Vice" before that."""
    for word, after in _pairs_from_end(words):
        part = word.fold in words_of("title_makers") and after.fold in words_of("titles")
        if (part or word.fold in words_of("titles")) and after.follows and after.case is Case.CAPITAL:
            word.capitalise()


def _mark_particles(words: list[Word]) -> None:
    """ "Maria de la Cruz": small after a name, however many follow each other."""
    particles = words_of("particles")
    for before, word in pairwise(words):
        named = before.case is Case.CAPITAL and before.fold not in words_of("leaders")
        chained = before.fold in particles and before.case is Case.SMALL
        if word.fold in particles and word.follows and (named or chained):
            word.case = Case.SMALL


def _mark_months(words: list[Word]) -> None:
    """ "May" and "March" beside a number or after "in"; else the verb and the walk."""
    for index, word in enumerate(words):
        if word.fold in ("may", "march"):
            before, after = _beside(words, index)
            dated = before.isdigit() or after.isdigit() or before in words_of("before_month")
            month = dated or (word.fold == "march" and before not in words_of("before_walk"))
            word.case = Case.CAPITAL if month else Case.SMALL


def _mark_country(words: list[Word]) -> None:
    """ "us" is a country after "the", and before its army, its officials and the like."""
    for index, word in enumerate(words):
        if word.fold == "us":
            before, after = _beside(words, index)
            word.case = Case.UPPER if before == "the" or after in words_of("us_nouns") else Case.SMALL


def _mark_adverb(words: list[Word]) -> None:
    """ "Far" is a word of its own in "so far" and "far from", and an army or a party elsewhere."""
    for index, word in enumerate(words):
        if word.fold == "far":
            before, after = _beside(words, index)
            if before in words_of("before_far") or after in words_of("after_far"):
                word.case = Case.SMALL


def _beside(words: list[Word], index: int) -> tuple[str, str]:
    """The words to both sides, folded; empty where something parts them but space or a hyphen."""
    before = words[index - 1].fold if index and words[index].follows else ""
    after = words[index + 1] if index + 1 < len(words) else None
    return before, after.fold if after and (after.follows or after.gap == "-") else ""


def _mark_credit(words: list[Word], text: str) -> None:
    """The agency or broadcaster in the brackets of a dateline is a name."""
    if credit := _CREDIT.match(text):
        _capitalise(word for word in words if credit.start(1) <= word.start < credit.end(1))


def _mark_sentences(words: list[Word], text: str) -> None:
    indices = {word.start: index for index, word in enumerate(words)}
    for match in _SENTENCE.finditer(text):
        index = indices.get(match.end())
        if index is not None and not (match["stop"] == "." and _is_shortened(words[index - 1])):
            words[index].capitalise()


def _is_shortened(word: Word) -> bool:
    """Whether the full stop after it may be the word's own: "Col.", "U.S.", an initial."""
    initial = len(word.fold) == 1 and word.fold.isalpha()
    return initial or "." in word.fold or word.fold in words_of("short_names") or word.fold in words_of("short")
