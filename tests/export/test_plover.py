from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group
from counterclaim.vocabulary.loader import load_toml
from exporting import Made, made
from incident_records import told
from sourcing import counts, says

# PLOVER's sixteen events with their quad codes, its modes of ASSAULT, and its sectors that are used.
QUAD = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
MODES = {
    "abduct",
    "beat",
    "torture",
    "sexual",
    "targeted",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "unconventional",
}
SECTORS = {"GOV", "MIL", "COP", "SPY", "PRM", "REB", "UAF", "CRM", "CVL", "JRN", "MED", "REF", "UNK", "SOC", "PTY"}


def events(found: Made) -> list[dict[str, Any]]:
    return [json.loads(line) for line in found.text.splitlines()]


def test_plover_has_the_perpetrator_act_on_the_victims(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9, group=Group.CIVILIANS), says("un", Stance.ACCUSES, "ml-military")]
    (event,) = events(made("plover", [told(claims, kind="airstrike")], tmp_path))
    assert (event["event"], event["mode"], event["quad_code"]) == (["ASSAULT"], ["aerial"], 4)
    assert [(one["code"], one["sector"], one["status"]) for one in event["actor"]] == [("MLI", "MIL", "alleged")]
    assert [(one["text"], one["sector"]) for one in event["recipient"]] == [("civilians", "CVL")]
    assert event["size"] == {"dead": 9}


def test_plover_has_both_sides_of_a_fight_act(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9), says("un", Stance.ACCUSES, "ml-military"), says("un", Stance.ACCUSES, "jnim")]
    (event,) = events(made("plover", [told(claims, kind="clash")], tmp_path))
    assert {one["sector"] for one in event["actor"]} == {"MIL", "REB"}
    assert event["recipient"] == []


def test_plover_codes_each_accusation_as_an_event_of_its_day(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9), says("front", Stance.ACCUSES, "ml-military", on=4, kind=ClaimantKind.ARMED_GROUP)]
    _, accusation = events(made("plover", [told(claims)], tmp_path))
    assert (accusation["event"], accusation["mode"], accusation["quad_code"]) == (["ACCUSE"], ["allege"], 3)
    assert (accusation["date"], accusation["actor"][0]["sector"]) == ("2025-01-04", "REB")
    assert accusation["link"] == "i0123456789ab"


def test_plover_calls_a_doer_that_nobody_names_unidentified(tmp_path: Path) -> None:
    (event,) = events(made("plover", [told([counts("un", 9, 9)])], tmp_path))
    assert [one["sector"] for one in event["actor"]] == ["UAF"]


@pytest.mark.parametrize("change", [{"days": None}, {"kind": "other"}], ids=["no day", "no kind"])
def test_plover_keeps_beside_it_what_is_no_event(change: dict[str, Any], tmp_path: Path) -> None:
    found = made("plover", [told([counts("un", 9, 9)], **change)], tmp_path)
    assert events(found) == []
    assert found.more[0]["written"] is False


def test_plover_knows_its_codes_for_all_that_there_is() -> None:
    data = load_toml("datasets/plover.toml")
    for entry in load_toml("event_types.toml").values():
        event, mode = entry["plover"]["event"], entry["plover"]["mode"]
        assert not event or data["quad"][event] == QUAD[event]
        assert event != "ASSAULT" or not mode or mode in MODES
    assert set(data["sectors"]) == set(load_toml("actors/kinds.toml"))
    assert set(data["claimants"]) == {kind.value for kind in ClaimantKind}
    assert set(data["victims"]) == {group.value for group in Group}
    used = {*data["sectors"].values(), *data["claimants"].values(), *data["victims"].values()}
    assert used <= SECTORS
