"""Publication, saying and event keep their own days: short made-up reports of different wars, through the whole reader."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from counterclaim.model.account import Account
from counterclaim.model.ledger import Ledger
from counterclaim.reader import read


class Case(NamedTuple):
    """A report, its day of publication, and the first and last day of its incident ("-" where it gives none that can be told)."""

    name: str
    text: str
    published: date | None
    days: str
    precision: int | None = 1


CASES = (
    Case(
        "event_before_saying",
        "Nine farmers were killed on Tuesday near Zamfara's forest, the police commissioner said on Thursday.",
        date(2024, 3, 8),
        "2024-03-05",
    ),
    Case(
        "only_the_sayings_weekday",
        "Shelling killed at least six people in the Sudanese town of El Fasher, a doctors' union said on Thursday.",
        date(2024, 6, 7),
        "-",
        None,
    ),
    Case(
        "no_publication",
        "Gunmen killed eleven villagers in eastern Congo on Saturday, a civil society leader said.",
        None,
        "-",
        None,
    ),
    Case(
        "dateline_only",
        "GOMA, Congo, Feb 12, 2024 (Agency) - Gunmen killed eleven villagers near Goma on Saturday, a civil society leader said.",
        None,
        "2024-02-10",
    ),
    Case(
        "full_date_without_publication",
        "Gunmen killed eleven villagers in eastern Congo on 10 February 2024, a civil society leader said on Monday.",
        None,
        "2024-02-10",
    ),
    Case(
        "attack_of_weeks_ago",
        "Ethiopia's rights commission on Monday published its report on a drone strike. The strike killed 26 people in Amhara on "
        "20 January, the commission said.",
        date(2024, 2, 12),
        "2024-01-20",
    ),
    Case(
        "attack_of_months_ago",
        "Army Kills Civilians\n\n(Nairobi, December 12, 2024) – Soldiers killed at least 32 civilians in central Mali on May 20, "
        "a rights group said today.",
        None,
        "2024-05-20",
    ),
    Case(
        "roundup_of_three_days",
        "At least 40 people were killed between Friday and Sunday in air strikes on towns of Myanmar's Sagaing, a monitor said.",
        date(2023, 10, 9),
        "2023-10-06/2023-10-08",
        2,
    ),
    Case(
        "two_days_in_a_row",
        "Rebels killed 14 people on Saturday and Sunday in two villages of Colombia's Cauca, the ombudsman said.",
        date(2023, 9, 11),
        "2023-09-09/2023-09-10",
        2,
    ),
    Case(
        "overnight",
        "Overnight Israeli air strikes killed seven people in southern Lebanon, the health ministry said.",
        date(2024, 10, 2),
        "2024-10-01/2024-10-02",
        2,
    ),
    Case(
        "past_hours_count_from_the_saying",
        "Clashes killed 30 fighters in Yemen's Marib over the past 24 hours, a military official said on Friday.",
        date(2021, 11, 6),
        "2021-11-04/2021-11-05",
        2,
    ),
    Case(
        "past_week",
        "Cartel gunmen have killed 18 people in Mexico's Sinaloa over the past week, the state prosecutor said.",
        date(2024, 9, 20),
        "2024-09-13/2024-09-20",
        3,
    ),
    Case(
        "another_deed_first",
        "The governor of Burkina Faso's Est region met relatives of victims on Sunday. Jihadists had killed 12 civilians in a "
        "village there, and a survivor said: the attackers came on motorbikes. The attack took place on Thursday.",
        date(2023, 8, 7),
        "2023-08-03",
    ),
    Case(
        "history_is_no_day",
        "Al-Shabaab fighters killed five soldiers in Somalia's Lower Shabelle, officials said. It killed more than 500 people "
        "in a truck bombing in Mogadishu in October 2017.",
        date(2024, 5, 3),
        "-",
        None,
    ),
    Case(
        "what_is_to_come_is_no_day",
        "A suicide bomber killed eight people at a rally in Bajaur, Pakistan, police said. A vote will be held on 8 February.",
        date(2024, 2, 1),
        "-",
        None,
    ),
    Case(
        "feast_is_not_guessed",
        "A suicide bomber killed eight people in Kunduz, Afghanistan, on the first day of Eid, the police said.",
        date(2024, 4, 12),
        "-",
        None,
    ),
    Case(
        "eve_of_an_event",
        "Militiamen killed four people in Haiti's capital on the eve of the summit, a rights group said.",
        date(2024, 3, 12),
        "-",
        None,
    ),
    Case(
        "days_counted_from_the_one_told",
        "Separatists shot a teacher in Bamenda, Cameroon, on 3 May, locals said. Troops burned houses there two days earlier.",
        date(2024, 5, 6),
        "2024-05-03",
    ),
    Case(
        "last_year_under_a_january_date",
        "Russian missiles killed 30 people in Kharkiv on 29 December, the mayor said on Tuesday.",
        date(2024, 1, 3),
        "2023-12-29",
    ),
    Case(
        "publication_slips_behind_the_day",
        "Settlers killed a farmer near Nablus on 14 April, the health ministry said.",
        date(2024, 4, 13),
        "-",
        None,
    ),
)


def _own(ledger: Ledger) -> Account:
    account = ledger.focus
    assert account is not None
    return account


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report_days_of_the_incident(case: Case) -> None:
    mention = _own(read(case.text, published=case.published)).date
    days = mention.range if mention is not None else None
    shown = "-" if days is None else str(days.start) if days.start == days.end else f"{days.start}/{days.end}"
    assert shown == case.days
    assert (days.precision if days is not None else None) == case.precision


def test_report_days_that_cannot_be_told_say_why() -> None:
    mention = _own(read("Gunmen killed eleven villagers in eastern Congo on Saturday, a leader said.")).date
    assert mention is not None
    assert mention.why == "depends on the date of publication, which is not known"


def test_report_days_publication_stays_with_the_report() -> None:
    text = "BANGUI, Jan 9, 2024 (Agency) - Rebels killed six people in Bria on Saturday, the UN mission said on Monday."
    ledger = read(text)
    mention = _own(ledger).date
    assert ledger.report.published == date(2024, 1, 9)
    assert mention is not None and mention.range is not None
    assert mention.range.start == date(2024, 1, 6)
    assert "is read from the report's own head" in ledger.notes[0]


def test_report_days_zones_are_said() -> None:
    ledger = read("A drone hit a bus in Tigray at 2200 GMT on Tuesday, killing ten people.", published=date(2021, 12, 17))
    assert any("2200 GMT" in note for note in ledger.notes)
    mention = _own(ledger).date
    assert mention is not None and mention.range is not None
    assert mention.range.start == date(2021, 12, 14)


def test_report_days_without_a_zone_nothing_is_said() -> None:
    ledger = read("A drone hit a bus in Tigray on Tuesday, killing ten people.", published=date(2021, 12, 17))
    assert ledger.notes == ()


def test_report_days_of_a_reprint_count_from_its_dateline() -> None:
    ledger = read("MEKELE, Oct 11 (Reuters) - A drone killed ten people in Tigray on Friday.", published=date(2025, 11, 3))
    mention = _own(ledger).date
    assert mention is not None and mention.range is not None
    assert mention.range.start == date(2025, 10, 10)
    assert "is 23 days from that of the report's own head" in ledger.notes[0]
