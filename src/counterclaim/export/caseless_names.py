"""Names of private persons in scripts without capitals, as Arabic: by who speaks, by words around them, by given names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from counterclaim.export.name_runs import Run, Token, beside, run_of
from counterclaim.export.name_words import folded, listed
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml

# A name has so many words at most behind what tells that it is one, and this many behind a given name.
_MOST, _BEHIND_GIVEN = 4, 2
# An office is looked for so many words before a name: "the minister of defence, Teral Mossun".
_BEFORE = 3
# "And", "the" and the like, which are written as one with a word.
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
# The ending of a noun behind a number or a verb ("one civilian", as what was counted).
_COUNTED = "ا"
_SIGNS = (
    ("kin", "named as kin"),
    ("of_victims", "named as harmed"),
    ("harmed", "named as harmed"),
    ("roles", "named by what they do"),
)


def caseless_names(text: str, tokens: Sequence[Token], private: Iterable[tuple[Span, str]]) -> Iterator[tuple[Run, str]]:
    """The names with why each is somebody's who is private, in no order; one may be found twice."""
    rows = [token for token in tokens if token.is_caseless]
    if not rows:
        return
    for span, why in private:
        yield from ((run, why) for run in caseless_runs(text, rows, span))
    for at, token in enumerate(rows):
        if _is(rows[at - 1], "naming") if at and beside(text, rows[at - 1], token) else False:
            yield from ((run_of(row), "named in words") for row in [_row(text, rows, at, _MOST)] if row)
        elif token.folded in given() and not _is_public(text, rows, at):
            yield from _given(text, rows, at)


def caseless_runs(text: str, tokens: Sequence[Token], span: Span) -> Iterator[Run]:
    """What may be names in words that are about somebody: what is no common word and no place that they are from."""
    own = [token for token in tokens if span.covers(token.span) and token.is_caseless]
    at = 0
    while at < len(own):
        row = _row(text, own, at, len(own))
        placed = at > 0 and own[at - 1].folded in listed("places")
        if row and not placed and not _is_counted(text, own[at]):
            yield run_of(row)
        at += max(1, len(row))


def _is_counted(text: str, token: Token) -> bool:
    """As in "14 civilians": what is counted is nobody's name."""
    return text[: token.span.start].rstrip()[-1:].isdigit()


def _given(text: str, rows: Sequence[Token], at: int) -> Iterator[tuple[Run, str]]:
    """A given name with what follows, where a word before tells whose it is, or a second name does."""
    row = _row(text, rows, at, 1)
    while (end := at + len(row)) < len(rows) and len(row) <= _BEHIND_GIVEN and _goes_on(text, rows, end):
        row.append(rows[end])
    while row and row[-1].folded in listed("particles"):
        row.pop()
    before = rows[at - 1] if at and beside(text, rows[at - 1], rows[at]) else None
    why = next((why for name, why in _SIGNS if before is not None and _is(before, name)), None)
    if row and (why is not None or len(row) > 1):
        yield run_of(row), why or "a given name"


def _goes_on(text: str, rows: Sequence[Token], at: int) -> bool:
    return beside(text, rows[at - 1], rows[at]) and not _is_common(rows[at])


def _row(text: str, rows: Sequence[Token], at: int, most: int) -> list[Token]:
    """The words from here on that may be of one name."""
    row: list[Token] = []
    for token in rows[at : at + most]:
        if _is_common(token) or (row and not beside(text, row[-1], token)):
            break
        row.append(token)
    return row


def _is_common(token: Token) -> bool:
    """Whether a word is one of every sentence, an office, kin, or the like; a given name never is."""
    if token.folded in given() or token.folded in listed("particles"):
        return False
    return not _common().isdisjoint(_forms(token.folded))


def _is_public(text: str, rows: Sequence[Token], at: int) -> bool:
    """Whether an office stands shortly before in the same sentence."""
    near = rows[max(0, at - _BEFORE) : at]
    return any(_is(token, "public") for token in near) and not any(
        sign in text[near[0].span.start : rows[at].span.start] for sign in ".؛"
    )


def _is(token: Token, name: str) -> bool:
    return not listed(name).isdisjoint(_forms(token.folded))


def _forms(word: str) -> set[str]:
    """A word, and what it is without what is written as one with it: "and", "the", the ending of what is counted."""
    found = {
        word,
        *(word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix) and len(word) > len(prefix) + 2),
    }
    found |= {word.removesuffix(_COUNTED) for word in found if len(word) > len(_COUNTED) + 3}
    return found | {f"ال{one}" for one in found}


@cache
def given() -> frozenset[str]:
    """The commonest given names."""
    return frozenset(map(folded, load_toml("ar/private_names.toml")["given"]))


@cache
def _common() -> frozenset[str]:
    names = ("openings", "public", "roles", "kin", "naming", "of_victims", "harmed", "places", "nobody", "calendar", "addresses")
    return frozenset(word for name in names for word in listed(name))
