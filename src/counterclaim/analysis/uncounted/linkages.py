"""Lists under several ways to match them, in one table: a column of how many persons have each pattern for each of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from counterclaim.analysis.uncounted.lists import Lists, parse_lists, rows_of
from counterclaim.errors import BadLists

LIKELY = "likely"
_COUNT, _OTHER = "count", "count_"


def linkages_table(linkages: Mapping[str, Lists]) -> str:
    """The table in CSV: a column of 0 and 1 for each list, "count" for the likely linkage, "count_few" and so on for others."""
    likely = linkages[LIKELY]
    others = [name for name in linkages if name != LIKELY]
    patterns = sorted({pattern for lists in linkages.values() for pattern in lists.counts}, reverse=True)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([*map(_named, likely.names), _COUNT, *(f"{_OTHER}{name}" for name in others)])
    for pattern in patterns:
        writer.writerow([*pattern, *(linkages[name].counts.get(pattern, 0) for name in (LIKELY, *others))])
    return stream.getvalue()


def _named(name: str) -> str:
    """The name of a list as a cell that no spreadsheet calculates."""
    return f"'{name}" if name[:1] in ("=", "+", "-", "@", "\t", "\r") else name


def parse_linkages(text: str) -> tuple[Lists, dict[str, Lists]]:
    """The lists of a table, and those of its other linkages by their names, none in a table that has one count alone."""
    rows = rows_of(text)
    names = [name.strip().casefold() for name in rows[0]] if rows else []
    others = [at for at, name in enumerate(names) if name.startswith(_OTHER)]
    if not others or _COUNT not in names:
        return parse_lists(text), {}
    main = names.index(_COUNT)
    if any(len(row) != len(names) for row in rows) or main > others[0]:
        raise BadLists("each line must have as many cells as the first, with the counts behind the lists")
    made = {names[at].removeprefix(_OTHER): _with(rows, main, at) for at in others}
    return _with(rows, main, main), made


def _with(rows: list[list[str]], lists: int, count: int) -> Lists:
    stream = io.StringIO()
    csv.writer(stream).writerows([[*rows[0][:lists], _COUNT], *([*row[:lists], row[count]] for row in rows[1:])])
    return parse_lists(stream.getvalue())
