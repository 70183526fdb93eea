from __future__ import annotations

import csv
import io
from pathlib import Path

from counterclaim.casefile.store import Casefile
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Harm
from counterclaim.vocabulary.loader import load_toml
from exporting import Made, example, made
from incident_records import told
from sourcing import counts, says

Tables = dict[str, list[dict[str, str]]]


def read(found: Made) -> Tables:
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
        for name, content in found.files.items()
    }


def of(claims: list[object], tmp_path: Path, **more: str) -> Tables:
    return read(made("huridocs", [told(claims, **more)], tmp_path))  # type: ignore[arg-type]


def test_huridocs_tables_point_to_rows_that_are_there(example_case: Casefile, tmp_path: Path) -> None:
    found = read(made("huridocs", example(example_case, "huridocs"), tmp_path))
    keys = {table: [row[f"{table}_record_number"] for row in rows] for table, rows in found.items()}
    assert all(len(set(own)) == len(own) for own in keys.values())
    for row in found["act"]:
        assert row["event"] in keys["event"] and row["victim"] in keys["person"]
    for row in found["involvement"]:
        assert row["act"] in keys["act"] and row["perpetrator"] in keys["person"] and row["event"] in keys["event"]
    for row in found["information"]:
        assert row["source"] in keys["person"] and row["event"] in keys["event"]


def test_huridocs_ties_the_suspect_to_the_act(tmp_path: Path) -> None:
    found = of([counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military")], tmp_path)
    (involvement,) = found["involvement"]
    assert involvement["degree_of_involvement"] == "Suspected of involvement in the act"
    assert involvement["type_of_perpetrator"] == "Armed forces"
    assert involvement["remarks"] == "alleged (status/1)"


def test_huridocs_says_who_did_it_once_they_admit_it(tmp_path: Path) -> None:
    found = of([counts("un", 9, 9), says("ml-military", Stance.ADMITS, "ml-military")], tmp_path)
    assert found["involvement"][0]["degree_of_involvement"] == "Directly carried out the act"
    assert found["act"][0]["attribution"] == "Officials acknowledge circumstances of act and accept responsibility"


def test_huridocs_records_the_denials_of_either_side(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9), says("un", Stance.ACCUSES, "jnim"), says("jnim", Stance.DENIES, "jnim")]
    assert of([*claims], tmp_path)["act"][0]["attribution"] == "Non-state actors deny act"


def test_huridocs_keeps_private_sources_confidential(tmp_path: Path) -> None:
    found = of([counts("a resident", 9, 9, kind=ClaimantKind.RESIDENT), counts("un", 9, 9, kind=ClaimantKind.UN)], tmp_path)
    assert [row["confidentiality"] for row in found["information"]] == ["y", "n"]


def test_huridocs_never_finds_a_violation_itself(example_case: Casefile, tmp_path: Path) -> None:
    found = read(made("huridocs", example(example_case, "huridocs"), tmp_path))
    assert {row["violation_status"] for row in found["event"]} <= {"Possible", "Unknown"}


def test_huridocs_has_the_fields_of_its_formats_in_their_order(tmp_path: Path) -> None:
    files = made("huridocs", [], tmp_path).files
    for table, columns in load_toml("datasets/huridocs.toml")["tables"].items():
        assert files[f"{table}.csv"].decode().rstrip("\r\n").split(",") == columns
    assert set(files) == {"event.csv", "act.csv", "involvement.csv", "information.csv", "person.csv"}


def test_huridocs_knows_a_term_for_every_kind_of_claimant_and_status() -> None:
    data = load_toml("datasets/huridocs.toml")
    assert set(data["source_connection"]) == {kind.value for kind in ClaimantKind}
    assert set(data["degree_of_involvement"]) == {status.value for status in Status} - {"unattributed"}


def test_huridocs_types_acts_by_terms_of_the_thesaurus(tmp_path: Path) -> None:
    claims = [counts("un", 2, 2, harm=harm) for harm in (Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.MISSING, Harm.ARRESTED)]
    found = {row["act_record_number"].rpartition("-")[2]: row for row in of([*claims], tmp_path)["act"]}
    assert {harm: row["type_of_act"] for harm, row in found.items()} == {
        "killed": "Deliberate killing of a non-combatant",
        "injured": "Physical assaults, including domestic violence",
        "abducted": "Abduction; kidnapping",
        "missing": "Disappearance",
        "arrested": "Arrest",
    }
    ends = {harm: row["status_at_end_of_act"] for harm, row in found.items()}
    assert (ends["killed"], ends["injured"], ends["missing"], ends["arrested"]) == (
        "Dead",
        "Wounded; injured",
        "Still missing",
        "",
    )


def test_huridocs_names_the_material_by_its_kind_and_who_published_it_in_remarks(tmp_path: Path) -> None:
    (row,) = of([counts("un", 9, 9)], tmp_path)["information"]
    assert row["type_of_source_material"] == "Newspaper, magazine or publication write-up"
    assert row["remarks"] == "“so many were killed” (wire-undated, machine)"


def test_huridocs_counts_bodies_as_groups_and_no_single_voice(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9, kind=ClaimantKind.UN), counts("a resident", 9, 9, kind=ClaimantKind.RESIDENT)]
    units = {row["person_record_number"]: row["counting_unit"] for row in of([*claims], tmp_path)["person"]}
    sources = [unit for number, unit in units.items() if number.endswith("-source")]
    assert sources == ["Group, organisation or institution", ""]
