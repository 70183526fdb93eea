"""The dateline: where the report was written, which is not where the incident was ("BAMAKO, Jan 5 (Reuters) –")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.resolving.place_names import Name

_HEAD = 1500
_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{2,4})?|[A-Z][a-z]+day)"
_REST = re.compile(rf"(?:,\s*[^\W\d_][\w .'-]{{1,30}}?)?(?:,?\s*{_DATE})?(?:,?\s*\([^)\n]{{2,40}}\))?\s*(?:--|[–—]|-\s|:\s)")
_BYLINE_DATE = re.compile(rf"(?:,\s*[^\W\d_][\w .'-]{{1,30}}?)?,\s*{_DATE}\s*\([^)\n]{{2,40}}\)")


def with_datelines(names: Sequence[Name], cased: str) -> list[Name]:
    """The names, those of the dateline marked: a place that begins a line of the report's head, before a dash or an agency."""
    marked: list[Name] = []
    until = -1
    for name in names:
        if name.span.start < _HEAD and _begins_line(cased, name.span.start):
            rest = _REST.match(cased, name.span.end) or _BYLINE_DATE.match(cased, name.span.end)
            until = rest.end() if rest else until
        marked.append(replace(name, dateline=True, trust=1.0) if name.span.start < until else name)
    return marked


def _begins_line(cased: str, start: int) -> bool:
    return not cased[cased.rfind("\n", 0, start) + 1 : start].strip(" \t\"'“(")
