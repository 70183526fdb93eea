"""Where the indexes lie: the user's cache folder, by the platform's convention, or the one that COUNTERCLAIM_CACHE names."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from counterclaim.errors import GazetteerError

VARIABLE = "COUNTERCLAIM_CACHE"


def cache_folder() -> Path:
    """The folder for what can be built again; not made by asking for it."""
    if named := os.environ.get(VARIABLE):
        return Path(named).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "counterclaim" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "counterclaim"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "counterclaim"


def writable(folder: Path) -> bool:
    """Whether a file can be made in the folder, which is made where it is missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def temporary_folder() -> Path:
    """A folder of this user alone among the temporary files, the same at every call.

    Its name can be foreseen, so one that belongs to somebody else is refused: what lies in it is not ours.
    """
    user = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"counterclaim-{user}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        owner = folder.stat().st_uid
    except OSError as exc:
        raise GazetteerError(
            f"no folder for the gazetteer's index can be made: {exc}. Set {VARIABLE} to a folder that can be written."
        ) from exc
    if hasattr(os, "getuid") and (owner != os.getuid() or folder.is_symlink()):
        raise GazetteerError(f"'{folder}' belongs to another user. Set {VARIABLE} to a folder that can be written.")
    return folder
