"""Answers that were given before, by a hash of what was asked: the same report is asked about once, and reads the same again."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600  # answers quote reports


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """A folder of answers, one a file, for this user's eyes alone. Without a folder nothing is kept."""

    folder: Path | None = None

    def get(self, asked: Any) -> str | None:
        """What was answered to this, if it was asked before."""
        path = self._path(asked)
        try:
            return path.read_text("utf-8") if path else None
        except (OSError, UnicodeDecodeError):
            return None  # lost or damaged: it is asked again

    def keep(self, asked: Any, content: str) -> None:
        """Keep an answer; whole or not at all. A folder that cannot be written costs time at the next reading, and no more."""
        path = self._path(asked)
        if path is None:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(content)
            Path(name).chmod(_PRIVATE_FILE)
            Path(name).replace(path)
        except OSError:
            return

    def _path(self, asked: Any) -> Path | None:
        if self.folder is None:
            return None
        name = sha256(json.dumps(asked, sort_keys=True, ensure_ascii=True).encode()).hexdigest()
        return self.folder / name[:2] / f"{name}.txt"
