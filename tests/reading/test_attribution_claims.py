"""Attributions with their claimants."""

from __future__ import annotations

import pytest

from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reading.rules import RulesEngine

Row = tuple[str, str, str]


def _rows(text: str) -> list[Row]:
    """Stance, claimant and target of each attribution that the rules engine reads."""
    claims = RulesEngine().read(Report.of(text), text, Mentions()).claims
    return [
        (
            claim.stance.value,
            claim.claimant.span.of(text) if claim.claimant.span is not None else "",
            claim.target.span.of(text) if claim.target is not None else "",
        )
        for claim in claims
        if claim.stance is not None
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Residents accused the army of killing nine villagers.", [("accuses", "Residents", "the army")]),
        (
            "The Front and the Network accused the army of killing nine villagers.",
            [("accuses", "The Front", "the army"), ("accuses", "the Network", "the army")],
        ),
        (
            "Residents accused the army and the militia of killing nine villagers.",
            [("accuses", "Residents", "the army"), ("accuses", "Residents", "the militia")],
        ),
        ("The army denied killing nine villagers.", [("denies", "The army", "The army")]),
        ("“We blame the army for this murder,” the front's command said.", [("accuses", "the front's command", "the army")]),
        ("The army declined to comment on the attack.", [("declines", "The army", "The army")]),
        ("The army killed nine villagers on Friday.", [("accuses", "", "The army")]),
        (
            "Experts blamed the army for the raid. The Wagner group denied killing anybody.",
            [("accuses", "Experts", "the army"), ("denies", "The Wagner group", "The Wagner group")],
        ),
    ],
)
def test_attribution_claims_one_for_each_source_and_target(text: str, rows: list[Row]) -> None:
    assert sorted(_rows(text)) == sorted(rows)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # the country is no pronoun
        ("US strikes on the oil port killed 38 workers, the Houthis said.", ("accuses", "the Houthis", "US")),
        # neither are residents a resistance
        (
            "The Resistance Front said it killed nine. Residents said soldiers shot a herder.",
            ("accuses", "Residents", "soldiers"),
        ),
        # an armed group is not the army that it accuses
        ("An ethnic armed group said a military jet bombed the jail.", ("accuses", "An ethnic armed group", "military")),
        (
            "Police spokesman Ali Baro said the security forces killed five.",
            ("admits", "Police spokesman Ali Baro", "the security forces"),
        ),
        (
            "Two residents said the RSF killed nine. The RSF did not respond. It denied carrying out the attack.",
            ("denies", "The RSF", "The RSF"),
        ),
        (
            "Israel accused Hezbollah of killing nine. A Hezbollah official, Ali Baro, said the group denies the attack.",
            ("denies", "Hezbollah", "Hezbollah"),
        ),
    ],
)
def test_attribution_claims_tell_parties_apart(text: str, row: Row) -> None:
    assert row in _rows(text)


def test_attribution_claims_said_twice_are_one() -> None:
    text = "Residents accused the army of killing nine villagers. Residents blamed the army for the killings."
    assert _rows(text) == [("accuses", "Residents", "the army")]


def test_attribution_claims_them_are_those_accused_just_before() -> None:
    text = "The network pointed the finger at the army and the militia, accusing them of killing nine villagers."
    assert {target for _, _, target in _rows(text)} == {"the army", "the militia"}


def test_attribution_claims_who_announces_its_own_strike_admits_it() -> None:
    text = "The Chadian army said its forces had shelled the village, killing nine people."
    assert ("admits", "The Chadian army", "The Chadian army") in _rows(text)


def test_attribution_of_a_coalition_described_like_its_enemy_is_no_admission() -> None:
    text = "The Hill Front, a coalition of armed groups from northern Mali, accused the Malian army of killing nine villagers."
    assert [(stance, target) for stance, _, target in _rows(text)] == [("accuses", "the Malian army")]


