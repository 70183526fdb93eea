"""What is installed has every file that the code reads: words of other languages, templates, styles, outlines, vocabularies."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "counterclaim"


@pytest.fixture(scope="module")
def shipped() -> frozenset[str]:
    """The paths of everything in the wheel, as its build lists them."""
    wheel = pytest.importorskip("hatchling.builders.wheel", reason="hatchling, which builds the wheel, is not installed")
    builder = wheel.WheelBuilder(str(ROOT))
    forced = builder.recurse_forced_files(builder.config.force_include)
    return frozenset(file.distribution_path for found in (builder.recurse_included_files(), forced) for file in found)


@pytest.mark.slow
def test_wheel_has_every_file_of_the_package(shipped: frozenset[str]) -> None:
    kept = {f"counterclaim/{path.relative_to(PACKAGE).as_posix()}" for path in PACKAGE.rglob("*") if path.is_file()}
    assert {path for path in kept if "__pycache__" not in path} <= shipped


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [
        "analysis/locale/fr.po",
        "export/locale/fr.po",
        "web/locale/fr.po",
        "export/templates/dossier/dossier.html",
        "export/templates/release/index.html",
        "web/static/basemap/countries-110m.json",
        "web/rights.tsv",
        "vocabulary/event_types.toml",
        "schema/ledger.schema.json",
        "casefile/migrations/versions/0001_first_tables.py",
        "examples/mali/reports.jsonl",
        "py.typed",
    ],
)
def test_wheel_has_what_each_room_reads(path: str, shipped: frozenset[str]) -> None:
    assert f"counterclaim/{path}" in shipped


@pytest.mark.slow
def test_wheel_has_nothing_of_developers(shipped: frozenset[str]) -> None:
    assert not [path for path in shipped if "__pycache__" in path or not path.startswith("counterclaim/")]
