"""Reports that speak of violence against people, and reports that do not, out of the public benchmarks."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

# ACLED-like types of CASE 2021 whose snippets tell of violence against people, and those that do not; the others may be either.
VIOLENT_TYPES = frozenset(
    ("ATTACK", "ARMED_CLASH", "GRENADE", "SUIC_BOMB", "AIR_STRIKE", "REM_EXPLOS", "CHEM_WEAP", "ART_MISS_ATTACK", "SEX_VIOL")
) | frozenset(("MOB_VIOL", "ABDUCT_DISSAP", "FORCE_AGAINST_PROTEST"))
OTHER_TYPES = frozenset(("PEACE_PROTEST", "MAN_MADE_DISASTER", "NATURAL_DISASTER", "AGREEMENT", "DIPLO", "CHANGE_TO_GROUP_ACT"))

# Topics of ECB+ (1-35) without violence: film stars, coaches, elections, storms, software; not arson, robbery, murder, piracy.
PEACEFUL_TOPICS = (1, 2, 4, 5, 6, 9, 10, 11, 20, 23, 25, 27, 28, 29, 30, 31, 34)

_MUC_TEXT = re.compile(r"^(DEV-MUC3-\d{4}) \([^)]*\)\s*$(.*?)(?=^DEV-MUC3-\d{4} \(|\Z)", re.MULTILINE | re.DOTALL)
_MUC_KEY = re.compile(r"MESSAGE: ID\s+(DEV-MUC3-\d{4}).*?MESSAGE: TEMPLATE\s+(\S+)", re.DOTALL)
_TOKEN = re.compile(r"<token[^>]*>([^<]*)</token>")
_ARTICLE = re.compile(r"<article docid=\"(\d+)\">.*?<text>(.*?)</text>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Judged:
    """A text, where it is from, and whether it speaks of violence."""

    source: str
    id: str
    text: str
    violent: bool

    @property
    def is_held_out(self) -> bool:
        """Whether it is in the half that is measured and never trained on, by its own hash."""
        return sha256(f"{self.source}/{self.id}".encode()).digest()[0] % 2 == 1


def texts(data: Path) -> Iterator[Judged]:
    """All of them; data: the folder of the benchmarks."""
    yield from _claims(data / "claims" / "reports.jsonl")
    yield from _fakes(data / "fakes" / "reports.csv")
    yield from _muc(data / "muc4" / "dev")
    yield from _case(data / "case2021" / "dev.tsv")
    yield from _polnear(data / "polnear")
    yield from _ecb(data / "ecbplus" / "ECB+")
    yield from _lgl(data / "geo" / "lgl.xml")


def _claims(path: Path) -> Iterator[Judged]:
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Judged("claims", str(row["id"]), row["text"], violent=True)


def _fakes(path: Path) -> Iterator[Judged]:
    with path.open(encoding="utf-8", errors="replace", newline="") as stream:
        for row in csv.DictReader(stream):
            yield Judged("fakes", row["unit_id"], f"{row['article_title']}\n\n{row['article_content']}", violent=True)


def _muc(folder: Path) -> Iterator[Judged]:
    """Texts with a template are positive; those whose key is empty were judged irrelevant."""
    empty: dict[str, bool] = {}
    for path in sorted(folder.glob("key-dev-*.muc4")):
        for id, template in _MUC_KEY.findall(path.read_text("latin-1")):
            empty[id] = template == "*"
    for path in sorted(folder.glob("dev-muc3-*")):
        for id, text in _MUC_TEXT.findall(path.read_text("latin-1")):
            if id in empty:
                yield Judged("muc4", id, text, violent=not empty[id])


def _case(path: Path) -> Iterator[Judged]:
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            if row["SubType"] in VIOLENT_TYPES | OTHER_TYPES:
                yield Judged("case2021", row["id"], row["EventSnippet"], violent=row["SubType"] in VIOLENT_TYPES)


def _polnear(folder: Path) -> Iterator[Judged]:
    for path in sorted(folder.glob("*/text/*.txt")):
        yield Judged("polnear", path.name, path.read_text("utf-8"), violent=False)


def _ecb(folder: Path) -> Iterator[Judged]:
    for topic in PEACEFUL_TOPICS:
        for path in sorted((folder / str(topic)).glob("*.xml")):
            yield Judged("ecbplus", path.name, " ".join(_TOKEN.findall(path.read_text("utf-8"))), violent=False)


def _lgl(path: Path) -> Iterator[Judged]:
    for id, text in _ARTICLE.findall(path.read_text("utf-8")):
        yield Judged("lgl", id, text, violent=False)
