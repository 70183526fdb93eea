"""The pictures of a comparison, as SVG that stands in the page itself: what is missing and when and where, and whose numbers.

Every mark is told by its shape or its place too, never by its colour alone; each picture has its words in a title.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from math import ceil, cos, log10, radians

from counterclaim.export.printable import one_line
from counterclaim.model.comparison import Comparison, Entry, Missing, Shares, reach_of
from counterclaim.resolving.place_outlines import outlines

_WIDTH, _HEIGHT = 640, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 12, 12, 34
_BAR = 22
_MOST_REGIONS, _MOST_MONTHS, _LABELS = 24, 60, 12
_SQUARE = 380
# The map reaches so many degrees beyond the outermost mark.
_MARGIN = 1.5
_PARTS = ("both", "ours", "theirs")


def number_words(entry: Entry) -> str:
    """How many were killed according to an entry: "9 (8–12)", or a dash."""
    killed = entry.killed
    if killed is None or not any((killed.low, killed.best, killed.high)):
        return "–"
    low, high = killed.low, killed.high
    if killed.best is None:
        return f"{'…' if low is None else low}–{'…' if high is None else high}"
    return f"{killed.best}" if (low, high) in ((None, None), (killed.best, killed.best)) else f"{killed.best} ({low}–{high})"


def months(found: Comparison) -> str:
    """Bars of each month: what both hold, what ours alone does, what theirs alone does; "" where no month can be compared."""
    shown = found.by_month[-_MOST_MONTHS:]
    if not shown:
        return ""
    top = max(sum(_parts(shares)) for _, shares in shown)
    step = (_WIDTH - _LEFT - _RIGHT) / len(shown)
    high = _HEIGHT - _TOP - _BOTTOM
    marks = [*_scale(top, high)]
    for at, (month, shares) in enumerate(shown):
        x, y = _LEFT + at * step, float(_TOP + high)
        for name, number in zip(_PARTS, _parts(shares), strict=True):
            tall = high * number / top
            y -= tall
            marks.append(_rect(name, x + step * 0.12, y, step * 0.76, tall, f"{month}: {number} {_PART_WORDS[name]}"))
        if at % ceil(len(shown) / _LABELS) == 0:
            marks.append(_text(x + step / 2, _HEIGHT - 12, month, "middle"))
    return _svg(_WIDTH, _HEIGHT, "What both hold, and what one alone holds, month by month", marks)


def regions(found: Comparison) -> str:
    """The same, one row a region, the largest first."""
    rows = sorted(found.by_region, key=lambda one: (-sum(_parts(one[1])), one[0]))[:_MOST_REGIONS]
    if not rows:
        return ""
    left, top = 190, max(sum(_parts(shares)) for _, shares in rows)
    marks = []
    for at, (region, shares) in enumerate(rows):
        x, y = float(left), _TOP + at * _BAR
        marks.append(_text(left - 8, y + _BAR * 0.62, region[:28], "end"))
        for name, number in zip(_PARTS, _parts(shares), strict=True):
            wide = (_WIDTH - left - 90) * number / top
            marks.append(_rect(name, x, y + 3, wide, _BAR - 8, f"{region}: {number} {_PART_WORDS[name]}"))
            x += wide
        marks.append(_text(x + 6, y + _BAR * 0.62, f"{shares.theirs_matched} of {shares.theirs}", "start"))
    return _svg(_WIDTH, _TOP + len(rows) * _BAR + 8, "What both hold, and what one alone holds, region by region", marks)


_PART_WORDS = {"both": "held by both", "ours": "ours alone", "theirs": "theirs alone"}


def _parts(shares: Shares) -> tuple[int, int, int]:
    """What both hold (as entries of theirs), ours alone, theirs alone."""
    return shares.theirs_matched, shares.ours - shares.ours_matched, shares.theirs - shares.theirs_matched


def scatter(found: Comparison) -> str:
    """Their figure against our range, on scales of tenfolds; on the line both say the same. "" where no two numbers meet."""
    pairs = [
        (ours, theirs, match) for match in found.matches for ours in [reach_of(match.ours)] for theirs in [reach_of(match.theirs)]
    ]
    told = [(ours, theirs, match) for ours, theirs, match in pairs if ours is not None and theirs is not None]
    if not told:
        return ""
    top = max(10, 10 ** ceil(log10(max(max(ours[2], theirs[2]) for ours, theirs, _ in told))))
    side = _SQUARE - _LEFT - _RIGHT

    def place(number: float) -> float:
        return side * log10(max(number, 1)) / log10(top)

    base = _TOP + side
    marks = [f'<line class="even" x1="{_LEFT}" y1="{base}" x2="{_LEFT + side}" y2="{_TOP}"/>']
    ticks = [10**power for power in range(round(log10(top)) + 1)]
    marks += [_text(_LEFT + place(tick), base + 16, f"{tick:,}", "middle") for tick in ticks]
    marks += [_text(_LEFT - 6, base - place(tick) + 4, f"{tick:,}", "end") for tick in ticks]
    marks.append(_text(_LEFT + side / 2, _SQUARE - 4, "killed, by theirs", "middle"))
    middle = _TOP + side / 2
    marks.append(f'<text class="turned" x="12" y="{middle:.0f}" transform="rotate(-90 12 {middle:.0f})">killed, by ours</text>')
    for (low, best, high), (_, figure, _), match in told:
        x = _LEFT + place(figure)
        title = _title(f"{match.ours[0].name}: {low}–{high}; {match.theirs[0].name}: {figure}")
        kind = "apart" if not low <= figure <= high else "meet"
        marks.append(
            f'<g class="{kind}"><line x1="{x:.1f}" y1="{base - place(low):.1f}" x2="{x:.1f}" y2="{base - place(high):.1f}"/>'
        )
        marks.append(f'<circle cx="{x:.1f}" cy="{base - place(best):.1f}" r="{4 if kind == "apart" else 3}">{title}</circle></g>')
    return _svg(_SQUARE, _SQUARE, "Their figure against our range", marks)


def missing_map(found: Comparison) -> str:
    """Where what is missing lies: circles are missing in ours, crosses in theirs. "" where nothing missing has a point."""
    marks = [*_points(found.theirs_alone, "theirs"), *_points(found.ours_alone, "ours")]
    if not marks:
        return ""
    points = [(longitude, latitude) for longitude, latitude, _, _ in marks]
    west, east = min(x for x, _ in points) - _MARGIN, max(x for x, _ in points) + _MARGIN
    south, north = min(y for _, y in points) - _MARGIN, max(y for _, y in points) + _MARGIN
    wide = cos(radians((south + north) / 2))
    scale = min(_WIDTH / ((east - west) * wide), 520 / (north - south))

    def at(longitude: float, latitude: float) -> tuple[float, float]:
        return (longitude - west) * wide * scale, (north - latitude) * scale

    lines = ((map(at, *zip(*line, strict=True)), edge) for line, edge in outlines().lines_in((west, south, east, north)))
    drawn = [_line("edge" if edge else "inner", points) for points, edge in lines]
    for longitude, latitude, name, title in marks:
        x, y = at(longitude, latitude)
        drawn.append(_mark(name, x, y, title))
    return _svg(round((east - west) * wide * scale), round((north - south) * scale), "Where what one side lacks lies", drawn)


def _points(missing: Iterable[Missing], name: str) -> Iterable[tuple[float, float, str, str]]:
    for one in missing:
        place = one.entry.incident.place
        if not one.excused and place is not None and place.latitude is not None and place.longitude is not None:
            yield place.longitude, place.latitude, name, f"{one.entry.name}, {place.name}: {number_words(one.entry)} killed"


def _mark(name: str, x: float, y: float, title: str) -> str:
    if name == "theirs":
        return f'<circle class="theirs" cx="{x:.1f}" cy="{y:.1f}" r="4">{_title(title)}</circle>'
    path = f"M{x - 4:.1f} {y - 4:.1f}l8 8m0 -8l-8 8"
    return f'<path class="ours" d="{path}">{_title(title)}</path>'


def _line(name: str, points: Iterable[tuple[float, float]]) -> str:
    return f'<polyline class="{name}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'


def _scale(top: int, high: float) -> Iterable[str]:
    step = max(1, 10 ** int(log10(top)) // (1 if top >= 5 * 10 ** int(log10(top)) else 2))
    for number in range(0, top + 1, step):
        y = _TOP + high - high * number / top
        yield f'<line class="grid" x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH - _RIGHT}" y2="{y:.1f}"/>'
        yield _text(_LEFT - 6, y + 4, f"{number:,}", "end")


def _rect(name: str, x: float, y: float, width: float, height: float, title: str) -> str:
    if height <= 0 or width <= 0:
        return ""
    return f'<rect class="{name}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}">{_title(title)}</rect>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(one_line(words))}</text>'


def _title(words: str) -> str:
    return f"<title>{escape(one_line(words))}</title>"


def _svg(width: float, height: float, words: str, marks: Iterable[str]) -> str:
    shape = "square" if width == height else "wide"
    head = f'<svg class="{shape}" viewBox="0 0 {width:.0f} {height:.0f}" role="img" xmlns="http://www.w3.org/2000/svg">'
    return "".join([head, _title(words), *marks, "</svg>"])
