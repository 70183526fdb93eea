from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.model.claim import Stance
from counterclaim.model.count import Group
from exporting import Made, example, made
from incident_records import NIONO, told
from sourcing import counts, says

# In the order in which they are to be emitted, written down here a second time on purpose.
TAGS = [
    "#meta+id",
    "#event+type",
    "#event+name",
    "#date+start",
    "#date+end",
    "#date+reported",
    "#country+code",
    "#country+name",
    "#adm1+name",
    "#adm1+code",
    "#adm2+name",
    "#loc+name",
    "#geo+lat",
    "#geo+lon",
    "#group+name+perpetrator",
    "#cause+type",
    "#affected+killed+min",
    "#affected+killed+max",
    "#affected+killed+civilians",
    "#affected+killed+children",
    "#affected+injured",
    "#status+name",
    "#meta+source",
    "#meta+url",
    "#description",
]
# HXL 1.1: which hashtags each core attribute may follow.
MAY_FOLLOW = {
    "killed": {"#affected"},
    "injured": {"#affected"},
    "children": {"#affected"},
    "start": {"#date"},
    "end": {"#date"},
    "reported": {"#date"},
    "lat": {"#geo"},
    "lon": {"#geo"},
    "type": {"#event", "#group", "#cause", "#loc"},
    "id": {"#meta"},
    "source": {"#meta"},
    "url": {"#meta"},
}


def rows(found: Made) -> list[dict[str, str]]:
    """The rows by their tags."""
    _, *tagged = csv.reader(io.StringIO(found.text, newline=""), strict=True)
    tags, *cells = tagged
    return [dict(zip(tags, row, strict=True)) for row in cells]


def test_hxl_tags_its_columns_in_their_order(tmp_path: Path) -> None:
    names, tags = csv.reader(io.StringIO(made("hxl", [], tmp_path).text, newline=""))
    assert tags == TAGS
    assert len(set(names)) == len(names)


def test_hxl_uses_core_attributes_where_the_standard_has_them() -> None:
    for tag in TAGS:
        hashtag, *attributes = tag.split("+")
        for attribute in attributes:
            assert hashtag in MAY_FOLLOW.get(attribute, {hashtag})


def test_hxl_names_the_accused_with_their_status(tmp_path: Path) -> None:
    claims = [counts("un", 9, 9, group=Group.CIVILIANS), counts("un", 3, 3, group=Group.CHILDREN)]
    (row,) = rows(made("hxl", [told([*claims, says("un", Stance.ACCUSES, "jnim", on=4)])], tmp_path))
    assert row["#group+name+perpetrator"] == "jnim (alleged)"
    assert (row["#affected+killed+civilians"], row["#affected+killed+children"]) == ("9", "3")
    assert (row["#country+code"], row["#date+reported"]) == ("MLI", "2025-01-04")
    assert "not checked by a person" in row["#description"]


def test_hxl_is_read_by_libhxl(example_case: Casefile, tmp_path: Path) -> None:
    hxl = pytest.importorskip("hxl", reason="libhxl is not installed")
    made("hxl", example(example_case, "hxl"), tmp_path)
    # Given a path it leaves the file open.
    with (tmp_path / "made").open("rb") as stream, hxl.data(stream, hxl.InputOptions(allow_local=True)) as source:
        assert source.display_tags == TAGS
        assert len(list(source)) == 4


def test_hxl_names_the_second_order_unit_that_a_place_is(tmp_path: Path) -> None:
    unit = replace(NIONO, feature="ADM2", precision=3)
    lines = list(csv.reader(io.StringIO(made("hxl", [told([counts("un", 9, 9)], place=unit)], tmp_path).text)))
    assert dict(zip(lines[1], lines[2], strict=True))["#adm2+name"] == "Niono"
