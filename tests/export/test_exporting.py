from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import records
from counterclaim.casefile.record import Record
from counterclaim.errors import ExportError
from counterclaim.export.exporting import MASKED, MORE, beside, exported
from counterclaim.export.formats import format_named
from exporting import PEPPER, made
from named_records import told


def test_exporting_writes_beside_a_file_all_that_is_known_of_every_incident(tmp_path: Path) -> None:
    (row,) = made("geojson", [records.record(decided=True)], tmp_path).more
    assert row["schema"] == "counterclaim/more/1"
    assert row["format"] == "geojson/1"
    assert [claim["claim"] for claim in row["claims"]] == [claim.key for claim in records.record(decided=True).claims]
    assert row["decisions"][0]["reason"] == "counts the wounded too"
    assert "A. Reviewer" not in json.dumps(row)


def test_exporting_lists_masked_names_by_hash_alone(tmp_path: Path) -> None:
    found = made("geojson", [told()], tmp_path)
    assert found.masked["total"] == 2 == found.export.names
    assert found.masked["by_reason"] == {"a resident": 1, "a victim": 1}
    assert found.masked["places"] == 4
    for content in (found.text, json.dumps(found.more), json.dumps(found.masked)):
        assert "Mossun" not in content and "Awa" not in content


def test_exporting_names_private_persons_only_where_it_is_asked_to(tmp_path: Path) -> None:
    found = made("csv", [told()], tmp_path, unmask=True)
    assert "Teral Mossun" in found.files["claims.csv"].decode()
    assert found.masked["unmasked"] is True
    assert found.export.details()["unmask_private_persons"] is True
    assert found.export.details()["redaction"] is None


def test_exporting_tells_the_log_numbers_and_hashes(tmp_path: Path) -> None:
    found = made("geojson", [told()], tmp_path)
    with exported(format_named("geojson"), [told()], tmp_path, pepper=PEPPER) as export:
        assert export.details() == {
            "incidents": 1,
            "sha256": hashlib.sha256(found.files[""]).hexdigest(),
            "redaction": "redaction/2",
            "masked": 2,
            "unmask_private_persons": False,
        }


def test_exporting_leaves_nothing_where_it_breaks_off(tmp_path: Path) -> None:
    def breaking() -> Iterator[Record]:
        yield told()
        raise RuntimeError("on the way")

    with pytest.raises(RuntimeError, match="on the way"), exported(format_named("csv"), breaking(), tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_exporting_packs_several_files_the_same_way_every_time(tmp_path: Path) -> None:
    archives = []
    for name in ("one.zip", "two.zip"):
        with exported(format_named("csv"), [told()], tmp_path) as export:
            export.deliver(tmp_path / name)
        archives.append((tmp_path / name).read_bytes())
        assert beside(tmp_path / name, MORE).exists() and beside(tmp_path / name, MASKED).exists()
    assert archives[0] == archives[1]
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["claims.csv", "datapackage.json", "incidents.csv", "parties.csv"]


def test_exporting_hashes_several_files_as_sha256sum_lists_them(tmp_path: Path) -> None:
    with exported(format_named("csv"), [told()], tmp_path) as export:
        export.deliver(tmp_path / "tables")
        listed = "".join(
            f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted((tmp_path / "tables").iterdir())
        )
        assert export.sha256() == hashlib.sha256(listed.encode()).hexdigest()


def test_exporting_says_where_it_cannot_write(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"), exported(format_named("csv"), [], tmp_path / "missing"):
        pass
