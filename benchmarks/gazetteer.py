"""The gazetteer's index: time to build, to open and to add a large dump, and memory. Usage: benchmarks/gazetteer.py [--json]

All of it in a folder of its own, which is deleted afterwards; on Linux. Times are of the processor, but for open_ms. build_s:
the default index from the packages. open_ms: a new process that opens it and looks up one name, without the start of the
interpreter and its imports. resident_mb: the most memory of that process, with 2,000 names looked up. dump_s: a made-up country
dump of --rows rows. The last line is the figures.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from counterclaim.resolving.gazetteer import open_gazetteer

ROWS = 500_000
_OPEN = """
import json, sys, time
from pathlib import Path
from counterclaim.resolving.gazetteer import open_gazetteer
started = time.perf_counter()
gazetteer = open_gazetteer(cache=Path(sys.argv[1]))
gazetteer.lookup(["bamako"])
opened = time.perf_counter() - started
gazetteer.lookup([f"bamako{number}" for number in range(2000)])
# Not from getrusage, whose peak holds that of the process that started this one.
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
print(json.dumps({"open_ms": round(1000 * opened, 1), "resident_mb": round(peak, 1)}))
"""


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Measure the gazetteer's index.")
    parser.add_argument("--rows", type=int, default=ROWS, metavar="N", help="rows of the made-up dump; 0 for none")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = _figures(Path(folder), args.rows)
    if not args.json:
        for name, value in figures.items():
            print(f"{name:16}{value}")
    print(json.dumps(figures))
    return 0


def _figures(folder: Path, rows: int) -> dict[str, float]:
    started = time.process_time()
    gazetteer = open_gazetteer(cache=folder)
    figures = {"build_s": round(time.process_time() - started, 1)}
    figures["index_mb"] = round(sum(path.stat().st_size for path in gazetteer.folder.iterdir()) / 1e6, 1)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", _OPEN, str(folder)], capture_output=True, check=True, env=environment)
    figures |= json.loads(done.stdout)
    if rows:
        dump = folder / "XM.txt"
        with dump.open("w", encoding="utf-8") as lines:
            lines.writelines(made_up(rows))
        started = time.process_time()
        gazetteer.add_dump(dump)
        figures |= {"dump_rows": rows, "dump_s": round(time.process_time() - started, 1)}
    gazetteer.close()
    return figures


def made_up(rows: int) -> Iterator[str]:
    """Lines of a country dump, every one another village of Mali with two other names, one of them in Arabic."""
    syllables = ("ba", "dou", "gou", "ka", "la", "ma", "nia", "po", "sé", "ti", "wa", "za")
    arabic = ("با", "دو", "غو", "كا", "لا", "ما", "نيا", "بو", "سي", "تي", "وا", "زا")
    for number in range(rows):
        digits = [number // 12**place % 12 for place in range(6)]
        name, other = "".join(syllables[digit] for digit in digits).capitalize(), "".join(arabic[digit] for digit in digits)
        point = f"{11 + number % 997 / 100:.4f}\t{-11 + number % 1499 / 100:.4f}"
        names = f"{90_000_000 + number}\t{name}\t{name}\t{name}bougou,{other}"
        yield f"{names}\t{point}\tP\tPPL\tML\t\t05\t\t\t\t0\t\t300\tAfrica/Bamako\t2024-01-01\n"


if __name__ == "__main__":
    sys.exit(main())
