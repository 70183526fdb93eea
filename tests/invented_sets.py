"""Two invented reports in the form of the sets that stand-off annotation speaks of, and a coding of the first."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

TITLE = "Shells kill nine in Osterby"
CONTENT = "At least nine people were killed on Monday the Harbour Watch said. It blamed the Northern Army. The army denied it."
TEXT = f"{TITLE}\n\n{CONTENT}"
CABLE = "PORT ANSEL, 9 JAN 90 (RADIO UNO) -- [TEXT] TWO SOLDIERS WERE\nWOUNDED BY THE  RED FRONT.\n\n   THE FRONT WAS SILENT."
FAKES_ID, MUC_ID = "1900000001", "DEV-MUC3-0001"


def write_sets(folder: Path, *, content: str = CONTENT) -> Path:
    """A folder like that of the real sets, with one report in each."""
    (folder / "fakes").mkdir(parents=True, exist_ok=True)
    (folder / "muc4" / "dev").mkdir(parents=True, exist_ok=True)
    with (folder / "fakes" / "reports.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["unit_id", "article_title", "article_content", "source", "date"])
        rows.writerow([FAKES_ID, TITLE, content, "courier", "4/5/17"])
    (folder / "muc4" / "dev" / "dev-muc3-0001-0100").write_text(f"{MUC_ID} (HERE)\n\n   {CABLE}\n\n\n", "utf-8")
    (folder / "muc4" / "dev" / "key-dev-0001-0100").write_text("0.  MESSAGE: ID  DEV-MUC3-0001\n", "utf-8")
    return folder


def count(**changed: Any) -> dict[str, Any]:
    said = {"source": "Harbour Watch", "source_kind": "organisation", "quote": "At least nine people were killed"}
    return {"kind": "killed", "group": "people", "low": 9, "high": None, "qualifier": "at_least", **said, **changed}


def attribution(**changed: Any) -> dict[str, Any]:
    said = {"source": "Harbour Watch", "source_kind": "organisation", "target": "the Northern Army"}
    return {"stance": "accuses", **said, "quote": "It blamed the Northern Army", **changed}


def coding(**changed: Any) -> dict[str, Any]:
    """A coding of the first report, with its words."""
    date = {"text": "on Monday", "start": "2017-04-03", "end": "2017-04-03"}
    site = {"text": "Osterby", "lat": 12.5, "lon": 33.25, "within_km": 10}
    focus = {"event": "shelling", "date": date, "country": "SY", "site": site}
    head = {"id": FAKES_ID, "published": "2017-04-05", "outlet": "courier", "coder": "a", "focus": focus}
    return {**head, "counts": [count()], "attributions": [attribution()], "notes": "", **changed}


def write_coding(folder: Path, **changed: Any) -> Path:
    gold = coding(**changed)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{gold['id']}.{gold['coder']}.json"
    path.write_text(json.dumps(gold), "utf-8")
    return path
