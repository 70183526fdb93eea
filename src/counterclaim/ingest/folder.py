"""A folder and all that lies in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from counterclaim.ingest.document import Refused
from counterclaim.ingest.source import Source


def members(folder: Path) -> Iterator[Source | Refused]:
    """The files of a folder and its folders, in the order of their names, each named by its path from the folder.

    Left out, and said: what is hidden (its name begins with a dot), links that lead to a folder or out of this one, and what is
    no file (a pipe would never end).
    """
    root = Path(os.path.realpath(folder))
    yield from _members(folder, folder, root)


def _members(folder: Path, top: Path, root: Path) -> Iterator[Source | Refused]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as exc:
        yield Refused(_name(folder, top), str(folder), f"the folder cannot be opened: {exc.strerror or exc}")
        return
    for entry in entries:
        path = Path(entry.path)
        why = _left_out(path, root)
        if why is not None:
            yield Refused(_name(path, top), str(path), why, fault=False)
        elif entry.is_dir():
            yield from _members(path, top, root)
        else:
            yield Source.of_path(path, name=_name(path, top))


def _name(path: Path, top: Path) -> str:
    """The path from the top, as the same folder is named on every system; what is no Unicode in it is shown as it can be."""
    return os.fsencode(path.relative_to(top).as_posix()).decode("utf-8", "replace")


def _left_out(path: Path, root: Path) -> str | None:
    """Why a member is not looked at, or None."""
    if path.name.startswith("."):
        return "it is hidden (its name begins with a dot): name it alone to add it"
    if path.is_symlink():
        return _led_astray(path, root)
    try:
        mode = path.lstat().st_mode
    except OSError as exc:
        return f"it cannot be opened: {exc.strerror or exc}"
    return None if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "it is no file: a pipe, a socket or a device"


def _led_astray(path: Path, root: Path) -> str | None:
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(root):
        return "it is a link that leads out of the folder"
    if not real.is_file():
        return "it is a link to a folder of this one, or to nothing"
    return None
