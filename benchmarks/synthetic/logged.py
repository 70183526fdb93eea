"""A casefile of the made-up war as if it had been added: with originals and a log, so that it verifies."""

from __future__ import annotations

import hashlib
from pathlib import Path

from benchmarks.synthetic.casefile import fill
from sqlalchemy import select

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.readings import ledger_hash
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import readings, reports
from counterclaim.evidence.log import Action


def made_up(number: int, folder: Path) -> Path:
    """A casefile of so many incidents of the made-up war, logged as if they had been added.

    The original of each report is its name, of which it has the hash.
    """
    case = folder / "war.db"
    with Casefile.open(case, create=True) as casefile:
        for _ in fill(casefile, number):
            pass
        with casefile.writing() as connection:
            journal = Journal(connection)
            query = select(reports.c.name, reports.c.sha256, reports.c.text, readings.c.ledger)
            for row in connection.execute(query.join(readings, readings.c.id == reports.c.reading)).all():
                text_sha256 = hashlib.sha256(row.text.encode()).hexdigest()
                journal.add(Action.RECEIVED, row.name, {"sha256": row.sha256, "text_sha256": text_sha256})
                details = {"engine": "synthetic", "version": "1", "ledger_sha256": ledger_hash(row.ledger)}
                journal.add(Action.READ, row.name, details)
                casefile.originals.put_all([row.name.encode()])
    return case
