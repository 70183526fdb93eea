"""How long a dossier takes. Usage:

    python benchmarks/dossier.py [--incidents N] [--report KB] [--form html|pdf] [--jobs N] [--json]

Makes a casefile of N incidents of a made-up war (200 unless told otherwise) and a dossier of all of them; with --report instead
one of a single report of so many kB. Prints the seconds for the page and for the PDF (of the processor, which other programs on
the machine lengthen less, and by the clock), pages, sizes, and the most memory of this process and of any that set a volume.
The last line is the figures.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import select

from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.inputs import Inputs
from counterclaim.casefile.receiving import receive
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.export.dossier.making import Asked, Made, made_dossier
from counterclaim.export.dossier.page import dossier_page
from counterclaim.export.dossier.pdf import at_once, pdf_of, pdfs_of
from counterclaim.ingest.terms import Terms

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.synthetic.casefile import fill

_OPENING = "NIAMEY, March 9 – At least 14 civilians were killed on Saturday when soldiers attacked a market in Ayorou, Niger.\n\n"
_WITNESS = "At least {number} people were killed, a {who} said. “They shot at everybody,” the {who} said of the army.\n\n"
_WHO = ("mayor", "governor", "doctor", "imam", "teacher", "driver", "farmer", "trader", "rebel spokesman", "security source")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--incidents", type=int, default=200, metavar="N")
    parser.add_argument("--report", type=int, metavar="KB")
    parser.add_argument("--form", choices=["html", "pdf"], default="pdf")
    parser.add_argument("--jobs", type=int, default=at_once(), metavar="N", help="how many volumes are set at once")
    parser.add_argument("--json", action="store_true", help="print the figures alone")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        if asked.report:
            _long(path, asked.report)
        else:
            with Casefile.open(path, create=True) as casefile:
                sum(fill(casefile, asked.incidents))
        figures = _measured(path, asked.form, asked.jobs)
    if not asked.json:
        for name, value in figures.items():
            print(f"{name:<16} {value}")
    print(json.dumps(figures))


def _long(path: Path, kb: int) -> None:
    """A casefile of one report in which many people speak."""
    said = (_WITNESS.format(number=number % 17 + 3, who=_WHO[number % len(_WHO)]) for number in range(100))
    filling = "The road to the town runs along the river, and the market is held on its bank every week.\n\n"
    text = _OPENING + "".join(said)
    text += filling * max(0, (kb * 1000 - len(text)) // len(filling))
    line = path.with_suffix(".jsonl")
    line.write_text(json.dumps({"id": "long", "text": text, "published": "2025-03-10"}) + "\n", "utf-8")
    with Casefile.open(path, create=True) as casefile:
        list(receive(casefile, Inputs([str(line)], Terms()).documents(), everything=True))
        list(Backlog(casefile).read())
        bring_up_to_date(casefile)


def _measured(path: Path, form: str, jobs: int) -> dict[str, object]:
    with Casefile.open(path) as casefile:
        with casefile.reading() as connection:
            ids = list(connection.scalars(select(incidents.c.id).order_by(incidents.c.id)))
        worked, began = time.process_time(), time.perf_counter()
        made = made_dossier(casefile, Asked(ids))
        figures: dict[str, object] = {
            "incidents": len(ids),
            "claims": sum(len(chapter.quotes) for chapter in made.dossier.chapters),
            "html_s": round(time.process_time() - worked, 1),
            "html_clock_s": round(time.perf_counter() - began, 1),
            "html_kb": len(made.page.encode()) // 1000,
        }
    if form == "pdf":
        figures |= _pdf(made, jobs)
    return figures | {"memory_mb": _most()}


def _most(whose: int = resource.RUSAGE_SELF) -> int:
    return resource.getrusage(whose).ru_maxrss // 1000


def _worked() -> float:
    """Seconds of the processor, of this process and of those that it had and that are done."""
    used = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _pdf(made: Made, jobs: int) -> dict[str, object]:
    from pypdf import PdfReader

    worked, began = _worked(), time.perf_counter()
    parts = list(made.volumes())
    apart = pdfs_of(map(dossier_page, parts), jobs=min(jobs, len(parts)))
    written = list(apart) if len(parts) > 1 else [pdf_of(made.page)]
    figures: dict[str, object] = {"pdf_s": round(_worked() - worked, 1), "pdf_clock_s": round(time.perf_counter() - began, 1)}
    return figures | {
        "volumes": len(parts),
        "memory_mb_each": _most(resource.RUSAGE_CHILDREN),
        "pdf_pages": sum(len(PdfReader(io.BytesIO(content)).pages) for content in written),
        "pdf_kb": sum(map(len, written)) // 1000,
    }


if __name__ == "__main__":
    main()
