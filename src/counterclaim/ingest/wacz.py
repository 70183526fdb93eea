"""A packed web archive (WACZ, a zip with WARC files in it)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Found
from counterclaim.ingest.package import names_in, opened
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "wacz"

_ARCHIVE = "archive/"
_DESCRIPTION = "datapackage.json"
_WITHIN = frozenset({"warc"})


def recognises(source: Source) -> bool:
    """Whether it is a package with a description and an archive in it (WACZ 1.1.1)."""
    names = names_in(source)
    return _DESCRIPTION in names and any(name.startswith(_ARCHIVE) for name in names)


def documents(source: Source, terms: Terms) -> Iterator[Found]:
    """A source for each archive in it, in the order of their names; they are read on the fly and never unpacked."""
    with opened(source, terms.limits, most_bytes=None) as package:
        archives = sorted(name for name in package.namelist() if name.startswith(_ARCHIVE) and not name.endswith("/"))
        if not archives:
            raise UnreadableInput("it holds no archive")
        for name in archives:
            yield replace(
                source,
                name=f"{source.name}#{PurePosixPath(name).name}",
                origin=f"{source.origin}#{name}",
                open=lambda name=name: cast(BinaryIO, package.open(name)),  # type: ignore[misc]
                within=_WITHIN,
            )
