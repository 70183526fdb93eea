from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

import named_records
from counterclaim.casefile.store import Casefile
from counterclaim.errors import ExportError, ReleaseStopped
from counterclaim.export.release.previous import issued
from counterclaim.model.claim import ClaimantKind, Stance
from exporting import example
from incident_records import told
from releases import about, counts, incident, made, placed, published, rows, says


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def mali(example_case: Casefile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of the Malian examples, made once and only read."""
    return made(example(example_case, "csv"), tmp_path_factory.mktemp("release"))


def test_releasing_gives_the_same_bytes_again(example_case: Casefile, mali: Path, tmp_path: Path) -> None:
    assert tree(made(example(example_case, "csv"), tmp_path)) == tree(mali)


def test_releasing_writes_hashes_that_hold(mali: Path) -> None:
    lines = (mali / "SHA-256SUMS").read_text("utf-8").splitlines()
    assert {line[66:]: line[:64] for line in lines} == {
        name: hashlib.sha256(content).hexdigest() for name, content in tree(mali).items() if name != "SHA-256SUMS"
    }
    tool = shutil.which("sha256sum")
    if tool:
        assert subprocess.run([tool, "--quiet", "-c", "SHA-256SUMS"], cwd=mali, check=False).returncode == 0


def test_releasing_writes_tables_that_frictionless_finds_valid(mali: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    monkeypatch.chdir(mali)
    package = frictionless.Package("datapackage.json")
    tabular = [one for one in package.resources if one.path.endswith(".csv")]
    assert {one.name for one in tabular} == {"incidents", "parties", "claims", "sources", "identifiers", "changes"}
    for one in list(package.resources):
        if not one.path.endswith(".csv"):
            assert (mali / one.path).is_file()
            package.remove_resource(one.name)
    report = package.validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "message"])


def test_releasing_writes_points_that_geopandas_reads(mali: Path) -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed")
    for name, number in (("incidents", 4), ("claims", len(rows(mali, "claims")))):
        found = geopandas.read_file(mali / "data" / f"{name}.geojson")
        assert len(found) == number and found.crs.to_epsg() == 4326
        assert found.geometry.x.between(-13, 5).all()


def test_releasing_writes_parquet_that_pandas_reads_as_the_tables(mali: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    for name in ("incidents", "parties", "claims", "sources", "identifiers"):
        found = pandas.read_parquet(mali / "data" / f"{name}.parquet")
        assert list(found.columns) == list(rows(mali, name)[0])
        assert len(found) == len(rows(mali, name))


def test_releasing_gives_no_text_and_no_title_of_a_report(mali: Path, example_case: Casefile) -> None:
    words = published(mali)
    for report in (report for record in example(example_case, "csv") for report in record.reports):
        assert report.title is not None and report.title not in words.replace("Rights group joins rebels in blaming Mali", "")
        assert report.text[:200] not in words
    assert max(len(row["quote"].split()) for row in rows(mali, "claims")) <= 30


def test_releasing_names_nobody_private_in_any_file(tmp_path: Path) -> None:
    words = published(made([named_records.told()], tmp_path))
    for name in ("Awa", "Mossun", "teral-mossun", "A. Reviewer"):
        assert name not in words
    assert "Adda Karr" in words


def test_releasing_is_stopped_with_a_list_and_leaves_nothing(tmp_path: Path) -> None:
    record = placed("At Niono they shelled a hospital.", "a hospital")
    with pytest.raises(ReleaseStopped) as raised:
        made([record], tmp_path, about(places="keep"))
    assert raised.value.found == {"exact-places": 1}
    assert list(tmp_path.iterdir()) == []


def test_releasing_goes_on_where_the_findings_are_accepted_and_says_so(tmp_path: Path) -> None:
    record = placed("At Niono they shelled a hospital.", "a hospital")
    folder = made([record], tmp_path, about(places="keep"), accepted={"exact-places": "the hospital is gone"})
    assert "- `exact-places`: the hospital is gone" in (folder / "README.md").read_text("utf-8")
    checks = {one["check"]: one for one in json.loads((folder / "checks.json").read_text("utf-8"))["checks"]}
    assert checks["exact-places"]["accepted_because"] == "the hospital is gone"
    assert rows(folder, "incidents")[0]["latitude"] == "14.2505"


def test_releasing_tells_of_no_acceptance_that_was_not_needed(tmp_path: Path) -> None:
    folder = made([incident("i1")], tmp_path, accepted={"exact-places": "in case"})
    assert "in case" not in published(folder)


def test_releasing_finds_a_name_that_is_masked_in_another_report(tmp_path: Path) -> None:
    other = told([counts("un", 9, quote="the market of Teral Mossun burned", report="other")])
    other = replace(other, incident=replace(other.incident, id="i2"))
    with pytest.raises(ReleaseStopped) as raised:
        made([other, named_records.told()], tmp_path)
    assert set(raised.value.found) == {"private-names"}
    assert not any("Mossun" in line for line in raised.value.lines)


def test_releasing_compares_with_the_last_release(tmp_path: Path) -> None:
    first = made([incident("i1", 9), incident("i2"), incident("i3")], tmp_path)
    both = told([counts("un", 12, 12, report="report-i1", on=3), counts("un", 12, 12, report="report-i2", on=3)])
    both = replace(both, incident=replace(both.incident, id="i1"))
    second = made([both, incident("i4")], tmp_path, about("1.1"), previous=first)
    found = {(row["incident"], row["change"], row["what"]): (row["before"], row["after"]) for row in rows(second, "changes")}
    assert found[("i2", "merged", "")] == ("", "i1")
    assert found[("i1", "changed", "killed_best")] == ("9", "12")
    assert ("i3", "gone", "") in found and ("i4", "added", "") in found
    states = {row["incident"]: (row["state"], row["now"], row["first_release"]) for row in rows(second, "identifiers")}
    assert states == {
        "i1": ("current", "i1", "1.0"),
        "i2": ("merged", "i1", "1.0"),
        "i3": ("gone", "", "1.0"),
        "i4": ("current", "i4", "1.1"),
    }
    text = (second / "CHANGELOG.md").read_text("utf-8")
    assert text.index("## 1.1") < text.index("## 1.0")


def test_releasing_says_when_a_status_changes(tmp_path: Path) -> None:
    accused = told([says("un", Stance.ACCUSES, "jnim", report="paper", on=3)])
    denied = told(
        [says("un", Stance.ACCUSES, "jnim", report="paper", on=3), says("ngo", Stance.DENIES, "jnim", report="paper", on=4)]
    )
    first = made([accused], tmp_path)
    second = made([denied], tmp_path, about("1.1"), previous=first)
    found = {row["what"]: (row["before"], row["after"]) for row in rows(second, "changes")}
    assert found["status of jnim"] == found["status"] == ("alleged", "contested")


def test_releasing_refuses_a_version_that_is_not_newer(tmp_path: Path) -> None:
    first = made([incident("i1")], tmp_path, about("1.10"))
    with pytest.raises(ExportError, match=r"1\.9 is not newer than 1\.10"):
        made([incident("i1")], tmp_path, about("1.9"), previous=first)


def test_releasing_refuses_to_compare_with_what_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no release that can be read"):
        issued(tmp_path)


def test_releasing_of_nothing_is_a_release_too(tmp_path: Path) -> None:
    folder = made([], tmp_path)
    assert rows(folder, "incidents") == []
    assert "0 incidents" in (folder / "README.md").read_text("utf-8")


def test_releasing_defuses_formulas_and_reads_them_back(tmp_path: Path) -> None:
    claims = [counts("un", 9, quote='=HYPERLINK("x")', kind=ClaimantKind.UN, report="paper", on=3)]
    folder = made([told(claims)], tmp_path)
    assert rows(folder, "claims")[0]["quote"] == '\'=HYPERLINK("x")'
    again = made([told(claims)], tmp_path, about("1.1"), previous=folder)
    assert rows(again, "changes") == []
