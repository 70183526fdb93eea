"""What a release is to be: its version, who makes it, under which licence, and how much of places and words it gives."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.errors import ExportError
from counterclaim.vocabulary.loader import load_table

TITLE = "Incidents of violence against civilians: who claims what"
LANGUAGES = ("en", "fr")
_VERSION = re.compile(r"(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(?:\.(0|[1-9]\d{0,5}))?")
_DOI_PREFIX = re.compile(r"10\.\d{4,9}(?:\.\d+)*")
_NAME = re.compile(r"[a-z0-9]+(?:[-._][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a release; the same ones on the same casefile give the same bytes.

    released: its day. name: a short name for files and identifiers. doi_prefix: of whoever will register it; url: where it will
    stand. quote_words: how many words of a claim are given at most, 0 for none. places: a file of rules for places in place of
    the one that is shipped, or "keep" for none.
    """

    version: str
    released: date
    creators: tuple[str, ...] = ()
    publisher: str = ""
    title: str = TITLE
    description: str = ""
    name: str = "incidents"
    licence: str = "CC-BY-4.0"
    doi_prefix: str = ""
    url: str = ""
    keywords: tuple[str, ...] = ()
    languages: tuple[str, ...] = LANGUAGES
    quote_words: int = 30
    places: str = ""

    @property
    def doi(self) -> str:
        """The DOI that it is to be registered under, or nothing."""
        return f"{self.doi_prefix}/{self.name}-{self.version}" if self.doi_prefix else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """What people wrote about it."""
        return (self.title, self.description, *self.keywords)


def settings(path: Path | None, given: Mapping[str, Any], *, today: date) -> Settings:
    """The settings of a file with those given in its place; ExportError says which one is wrong or lacks."""
    asked = {"released": today} | _of_file(path) | {name: value for name, value in given.items() if value not in (None, "", ())}
    if not asked.get("version"):
        raise ExportError('a release has a version: give --version 1.0, or version = "1.0" in the settings')
    if not asked.get("creators"):
        raise ExportError("a release says who made it: name them with --creator, or creators = [...] in the settings")
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()}
    made = Settings(**values)
    _prove(made)
    return made if made.publisher else replace(made, publisher=made.creators[0])


def version_key(version: str) -> tuple[int, ...]:
    """By what versions are ordered: 1.10 is newer than 1.9, and 1.0 the same as 1.0.0; nothing for what is no version."""
    found = _VERSION.fullmatch(version)
    return tuple(int(part or 0) for part in found.groups()) if found is not None else ()


def licence(id: str) -> dict[str, str]:
    """A licence by its SPDX identifier."""
    known = {row["id"]: row for row in load_table("release/licences.tsv")}
    if id not in known:
        raise ExportError(f"there is no licence '{id[:60]}'; there are: {', '.join(known)}")
    return known[id]


def _of_file(path: Path | None) -> dict[str, Any]:
    """What a settings file holds, each of the type that it must have."""
    if path is None:
        return {}
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except OSError as exc:
        raise ExportError(f"the settings {path} cannot be read: {exc.strerror}") from exc
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise ExportError(f"the settings {path} are no TOML: {exc}") from exc
    types = {field.name: str(field.type) for field in fields(Settings)}
    for name, value in found.items():
        if name not in types:
            raise ExportError(f"the settings have no '{name[:60]}'; there are: {', '.join(types)}")
        if not _is(value, types[name]):
            raise ExportError(f"'{name}' in the settings is not {_WORDS[types[name]]}")
    return found


_WORDS = {"str": "text", "int": "a number", "date": "a day (2025-01-31, without quotes)", "tuple[str, ...]": "a list of texts"}


def _is(value: object, type: str) -> bool:
    if type == "tuple[str, ...]":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if type == "date":
        return isinstance(value, date)
    return isinstance(value, int) and not isinstance(value, bool) if type == "int" else isinstance(value, str)


def _prove(made: Settings) -> None:
    licence(made.licence)
    if not version_key(made.version):
        raise ExportError(f"'{made.version[:60]}' is no version: write it as 1.0 or 1.0.2")
    if made.doi_prefix and not _DOI_PREFIX.fullmatch(made.doi_prefix):
        raise ExportError(f"'{made.doi_prefix[:60]}' is no prefix of DOIs: it is written as 10.1234")
    if not _NAME.fullmatch(made.name):
        raise ExportError(f"'{made.name[:60]}' is no short name: use small letters, digits and hyphens")
    if unknown := set(made.languages) - set(LANGUAGES) or not made.languages:
        raise ExportError(f"there are no pages in {unknown or 'no language'}; there are: {', '.join(LANGUAGES)}")
    if not 0 <= made.quote_words <= 100:
        raise ExportError("a claim is given in 0 to 100 words: quote_words says how many")
    if made.url and not made.url.startswith(("https://", "http://")):
        raise ExportError(f"'{made.url[:60]}' is no web address")
