from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.errors import ExportError
from counterclaim.export import ftm
from exporting import example, made


def test_ftm_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "followthemoney", None)
    with pytest.raises(ExportError, match=r"counterclaim\[ftm\]"):
        made("ftm", [], tmp_path)


def test_ftm_entities_are_valid_and_tied_to_each_other(example_case: Casefile, tmp_path: Path) -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    lines = [json.loads(line) for line in made("ftm", example(example_case, "ftm"), tmp_path).text.splitlines()]
    entities = {line["id"]: followthemoney.model.get_proxy(line) for line in lines}
    links = [entity for entity in entities.values() if entity.schema.name == "UnknownLink"]
    assert {entity.first("role") for entity in links} <= {"alleged", "supported", "contested", "admitted", "unattributed"}
    for link in links:
        assert entities[link.first("subject")].schema.is_a("LegalEntity")
        assert entities[link.first("object")].schema.name == "Event"
    assert sum(entity.schema.name == "Event" for entity in entities.values()) == 4


def test_ftm_never_names_a_party_as_perpetrator() -> None:
    assert '"perpetrator"' not in Path(ftm.__file__).read_text("utf-8").partition('"""')[2].partition('"""')[2]
