"""Where an export is written: into a folder of its own, so that nobody ever sees half of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

MAIN = "main"


class Outlet:
    """The files of one export while they are written, and what its format cannot hold of the incident at hand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._notes: list[str] = []
        self._written = True

    def path(self, name: str = MAIN) -> Path:
        """Where a file is to be written: the one file of the format, or one of several by its name."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    @contextmanager
    def open(self, name: str = MAIN) -> Iterator[TextIO]:
        """The file for text in UTF-8, whose line ends stay as they are written."""
        with self.path(name).open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream

    def note(self, *sentences: str) -> None:
        """Say what the format loses of the incident at hand, or what was assumed."""
        self._notes += sentences

    def leave_out(self, why: str) -> None:
        """Say that the format has no place for the incident at hand: it stands beside the file alone."""
        self._written = False
        self._notes.append(why)

    def told(self) -> tuple[bool, list[str]]:
        """Whether the incident at hand stands in the format's own files, and what was noted of it; then of the next."""
        found = self._written, self._notes
        self._written, self._notes = True, []
        return found
