"""What a page that lost its lines leaves between title and text: the title once more, the day, the agency, lists of keywords."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.vocabulary.loader import load_toml

_TITLE = re.compile(r"\s*(\S[^\n]*?)[ \t]*\r?\n[ \t]*\r?\n\s*")
# Behind these a title has the name of its page ("Nine killed - Region - Hill Online", "Nine killed | Hill Times").
_PAGE = re.compile(r"\s(?:[-–—]|\|)\s")
_WORD = re.compile(r"\w+")
_BY, _NAME = re.compile(r"by \S+ ", re.IGNORECASE), re.compile(r"\S+ ")
# Of so many words a title is known again; of so many characters what follows a head is text.
_SHORTEST, _TEXT = 4, 40
# How many letters a list of keywords or of other titles may have, and in which part of a text other pages' titles end it.
_LIST, _TAIL = 320, 0.4
_MOST = 12


def without_page_head(cased: str) -> str:
    """The text with these as blanks, one for one: a parser reads them as the beginning of the first sentence.

    A day that is told of stays: only what a page prints above its text is taken, and only where text follows on the same line.
    """
    above = _TITLE.match(cased)
    if above is None:
        return cased
    start = above.end()
    line = cased.find("\n", start)
    end = len(cased) if line < 0 else line
    told = _head_end(cased, start, end, above[1])
    if end - told >= _TEXT:
        cased = cased[:start] + " " * (told - start) + cased[told:]
    cased = _lists().sub(lambda found: " " * len(found.group()), cased)
    tail = _tails().search(cased, int(len(cased) * (1 - _TAIL)))
    return cased if tail is None else cased[: tail.start()] + " " * (len(cased) - tail.start())


def _head_end(cased: str, start: int, end: int, title: str) -> int:
    """Where the text begins that stands behind what a page repeats, in the line from start to end."""
    known, at = False, start
    for _ in range(_MOST):
        behind = _repeated(cased, at, end, title)
        found = _stamp().match(cased, at, end) or (_printed().match(cased, at, end) if known else None)
        byline = None if behind or found or not known else _byline(cased, at, end, title)
        after = behind or byline or (found.end() if found is not None else None)
        if after is None:
            break
        known, at = True, after
        while at < end and cased[at] in " \t\r.:?!|-–—":
            at += 1
    return at if known and at < end and not cased[at].islower() else start


def _repeated(cased: str, at: int, end: int, title: str) -> int | None:
    """Where the title ends that is printed again here; None where it is not."""
    words = [found.group().lower() for found in _WORD.finditer(_PAGE.split(title)[0])]
    words = words[1:] if words[:1] == ["title"] else words
    place = at
    for number, word in enumerate(words):
        found = _WORD.search(cased, place, min(end, place + len(word) + 4))
        if found is None or found.group().lower() != word:
            return place if number >= max(_SHORTEST, len(words) - 1) else None
        place = found.end()
    return place if len(words) >= _SHORTEST else None


def _byline(cased: str, at: int, end: int, title: str) -> int | None:
    """ "Posted on 2 May by the Hill Desk Nine killed …": who wrote it, up to the title."""
    name = _BY.match(cased, at, end)
    while name is not None and name.end() - at < len(title):
        if _repeated(cased, name.end(), end, title) is not None:
            return name.end()
        name = _NAME.match(cased, name.end(), end)
    return None


@cache
def _stamp() -> re.Pattern[str]:
    """A full day with what a page says of it: "Date of publication 18 July 2016", "Sat 24 Aug 2013 at 1514", "17-08-2014"."""
    words = load_toml("en/head.toml")
    labels, days, months = ("|".join(words[name]) for name in ("date_labels", "weekdays", "months"))
    day = (
        rf"(?:\d{{1,2}}\.? (?:{months})\.?,? ?\d{{4}}|(?:{months})\.? ?\d{{1,2}},? ?\d{{4}}|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}})"
    )
    clock = r"(?:,? (?:at )?\d{1,2}[:.]?\d{2}(?: ?(?:am|pm|GMT|UTC))?(?= ))?"
    return re.compile(rf"(?:(?:{labels}):? )?(?:(?:{days}),? )?{day}{clock}(?=\W|Get)", re.IGNORECASE)


@cache
def _printed() -> re.Pattern[str]:
    """The agency, and what else a page prints behind a title or day."""
    words = load_toml("en/head.toml")
    agencies, furniture = "|".join(words["agencies"]), "|".join(words["furniture"])
    return re.compile(rf"(?:(?:{agencies})(?= [A-Z“\"\d]| ?[-–—] ?[A-Z])|(?:{furniture})(?= ))")


@cache
def _lists() -> re.Pattern[str]:
    words = load_toml("en/head.toml")
    lists = "|".join(words["lists"])
    openers = "|".join(f"{word[0].upper()}{word[1:]}" for word in words["openers"])
    return re.compile(rf"(?<=[ \t])(?:{lists}):? [A-Z][^.!?\n“\"]{{0,{_LIST}}}? (?=(?:{openers}) [\w-]+ [\w-]+ )")


@cache
def _tails() -> re.Pattern[str]:
    tails = "|".join(load_toml("en/head.toml")["tails"])
    return re.compile(rf"(?<=[.!?”\"] )(?:Source:? [\w ]{{2,40}} )?(?:{tails}) (?=[A-Z])|(?<=[a-z] )(?:{tails}) (?=[A-Z])")
