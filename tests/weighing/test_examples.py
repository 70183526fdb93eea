"""The reports of examples/mali: read, and the four of one attack weighed together."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from counterclaim.ingest.jsonl import read_lines
from counterclaim.linking.provenance import provenance
from counterclaim.model.account import Account, Status
from counterclaim.model.claim import Claim, Stance
from counterclaim.model.incident import AccountKey, Incident, SourcedClaim
from counterclaim.model.ledger import Ledger
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.reader import read_report
from counterclaim.weighing.derivation import derivation
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import claims_of, weigh
from counterclaim.weighing.independence import Lines, lines
from counterclaim.weighing.rules import RULES
from counterclaim.weighing.sourced import sourced

MALI = Path(__file__).parents[2] / "examples" / "mali"
ATTACK = ("attack-1", "attack-2", "attack-3", "attack-4")

pytestmark = pytest.mark.slow


@cache
def reports() -> dict[str, Report]:
    with (MALI / "reports.jsonl").open("rb") as stream:
        return {report.id: report for report in read_lines(stream, today=date(2026, 1, 1)) if isinstance(report, Report)}


@cache
def ledger(name: str) -> Ledger:
    return read_report(reports()[name])


def focus(name: str) -> Account:
    account = ledger(name).focus
    assert account is not None
    return account


@cache
def told_by() -> Lines:
    return lines([provenance(ledger(name).report) for name in ATTACK], {})


def line(name: str) -> str:
    return told_by().of.get(name, name)


def told() -> tuple[list[LinedAccount], list[SourcedClaim]]:
    accounts = [LinedAccount(AccountKey(name, focus(name).id), focus(name), line(name)) for name in ATTACK]
    return accounts, [claim for name in ATTACK for claim in sourced(ledger(name), line(name))]


def incident(rule: str = "ucdp") -> Incident:
    accounts, claims = told()
    return weigh("segou", accounts, claims, rule=rule)


def stances(name: str) -> set[tuple[str, Stance, str]]:
    """Who says what of whom in one report, by the names of the actors."""
    claims = sourced(ledger(name), line(name))
    return {
        (claim.claimant_name, claim.claim.stance, claim.target_name or "") for claim in claims if claim.claim.stance is not None
    }


def killed(name: str) -> set[tuple[int | None, int | None]]:
    return {(claim.count.low, claim.count.high) for claim in ledger(name).claims if _is_toll(claim) and claim.count is not None}


def _is_toll(claim: Claim) -> bool:
    return claim.count is not None and claim.count.kind.value == "killed"


def test_examples_in_lines_are_those_in_files() -> None:
    assert {f"{name}.txt": report.text for name, report in reports().items()} == {
        path.name: path.read_text("utf-8") for path in MALI.glob("*.txt")
    }


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("attack-1", {(8, None)}),
        ("attack-2", {(9, 9)}),
        ("attack-3", {(9, 9)}),
        ("attack-4", {(8, None)}),
        ("other-1", {(13, None)}),
        ("other-2", {(6, 6)}),
        ("other-3", {(5, 5)}),
    ],
)
def test_examples_are_read_with_their_numbers(name: str, numbers: set[tuple[int | None, int | None]]) -> None:
    assert killed(name) == numbers


def test_examples_are_read_with_who_accuses_denies_and_is_silent() -> None:
    army, wagner, front = "Malian Armed Forces", "Wagner Group", "Azawad Liberation Front"
    assert stances("attack-1") == {(army, Stance.DECLINES, army)}
    assert {(front, Stance.ACCUSES, army), (front, Stance.ACCUSES, wagner)} <= stances("attack-2")
    assert {(front, Stance.ACCUSES, army), (front, Stance.ACCUSES, wagner)} <= stances("attack-3")
    assert {stance for _, stance, party in stances("attack-4") if party == army} == {
        Stance.ACCUSES,
        Stance.DENIES,
        Stance.DECLINES,
    }
    assert all((wagner, Stance.DECLINES, wagner) in stances(name) for name in ATTACK[1:])


@pytest.mark.parametrize("name", ATTACK)
def test_examples_are_read_with_their_day_and_region(name: str) -> None:
    when, where = focus(name).date, focus(name).place
    assert when is not None and when.range is not None and when.range.start == when.range.end == date(2025, 1, 2)
    assert where is not None and where.place is not None and where.place.admin1 == "Ségou"


def test_examples_of_one_attack_come_to_its_figures() -> None:
    found = incident()
    (harm, estimate), *_ = found.counts
    assert (harm, estimate.low, estimate.best, estimate.high, estimate.rule) == ("killed", 8, 8, 9, "ucdp/1")
    assert (found.lines, found.event_type) == (2, "attack")


def test_examples_of_one_attack_leave_the_army_contested_and_wagner_supported() -> None:
    found = {standing.party: standing for standing in incident().attribution}
    army, wagner = found["Malian Armed Forces"], found["Wagner Group"]
    assert (army.status, wagner.status) == (Status.CONTESTED, Status.SUPPORTED)
    assert len(army.denied_by) == 1 and "Kel Ansar" in army.denied_by[0] and not wagner.denied_by
    assert "Azawad Liberation Front" in army.accused_by and any("Kal Akal" in name for name in wagner.accused_by)
    assert army.silent == ("Malian Armed Forces",) and wagner.silent == ("Wagner Group",)
    assert (army.since, wagner.since) == (date(2025, 1, 6), date(2025, 1, 5))


def test_examples_of_one_attack_are_contested_by_airwars_too() -> None:
    assert dict(incident().grades) == {"airwars": "Contested", "airwars_strike": "Contested strike"}


@pytest.mark.parametrize(
    ("rule", "bounds"),
    [("hull", (8, None, 9)), ("ucdp", (8, 8, 9)), ("acled", (None, 8, None)), ("airwars", (8, None, 9)), ("ibc", (8, None, 9))],
)
def test_examples_of_one_attack_are_weighed_under_every_rule(rule: str, bounds: tuple[int | None, ...]) -> None:
    found = dict(incident(rule).counts)["killed"]
    assert (found.low, found.best, found.high) == bounds and f"{rule}/1" in RULES and found.rule == f"{rule}/1"


def test_examples_of_one_attack_are_explained_by_their_own_words() -> None:
    accounts, claims = told()
    found = "\n".join(derivation(incident(), claims_of(accounts, claims)))
    assert "At least eight people died" in found and "Kel Ansar" in found
    assert "alleged from 4 January 2025; supported from 5 January 2025; contested from 6 January 2025" in found


def test_examples_of_other_attacks_are_elsewhere_and_on_other_days() -> None:
    names = ("attack-1", "other-1", "other-2", "other-3")
    when = {name: focus(name).date for name in names}
    where: dict[str, Place] = {name: place.place for name in names if (place := focus(name).place) and place.place}
    assert len({mention.range for mention in when.values() if mention is not None}) == len(where) == len(names)
    assert all((where[one].km_from(where[other]) or 0) > 100 for one, other in combinations(names, 2))
