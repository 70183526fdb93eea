"""Newsrooms (agencies, broadcasters, papers, news sites) by the names that reports call them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_table

# A single Arabic word with the article is mostly an ordinary word ("the island"): such a newsroom is named with its kind.
_COMMON_ARABIC = re.compile(r"ال\w+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")

# "and", "to", "by", "like" are written onto an Arabic name.
_PROCLITIC = "(?:[وف]?[بلك]?)"


@dataclass(frozen=True, slots=True)
class Named:
    """A newsroom's name in a text. outlet: its usual name; span: the name alone; end: with what is written onto it ("AFP's")."""

    outlet: str
    span: Span
    end: int

    @property
    def unnamed(self) -> bool:
        """Whether this is what reports call a state's broadcaster or agency without its name: "state television"."""
        return self.outlet.startswith("state ")


def newsroom_of(words: str) -> str | None:
    """The usual name of the newsroom that just these words name ("Agence France-Presse", "sana.sy"); None for anybody else."""
    name = words.strip()
    return _exact().get(name) or _loose().get(name.casefold()) or _of_address(name)


def publisher_of(words: str | None) -> str | None:
    """The publisher under the one name that citations use too; as it is written where it is no newsroom that is known."""
    return (newsroom_of(words) or words.strip() or None) if words else None


def is_agency(name: str | None) -> bool:
    """Whether this is the usual name of a news agency, whose stories other newsrooms print."""
    return name in {row["name"] for row in load_table("agencies.tsv")}


def newsrooms_in(text: str) -> Iterator[Named]:
    """The newsrooms that the text names, in its order; of names within a name, the longest."""
    for match in _names().finditer(text):
        group = "latin" if match["latin"] else "arabic"
        yield Named(_exact()[match[group]], Span(*match.span(group)), match.end())


def _of_address(name: str) -> str | None:
    parts = [part for part in re.split(r"[./]+", name.casefold()) if part not in {"www", "http:", "https:", "en", "english"}]
    return _loose().get(parts[0]) if len(parts) > 1 else None


@cache
def _names() -> re.Pattern[str]:
    arabic = _any([mark for mark in _exact() if _ARABIC.search(mark)])
    latin = _any([mark for mark in _exact() if not _ARABIC.search(mark)])
    return re.compile(rf"(?<![\w@#.])(?:(?P<latin>{latin})|{_PROCLITIC}(?P<arabic>{arabic}))(?:['’]?s)?(?![^\W_])(?!\.\w)")


def _any(marks: list[str]) -> str:
    """The marks as alternatives, the longest first, by their first letter: most words of a text begin with none."""
    letters = sorted({mark[0] for mark in marks})
    return "|".join(f"{re.escape(letter)}(?:{_rest(letter, marks)})" for letter in letters)


def _rest(letter: str, marks: list[str]) -> str:
    rests = [mark[1:] for mark in marks if mark[0] == letter]
    return "|".join(re.escape(rest) for rest in sorted(rests, key=lambda rest: (-len(rest), rest)))


@cache
def _loose() -> dict[str, str]:
    """Names without capitals, but for marks that are only taken in theirs."""
    return {mark.casefold(): name for mark, name in _exact().items() if mark not in _cased()}


@cache
def _exact() -> dict[str, str]:
    marks = {row["mark"]: row["name"] for row in _tables()}
    usual_names = set(marks.values())
    for names in _media():
        usual = next((marks.get(name, name) for name in names if name in marks or name in usual_names), names[0])
        for name in names:
            marks.setdefault(name, usual)
    spelt = {spelling: name for mark, name in marks.items() for spelling in _spellings(mark)}
    return {mark: name for mark, name in (spelt | marks).items() if not _COMMON_ARABIC.fullmatch(mark)}


def _spellings(mark: str) -> tuple[str, ...]:
    """Letters as a word ("Sana"), and an Arabic name with its article apart, joined or small ("Al Manar", "al-Manar")."""
    if mark.isupper() and mark.isalpha() and mark not in _cased():
        return (mark.capitalize(),)
    name = mark[3:] if mark.startswith(("Al ", "Al-", "al-")) else ""
    return tuple(f"{article}{name}" for article in ("Al ", "Al-", "al-")) if name[:1].isupper() else ()


@cache
def _cased() -> frozenset[str]:
    return frozenset(row["mark"] for row in _tables() if row["cased"] == "yes")


def _tables() -> list[dict[str, str]]:
    return [*load_table("agencies.tsv"), *load_table("newsrooms.tsv")]


def _media() -> Iterator[list[str]]:
    """The names of each actor that is a newsroom; a handle or a name that holds in its own country alone is left out."""
    for row in load_table("actors/organisations.tsv"):
        if row["kind"] == "media":
            yield [row["name"], *(name for name in row["aliases"].split("|") if name and not name.startswith("@"))]
