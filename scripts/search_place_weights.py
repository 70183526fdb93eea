"""Search the weights that decide between namesakes (place_disambiguation.Weights) on the look halves of LGL and GeoVirus alone.

Usage: python scripts/search_place_weights.py [--data DIR] [--steps N]. It starts from weights of one and zero, not from those in
use, and changes two at a time; what is not worse is kept. Prints the weights, and the share of names within 161 km on both halves
of both sets with the weights that were found and with those in use: the score halves are never looked at while searching.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from counterclaim.model.place import distance_km
from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.resolving.place_context import described
from counterclaim.resolving.place_disambiguation import WEIGHTS, Weights, disambiguate
from counterclaim.resolving.place_geometry import Point
from counterclaim.resolving.place_names import Name, find_names, folded, names_at
from counterclaim.resolving.place_words import words_of

DATA = Path(__file__).parents[2] / "shared" / "bench" / "geo"
START = Weights(1, 1, 1, 1, 1, 1, 1, 1, 0, -1, -1)
STEP = 0.6


@dataclass(frozen=True)
class Task:
    """The names of one article, looked up once, and where they lie."""

    names: tuple[Name, ...]
    keys: tuple[str, ...]
    peoples: tuple[str, ...]
    points: tuple[Point, ...]


def main() -> int:
    """Search, and print what was found."""
    parser = argparse.ArgumentParser(description="Search the weights of namesakes on the look halves.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="folder with lgl.xml and GeoVirus.xml")
    parser.add_argument("--steps", type=int, default=120, metavar="N", help="how many weights to try")
    args = parser.parse_args()
    geo = _geo()
    gazetteer = open_gazetteer()
    halves: dict[str, list[Task]] = {}
    for name, read in (("lgl.xml", geo.lgl), ("GeoVirus.xml", geo.geovirus)):
        for article in read(args.data / name):
            halves.setdefault(f"{name.removesuffix('.xml')} {geo.half_of(article)}", []).append(_task(article, gazetteer))
    look = [tasks for name, tasks in halves.items() if name.endswith("look")]
    found = _searched(look, args.steps)
    figures = {"weights": {name: round(value, 2) for name, value in found._asdict().items()}}
    for what, weights in (("found", found), ("in_use", WEIGHTS)):
        figures[what] = {name: round(_near(tasks, weights), 4) for name, tasks in halves.items()}
    print(json.dumps(figures))
    return 0


def _geo() -> ModuleType:
    """The benchmark, whose readers and halves are used."""
    spec = importlib.util.spec_from_file_location("geo", Path(__file__).parents[1] / "benchmarks" / "geo.py")
    if spec is None or spec.loader is None:
        raise ImportError("benchmarks/geo.py cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules["geo"] = module
    spec.loader.exec_module(module)
    return module


def _task(article: object, gazetteer: Gazetteer) -> Task:
    text, marked = article.text, article.names  # type: ignore[attr-defined]
    words = words_of(text)
    names = tuple(described(names_at(text, words, [span for span, _ in marked], gazetteer), words, text))
    peoples = tuple(country for _, country in find_names(text, words, gazetteer).peoples)
    return Task(names, tuple(folded(name, text) for name in names), peoples, tuple(point for _, point in marked))


def _searched(sets: Sequence[Sequence[Task]], steps: int) -> Weights:
    """The best weights of a walk from START; the sets count alike, whatever their size."""
    chance = random.Random(1)
    weights, best = START, sum(_near(tasks, START) for tasks in sets)
    for _ in range(steps):
        changed = {name: getattr(weights, name) + chance.gauss(0, STEP) for name in chance.sample(Weights._fields, 2)}
        tried = weights._replace(**changed)
        value = sum(_near(tasks, tried) for tasks in sets)
        if value >= best:
            weights, best = tried, value
    return weights


def _near(tasks: Sequence[Task], weights: Weights) -> float:
    """The share of the names that are put within 161 km of their point."""
    near = total = 0
    for task in tasks:
        senses = disambiguate(task.names, task.keys, task.peoples, weights)
        for sense, point in zip(senses, task.points, strict=True):
            best = sense.best()
            total += 1
            near += bool(best) and distance_km(best[0][1].point, point) <= 161.0
    return near / max(1, total)


if __name__ == "__main__":
    sys.exit(main())