def test_attribution_of_a_title_gives_way_to_who_is_named_in_full() -> None:
    text = (
        "Teral rebels accuse army of killing nine\n\nThe Teral Liberation Front on Friday accused the army of killing nine men."
    )
    assert _rows(text) == [("accuses", "The Teral Liberation Front", "the army")]


def test_attribution_claims_it_is_the_denier_whom_others_accuse() -> None:
    text = "The militia denied killing villagers, after the government accused it of executing nine people."
    assert sorted(_rows(text)) == [("accuses", "the government", "The militia"), ("denies", "The militia", "The militia")]


@pytest.mark.parametrize("text", ["Two Palestinians killed in settler attack near Hebron", "Two Palestinians killed by settlers"])
def test_attribution_claims_never_accuse_the_killed_of_a_title(text: str) -> None:
    assert [(stance, target) for stance, _, target in _rows(text)] in ([("accuses", "settler")], [("accuses", "settlers")])


def test_attribution_claims_of_a_witness_whom_the_army_contradicts() -> None:
    text = "Gunmen killed three people in Barsalogho. A farmer said the attackers were soldiers. The army denied it."
    assert _rows(text) == [("accuses", "A farmer", "soldiers"), ("denies", "The army", "The army")]


def test_attribution_claims_of_forces_are_made_by_whose_they_are() -> None:
    text = "Kenya's defence ministry said its forces had struck a camp in the region, and denied targeting civilians."
    assert ("denies", "Kenya's defence ministry", "Kenya's defence ministry") in _rows(text)


def test_attribution_claims_cross_the_marks_around_a_piece_of_a_clause() -> None:
    text = "Nine villagers died. A spokesman told the agency that the army “deliberately targeted civilians” on Friday."
    assert _rows(text) == [("accuses", "A spokesman", "the army")]


@pytest.mark.parametrize(
    "text",
    ["The army said rebel forces attacked the camp.", "An army spokesman said the rockets were fired by rebel forces."],
)
def test_attribution_claims_another_side_s_deed_is_no_admission(text: str) -> None:
    assert [stance for stance, _, _ in _rows(text)] == ["accuses"]


@pytest.mark.parametrize(
    "text",
    [
        "The exiled National Unity Government blamed the junta for the attack.",
        "The Rapid Support Forces accused the army of shelling the market.",
        "The Rapid Support Forces said the army shelled the market.",
    ],
)
def test_attribution_claims_one_force_accuses_another(text: str) -> None:
    assert [stance for stance, _, _ in _rows(text)] == ["accuses"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The Azawad Liberation Front, a coalition of armed groups from northern Mali, said that nine people were killed "
            "when a joint patrol of the Malian army opened fire.",
            ("accuses", "The Azawad Liberation Front, a coalition of armed groups from northern Mali", "the Malian army"),
        ),
        (
            "Pakistani Taliban fighters killed ten people in Quetta, the Pakistani army said.",
            ("accuses", "the Pakistani army", "Pakistani Taliban fighters"),
        ),
        (
            "Russian missiles hit a depot in Kharkiv, the defence ministry in Moscow said.",
            ("admits", "the defence ministry in Moscow", "Russian"),
        ),
        (
            "Nine civilians were killed, the mayor said, accusing the Coordination of Azawad Movements.",
            ("accuses", "the mayor", "the Coordination of Azawad Movements"),
        ),
    ],
)
def test_attribution_claims_of_one_country_are_not_of_one_side(text: str, row: Row) -> None:
    assert row in _rows(text)


def test_attribution_claims_quote_the_words_that_deny() -> None:
    text = "The army said in a statement that it had destroyed a terrorist base in the area and denied that civilians were hit."
    claims = RulesEngine().read(Report.of(text), text, Mentions()).claims
    assert ["denied" in claim.quote.of(text) for claim in claims if claim.stance and claim.stance.value == "denies"] == [True]
