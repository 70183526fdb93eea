from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterclaim.linking.card import Card, Toll
from counterclaim.linking.comparisons import comparisons
from counterclaim.linking.edge import Edge
from counterclaim.linking.names import names_in
from counterclaim.linking.scoring import score, score_numbered
from counterclaim.linking.weights import shipped
from linked import BRIDGE, DAY, MARKET, ORO_BENNA, TERAL, TESSARA, bridge, card, key

NEAR = replace(ORO_BENNA, latitude=14.7, gazetteer="made:8")
BESIDE = replace(ORO_BENNA, latitude=14.9, gazetteer="made:9", admin1=None)
SEAT = replace(TERAL, uncertainty_km=5.0, gazetteer="made:10", seat=True)
BETWEEN = replace(ORO_BENNA, latitude=14.8, uncertainty_km=40.0, gazetteer=None)
COUNTRY = replace(TERAL, latitude=12.0, uncertainty_km=400.0, admin1=None)
ELSEWHERE = replace(TESSARA, country="XB", latitude=40.0, admin1=None)
LATER = DAY + timedelta(days=1)
A_YEAR_ON = DAY.replace(year=DAY.year + 1)


def numbers(*given: int) -> tuple[Toll, ...]:
    return (Toll("killed", min(given), max(given), tuple(sorted(given, reverse=True))),)


# What is compared, the other card (or both), and the level that it reaches.
CASES: list[tuple[str, str | None, Card, Card]] = [
    ("date", "same_day", card("a"), card("b")),
    ("date", "days_overlap", card("a"), card("b", days=2)),
    ("date", "next_day", card("a"), card("b", day=LATER)),
    ("date", "within_stretch", card("a"), card("b", days=10)),
    ("date", "few_days", card("a"), card("b", day=DAY + timedelta(days=3))),
    ("date", "week", card("a"), card("b", day=DAY + timedelta(days=6))),
    ("date", "apart", card("a"), card("b", day=DAY + timedelta(days=60))),
    ("date", "other_year", card("a"), card("b", day=A_YEAR_ON, published=A_YEAR_ON)),
    ("date", "told_at_once", card("a"), card("b", day=None)),
    ("date", "told_before", card("a"), card("b", day=None, published=DAY - timedelta(days=2))),
    ("date", "unclear", card("a"), card("b", day=None, published=DAY + timedelta(days=20))),
    ("date", "out_together", card("a", day=None), card("b", day=None)),
    ("date", "out_apart", card("a", day=None), card("b", day=None, published=DAY + timedelta(days=40))),
    ("date", None, card("a"), card("b", day=None, published=None)),
    ("place", "same_town", card("a"), card("b")),
    ("place", "same_seat", card("a", site=SEAT), card("b", site=SEAT)),
    ("place", "neighbours", card("a"), card("b", site=NEAR)),
    ("place", "within_reach", card("a"), card("b", site=BETWEEN)),
    ("place", "seat_region", card("a", site=TESSARA), card("b", site=SEAT)),
    ("place", "same_region", card("a", site=replace(BESIDE, admin1="x")), card("b", site=TERAL)),
    ("place", "same_country", card("a"), card("b", site=COUNTRY)),
    ("place", "named", replace(card("a"), names=names_in("Pilgrims bound for Tessara")), card("b", site=TESSARA)),
    ("place", "not_far", card("a"), card("b", site=BESIDE)),
    ("place", "same_land", card("a"), card("b", site=TESSARA)),
    ("place", "apart", card("a"), card("b", site=ELSEWHERE)),
    ("place", None, card("a"), card("b", site=None)),
    ("killed", "same_many", card("a", killed=14), card("b", killed=14)),
    ("killed", "same_some", card("a", killed=5), card("b", killed=5)),
    ("killed", "same_few", card("a", killed=2), card("b", killed=2)),
    ("killed", "same_some", replace(card("a"), tolls=numbers(3, 8)), replace(card("b"), tolls=numbers(8, 9))),
    ("killed", "meet", replace(card("a"), tolls=numbers(8, 12)), card("b", killed=10)),
    ("killed", "meet", replace(card("a"), tolls=(Toll("killed", 9, None, (9,)),)), card("b", killed=12)),
    ("killed", "close", card("a", killed=10), card("b", killed=13)),
    ("killed", "differ", card("a", killed=10), card("b", killed=25)),
    ("killed", "apart", card("a", killed=2), card("b", killed=40)),
    ("killed", None, card("a"), card("b", killed=None)),
    ("injured", None, card("a"), card("b")),
    ("parties", "share_two", card("a", parties=("x", "y")), card("b", parties=("x", "y"))),
    ("parties", "share_one", card("a", parties=("x",)), card("b", parties=("x", "y"))),
    ("parties", "share_side", card("a", parties=("~rebel",)), card("b", parties=("~rebel", "x"))),
    ("parties", "one_unnamed", card("a", parties=("~rebel",)), card("b", parties=("x",))),
    ("parties", "differ", card("a", parties=("y",)), card("b", parties=("x",))),
    ("parties", None, card("a", parties=()), card("b")),
    ("described", "share_three", card("a", described=("a", "b", "c")), card("b", described=("a", "b", "c"))),
    ("described", "share_two", card("a", described=("a", "b", "c")), card("b", described=("a", "b"))),
    ("described", "share_one", card("a"), card("b")),
    ("described", "differ", card("a"), card("b", described=("pilgrim",))),
    ("kind", "same", card("a", kind="clash"), card("b", kind="clash")),
    ("kind", "same_rare", card("a", kind="abduction"), card("b", kind="abduction")),
    ("kind", "open", card("a", kind="attack"), card("b", kind="clash")),
    ("kind", "near", card("a", kind="airstrike"), card("b", kind="shelling")),
    ("kind", "differ", card("a", kind="airstrike"), card("b", kind="abduction")),
    ("kind", None, card("a", kind=None), card("b")),
    ("text", "copy", card("a"), card("b")),
    ("text", "unlike", card("a"), card("b", text=BRIDGE)),
    ("text", None, card("a"), card("b", text=BRIDGE, language="fr")),
    ("text", None, card("a"), card("b", text="Two dead.")),
    ("text", None, card("a"), card("b", day=None, published=None)),
    ("timeless_text", "copy", card("a"), card("b", day=None, published=None)),
    ("timeless_text", "copy", card("a", kind=None), card("b", text=MARKET)),
    ("timeless_text", None, card("a"), card("b")),
]


