"""How values are set in a terminal: text of so many columns, in which long words wrap and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_WIDEST_FIRST = 28
_INDENT = (0, 0, 0, 2)


def as_text(parts: Iterable[RenderableType], *, width: int, color: bool) -> str:
    """The parts under each other; without colour it is plain, for files and pipes."""
    console = Console(file=StringIO(), width=width, force_terminal=color, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def heading(words: str) -> Text:
    """A line that begins a part."""
    return Text(f"\n{words[:1].upper()}{words[1:]}", style="bold")


def indented(part: RenderableType) -> Padding:
    """The part, a little to the right."""
    return Padding(part, _INDENT)


def grid(shares: tuple[int, ...], rows: Iterable[tuple[str | Text, ...]]) -> Table:
    """Rows in columns: the first as narrow as its words allow, the others by their shares of the rest."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(style="dim", overflow="fold", max_width=_WIDEST_FIRST)
    for share in shares:
        table.add_column(ratio=share, overflow="fold")
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
    return table
