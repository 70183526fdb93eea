"""The texts that stand-off annotation speaks of. They are third parties' and are kept outside of this repository.

FA-KES (fakes/reports.csv): the title, an empty line, the content, as the file has them. MUC-4 (muc4/dev/dev-*): what stands
below the line of a report's id, without white space before and after it. The claims benchmark ends both with a line break.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from corpora.words import BadCoding

SHARED = Path(__file__).resolve().parents[2] / "shared" / "bench"

_HEAD = re.compile(r"^(DEV-MUC3-\d{4}) \(.*\)\n", re.MULTILINE)
# "SAN SALVADOR, 9 JAN 90 --"; a line may break inside of it.
_DATELINE = re.compile(r"\b(\d{1,2})\s+(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\s+(\d\d)\b")
_OF_DATELINE = 200
# Who listened to the broadcasts of MUC-4 and translated them.
_LISTENER = "FBIS"


@dataclass(frozen=True, slots=True)
class Text:
    """A report as its set has it; published: the day that the set gives it, against which coders resolve dates."""

    id: str
    published: date | None
    publisher: str
    text: str

    @property
    def sha256(self) -> str:
        """By this a coding notices that its text was changed."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def texts_in(shared: Path) -> Mapping[str, Text]:
    """The reports of both sets by their ids, the first of an id; a set that is not there has none, but one of them has to be."""
    found: dict[str, Text] = {}
    for text in (*_fakes(shared / "fakes" / "reports.csv"), *_muc(shared / "muc4" / "dev")):
        found.setdefault(text.id, text)
    if not found:
        raise BadCoding(f"{shared} holds neither fakes/reports.csv nor muc4/dev: name the folder of both with --shared")
    return found


def _fakes(path: Path) -> Iterator[Text]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            text = row["article_title"] + "\n\n" + row["article_content"]
            yield Text(row["unit_id"], _day(row["date"], "%m/%d/%y"), row["source"], text)


def _muc(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.glob("dev-*")):
        _, *parts = _HEAD.split(path.read_text("utf-8"))
        for id, below in zip(parts[::2], parts[1::2], strict=True):
            told = _DATELINE.search(below[:_OF_DATELINE])
            yield Text(id, _day(" ".join(told.groups()), "%d %b %y") if told else None, _LISTENER, below.strip())


def _day(words: str, form: str) -> date | None:
    try:
        return datetime.strptime(words, form).date()
    except ValueError:
        return None
