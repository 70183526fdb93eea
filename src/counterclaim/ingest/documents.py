"""Whatever is given (a file, a folder, an archive, an answer from the web) → a stream of documents that no bad one stops."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from counterclaim.errors import CounterclaimError
from counterclaim.ingest.document import Entry, Refused, refusal
from counterclaim.ingest.folder import members
from counterclaim.ingest.formats import format_of
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.mapping import Mapping
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms


def documents(
    what: Path | Source,
    *,
    published: date | None = None,
    publisher: str | None = None,
    mapping: str | Mapping | None = None,
    limits: Limits | None = None,
) -> Iterator[Entry]:
    """The documents of a file, a folder with all that is in it, or a Source, in a fixed order, each made when it is asked for.

    published and publisher stand in where a document does not name its own. mapping: which column of a table is which, as in
    "text=Notes,published=Event date"; BadMapping at once if it is none. What cannot be read comes as a Refused in its place.
    """
    terms = Terms(published, publisher, Mapping.parse(mapping or ""), limits or Limits())
    return _of(what, terms)


def _of(what: Path | Source, terms: Terms) -> Iterator[Entry]:
    if isinstance(what, Source):
        yield from _looked_into(what, terms)
    elif what.is_dir():
        for member in members(what):
            yield from [member] if isinstance(member, Refused) else _looked_into(member, terms)
    else:
        yield from _of_file(what, terms)


def _of_file(path: Path, terms: Terms) -> Iterator[Entry]:
    try:
        source = Source.of_path(path)
    except OSError as exc:
        yield Refused(path.name, str(path), f"it cannot be opened: {exc.strerror or exc}")
    else:
        yield from _looked_into(source, terms)


def _looked_into(source: Source, terms: Terms) -> Iterator[Entry]:
    """The documents of one source. Whatever goes wrong costs what is left of it and says so, not the thousands after it."""
    try:
        form = format_of(source)
        if source.within is not None and form.NAME not in source.within:
            yield refusal(source, _misplaced(form.NAME, source.within))
            return
        for found in form.documents(source, terms):
            if isinstance(found, Source):
                yield from _looked_into(found, terms)
            else:
                yield found
    except CounterclaimError as exc:
        yield refusal(source, str(exc))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RecursionError) as exc:
        yield refusal(source, f"it is broken, or made in a way that is not read ({exc}): get a new copy of it")
    except FileNotFoundError:
        yield refusal(source, "there is no such file")
    except OSError as exc:
        yield refusal(source, f"it cannot be read: {exc.strerror or exc}")
    except Exception as exc:
        yield refusal(source, f"counterclaim failed on it ({type(exc).__name__}: {str(exc)[:200]}): please report this fault")


def _misplaced(name: str, within: frozenset[str]) -> str:
    return f"inside this archive only {' or '.join(sorted(within))} is looked for, and it is taken for {name}: unpack it first"
