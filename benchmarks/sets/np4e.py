"""NP4E (Hasler, Orasan and Naumann 2006): Reuters reports of three incidents, one folder each, in the format of MMAX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.sets.labelled import Labelled, report_of, running

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPAN = re.compile(r"word_(\d+)(?:\.\.word_(\d+))?")


def np4e(data: Path) -> Iterator[Labelled]:
    """The reports of all folders, by name. The first paragraph is the title, which is printed without a full stop."""
    for path in sorted(data.glob("*/Basedata/*_words.xml")):
        folder = path.parent.parent
        id = path.name.removesuffix("_words.xml")
        paragraphs = list(_paragraphs(path, folder / "markables" / f"{id}_section_level.xml"))
        day = next((_DAY.search(words) for words in paragraphs[:4] if _DAY.search(words)), None)
        published = date.fromisoformat(day.group()) if day else None
        title, text = paragraphs[0].removesuffix("."), "\n\n".join(paragraphs[1:])
        yield Labelled(report_of(id, title, text, published, "Reuters"), folder.name)


def _paragraphs(words: Path, sections: Path) -> Iterator[str]:
    tokens = [word.text or "" for word in ElementTree.parse(words).getroot().iter("word")]
    for markable in ElementTree.parse(sections).getroot():
        span = _SPAN.fullmatch(markable.get("span", ""))
        if span:
            yield running(tokens[int(span[1]) - 1 : int(span[2] or span[1])])
