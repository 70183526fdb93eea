"""A comparison for the terminal: the shares, how far both agree, what differs, what is missing, what a person should look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from counterclaim.export import comparison_words as words
from counterclaim.export.comparison_pictures import number_words
from counterclaim.export.printable import one_line
from counterclaim.export.terminal import as_text, grid, heading
from counterclaim.model.comparison import Comparison, Missing

# So many of each list are shown; the rest is in the other formats.
SHOWN = 12


def comparison_table(found: Comparison, *, width: int = 80, color: bool = False) -> str:
    """The comparison as text of that many columns; lists are cut to their beginning, and say so."""
    return as_text(_parts(found), width=width, color=color)


def _parts(found: Comparison) -> Iterator[RenderableType]:
    yield Text(one_line(f"{found.ours} beside {found.theirs}"), style="bold")
    yield Text(words.covered(found.overlap))
    yield grid((1,), [(name, value) for name, value in words.summary(found)])
    if any(not match.held for match in found.matches):
        yield heading(f"agreement on what both hold (rule {found.rule})")
        yield grid((1,), [(name, _agreement(found, thing)) for thing, name in words.THINGS.items()])
    yield from _differences(found)
    yield from _missing(f"missing in {found.ours}", found.theirs_alone)
    yield from _missing(f"missing in {found.theirs}", found.ours_alone)
    yield from _near(found)
    yield Text(f"\n{words.FOOT}", style="dim")


def _agreement(found: Comparison, thing: str) -> str:
    told = [f"{number:,} {agreed}" for agreed, number in words.agreement(found, thing)]
    typical = words.typical(found, thing) if thing != "parties" else ""
    return ", ".join([*told, *([typical] if typical else [])])


def _differences(found: Comparison) -> Iterator[RenderableType]:
    rows = [(match, list(words.differing(match))) for match in found.matches]
    differing = sorted(((match, some) for match, some in rows if some), key=lambda row: -len(row[1]))
    if differing:
        yield heading("where they differ")
        yield grid(
            (1,),
            [
                (
                    f"{words.names(match.ours)}\n{words.names(match.theirs)}",
                    "\n".join(f"{one.what}: {one_line(one.words)}" for one in some),
                )
                for match, some in differing[:SHOWN]
            ],
        )
        yield from _rest(differing)


def _missing(title: str, missing: Sequence[Missing]) -> Iterator[RenderableType]:
    lacking = [one for one in missing if not one.excused]
    if lacking:
        yield heading(title)
        told = [
            (one.entry.name, f"{words.when(one.entry)}  {number_words(one.entry)} killed  {words.what(one.entry)}")
            for one in lacking
        ]
        yield grid((1,), [(one_line(name), text) for name, text in told[:SHOWN]])
        yield from _rest(lacking)
    for why, number in words.excuses(tuple(missing)):
        yield Text(f"  {number:,} more are not missing: {why}", style="dim")


def _near(found: Comparison) -> Iterator[RenderableType]:
    if found.near_misses:
        yield heading("near misses: are these one?")
        rows = [
            (one_line(f"{one.ours.name}\n{one.theirs.name}"), f"{one.weight:+.1f} bits; {'; '.join(one.reasons[:3])}; {one.why}")
            for one in found.near_misses[:SHOWN]
        ]
        yield grid((1,), [(name, one_line(text)) for name, text in rows])
        yield from _rest(found.near_misses)


def _rest(found: Sequence[object]) -> Iterator[RenderableType]:
    if len(found) > SHOWN:
        yield Text(f"  and {len(found) - SHOWN:,} more: --format csv or html has all", style="dim")
