from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.vocabulary.loader import load_table
from counterclaim.weighing.kinship import act_together, group_of

ACTORS = sorted({row[side] for row in load_table("actors/relations.tsv") for side in ("subject", "object")})
DAYS = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2026, 1, 1)))


@pytest.mark.parametrize(
    ("actor", "on", "group"),
    [
        ("csp-dpa", date(2024, 1, 1), "fla"),
        ("cma", date(2025, 1, 5), "fla"),
        ("cma", date(2020, 1, 1), "cma"),
        ("mnla", None, "mnla"),
        ("jnim", date(2025, 1, 5), "jnim"),
        ("name:hill front", date(2025, 1, 5), "name:hill front"),
    ],
)
def test_kinship_knows_a_group_by_its_names_and_mergers(actor: str, on: date | None, group: str) -> None:
    assert group_of(actor, on) == group


@pytest.mark.parametrize(
    ("one", "other", "on", "together"),
    [
        ("wagner-group", "ml-military", date(2025, 1, 2), True),
        ("wagner-group", "ml-military", date(2019, 1, 1), False),
        ("wagner-group", "ml-government", date(2025, 1, 2), True),
        ("ml-government", "ml-military", None, True),
        ("wagner-group", "bf-military", date(2025, 1, 2), False),
        ("vdp", "bf-military", date(2023, 4, 20), True),
        ("cma", "fla", date(2025, 1, 2), True),
        ("mnla", "cma", date(2018, 1, 1), True),
        ("jnim", "is-sahel", date(2025, 1, 2), False),
        ("fla", "ml-military", date(2025, 1, 2), False),
    ],
)
def test_kinship_knows_who_acts_together_and_when(one: str, other: str, on: date, together: bool) -> None:
    assert act_together(one, other, on) is act_together(other, one, on) is together


@given(st.sampled_from(ACTORS), DAYS)
def test_kinship_groups_are_the_ends_of_their_chains(actor: str, on: date | None) -> None:
    assert group_of(group_of(actor, on), on) == group_of(actor, on)
    assert act_together(actor, actor, on)
