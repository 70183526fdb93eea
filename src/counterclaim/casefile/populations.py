"""The table of populations that rates per 100,000 are made over: somebody gives it to a casefile, and may give another."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select

from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import settings

_NAME = "populations"


@dataclass(frozen=True, slots=True)
class KeptTable:
    """The table as it was given, in CSV: under which name, by whom, and when (UTC)."""

    name: str
    by: str
    at: str
    text: str


def keep_populations(casefile: Casefile, text: str, *, name: str, by: str) -> None:
    """Keep a table in the place of the one before. What is in it is for the caller to look at first."""
    kept = KeptTable(name, by, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", text)
    value = json.dumps(asdict(kept), ensure_ascii=False)
    with casefile.writing() as connection:
        row = insert_into(connection, settings).values(name=_NAME, value=value)
        connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def forget_populations(casefile: Casefile) -> None:
    """Have no table any more; nothing happens where there is none."""
    with casefile.writing() as connection:
        connection.execute(delete(settings).where(settings.c.name == _NAME))


def kept_populations(connection: Connection) -> KeptTable | None:
    """The table that was given last."""
    value = connection.scalar(select(settings.c.value).where(settings.c.name == _NAME))
    return KeptTable(**json.loads(value)) if value is not None else None
