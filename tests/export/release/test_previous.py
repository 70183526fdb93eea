"""A release read back from its own files, which are all that the next one is compared with."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from counterclaim.errors import ExportError
from counterclaim.export.release.previous import issued
from counterclaim.model.claim import Stance
from incident_records import told
from releases import about, incident, made, says


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two incidents, one of which somebody is accused of; only read."""
    accused = told([says("un", Stance.ACCUSES, "=Kassum Guard", report="report-c", on=3)])
    return made([incident("i1"), incident("i2", 4), accused], tmp_path_factory.mktemp("previous"), about(doi_prefix="10.1234"))


def test_previous_is_what_was_written(release: Path) -> None:
    found = issued(release)
    assert (found.version, found.doi) == ("1.0", about(doi_prefix="10.1234").doi)
    assert {"i1", "i2"} < set(found.incidents) == set(found.identifiers) and len(found.incidents) == 3
    assert (found.incidents["i1"]["killed_best"], found.incidents["i2"]["killed_best"]) == ("9", "4")
    assert {row["state"] for row in found.identifiers.values()} == {"current"}
    assert found.accounts["report-i1", "a1"] == "i1"
    assert [*found.statuses.values()] == [{"=Kassum Guard": "alleged"}], "a formula that was defused is read as it was"
    assert found.changelog.startswith("# ")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("datacite.json", None),
        ("datacite.json", "{"),
        ("datacite.json", "{}"),
        ("datacite.json", json.dumps({"version": "one"})),
        ("CHANGELOG.md", None),
        ("data/sources.csv", None),
        ("data/parties.csv", "incident,party\ni1,army\n"),
        ("data/identifiers.csv", "name\ni1\n"),
    ],
)
def test_previous_that_is_damaged_is_refused(release: Path, tmp_path: Path, file: str, content: str | None) -> None:
    shutil.copytree(release, tmp_path / "copy")
    path = tmp_path / "copy" / file
    if content is None:
        path.unlink()
    else:
        path.write_text(content, "utf-8")
    with pytest.raises(ExportError, match="holds no release that can be read"):
        issued(tmp_path / "copy")