@pytest.fixture(scope="module")
def edges() -> list[Edge]:
    pairs = [
        (replace(one, key=key(f"{at:03}a/{one.key.account}")), replace(other, key=key(f"{at:03}b/{other.key.account}")))
        for at, (_, _, one, other) in enumerate(CASES)
    ]
    return score(pairs)


@pytest.mark.parametrize("at", range(len(CASES)), ids=[f"{name}-{level}-{at}" for at, (name, level, _, _) in enumerate(CASES)])
def test_scoring_reaches_the_level(edges: list[Edge], at: int) -> None:
    comparison, level, _, _ = CASES[at]
    assert {term.comparison: term.level for term in edges[at].terms}.get(comparison) == level


def test_scoring_cases_reach_every_level_of_time_place_and_number(edges: list[Edge]) -> None:
    reached = {(term.comparison, term.level) for edge in edges for term in edge.terms}
    for comparison in comparisons():
        if comparison.name in ("date", "place", "killed", "parties", "described", "kind"):
            assert {(comparison.name, level.name) for level in comparison.levels} <= reached


def test_scoring_weight_is_the_prior_and_the_terms_together(edges: list[Edge]) -> None:
    for edge in edges:
        assert edge.weight == pytest.approx(shipped().prior_bits + sum(term.bits for term in edge.terms), abs=1e-6)


def test_scoring_a_pair_is_the_same_alone_in_company_and_the_other_way_round(edges: list[Edge]) -> None:
    (alone,) = score([(card("000b"), card("000a"))])
    assert alone == edges[0]


def test_scoring_says_same_of_one_day_place_and_victims_in_two_languages() -> None:
    french = card(
        "b", text="Des hommes armés ont ouvert le feu sur le marché au bétail et tué des commerçants.", language="fr", parties=()
    )
    edge = score([(card("a"), french)])[0]
    assert edge.weight > 3


def test_scoring_says_different_of_near_misses() -> None:
    next_day = card("b", day=LATER, killed=3, text=BRIDGE, described=("bus",))
    other_town = card("c", site=TESSARA, killed=3, text=BRIDGE)
    for edge in score([(card("a"), next_day), (card("a"), other_town), (card("a"), bridge("d"))]):
        assert edge.weight < 0


def test_scoring_floor_leaves_light_edges_out() -> None:
    cards = [card("a"), card("b"), bridge("c")]
    kept = list(score_numbered(cards, [(0, 1), (0, 2), (1, 2)], floor=0.0))
    assert [(edge.one.report, edge.other.report) for edge in kept] == [("a", "b")]


def test_scoring_of_no_pairs_is_nothing() -> None:
    assert score([]) == []


def test_edge_probability_follows_the_weight() -> None:
    one, other = card("a").key, card("b").key
    assert Edge(one, other, 0.0).probability == 0.5
    assert Edge(one, other, 2.0).probability == pytest.approx(0.8)
    assert Edge(one, other, -99999.0).probability == pytest.approx(0.0)
