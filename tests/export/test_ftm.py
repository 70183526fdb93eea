from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.casefile.record import Record
from counterclaim.casefile.store import Casefile
from counterclaim.errors import ExportError
from counterclaim.export import ftm
from counterclaim.model.claim import Stance
from exporting import example, made
from incident_records import told
from sourcing import counts, says


def entities_of(given: list[Record], folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in made("ftm", given, folder).text.splitlines()]


def test_ftm_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "followthemoney", None)
    with pytest.raises(ExportError, match=r"counterclaim\[ftm\]"):
        made("ftm", [], tmp_path)


@pytest.mark.slow
def test_ftm_entities_are_valid_and_tied_to_each_other(example_case: Casefile, tmp_path: Path) -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    lines = [json.loads(line) for line in made("ftm", example(example_case, "ftm"), tmp_path).text.splitlines()]
    entities = {line["id"]: followthemoney.model.get_proxy(line) for line in lines}
    links = [entity for entity in entities.values() if entity.schema.name == "UnknownLink"]
    assert {entity.first("role") for entity in links} <= {"alleged", "supported", "contested", "admitted", "unattributed"}
    for link in links:
        assert entities[link.first("subject")].schema.is_a("LegalEntity")
        assert entities[link.first("object")].schema.name == "Event"
        assert {entities[id].schema.name for id in link.get("proof")} == {"Article"}
    assert sum(entity.schema.name == "Event" for entity in entities.values()) == 4


def test_ftm_entities_fulfil_the_model(example_case: Casefile, tmp_path: Path) -> None:
    """Every property is one of its schema, holds what its type holds, and points to what its range allows; none lacks."""
    model = pytest.importorskip("followthemoney", reason="followthemoney is not installed").model
    entities = {one["id"]: one for one in entities_of(example(example_case, "ftm"), tmp_path)}
    for one in entities.values():
        schema = model.get(one["schema"])
        schema.validate(one)
        assert set(schema.required) <= set(one["properties"])
        for name, values in one["properties"].items():
            of = schema.get(name)
            assert all(of.type.clean(value) == value for value in values), (one["schema"], name)
            for value in values if of.range is not None else ():
                assert model.get(entities[value]["schema"]).is_a(of.range)


def test_ftm_calls_nobody_involved_who_does_not_admit_it(tmp_path: Path) -> None:
    pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    accused, admitted = says("un", Stance.ACCUSES, "jnim", on=3), says("ml-military", Stance.ADMITS, "ml-military", on=4)
    events = [one for one in entities_of([told([accused, admitted])], tmp_path) if one["schema"] == "Event"]
    links = [one["properties"] for one in entities_of([told([accused])], tmp_path) if one["schema"] == "UnknownLink"]
    assert [len(one["properties"].get("involved", [])) for one in events] == [1]
    assert [link["summary"] for link in links] == [["accused by un"]]


def test_ftm_has_a_name_for_an_event_of_which_nothing_is_known(tmp_path: Path) -> None:
    pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    made_of = entities_of([told([counts("un", 3)], days=None, place=None)], tmp_path)
    assert [one["properties"]["name"] for one in made_of if one["schema"] == "Event"] == [["Attack"]]


def test_ftm_never_names_a_party_as_perpetrator() -> None:
    assert '"perpetrator"' not in Path(ftm.__file__).read_text("utf-8").partition('"""')[2].partition('"""')[2]
