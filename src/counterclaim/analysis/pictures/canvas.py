"""A sheet to draw on: a title above, what is missing and where it is from below, and the plots between."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from counterclaim.analysis.pictures.look import DIM, INK, plain

WIDE = 9.6
_LINE, _FOOT, _HEAD, _SIDE = 0.145, 0.62, 0.62, 0.3
_NOTE_WIDTH = 152


class Canvas:
    """A figure of matplotlib, in inches from its edges. tall: of the plots. left: for the names beside them."""

    def __init__(self, title: str, subtitle: str, notes: Sequence[str], *, tall: float, left: float = 0.8) -> None:
        from matplotlib.figure import Figure

        self._notes = [line for note in notes for line in textwrap.wrap(plain(note), _NOTE_WIDTH)]
        self._tall, self._left = tall, left
        self._foot = _FOOT + _LINE * len(self._notes)
        self.height = _HEAD + tall + self._foot
        self.figure: Any = Figure(figsize=(WIDE, self.height), dpi=150, facecolor="white")
        self._write(title, subtitle)

    def _write(self, title: str, subtitle: str) -> None:
        side = _SIDE / WIDE
        put = self.figure.text
        put(side, 1 - 0.12 / self.height, plain(title), fontsize=12, fontweight="bold", color=INK, va="top")
        put(side, 1 - 0.36 / self.height, plain(subtitle), fontsize=8.5, color=DIM, va="top")
        lines = "\n".join(self._notes)
        put(side, 0.1 / self.height, lines, fontsize=6.6, color=DIM, va="bottom", linespacing=1.35)

    def plots(self, rows: int = 1, columns: int = 1, **options: Any) -> Any:
        """The axes, row by row: an array of them. options: as of matplotlib's gridspec and subplots."""
        shared = {name: options.pop(name) for name in ("sharex", "sharey") if name in options}
        grid = self.figure.add_gridspec(
            rows,
            columns,
            left=self._left / WIDE,
            right=1 - options.pop("right", _SIDE) / WIDE,
            top=1 - (_HEAD + options.pop("head", 0.1)) / self.height,
            bottom=self._foot / self.height,
            **options,
        )
        return grid.subplots(squeeze=False, **shared)
