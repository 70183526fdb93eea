"""Acronyms that a report explains itself: "the Azawad Liberation Front (FLA)", "GATIA, by its French acronym".

What the report says of its own letters goes before what they mean elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.vocabulary.loader import load_toml

_IN_BRACKETS = re.compile(
    r"(?<=[ \n])\((?:(?:the|or|known as|also known as|by its \w+ (?:acronym|initials),?) )?"
    r"[\"“]?(?P<short>[A-Z][A-Za-z0-9-]{1,9})[\"”]?[),;]"
)
# What may be the name before a bracket: looked for only where there is one, since few reports have many.
_BEFORE = re.compile(r"(?:[^\W_][\w'’.-]*[ \n]+){1,12}$")
_LONGEST_BEFORE = 300
_JOINING = ("of", "for", "the", "and", "to", "in", "de", "du", "la", "des", "pour", "et", "al", "-")
_MEANT = re.compile(r"(?<![\w-])(?P<short>[A-Z]{2,10})[ \n]\((?P<name>(?:[^\W\d_][\w'’.-]*[ \n]?){2,12})\)")


def acronyms_of(cased: str) -> dict[str, str]:
    """The acronyms that a report explains, with the full name in its words; the first explanation of each."""
    found: dict[str, str] = {}
    for short, words in _explained(cased):
        name = _full_name(words, short)
        if name and _capitals(short) >= 2:
            found.setdefault(short, name)
    return found


def _explained(cased: str) -> Iterator[tuple[str, list[str]]]:
    """Letters, and the words beside them that may be what they stand for."""
    for match in _IN_BRACKETS.finditer(cased):
        before = _BEFORE.search(cased[max(0, match.start() - _LONGEST_BEFORE) : match.start()])
        if before is not None:
            yield match["short"], before[0].split()
    for match in _MEANT.finditer(cased):
        yield match["short"], match["name"].split()


def _capitals(short: str) -> int:
    return sum(letter.isupper() for letter in short)


def _full_name(words: list[str], short: str) -> str | None:
    """The words before the bracket that the letters stand for, from the first capital that fits; None where they do not."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    begun = [start for start in range(len(words)) if words[start][0].isupper() and _covers(words[start:], letters)]
    fitting = [start for start in begun if words[start][0].lower() == letters[0]]
    if fitting:
        return " ".join(words[fitting[-1] :])
    return _named_group(words)


def _covers(words: list[str], letters: list[str]) -> bool:
    """Whether the letters appear in order as initials, or inside the words, of this name, and no name word is left over by
    far.
    """
    at = 0
    for word in words:
        if at < len(letters) and word[0].lower() == letters[at]:
            at += 1
    capitals = sum(word[0].isupper() for word in words)
    return at == len(letters) and capitals <= 2 * len(letters)


def _named_group(words: list[str]) -> str | None:
    """The capitalised words before the bracket where one of them says that they name a group: acronyms from another language."""
    start = len(words)
    while start and (words[start - 1][0].isupper() or words[start - 1] in _JOINING):
        start -= 1
    while start < len(words) and (not words[start][0].isupper() or words[start] == "The"):
        start += 1
    name = words[start:]
    groups = load_toml("actors/wording.toml")["groups"]["words"]
    return " ".join(name) if len(name) >= 2 and any(word.lower() in groups for word in name) else None
