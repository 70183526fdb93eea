"""docs/weighing.md says what the rules do: its tables are read and tried."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.weighing import airwars
from counterclaim.weighing.acled import number_of
from counterclaim.weighing.rules import RULES
from counterclaim.weighing.verdicts import verdicts
from sourcing import counts, says

PAGE = (Path(__file__).parents[2] / "docs" / "weighing.md").read_text("utf-8")
ACCUSES, REPORT, RESIDENT = Stance.ACCUSES, ClaimantKind.REPORT, ClaimantKind.RESIDENT


@cache
def table(header: str) -> list[tuple[str, ...]]:
    """The rows of the page's table whose first column has this name, without its header."""
    lines = PAGE[PAGE.index(f"\n| {header} |") + 1 :].split("\n\n")[0].splitlines()
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:]]


def market() -> list[SourcedClaim]:
    accusation = says("the Hill Front", ACCUSES, "the army", line="agency", on=5, kind=ClaimantKind.ARMED_GROUP)
    denial = says("the army", Stance.DENIES, "the army", line="agency", on=5, kind=ClaimantKind.OFFICIAL)
    return [accusation, denial, *map(counted, table("claimant"))]


def counted(row: tuple[str, ...]) -> SourcedClaim:
    by, kind, line, day, number, of = row
    vague = load_toml("en/numbers.toml")["vague"].get(number)
    low = vague or int(number.removeprefix("at least "))
    exact = number.isdigit()
    qualifier = Qualifier.VAGUE if vague else Qualifier.EXACT if exact else Qualifier.AT_LEAST
    return counts(
        by,
        low,
        low if exact else None,
        line=line,
        on=int(day),
        kind=ClaimantKind(kind),
        group=Group(of),
        qualifier=qualifier,
        quote=f"{number} were killed",
    )


@pytest.mark.parametrize("row", table("rule"), ids=lambda row: row[0])
def test_page_gives_the_words_and_sources_of_the_rules(row: tuple[str, ...]) -> None:
    entry = load_toml("weighing/rules.toml")[row[0].strip("`")]
    assert row[1:] == (entry["says"], entry["source"])


def test_page_lists_every_rule() -> None:
    assert [row[0].strip("`") for row in table("rule")] == list(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_page_shows_what_every_rule_makes_of_one_incident(rule: str) -> None:
    found = RULES[rule](market(), Harm.KILLED)
    assert found is not None
    shown = re.search(rf"^\| `{rule}` \| ([\d–]+) \| ([\d–]+) \| ([\d–]+) \|", PAGE, re.MULTILINE)
    assert shown is not None
    assert shown.groups() == tuple("–" if number is None else str(number) for number in (found.low, found.best, found.high))


@pytest.mark.parametrize("row", table("words"), ids=lambda row: row[0])
def test_page_gives_the_numbers_for_words_without_one(row: tuple[str, ...]) -> None:
    words, acled, other = row
    lent = int(next(line["read_as"] for line in load_table("weighing/acled_numbers.tsv") if line["words"] == words))
    claim = counts("a", lent, qualifier=Qualifier.VAGUE, quote=f"{words} were killed")
    assert (str(number_of(claim)), str(lent)) == (acled, other)


@pytest.mark.parametrize("tier", load_toml("weighing/reliability.toml")["tier"], ids=lambda tier: tier["name"])
def test_page_names_the_tiers_of_reliability(tier: dict[str, list[str]]) -> None:
    assert f"*{tier['name']}* ({', '.join(tier['kinds'])}" in " ".join(PAGE.split())


RESIDENTS = [says(f"unnamed:resident:{line}", ACCUSES, "army", line=line, kind=RESIDENT) for line in ("one", "two")]
NETWORK, FRONT = says("the Hill Network", ACCUSES, "army", line="one"), says("the Hill Front", ACCUSES, "army", line="one")
ACCUSERS = {
    "The Hill Network, and the Hill Front": [NETWORK, FRONT],
    "The Hill Network, by two agencies": [NETWORK, says("the Hill Network", ACCUSES, "army", line="two")],
    "residents, by one agency in two papers": [
        says("unnamed:resident:one", ACCUSES, "army", line="one", kind=RESIDENT, report=paper) for paper in ("a", "b")
    ],
    "residents, by two agencies": RESIDENTS,
    "The Hill Network, and residents in the same line": [NETWORK, RESIDENTS[0]],
    "The Hill Network, and a report in its own voice on the same line": [
        NETWORK,
        says("report:paper", ACCUSES, "army", line="one", kind=REPORT),
    ],
    "The Hill Network and the Hill Front; the army denies it": [NETWORK, FRONT, says("army", Stance.DENIES, "army")],
    "The Hill Network; the army denies it, and admits it a week later": [
        NETWORK,
        says("army", Stance.DENIES, "army", on=2),
        says("army", Stance.ADMITS, "army", on=9),
    ],
    "The Hill Network; the army admits it": [NETWORK, says("army", Stance.ADMITS, "army")],
}


@pytest.mark.parametrize("row", table("who accuses"), ids=lambda row: row[0])
def test_page_shows_the_status_by_who_accuses(row: tuple[str, ...]) -> None:
    who, status = row
    assert verdicts(ACCUSERS[who])["army"][0].value == status


def test_page_lists_the_grades_in_airwars_words() -> None:
    source = Path(airwars.__file__).read_text("utf-8")
    given = set(re.findall(r'Grade\(\s*"([^"]+)"', source))
    assert {row[0] for row in (*table("grade"), *table("strike status"))} == given
