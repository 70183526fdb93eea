"""Codings by hand → the layout of the claims benchmark: reports.jsonl and one file a report and coder, which its scorer reads.

What the scheme cannot hold stands beside it: a row's `spans` say where its words are, and round.json who the coders are. What
differences were settled to is coder "a", whose coding the scorer takes for the right one; where nothing is settled the first
coder of the round is.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.model.report import Report

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_UNSAFE = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A report and its finished codings, in the order in which they count: what was settled, then the coders of the round."""

    report: Report
    codings: tuple[tuple[str, Mapping[str, Any]], ...]


def claims_scheme(name: str, coders: Sequence[str], coded: Iterable[CodedReport]) -> Iterator[tuple[str, str]]:
    """The files of a round, by their path: names that hold no more than letters, digits, "_" and "-"."""
    letters = dict(zip(coders, _LETTERS, strict=False))
    lines = []
    for one in coded:
        lines.append(_line(one.report))
        for coder, coding in one.codings:
            yield f"gold/{file_name(one.report.id)}.{letters[coder]}.json", _gold(one.report, letters[coder], coding)
    yield "reports.jsonl", "".join(lines)
    yield (
        "round.json",
        json.dumps({"name": name, "coders": {letters[one]: one or "settled" for one in coders}}, ensure_ascii=False),
    )


def file_name(id: str) -> str:
    """A name that any file system takes, and no two reports share."""
    safe = _UNSAFE.sub("_", id)
    return safe if safe == id and len(id) <= 80 else f"{safe[:60]}-{hashlib.sha256(id.encode()).hexdigest()[:12]}"


def _line(report: Report) -> str:
    published = report.published.isoformat() if report.published else None
    row = {"id": report.id, "published": published, "publisher": report.publisher, "text": report.text}
    return json.dumps(row, ensure_ascii=False) + "\n"


def _gold(report: Report, coder: str, coding: Mapping[str, Any]) -> str:
    published = report.published.isoformat() if report.published else None
    head = {"id": report.id, "published": published, "outlet": report.publisher, "coder": coder}
    rows = {name: coding.get(name) for name in ("focus", "counts", "attributions", "notes")}
    return json.dumps(head | rows, ensure_ascii=False, indent=1) + "\n"
