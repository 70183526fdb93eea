from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.vocabulary.loader import load_toml
from exporting import made
from incident_records import told
from sourcing import counts, says

GRADES = {"Confirmed", "Fair", "Weak", "Contested", "Discounted"}
STRIKES = {"Declared strike", "Likely strike", "Single source claim", "Contested strike"}
TYPES = {
    "Airstrike",
    "Artillery",
    "Airstrike and/or Artillery",
    "Drone Strike",
    "Ground operation",
    "Counter-Terrorism Action (Ground)",
    "Unknown",
}
ACCURACY = {
    "Exact location (via Airwars)",
    "Exact location (other)",
    "Nearby landmark",
    "Street",
    "Neighbourhood/area",
    "Village",
    "Town",
    "City",
    "District",
    "Province/governorate",
}


def page(claims: list[Any], tmp_path: Path, **more: Any) -> dict[str, Any]:
    (found,) = json.loads(made("airwars", [told(claims, rule="airwars", **more)], tmp_path).text)
    return dict(found)


def test_airwars_prints_ranges_as_its_pages_do(tmp_path: Path) -> None:
    claims = [counts("un", 1, 1), counts("ngo", 2, 2), counts("un", 4, 4, harm=Harm.INJURED)]
    found = page(claims, tmp_path)
    assert (found["Civilians reported killed"], found["Civilians reported injured"]) == ("1 – 2", "4")
    assert found["Civilian harm reported"] == "Yes"


def test_airwars_counts_belligerents_apart(tmp_path: Path) -> None:
    claims = [counts("un", 4, 4, group=Group.CIVILIANS), counts("un", 0, 1, group=Group.MILITANTS)]
    assert page(claims, tmp_path)["Belligerents reported killed"] == "0–1"


def test_airwars_gives_both_grades_in_its_own_words(tmp_path: Path) -> None:
    claims = [counts("un", 4, 4, line="a"), counts("ngo", 4, 4, line="b"), says("un", Stance.ACCUSES, "ml-military", line="a")]
    found = page(claims, tmp_path, kind="airstrike")
    assert (found["Civilian harm status"], found["Strike status"]) == ("Fair", "Single source claim")
    assert found["Civilian harm status"] in GRADES and found["Strike status"] in STRIKES
    assert found["Strike type"] == ["Airstrike"]


def test_airwars_calls_a_belligerent_known_once_it_admits(tmp_path: Path) -> None:
    suspected = page([counts("un", 4, 4), says("un", Stance.ACCUSES, "ml-military")], tmp_path)
    assert (suspected["Known belligerent"], suspected["Suspected belligerent(s)"]) == ([], ["ml-military"])
    assert suspected["ml-military position on incident"] == "Not yet assessed"
    known = page([counts("un", 4, 4), says("ml-military", Stance.ADMITS, "ml-military")], tmp_path)
    assert (known["Known belligerent"], known["Suspected belligerent(s)"]) == (["ml-military"], [])
    assert known["ml-military position on incident"] == "Admitted"


def test_airwars_counts_sources_as_they_are_listed_and_lines_beside(tmp_path: Path) -> None:
    found = page([counts("un", 4, 4, on=3), counts("un", 4, 4, on=4)], tmp_path)
    assert len(found["Sources (2)"]) == 2
    assert found["Independent lines of reporting"] == 1
    assert (found["First published"], found["Last updated"]) == ("2025-01-03", "2025-01-04")


def test_airwars_has_no_point_for_what_is_known_by_country_alone(tmp_path: Path) -> None:
    assert page([counts("un", 4, 4)], tmp_path)["Geolocation accuracy"] == "Town"
    assert page([counts("un", 4, 4)], tmp_path, place=None)["Geolocation"] is None


def test_airwars_words_are_those_of_its_pages() -> None:
    data = load_toml("datasets/airwars.toml")
    assert set(data["strike_type"].values()) <= TYPES
    assert set(data["accuracy"].values()) <= ACCURACY
    assert set(data["impact"]) == {"Education", "Healthcare", "Food"}


def test_airwars_reports_harm_that_words_without_a_number_tell(tmp_path: Path) -> None:
    vague = counts("un", None, None, qualifier=Qualifier.VAGUE, quote="several were killed")
    found = page([vague], tmp_path)
    assert (found["Civilian harm reported"], found["Civilians reported killed"]) == ("Yes", "Unknown")
    assert page([counts("un", 0, 0)], tmp_path)["Civilian harm reported"] == "No"


def test_airwars_has_the_fields_of_its_pages(tmp_path: Path) -> None:
    found = page([counts("un", 4, 4), says("un", Stance.ACCUSES, "ml-military")], tmp_path)
    fields = {
        "Incident Code",
        "Incident date",
        "Location",
        "Geolocation",
        "Airwars assessment",
        "Victims",
        "Strike type",
        "Infrastructure",
        "Civilian harm reported",
        "Civilians reported killed",
        "Civilians reported injured",
        "Belligerents reported killed",
        "Cause of injury / death",
        "Impact",
        "Suspected belligerent(s)",
        "Known belligerent",
        "Suspected target",
        "ml-military position on incident",
        "Sources (1)",
        "First published",
        "Last updated",
        "Civilian harm status",
        "Strike status",
    }
    assert fields <= set(found)
    assert found["Sources (1)"][0]["archive"].startswith("ni:///sha-256;")


def test_airwars_does_not_take_twenty_five_kilometres_for_a_landmark() -> None:
    """where_prec 2 is within some 25 km of a known point."""
    assert load_toml("datasets/airwars.toml")["accuracy"]["2"] == "District"
