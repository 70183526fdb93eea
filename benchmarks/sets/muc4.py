"""MUC-4 (DARPA 1992): reports of terror and state violence in Latin America, and templates of their incidents.

Rules of filling: muc4/taskdoc. A fill is a set of wordings that all count; one that begins with `?`, and a template that is
marked OPTIONAL, is right where it is given and no miss where it is not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from benchmarks.sets.labelled import report_of

from counterclaim.model.report import Report

# The six slots of the neural systems (GTT, GRIT), and those that tell who said what and how many were harmed.
STRINGS = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
SLOTS = ("incident_type", *STRINGS, "number", "effect", "confidence", "date", "location")
EFFECTS = ("death", "injury", "no injury or death", "no injury", "regained freedom")
CONFIDENCES = (
    "reported as fact",
    "suspected or accused",
    "suspected or accused by authorities",
    "claimed or admitted",
    "possible",
)

_SLOTS = {
    "PERP: INDIVIDUAL ID": "PerpInd",
    "PERP: ORGANIZATION ID": "PerpOrg",
    "PHYS TGT: ID": "Target",
    "HUM TGT: NAME": "Victim",
    "HUM TGT: DESCRIPTION": "Victim",
    "INCIDENT: INSTRUMENT ID": "Weapon",
    "HUM TGT: NUMBER": "number",
    "HUM TGT: EFFECT OF INCIDENT": "effect",
    "PERP: ORGANIZATION CONFIDENCE": "confidence",
    "INCIDENT: DATE": "date",
    "INCIDENT: LOCATION": "location",
    "INCIDENT: TYPE": "incident_type",
}
_LINE = re.compile(r"(?P<nr>\d+)\.\s+(?P<slot>[A-Z ]+: [A-Z ]+?)(?:\s{2,}(?P<fill>.*))?$")
_TEXT = re.compile(r"^((?:DEV|TST\d)-MUC\d-\d{4})(?: +\(.*\))?\n", re.MULTILINE)
_DATELINE = re.compile(r"\b(\d{1,2})\s+(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\s+(\d\d)\b")
_QUOTED = re.compile(r'"((?:\\"|[^"])*)"')
_PLACE = re.compile(r"\s*\([A-Z ]+\)")


@dataclass(frozen=True, slots=True)
class Fill:
    """One answer of a slot, in any of its wordings."""

    wordings: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One incident of a report: by slot its fills."""

    fills: Mapping[str, tuple[Fill, ...]] = field(default_factory=dict)
    optional: bool = False

    def of(self, slot: str) -> tuple[Fill, ...]:
        """The fills of a slot, none where it is empty."""
        return self.fills.get(slot, ())


def reports_of(folder: Path) -> Iterator[Report]:
    """The reports of `tst1`, `tst2` or `dev`, dated by their own head."""
    for path in sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(("key", "text"))):
        _, *parts = _TEXT.split(path.read_text("utf-8"))
        for id, below in zip(parts[::2], parts[1::2], strict=True):
            told = _DATELINE.search(below[:200])
            day = _day(" ".join(told.groups())) if told else None
            yield report_of(id, "", below.strip(), day, "FBIS")


def keys_of(folder: Path) -> dict[str, list[Template]]:
    """The templates of each report of a folder; a report of no incident has none."""
    found: dict[str, list[Template]] = {}
    for path in sorted(folder.glob("key-*")):
        for block in re.split(r"\n\s*\n", path.read_text("utf-8")):
            lines = [line for line in block.splitlines() if line.strip() and not line.startswith(";")]
            if lines:
                _add(found, _slots(lines))
    return found


def _slots(lines: list[str]) -> dict[str, list[str]]:
    """The lines of each slot, those that go on with it among them."""
    slots: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if told := _LINE.match(line):
            name = told["slot"]
            slots[name] = []
        rest = (told["fill"] or "") if told else line
        if rest.strip() not in ("", "-", "*"):
            slots[name].append(rest.strip())
    return slots


def _add(found: dict[str, list[Template]], slots: dict[str, list[str]]) -> None:
    templates = found.setdefault(slots["MESSAGE: ID"][0].partition(" ")[0], [])
    if "INCIDENT: TYPE" not in slots or not slots["INCIDENT: TYPE"]:
        return
    fills: dict[str, tuple[Fill, ...]] = {}
    for key, name in _SLOTS.items():
        fills[name] = fills.get(name, ()) + tuple(fill for line in slots.get(key, ()) if (fill := _fill(name, line)).wordings)
    optional = any("OPTIONAL" in line for line in slots["MESSAGE: TEMPLATE"])
    templates.append(Template({name: _distinct(of) for name, of in fills.items()}, optional))


def _fill(slot: str, line: str) -> Fill:
    optional, line = line.startswith("?"), line.removeprefix("?").strip()
    if slot in STRINGS:
        return Fill(
            frozenset(map(wording, _QUOTED.findall(line.partition(': "')[0] if line.startswith('"') else line))), optional
        )
    if slot == "location":
        return Fill(frozenset({wording(_PLACE.sub("", line).rpartition(": ")[2].partition(" - ")[0])}), optional)
    if slot == "date":
        return Fill(frozenset({_days(line)} - {""}), optional)
    values = line.partition(": ")[0] if slot != "incident_type" else line
    return Fill(frozenset(value.strip().lower() for value in values.split(" / ")), optional)


@lru_cache(maxsize=100_000)
def wording(words: str) -> str:
    """Words as they are compared: in small letters, without accents, articles and punctuation."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter))
    folded = re.sub(r"[^\w\s]", " ", plain.lower().replace('\\"', " "))
    return " ".join(word for word in folded.split() if word not in ("a", "an", "the"))


def _days(written: str) -> str:
    """A day or an interval as ISO; "- 04 FEB 90" (by that day) is that day, as most are at its eve or on it."""
    days = [day for told in re.findall(r"\d\d [A-Z]{3} \d\d", written) if (day := _day(told)) is not None]
    return "/".join(day.isoformat() for day in sorted({days[0], days[-1]})) if days else ""


def _day(told: str) -> date | None:
    """A day; None of one that the calendar does not have, as keys name some."""
    try:
        return datetime.strptime(told, "%d %b %y").date()
    except ValueError:
        return None


def near(one: str, other: str) -> bool:
    """Whether two dates of templates may be one: MUC counts a day before or after as the same incident's."""
    first, second = (date.fromisoformat(day.partition("/")[0]) for day in (one, other))
    return abs(first - second) <= timedelta(days=1)


def _distinct(fills: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """One fill for each thing: a victim's description that names whose it is ("PRESIDENT": "CEREZO") goes with the name."""
    merged: list[Fill] = []
    for fill in fills:
        same = next((one for one in merged if one.wordings & fill.wordings), None)
        if same is not None:
            merged.remove(same)
            fill = Fill(same.wordings | fill.wordings, same.optional and fill.optional)
        merged.append(fill)
    return tuple(merged)
