from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.export.districts import district
from incident_records import NIONO


@pytest.mark.parametrize(("feature", "name"), [("ADM2", "Niono"), ("ADM2H", "Niono"), ("ADM1", None), ("ADM3", None)])
def test_districts_are_units_of_the_second_order_alone(feature: str | None, name: str | None) -> None:
    assert district(replace(NIONO, feature=feature)) == name


def test_districts_of_no_place_are_none() -> None:
    assert district(None) is None
