from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from counterclaim.export.release.features import Features, point_of, with_parties
from counterclaim.model.claim import Stance
from incident_records import NIONO, told
from releases import incident, says


def collection(*added: tuple[str, list[float] | None, Mapping[str, object]]) -> dict[str, Any]:
    stream = io.StringIO()
    features = Features(stream)
    for one in added:
        features.add(*one)
    features.end()
    made: dict[str, Any] = json.loads(stream.getvalue())
    return made


@pytest.mark.parametrize("number", [0, 1, 3])
def test_features_are_a_collection_however_many_there_are(number: int) -> None:
    made = collection(*((f"i{at}", [-5.9, 14.2], {"n": at}) for at in range(number)))
    assert made["type"] == "FeatureCollection" and [one["id"] for one in made["features"]] == [f"i{at}" for at in range(number)]


def test_features_without_a_point_have_no_geometry() -> None:
    (one,) = collection(("i1", None, {"place": 'a "place"\n\u202e'}))["features"]
    assert one["geometry"] is None and one["properties"] == {"place": 'a "place"\n\u202e'}


def test_features_have_longitude_before_latitude() -> None:
    assert point_of(incident("i1")) == [NIONO.longitude, NIONO.latitude]
    assert point_of(incident("i1", place=None)) is None
    assert point_of(incident("i1", place=replace(NIONO, latitude=None, longitude=None))) is None


def test_features_have_the_parties_each_with_its_status() -> None:
    record = told([says("un", Stance.ACCUSES, "jnim"), says("ngo", Stance.DENIES, "jnim")])
    made = with_parties({"incident": "i1"}, record)
    assert made["incident"] == "i1" and [one["status"] for one in made["parties"]] == ["contested"]  # type: ignore[attr-defined]
