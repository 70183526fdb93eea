from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

import factory
from counterclaim.export.table import FOOT, NO_INCIDENT, UNSURE, ledger_table
from counterclaim.model.claim import ClaimKind

HOSTILE = "Nine killed \x1b[2J\x1b]0;owned\x07 in [bold red]Kassum[/] :skull: \u202eereht"


def flat(table: str) -> str:
    return " ".join(table.split())


def hostile() -> str:
    claim = factory.count("c1", HOSTILE, 9, account=None, text=HOSTILE)
    return ledger_table(replace(factory.ledger(HOSTILE, claim), notes=(HOSTILE,)))


@pytest.mark.parametrize("width", [40, 80, 132])
def test_table_is_never_wider_than_the_terminal(width: int) -> None:
    assert max(map(cell_len, ledger_table(factory.market(), width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [40, 80])
def test_table_cuts_no_word_off(width: int) -> None:
    shown = "".join(ledger_table(factory.market(), width=width).split())
    assert "…" not in shown.replace(factory.report().sha256[:12] + "…", "")
    for words in ("accuses(c3)", "14–17", "contested", "trucks"):
        assert words in shown


@pytest.mark.parametrize(
    "words",
    [
        "ATTACK",
        "2 March 2024 (to the day)",
        "“Saturday”",
        "Oro Benna, Teral",
        "or: Oro Bena, Teral, XT (near a known place)",
        "Killed 14–17",
        "c2 17 people A nurse at the clinic “counted 17 bodies”",
        "rule status/1",
        "Army of Teral contested",
        "A government spokesman denies (c5)",
        "the defence ministry declines (c6)",
        "Demands c7 The council “demanded an inquiry”",
        "NOT THIS INCIDENT · ATTACK",
        "unresolved: the year alone does not say which day",
        "Note: A note on what was assumed.",
    ],
)
def test_table_says(words: str) -> None:
    assert words in flat(ledger_table(factory.market(), width=120))


def test_table_says_that_nobody_checked_it_and_the_accused_are_alleged() -> None:
    assert flat(FOOT.format(engine="test 1")) in flat(ledger_table(factory.market()))


def test_table_of_no_incident_says_so() -> None:
    assert NO_INCIDENT in flat(ledger_table(factory.ledger("Rain is expected.")))


def test_table_shows_claims_of_no_account() -> None:
    claim = replace(factory.saying("c1", ClaimKind.DEMAND, "demanded an inquiry", factory.by("The council")), account=None)
    assert "Not placed in any incident Demands c1 The council" in flat(ledger_table(factory.ledger(factory.TEXT, claim)))


def test_table_is_plain_without_colour() -> None:
    assert "\x1b" not in ledger_table(factory.market())


def test_table_has_colour_when_asked() -> None:
    assert "\x1b[1m" in ledger_table(factory.market(), color=True)


def test_table_neutralises_terminal_controls() -> None:
    table = hostile()
    assert not set("\x1b\x07\u202e") & set(table)
    assert "␛[2J" in table


def test_table_takes_nothing_for_markup() -> None:
    assert "[bold red]Kassum[/] :skull:" in flat(hostile())


def test_table_says_nothing_of_a_target_that_is_silent_itself() -> None:
    assert "the defence ministry →" not in flat(ledger_table(factory.market()))


def test_table_marks_what_is_likely_misread_and_says_what_the_mark_means() -> None:
    market = factory.market()
    unsure = replace(market, claims=tuple(replace(claim, confidence=0.2) for claim in market.claims))
    assert "c1 ?" in flat(ledger_table(unsure)) and UNSURE in flat(ledger_table(unsure))
    assert "c1 ?" not in flat(ledger_table(market)) and UNSURE not in flat(ledger_table(market))
