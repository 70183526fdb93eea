"""The example reports and the ledgers that they are known to give; run as a program it writes the ledgers anew."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from counterclaim.ingest.text import read_file
from counterclaim.reader import read_report
from counterclaim.reading.engine import Engine
from counterclaim.reading.rules import RulesEngine
from counterclaim.wire.ledger import ledger_wire

EXAMPLES = Path(__file__).parents[1] / "examples"
GOLDEN = Path(__file__).parent / "golden"
PUBLISHED = {
    "report-1": date(2025, 3, 12),
    "report-2": date(2025, 3, 13),
    "report-3": date(2025, 3, 20),
    "short": date(2025, 1, 6),
    "languages/mali-fr": date(2025, 1, 4),
    "languages/mali-ar": date(2025, 1, 4),
    "languages/dispatch-fr": date(2025, 1, 15),
    "languages/statement-fr": date(2025, 1, 15),
    "languages/bulletin-fr": date(2025, 1, 15),
    "languages/feature-fr": date(2025, 1, 15),
    "languages/wire-ar": date(2025, 1, 15),
    "languages/monitor-ar": date(2025, 1, 15),
    "languages/agency-ar": date(2025, 1, 15),
    "languages/dispatch-ar": date(2025, 1, 15),
}


# Those that the rules alone read too; their ledgers stand in a folder of their own.
ENGLISH = [name for name in PUBLISHED if "/" not in name]


def ledger_text(name: str, *, engine: Engine | None = None) -> str:
    """The ledger of an example as it is kept: indented, so that a difference shows as lines."""
    ledger = read_report(read_file(EXAMPLES / f"{name}.txt", published=PUBLISHED[name]), engine=engine)
    return json.dumps(ledger_wire(ledger), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for name in PUBLISHED:
        (GOLDEN / f"{name}.json").write_text(ledger_text(name), "utf-8")
    for name in ENGLISH:
        (GOLDEN / "rules" / f"{name}.json").write_text(ledger_text(name, engine=RulesEngine()), "utf-8")
