"""Texts of services that monitor radio and agencies: their remarks in square brackets, and whom such brackets say to speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml

_BRACKETS = re.compile(r"\[([^\[\]]{1,160})\]")
_SPOKEN = re.compile(r"\s*[\"“‘'(\[]*[^\W_]")
_WORD = re.compile(r"\S")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{1,7}")
# So many words a name before a speech may have, and one of whoever issues a communiqué.
_NAME, _OFFICE = 6, 16
# Within so many characters a text's head stands: place, day, station, what it is and who issued it.
_HEAD = 500
# How far before a name "the journalist" stands who bears it, in characters.
_NEAR = 40


class Label(NamedTuple):
    """The characters of a name in brackets and where the words end that it says to be theirs."""

    start: int
    end: int
    until: int


def is_monitored(text: str) -> bool:
    """Whether the text has marks of a service that monitors others; brackets in other texts may hold words that were said."""
    signs = load_toml("en/transcripts.toml")["signs"]
    return any(_folded(found[1]) in signs for found in _BRACKETS.finditer(text))


def breaks(text: str) -> set[int]:
    """Where the words of a monitored text and of each of its speakers begin: what stands before is no part of their sentence."""
    if not is_monitored(text):
        return set()
    heads = (found for found in _BRACKETS.finditer(text, 0, _HEAD) if _folded(found[1]) in _data("opening") | _data("issued"))
    starts = {_next_word(text, found.end()) for found in heads}
    return starts | {at for label in speaker_labels(text) for at in (label.start - 1, _next_word(text, label.end + 1))}


def without_remarks(words: str, text: str) -> str:
    """The words of a text with remarks, and what explains letters, as spaces, one for one: a parser begins a sentence at each."""
    if not is_monitored(text):
        return words
    labelled = {label.start for label in speaker_labels(text)}
    beside = (found for found in _BRACKETS.finditer(text) if found.start(1) not in labelled and _is_beside(text, found))
    signs = list(words)
    for found in beside:
        signs[found.start() : found.end()] = " " * (found.end() - found.start())
    return "".join(signs)


def expansions(text: str) -> dict[str, Span]:
    """Where a monitored text says in brackets what letters stand for: "FLK [Karonga Liberation Front]"."""
    if not is_monitored(text):
        return {}
    named = (found for found in _BRACKETS.finditer(text) if found[1][0].isupper() and " " in found[1])
    return {_word_before(text, found): Span(found.start(1), found.end(1)) for found in named if _expands(text, found)}


def speaker_labels(text: str) -> list[Label]:
    """Who speaks by the brackets of a monitored text, in its order."""
    return list(_labels(text)) if is_monitored(text) else []


def _labels(text: str) -> Iterator[Label]:
    found = list(_BRACKETS.finditer(text))
    heads = [_heads_speech(text, *around) for around in zip([None, *found], found, [*found[1:], None], strict=False)]
    for number, bracket in enumerate(found):
        issuing = number > 0 and _is_joined(text, found[number - 1], bracket) and _folded(found[number - 1][1]) in _data("issued")
        if not (issuing or heads[number]) or _is_newsroom(text, bracket[1]):
            continue
        if len(bracket[1].split()) > (_OFFICE if issuing else _NAME):
            continue
        behind = range(len(found) if issuing else number + 1, len(found))
        ends = (found[at].start() for at in behind if heads[at] or _folded(found[at][1]).startswith("end "))
        yield Label(bracket.start(1), bracket.end(1), next(ends, len(text)))


def _heads_speech(text: str, before: re.Match[str] | None, bracket: re.Match[str], after: re.Match[str] | None) -> bool:
    """Whether the brackets stand at the head of a paragraph, or behind a remark that does, and are none themselves."""
    if _is_remark(bracket[1]) or _folded(bracket[1]) in _data("issued"):
        return False
    if after is not None and _is_joined(text, bracket, after) and _folded(after[1]) in _data("opening"):
        return False  # "[Report] [by Name] [Text]": who wrote it
    opened = _gap_before(text, bracket.start()).count("\n") > 1 or not text[: bracket.start()].strip()
    joined = before is not None and _is_joined(text, before, bracket) and _is_remark(before[1])
    return (opened or joined) and _SPOKEN.match(text, bracket.end()) is not None


def _gap_before(text: str, at: int) -> str:
    words = text[max(0, at - _NEAR) : at]
    return words[len(words.rstrip()) :]


def _next_word(text: str, at: int) -> int:
    found = _WORD.search(text, at)
    return len(text) if found is None else found.start()


def _is_joined(text: str, before: re.Match[str], bracket: re.Match[str]) -> bool:
    return not text[before.end() : bracket.start()].strip()


def _is_beside(text: str, bracket: re.Match[str]) -> bool:
    """Whether the brackets hold a remark, an acronym, or what the acronym before them stands for."""
    if _is_remark(bracket[1]) or _folded(bracket[1]) in _data("issued") or _ACRONYM.fullmatch(bracket[1].strip()):
        return True
    return _expands(text, bracket) or _describes(text, bracket)


def _expands(text: str, bracket: re.Match[str]) -> bool:
    explained = _ACRONYM.fullmatch(_word_before(text, bracket)) is not None and text[bracket.start() - 1].isspace()
    return explained and not _is_remark(bracket[1])


def _describes(text: str, bracket: re.Match[str]) -> bool:
    """ "Pedro Alba [bishop of Karonga] said": who that is, behind the name."""
    name, words = _word_before(text, bracket), bracket[1].strip()
    return (
        name[:1].isupper()
        and name[1:2].islower()
        and words[:1].isalpha()
        and len(words.split()) > 1
        and text[bracket.start() - 1] == " "
    )


def _word_before(text: str, bracket: re.Match[str]) -> str:
    """The word before the brackets; nothing where they begin the text."""
    found = re.search(r"(\S+)\s*\Z", text[max(0, bracket.start() - _NEAR) : bracket.start()])
    return "" if found is None else found[1].strip("\"'(")


def _is_newsroom(text: str, name: str) -> bool:
    """ "[Reporter]", whoever the head says wrote the report, and a name that the text gives to a journalist elsewhere."""
    words = _folded(name).split() or [""]
    if re.search(rf"(?i)\[report\]\s*\[[^\[\]]*\b{re.escape(words[-1])}[^\[\]\w]*\]", text[:_HEAD]):
        return True
    if not _data("newsroom").isdisjoint(words):
        return True
    told = "|".join(map(re.escape, sorted(_data("newsroom"))))
    return re.search(rf"(?i)\b(?:{told})\b[^\n.]{{0,{_NEAR}}}?\s{re.escape(words[-1])}\b", text) is not None


@cache
def _remark() -> re.Pattern[str]:
    remarks = "|".join(re.escape(words).replace("…", r"[^\[\]]+") for words in load_toml("en/transcripts.toml")["remarks"])
    return re.compile(rf"(?:{remarks})")


def _is_remark(words: str) -> bool:
    return _remark().fullmatch(_folded(words)) is not None


def _data(name: str) -> frozenset[str]:
    return frozenset(load_toml("en/transcripts.toml")[name])


def _folded(words: str) -> str:
    return " ".join(words.lower().split())
