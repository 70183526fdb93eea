"""FA-KES (Abu Salem and others 2019): reports of 15 outlets on the war in Syria. The pairs are our own coding."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from benchmarks.sets.labelled import report_of

from counterclaim.model.report import Report
from counterclaim.resolving.dates import dateline_date

# The outlets as they call themselves.
OUTLETS = {
    "ahram": "Ahram Online",
    "alalam": "Alalam",
    "alaraby": "The New Arab",
    "arabiya": "Al Arabiya",
    "asharqalawsat": "Asharq Al-Awsat",
    "dailysabah": "Daily Sabah",
    "etilaf": "Syrian Coalition",
    "jordantimes": "The Jordan Times",
    "manar": "Al-Manar",
    "nna": "NNA",
    "reuters": "Reuters",
    "sana": "SANA",
    "sputnik": "Sputnik",
    "tass": "TASS",
    "trt": "TRT World",
}

# The set lost the comma of "Jan 20, 2015".
_GLUED = re.compile(r"\b[A-Z][a-z]{2} \d{1,2}20\d\d\b")


def fakes(data: Path) -> Iterator[Report]:
    """The reports, each once, in the order of the file, dated by the head of the text where it can be: the column errs."""
    seen: set[str] = set()
    with (data / "reports.csv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["unit_id"] not in seen:
                seen.add(row["unit_id"])
                yield _report(row)


def _report(row: dict[str, str]) -> Report:
    outlet = OUTLETS.get(row["source"], row["source"])
    text = row["article_content"]
    report = report_of(row["unit_id"], row["article_title"], text, _day(row["date"], "%m/%d/%y"), outlet)
    return replace(report, published=_of_head(report.text) or report.published)


def _of_head(text: str) -> date | None:
    glued = _GLUED.search(text[:200])
    if glued:
        return _day(glued.group(), "%b %d%Y")
    head = dateline_date(text)
    return head.range.start if head and head.range and head.range.start == head.range.end else None


def _day(words: str, form: str) -> date | None:
    try:
        return datetime.strptime(words, form).date()
    except ValueError:
        return None
