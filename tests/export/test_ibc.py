from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from counterclaim.export.ibc import COLUMNS
from counterclaim.model.count import Group
from exporting import Made, made
from incident_records import told
from sourcing import counts


def rows(found: Made) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(found.text, newline=""), strict=True))


def test_ibc_has_the_ten_columns_in_their_order() -> None:
    assert ", ".join(COLUMNS) == (
        "IBC code, Start Date, End Date, Time, Location, Target, Weapons, Reported Minimum, Reported Maximum, Sources"
    )


def test_ibc_gives_the_range_of_independent_sources(tmp_path: Path) -> None:
    record = told([counts("un", 8, 8, line="one"), counts("ngo", 11, 11, line="two")], rule="ibc")
    found = made("ibc", [record], tmp_path)
    (row,) = rows(found)
    assert (row["Reported Minimum"], row["Reported Maximum"]) == ("8", "11")
    assert (row["Start Date"], row["End Date"]) == ("02 Jan 2025", "02 Jan 2025")
    assert "Provisional" not in str(found.more[0]["notes"])


def test_ibc_says_beside_it_what_is_provisional(tmp_path: Path) -> None:
    found = made("ibc", [told([counts("un", 8, 8)], rule="ibc")], tmp_path)
    assert "Provisional" in str(found.more[0]["notes"])


@pytest.mark.parametrize("change", ["fighters", "no day"])
def test_ibc_keeps_beside_it_what_is_no_incident_of_ibc(change: str, tmp_path: Path) -> None:
    record = {
        "fighters": told([counts("un", 8, 8, group=Group.MILITANTS)], rule="ibc"),
        "no day": told([counts("un", 8, 8)], days=None, rule="ibc"),
    }[change]
    found = made("ibc", [record], tmp_path)
    assert rows(found) == []
    assert found.more[0]["written"] is False


def test_ibc_writes_days_in_english_whatever_the_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    (row,) = rows(made("ibc", [told([counts("un", 8, 8)], rule="ibc")], tmp_path))
    assert row["Start Date"] == "02 Jan 2025"
