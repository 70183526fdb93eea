"""The example that decides: every row of the design's table, on the seed report.

Usage: python benchmarks/seed.py [--data DIR] [--dump FILE] [--engine NAME] [--json]. DIR holds report.txt, an article of 5
January 2025. FILE is GeoNames' dump of Mali, which knows the smaller of the two towns; it is added to a copy of the gazetteer.
Each row that is missing, and each that should not be there, is printed; the exit status is 1 if there is any. The last line is
the figures. No person is named here: the one who speaks is known by a hash.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.engines import ask_for_engine, engine_of

from counterclaim.ingest.text import read_file
from counterclaim.reader import read_report
from counterclaim.reading.engine import Engine
from counterclaim.resolving.gazetteer import open_gazetteer
from counterclaim.wire.ledger import ledger_wire

DATA = Path(__file__).parents[2] / "shared" / "seed"
DUMP = DATA.parent / "bench" / "geonames" / "ML.txt"
PUBLISHED = date(2025, 1, 5)
DENIER = "41f0dae5"
# The middle between the two towns that the report names, and how far off an answer may lie.
MIDDLE, NEAR = (14.77, -5.66), 0.4

Row = dict[str, Any]


@dataclass
class Seen:
    """The ledger of the seed report, with the claims that some row of the table asks for."""

    ledger: Row
    asked: set[str] = field(default_factory=set)

    @property
    def account(self) -> Row:
        return next((account for account in self.ledger["accounts"] if account["focus"]), {})

    def claims(self, **wanted: str) -> list[Row]:
        """The claims of the incident whose fields hold these words; they count as asked for."""
        found = [claim for claim in self._own() if all(_holds(claim, path, words) for path, words in wanted.items())]
        self.asked |= {claim["id"] for claim in found}
        return found

    def unasked(self) -> list[Row]:
        return [claim for claim in self._own() if claim["id"] not in self.asked and claim["kind"] in ("count", "attribution")]

    def status(self, *words: str) -> str | None:
        parties = (row for row in self.account.get("attribution", []) if all(word in row["party"].lower() for word in words))
        return next((row["status"] for row in parties), None)

    def _own(self) -> list[Row]:
        return [claim for claim in self.ledger["claims"] if claim["account"] == self.account.get("id")]


def _holds(claim: Row, path: str, words: str) -> bool:
    """Whether a field of a claim ("claimant_kind", "target", "count_low") holds one of some words."""
    value: Any = claim
    for key in path.split("_"):
        value = (value or {}).get(key)
    value = value["text"] if isinstance(value, dict) else value
    if words.startswith("#"):
        return any(hashlib.sha256(word.encode()).hexdigest().startswith(words[1:]) for word in str(value).split())
    return any(word in str(value).lower() for word in words.lower().split("|"))


def _attributed(stance: str, claimant: str, target: str) -> Callable[[Seen], bool]:
    return lambda seen: len(seen.claims(kind="attribution", stance=stance, claimant=claimant, target=target)) == 1


ARMY, WAGNER = "malian", "wagner"
ROWS: dict[str, Callable[[Seen], bool]] = {
    "killed: at least 9 civilians, the report's own voice": lambda seen: bool(
        seen.claims(
            count_kind="killed", count_low="9", count_group="civilians", count_qualifier="at_least", claimant_kind="report"
        )
    ),
    "killed: at least 8 civilians, an anonymous source": lambda seen: bool(
        seen.claims(
            count_kind="killed", count_low="8", count_group="civilians", count_qualifier="at_least", claimant_kind="anonymous"
        )
    ),
    "killed: the range 8–9": lambda seen: seen.account.get("counts", {}).get("killed") == {"low": 8, "high": 9},
    "all of the passengers, a relative": lambda seen: bool(
        seen.claims(kind="circumstance", claimant_kind="relative", quote="passengers")
    ),
    "buried in a mass grave, a relative": lambda seen: bool(
        seen.claims(kind="circumstance", claimant_kind="relative", quote="grave")
    ),
    "the coordination accuses the army": _attributed("accuses", "coordination|cma", ARMY),
    "the coordination accuses Wagner": _attributed("accuses", "coordination|cma", WAGNER),
    "Kal Akal accuses the army": _attributed("accuses", "akal", ARMY),
    "Kal Akal accuses Wagner": _attributed("accuses", "akal", WAGNER),
    "a tribal leader denies that the army did it": _attributed("denies", f"#{DENIER}", ARMY),
    "the ministry declines to comment": _attributed("declines", "ministry", "ministry|government|defen"),
    "the government does not respond": lambda seen: bool(
        seen.claims(kind="attribution", stance="declines", claimant="government", target="government")
    ),
    "the military's officials do not either": lambda seen: bool(
        seen.claims(kind="attribution", stance="declines", claimant="military officials")
    ),
    "the army: contested": lambda seen: (
        "contested" in (seen.status("mali", "armed"), seen.status("mali", "milit"), seen.status("army"))
    ),
    "Wagner: supported": lambda seen: seen.status("wagner") == "supported",
    "when: 2 January 2025, to the day, from “Thursday”": lambda seen: (
        _pick(seen.account.get("date"), "start", "end", "precision", "text") == ("2025-01-02", "2025-01-02", 1, "Thursday")
    ),
    "where: Mali, within its region": lambda seen: (
        _pick(seen.account.get("place"), "country", "admin1") in (("ML", "Ségou"), ("ML", "Segou"))
    ),
    "where: between two places": lambda seen: (
        _pick(seen.account.get("place"), "precision") == (5,) and _is_middle(seen.account["place"])
    ),
    "where: both towns in its words": lambda seen: all(
        town in (seen.account.get("place") or {}).get("text", "") for town in ("Niono", "Nambala")
    ),
    "to whom: civilians": lambda seen: "civilians" in _texts(seen.account.get("victims")),
    "in what: a vehicle, four-wheel drive": lambda seen: {"vehicle", "drive"} <= set(_texts(seen.account.get("objects")).split()),
    "on the way to a refugee camp": lambda seen: bool(seen.claims(kind="circumstance", quote="refugee camp")),
    "the tribal leader demands an investigation": lambda seen: bool(
        seen.claims(kind="demand", claimant=f"#{DENIER}", quote="investigation")
    ),
    "the coordination condemns": lambda seen: bool(seen.claims(kind="reaction", claimant="coordination|group|organi")),
    "Kal Akal condemns": lambda seen: bool(seen.claims(kind="reaction", claimant="akal")),
}
BACKGROUND = ("coups", "expelled", "abuses", "seized power")


def main() -> int:
    parser = argparse.ArgumentParser(description="Check every row of the seed table.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of report.txt")
    ask_for_engine(parser)
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    parser.add_argument("--dump", type=Path, default=DUMP, metavar="FILE", help="GeoNames' dump of the country")
    args = parser.parse_args()
    with _gazetteer_with(args.dump):
        return _check(args)


@contextmanager
def _gazetteer_with(dump: Path) -> Iterator[None]:
    """A copy of the user's gazetteer with the dump in it, for as long as the check runs: nothing is added to the user's own."""
    own = open_gazetteer().folder
    with TemporaryDirectory() as folder:
        shutil.copytree(own, Path(folder) / own.name)
        os.environ["COUNTERCLAIM_CACHE"] = folder
        open_gazetteer().add_dump(dump)
        yield


def _check(args: argparse.Namespace) -> int:
    seen, undated = (_seen(args.data, published, engine_of(args.engine)) for published in (PUBLISHED, None))
    problems = [*_problems(seen), *_problems_undated(undated)]
    if not args.json:
        for problem in problems:
            print(problem)
    print(json.dumps({"rows": len(ROWS) + 1, "problems": len(problems)}))
    return 1 if problems else 0


def _seen(data: Path, published: date | None, engine: Engine | None) -> Seen:
    ledger = read_report(read_file(data / "report.txt", published=published), engine=engine)
    return Seen(json.loads(json.dumps(ledger_wire(ledger))))


def _problems(seen: Seen) -> Iterator[str]:
    for row, holds in ROWS.items():
        if not holds(seen):
            yield f"missing: {row}"
    for claim in seen.unasked():
        who = claim["claimant"]["kind"]
        yield f"not in the table: {claim['id']} {claim['kind']} by {who}, at {claim['quote']['span']}"
    for claim in seen._own():
        if any(word in claim["quote"]["text"] for word in BACKGROUND):
            yield f"background in the incident: {claim['id']} {claim['kind']}, at {claim['quote']['span']}"


def _problems_undated(seen: Seen) -> Iterator[str]:
    day = seen.account.get("date") or {}
    if day.get("start") is not None or not day.get("why"):
        yield "without a date of publication: the day must be unresolved, and say why"


def _pick(value: Row | None, *keys: str) -> tuple[Any, ...]:
    return tuple((value or {}).get(key) for key in keys)


def _texts(words: list[Row] | None) -> str:
    return " ".join(word["text"].replace("-", " ") for word in words or [])


def _is_middle(place: Row) -> bool:
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if latitude is None or longitude is None:
        return False
    return bool(abs(latitude - MIDDLE[0]) < NEAR and abs(longitude - MIDDLE[1]) < NEAR)


if __name__ == "__main__":
    sys.exit(main())
