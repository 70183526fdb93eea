"""Casefiles for tests: built once from the example reports, by the code that builds a user's."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from counterclaim.casefile.address import Address
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.inputs import Inputs
from counterclaim.casefile.receiving import Received, receive
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.ingest.terms import Terms

MALI = Path(__file__).parents[1] / "examples" / "mali" / "reports.jsonl"

RAID = (
    "At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, the mayor said, blaming the "
    "army."
)
BLAST = "A car bomb killed five people in Mogadishu, Somalia, on Friday, police said, blaming Al-Shabaab."


def row(id: str, text: str, *, published: str = "2024-05-06", publisher: str | None = None) -> dict[str, str | None]:
    """A report as a line of JSON lines has it."""
    return {"id": id, "text": text, "published": published, "publisher": publisher}


def lines(path: Path, rows: Iterable[object]) -> Path:
    """A file of JSON lines."""
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), "utf-8")
    return path


def beside(casefile: Casefile) -> Path:
    """A folder for a test's own files: that of the casefile, where it is in one."""
    return casefile.address.parent if isinstance(casefile.address, Path) else Path(tempfile.mkdtemp(prefix="case-"))


def received(casefile: Casefile, *paths: Path, everything: bool = True) -> list[Received]:
    """Take files in, without reading them."""
    return list(receive(casefile, Inputs(map(str, paths), Terms()).documents(), everything=everything))


def gathered(casefile: Casefile, *paths: Path) -> Casefile:
    """Take files in, read them, and bring their accounts together."""
    received(casefile, *paths)
    list(Backlog(casefile).read())
    bring_up_to_date(casefile)
    return casefile


def raid_case(folder: Path, address: Address | None = None) -> Iterator[Casefile]:
    """A casefile of three reports: two of one raid, one of something else; in the folder, unless it is to be elsewhere."""
    path = lines(
        folder / "raid.jsonl", [row("one", RAID), row("two", RAID + " The governor denied it for the army."), row("blast", BLAST)]
    )
    with Casefile.open(address or folder / "case.db", create=True) as casefile:
        yield gathered(casefile, path)
