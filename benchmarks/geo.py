"""Place names and their coordinates in news: LGL and GeoVirus. Usage: benchmarks/geo.py [--data DIR] [--half …] [--json]

Half of the articles of each set, by the hash of the text, may be read and tuned on (`look`); the other (`score`) is only scored.
Both and all are printed unless --half names some. For each set: how many of the marked names, given where they stand, are put
within 161 km (100 miles, the field's measure) of their point, and the median distance; then, from the bare text, how many of the
marked names are found and how many of the found ones are marked.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from xml.etree import ElementTree

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import distance_km
from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.resolving.place_geometry import Point
from counterclaim.resolving.places import find_places, resolve_places

NEAR_KM = 161.0
NOWHERE_KM = 20_000.0


@dataclass(frozen=True)
class Article:
    """One article: its text, and the marked names with their points."""

    text: str
    names: tuple[tuple[Span, Point], ...]


def lgl(path: Path) -> Iterator[Article]:
    """Local news of 78 small papers, marked with GeoNames numbers; marked names without a point are left out."""
    for article in ElementTree.parse(path).iter("article"):
        names = []
        for toponym in article.iter("toponym"):
            tag = toponym.find("gaztag")
            if tag is not None:
                point = float(tag.findtext("lat", "")), float(tag.findtext("lon", ""))
                names.append((_span(toponym), point))
        yield Article(article.findtext("text", ""), tuple(names))


def geovirus(path: Path) -> Iterator[Article]:
    """News of epidemics, marked with the points of Wikipedia's pages; its offsets count from 1, and some are a little off."""
    for article in ElementTree.parse(path).iter("article"):
        text = article.findtext("text", "")
        names = []
        for place in article.iter("location"):
            point = float(place.findtext("lat", "")), float(place.findtext("lon", ""))
            names.append((_nearest(text, place.findtext("name", ""), _span(place)), point))
        yield Article(text, tuple(names))


def _nearest(text: str, name: str, span: Span) -> Span:
    """Where the name stands nearest to the span that the set gives for it."""
    starts = [start for start in range(max(0, span.start - 30), span.start + 30) if text.startswith(name, start)]
    start = min(starts, key=lambda start: abs(start - span.start), default=span.start)
    return Span(start, start + len(name))


def _span(element: ElementTree.Element) -> Span:
    return Span(int(element.findtext("start", "")), int(element.findtext("end", "")))


def half_of(article: Article) -> str:
    """The half that an article belongs to, by the hash of its text."""
    return ("look", "score")[int(hashlib.sha256(article.text.encode()).hexdigest(), 16) % 2]


def errors_km(article: Article, gazetteer: Gazetteer) -> list[float]:
    """How far off each marked name of an article is put; one that is put nowhere is half the globe off."""
    mentions = resolve_places(article.text, [span for span, _ in article.names], gazetteer)
    return [_error(mention, point) for mention, (_, point) in zip(mentions, article.names, strict=True)]


def _error(mention: PlaceMention, point: Point) -> float:
    place = mention.place
    if place is None or place.latitude is None or place.longitude is None:
        return NOWHERE_KM
    return distance_km((place.latitude, place.longitude), point)


def end_to_end(article: Article, gazetteer: Gazetteer) -> tuple[int, int, int, int]:
    """Found and marked, found, marked, and of the first those within 161 km; found is what overlaps a marked name."""
    mentions = [mention for mention in find_places(article.text, gazetteer) if mention.place and not mention.relative]
    pairs = [(mention, point) for span, point in article.names for mention in mentions if mention.span.overlaps(span)]
    right = {mention.span for mention, _ in pairs}
    near = {mention.span for mention, point in pairs if _error(mention, point) <= NEAR_KM}
    return len(right), len(mentions), len(article.names), len(near)


def figures(articles: Sequence[Article], gazetteer: Gazetteer) -> dict[str, float]:
    """The figures of one set."""
    errors = [error for article in articles for error in errors_km(article, gazetteer)]
    began = time.perf_counter()
    right, found, marked, near = (
        sum(column) for column in zip(*(end_to_end(article, gazetteer) for article in articles), strict=True)
    )
    seconds = time.perf_counter() - began
    return {
        "names": len(errors),
        "within_161_km": round(sum(error <= NEAR_KM for error in errors) / len(errors), 4),
        "median_km": round(median(errors), 1),
        "found_precision": round(right / max(1, found), 4),
        "found_recall": round(right / max(1, marked), 4),
        "found_f1": round(2 * right / max(1, found + marked), 4),
        "found_within_161_km": round(near / max(1, right), 4),
        "ms_an_article": round(1000 * seconds / len(articles), 2),
    }


def main() -> int:
    """Print the figures of each set that lies in the folder."""
    parser = argparse.ArgumentParser(description="Place names and their coordinates in news.")
    parser.add_argument("--data", type=Path, default=Path("../shared/bench/geo"), help="folder with lgl.xml and GeoVirus.xml")
    parser.add_argument("--half", choices=["look", "score", "all"], action="append", help="one half, or all; can be given twice")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    readers = {"lgl.xml": lgl, "GeoVirus.xml": geovirus}
    present = {name: read for name, read in readers.items() if (options.data / name).exists()}
    if not present:
        print(f"no lgl.xml or GeoVirus.xml in '{options.data}'", file=sys.stderr)
        return 2
    gazetteer = open_gazetteer()
    results = {}
    for name, read in present.items():
        articles = list(read(options.data / name))
        for half in options.half or ["look", "score", "all"]:
            some = [article for article in articles if half in ("all", half_of(article))]
            results[f"{name.removesuffix('.xml')} {half}"] = figures(some, gazetteer)
    if not options.json:
        for name, result in results.items():
            print(name, *(f"{figure}={value}" for figure, value in result.items()))
    print(json.dumps(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
