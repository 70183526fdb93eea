"""How well a data set is matched with a casefile, and how fast. Usage:

    python benchmarks/compare.py [--rows N] [--keep DIR] [--json]

Makes a war up and codes it twice, as two teams would: as rows of UCDP GED, which fill a casefile, and as rows of ACLED, each
team with its own share of the incidents, its own slips in days, places and numbers, and its own habits (ACLED splits what lasted
several days). What is the same is known, so that the matches can be counted; nobody's real data are in it. --keep leaves both
sides in a folder, and goes on from a casefile that is there. The last line is the figures.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic.events import Event, events
from benchmarks.synthetic.world import World, world_of

from counterclaim.analysis.comparing.answer import compare
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.receiving import receive
from counterclaim.casefile.stages import renew
from counterclaim.casefile.store import Casefile
from counterclaim.ingest.documents import documents
from counterclaim.vocabulary.loader import load_toml

# Countries that data sets can name, for the codes of the made-up world; no town in it is one of theirs.
_COUNTRIES = dict(zip(("XA", "XB", "XC", "XD", "XE", "XF"), ("Mali", "Niger", "Chad", "Sudan", "Yemen", "Somalia"), strict=True))
# The share of incidents that a team has, and how often it is a day off, a town off (within the region), and has another number.
_HAS, _DAY_OFF, _TOWN_OFF, _OTHER_NUMBER = 0.8, 0.1, 0.04, 0.35
_ACLED_KINDS = {
    "airstrike": ("Explosions/Remote violence", "Air/drone strike"),
    "drone_strike": ("Explosions/Remote violence", "Air/drone strike"),
    "shelling": ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    "explosion": ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    "suicide_bombing": ("Explosions/Remote violence", "Suicide bomb"),
    "clash": ("Battles", "Armed clash"),
    "abduction": ("Violence against civilians", "Abduction/forced disappearance"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=20_000, help="about how many rows a side")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = _run(args.keep or Path(folder), args.rows, random.Random(args.seed))
    print(json.dumps(figures) if args.json else "  ".join(f"{name} {value}" for name, value in figures.items()))


def _run(folder: Path, rows: int, rng: random.Random) -> dict[str, float]:
    folder.mkdir(parents=True, exist_ok=True)
    world = world_of(rng)
    happened = [event for event in islice(events(world, rng), round(rows / _HAS)) if event.killed]
    ours, theirs = (_coded(happened, world, rng) for _ in range(2))
    _write(folder / "ours.csv", "ucdp_ged", (_ucdp(one) for one in ours))
    _write(folder / "theirs.csv", "acled", (_acled(one) for one in theirs))
    with Casefile.open(folder / "case.db", create=True) as casefile:
        begun, worked = perf_counter(), process_time()
        list(receive(casefile, documents(folder / "ours.csv")))
        renew(casefile)
        list(link_accounts(casefile))  # not the search for copies: rows of one data set all read alike
        made, processor = perf_counter() - begun, process_time() - worked
        print(f"casefile of {len(ours):,} incidents made in {made:.0f} s, {processor:.0f} of them of the processor")
        begun, worked = perf_counter(), process_time()
        with casefile.reading() as connection:
            found = compare(connection, folder / "theirs.csv")
        seconds, processor = perf_counter() - begun, process_time() - worked
    pairs = {(one.incident.accounts[0].report[5:], other.name[1:]) for m in found.matches for one in m.ours for other in m.theirs}
    true = {one.id for one in ours} & {one.id for one in theirs}
    right = sum(one == other for one, other in pairs)
    return {
        "ours": len(ours),
        "theirs": len(theirs),
        "matched": len(pairs),
        "precision": round(right / len(pairs), 4),
        "recall": round(right / len(true), 4),
        "near_misses": len(found.near_misses),
        "seconds": round(seconds, 1),
        "processor_seconds": round(processor, 1),
    }


def _coded(happened: list[Event], world: World, rng: random.Random) -> list[Event]:
    """What one team has, with its slips."""
    return [_slipped(event, world, rng) for event in happened if rng.random() < _HAS]


def _slipped(event: Event, world: World, rng: random.Random) -> Event:
    day = event.day + timedelta(days=rng.choice((-1, 1))) if rng.random() < _DAY_OFF else event.day
    town = rng.choice(world.towns[event.region]) if rng.random() < _TOWN_OFF else event.town
    killed = max(1, round(event.killed * rng.uniform(0.7, 1.4))) if rng.random() < _OTHER_NUMBER else event.killed
    return replace(event, day=day, town=town, killed=killed)


def _ucdp(event: Event) -> dict[str, str]:
    killed, clash = event.killed, event.kind == "clash"
    return {
        "id": event.id,
        "type_of_violence": "1" if clash else "3",
        "side_a": _party(event),
        "side_b": "Civilians",
        "where_prec": "1",
        "where_coordinates": event.town.name,
        "adm_1": event.region.partition("/")[2],
        "latitude": f"{event.town.latitude:.4f}",
        "longitude": f"{event.town.longitude:.4f}",
        "country": _COUNTRIES[event.town.country],
        "date_prec": "1",
        "date_start": f"{event.day}",
        "date_end": f"{event.day}",
        "best": f"{killed}",
        "high": f"{round(killed * 1.3)}",
        "low": f"{max(1, round(killed * 0.8))}",
    }


def _acled(event: Event) -> dict[str, str]:
    kind, sub = _ACLED_KINDS.get(event.kind, ("Violence against civilians", "Attack"))
    return {
        "event_id_cnty": f"X{event.id}",
        "event_date": f"{event.day}",
        "time_precision": "1",
        "event_type": kind,
        "sub_event_type": sub,
        "actor1": _party(event),
        "actor2": f"Civilians ({_COUNTRIES[event.town.country]})",
        "country": _COUNTRIES[event.town.country],
        "admin1": event.region.partition("/")[2],
        "location": event.town.name,
        "latitude": f"{event.town.latitude:.4f}",
        "longitude": f"{event.town.longitude:.4f}",
        "geo_precision": "1",
        "fatalities": f"{event.killed}",
    }


def _party(event: Event) -> str:
    country = _COUNTRIES[event.town.country]
    return f"Military Forces of {country}" if event.party.endswith("-military") else event.party.replace("-", " ").title()


def _write(path: Path, dataset: str, rows: Iterator[Mapping[str, str]]) -> None:
    columns = load_toml(f"datasets/{dataset}.toml")["columns"]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
