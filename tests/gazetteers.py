"""Builders for the tests of places: small dumps in GeoNames' format, and a gazetteer over them without the packages' index."""

from __future__ import annotations

from pathlib import Path

from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.gazetteer_dump import build_dump

ROWS = (
    # number, name, other names, latitude, longitude, class, feature, country, admin1, population
    (1, "Alfa Region", "", 14.0, -6.0, "A", "ADM1", "ML", "05", 900_000),
    (2, "Nordstad", "", 15.9, -4.0, "P", "PPL", "ML", "04", 90_000),
    (3, "Kanari", "Kannari", 14.2, -6.0, "P", "PPL", "ML", "05", 50_000),
    (4, "Tumbala", "", 14.8, -5.9, "P", "PPL", "ML", "05", 0),
    (5, "Kanari", "", 9.0, 2.0, "P", "PPL", "BJ", "01", 40_000),
    (6, "Al Qasira", "", 14.4, -6.2, "P", "PPL", "ML", "05", 30_000),
    (7, "Most", "", 50.5, 13.6, "P", "PPL", "CZ", "89", 60_000),
    (8, "Belvar", "", 14.1, -6.3, "P", "PPL", "ML", "05", 45_000),
)


def line(
    number: int, name: str, others: str, lat: float, lon: float, kind: str, feature: str, country: str, unit: str, people: int
) -> str:
    """One line of a dump."""
    return "\t".join(
        [
            str(number),
            name,
            name,
            others,
            str(lat),
            str(lon),
            kind,
            feature,
            country,
            "",
            unit,
            "",
            "",
            "",
            str(people),
            "",
            "",
            "UTC",
            "2024-01-01",
        ]
    )


def write_dump(path: Path, rows: tuple[tuple[int, str, str, float, float, str, str, str, str, int], ...] = ROWS) -> Path:
    """A dump of the rows."""
    path.write_text("".join(f"{line(*row)}\n" for row in rows), "utf-8")
    return path


def gazetteer_in(folder: Path) -> Gazetteer:
    """A gazetteer that knows the places of ROWS, the countries and the regions of the vocabulary, and nothing else."""
    base = folder / "places.sqlite"
    build_dump(write_dump(folder / "XX.txt"), base)
    return Gazetteer(base)
