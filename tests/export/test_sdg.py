from __future__ import annotations

import csv
import io
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.sdg import _BOUNDS, _shares
from counterclaim.model.count import Group
from counterclaim.model.incident import Estimate, Incident
from counterclaim.vocabulary.loader import load_toml
from exporting import Made, made
from incident_records import DAY, NIONO, told
from sourcing import counts

NUMBERS = st.integers(0, 60)


def rows(found: Made) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(found.text, newline=""), strict=True))


def test_sdg_uses_the_words_of_the_indicator_alone(tmp_path: Path) -> None:
    words = load_toml("datasets/sdg.toml")
    claims = [counts("un", 20, 20), counts("un", 4, 4, group=Group.WOMEN), counts("un", 5, 5, group=Group.SOLDIERS)]
    for row in rows(made("sdg-16-1-2", [told(claims, kind="shelling")], tmp_path)):
        assert row["sex"] in words["sex"] and row["age"] in words["age"]
        assert row["cause"] in words["causes"] and row["status"] in words["statuses"]
    assert set(words["cause"].values()) <= set(words["causes"])
    assert set(words["status"].values()) <= set(words["statuses"])
    assert set(words["cause"]) <= set(load_toml("event_types.toml"))


def test_sdg_sums_incidents_of_a_year_and_country(tmp_path: Path) -> None:
    found = made("sdg-16-1-2", [told([counts("un", 9, 9)]), told([counts("un", 4, 4)])], tmp_path)
    (row,) = rows(found)
    assert (row["deaths"], row["incidents"], row["year"], row["iso3"]) == ("13", "2", "2025", "MLI")


def test_sdg_tells_women_children_and_fighters_apart(tmp_path: Path) -> None:
    claims = [
        counts("un", 20, 20),
        counts("un", 4, 4, group=Group.WOMEN),
        counts("un", 3, 3, group=Group.CHILDREN),
        counts("un", 5, 5, group=Group.SOLDIERS),
    ]
    found = {(row["sex"], row["age"], row["status"]): row["deaths"] for row in rows(made("sdg-16-1-2", [told(claims)], tmp_path))}
    assert found == {
        ("Unknown", "Unknown", "Member of armed forces"): "5",
        ("Woman", "Adult (18 and above)", "Unknown"): "4",
        ("Unknown", "Child (below 18)", "Unknown"): "3",
        ("Unknown", "Unknown", "Unknown"): "8",
    }


def test_sdg_does_not_count_twice_what_a_whole_holds(tmp_path: Path) -> None:
    from dataclasses import replace

    record = told([counts("un", 9, 9)])
    part = replace(record, incident=replace(record.incident, part_of="i111111111111"))
    found = made("sdg-16-1-2", [record, part], tmp_path)
    assert [row["deaths"] for row in rows(found)] == ["9"]
    assert [line["written"] for line in found.more] == [True, False]


@given(NUMBERS, st.dictionaries(st.sampled_from(["civilians", "women", "children", "soldiers", "militants"]), NUMBERS))
def test_sdg_shares_add_up_to_the_total(total: int, parts: dict[str, int]) -> None:
    killed = Estimate(total, total, total, "ucdp/1", ())
    groups = tuple(("killed", group, Estimate(number, number, number, "ucdp/1", ())) for group, number in parts.items())
    incident = Incident("i0", (), "attack", DAY, NIONO, (("killed", killed),), groups)
    for bound in _BOUNDS:
        shares = list(_shares(incident, killed, bound))
        assert sum(number for _, number in shares) == total
        assert all(number >= 0 for _, number in shares)
