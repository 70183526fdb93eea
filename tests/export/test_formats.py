from __future__ import annotations

import re
from pathlib import Path

import pytest

from counterclaim.errors import ExportError, UnknownFormat
from counterclaim.export.formats import format_named, formats

ROOT = Path(__file__).parents[2]
NAMES = [full.partition("/")[0] for full in formats()]


@pytest.mark.parametrize("name", formats())
def test_formats_carry_a_version(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+/[1-9]\d*", name)
    assert formats()[name].name == name


@pytest.mark.parametrize("name", NAMES)
def test_formats_each_have_their_section_and_their_line(name: str) -> None:
    page = (ROOT / "docs" / "exports.md").read_text("utf-8")
    section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    for part in ("**What maps to what.**", "**What is lost.**"):
        assert part in section
    assert f"`{name}`" in (ROOT / "docs" / "cli.md").read_text("utf-8").partition("\n## export\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", NAMES)
def test_formats_each_have_a_test_and_golden_files(name: str) -> None:
    module = format_named(name).write.__module__.rpartition(".")[2]
    assert (ROOT / "tests" / "export" / f"test_{module}.py").exists()
    assert name == "ftm" or any((ROOT / "tests" / "golden" / "exports" / name).iterdir())


def test_formats_are_found_with_and_without_their_version() -> None:
    assert format_named("acled") is format_named("acled/1")


def test_formats_that_there_are_none_of_are_answered_with_those_that_there_are() -> None:
    with pytest.raises(UnknownFormat, match="ucdp-ged"):
        format_named("excel")


def test_formats_of_data_sets_have_their_own_rule_alone() -> None:
    assert format_named("acled").rule_for(None) == "acled"
    assert format_named("acled").rule_for("acled/1") == "acled/1"
    assert format_named("geojson").rule_for("hull") == "hull"
    with pytest.raises(ExportError, match="leave --rule out"):
        format_named("acled").rule_for("hull")
