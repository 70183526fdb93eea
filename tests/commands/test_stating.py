from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.commands.stating import facts_given
from counterclaim.errors import CounterclaimError
from counterclaim.weighing.restated import FIELDS

NOTHING: dict[str, Any] = dict.fromkeys(("event", "day", "until", "place", "point", "focus"))
BY = ("--by", "A. Reviewer")


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args)


def said(*args: str, case: Path) -> Result:
    """What a command says that does as it was told."""
    result = run(*args, *BY, case=case)
    assert result.exit_code == 0, result.output
    return result


def words_of(result: Result) -> str:
    """How a command refused: as a wrong use of it, or as an error of ours, and never as a fault."""
    assert result.exit_code != 0 and isinstance(result.exception, SystemExit | CounterclaimError), result.exception
    return " ".join((result.stderr if isinstance(result.exception, SystemExit) else str(result.exception)).split())


def refused(*args: str, case: Path) -> str:
    """How a command refuses, which has decided nothing."""
    words = words_of(run(*args, *BY, case=case))
    assert run("decisions", case=case).stdout == ""
    return words


def rows(case: Path, command: str = "decisions") -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(command, "--format", "jsonl", case=case).stdout.splitlines()]


def incident(case: Path, account: str) -> dict[str, Any]:
    """The incident that an account is in."""
    report, _, id = account.partition("/")
    key = {"report": report, "account": id}
    return next(row for row in rows(case, "incidents") if any(key.items() <= one.items() for one in row["accounts"]))


def test_stating_nothing_gives_no_facts() -> None:
    assert facts_given(**NOTHING) == []


@pytest.mark.parametrize(
    ("given", "facts"),
    [
        ({"event": "airstrike"}, {"event_type": "airstrike"}),
        ({"focus": False}, {"focus": "false"}),
        ({"focus": True}, {"focus": "true"}),
        ({"day": "2025-01-02"}, {"date.start": "2025-01-02", "date.end": ""}),
        ({"day": "unknown"}, {"date.start": "", "date.end": ""}),
        ({"place": "unknown"}, {"place.name": ""}),
        (
            {"place": "Tin Zaouaten", "point": "19.95, 2.97"},
            {"place.name": "Tin Zaouaten", "place.latitude": "19.95", "place.longitude": "2.97"},
        ),
    ],
)
def test_stating_gives_the_fields_of_decisions(given: dict[str, Any], facts: dict[str, str]) -> None:
    made = dict(facts_given(**NOTHING | given))
    assert made == facts and made.keys() <= set(FIELDS)


@pytest.mark.parametrize("words", ["Niono", "geonames:2452655"])
def test_stating_a_known_place_gives_all_of_it(words: str) -> None:
    place = dict(facts_given(**NOTHING | {"place": words}))
    assert (place["place.name"], place["place.country"], place["place.gazetteer"]) == ("Niono", "ML", "geonames:2452655")
    assert place["place.latitude"] and place["place.longitude"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"point": "19.95,2.97"}, "name it with --place"),
        ({"place": "unknown", "point": "19.95,2.97"}, "name it with --place"),
        ({"place": "geonames:2452655", "point": "19.95,2.97"}, "leave out --point"),
        ({"place": "Kassum", "point": "19.95"}, "LAT,LON"),
        ({"place": "Kassum", "point": ","}, "LAT,LON"),
        ({"place": "Xyzzyq"}, "no place 'Xyzzyq' is known"),
        ({"place": "geonames:999999999"}, "no place 'geonames:999999999' is known"),
        ({"place": "geonames:2452655; drop"}, "is known"),
    ],
)
def test_stating_a_place_that_is_none_is_refused(given: dict[str, Any], words: str) -> None:
    with pytest.raises(click.UsageError, match=words):
        facts_given(**NOTHING | given)


def test_stating_a_name_of_several_places_guesses_none_and_lists_them() -> None:
    with pytest.raises(click.UsageError) as raised:
        facts_given(**NOTHING | {"place": "San"})
    words = raised.value.message
    assert "several places" in words and "geonames:2451778  San, " in words and ", CI" in words


@pytest.mark.slow
def test_stating_facts_changes_the_account_and_undo_gives_it_back(mali: Path) -> None:
    before = incident(mali, "other-1/a1")
    result = said(
        "decide", "facts", "other-1/a1", "--event", "airstrike", "--day", "2025-01-05", "--until", "2025-01-06", case=mali
    )
    after = incident(mali, "other-1/a1")
    assert after["event_type"] == "airstrike" != before["event_type"]
    assert {"start": "2025-01-05", "end": "2025-01-06"}.items() <= after["date"].items()
    assert after["place"] == before["place"], "what is not named stays as it is"
    said("decide", "undo", result.stdout.split()[1], case=mali)
    assert incident(mali, "other-1/a1") == before
    assert run("verify", case=mali).exit_code == 0


@pytest.mark.slow
def test_stating_facts_of_an_incident_is_of_all_its_accounts(mali: Path) -> None:
    said("decide", "facts", "attack-1", "--place", "Niono", "--reason", "its prefect says so", case=mali)
    (made,) = rows(mali)
    assert made["about"] == [f"attack-{number}/a1" for number in range(1, 5)]
    assert (made["kind"], made["by"], made["reason"]) == ("facts", "A. Reviewer", "its prefect says so")
    assert incident(mali, "attack-1/a1")["place"]["gazetteer"] == "geonames:2452655"


def test_stating_facts_is_listed_in_plain_words(mali: Path) -> None:
    said("decide", "facts", "other-1/a1", "--background", "--day", "unknown", case=mali)
    line = run("decisions", case=mali).stdout
    assert "facts other-1/a1" in line and "focus=false" in line and "(holds)" in line


@pytest.mark.slow
def test_stating_facts_again_wins_fact_by_fact(mali: Path) -> None:
    said("decide", "facts", "other-1/a1", "--event", "airstrike", "--day", "2025-01-05", case=mali)
    said("decide", "facts", "other-1/a1", "--event", "shelling", "--by", "B. Reviewer", case=mali)
    found = incident(mali, "other-1/a1")
    assert found["event_type"] == "shelling" and found["date"]["start"] == "2025-01-05"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "name a fact to state"),
        (("--event", "picnic"), "picnic"),
        (("--day", "2025-02-30"), "YYYY-MM-DD"),
        (("--day", "yesterday"), "YYYY-MM-DD"),
        (("--day", "2025-01-03", "--until", "soon"), "YYYY-MM-DD"),
        (("--day", "2025-01-03", "--until", "2025-01-02"), "the days cannot be so"),
        (("--until", "2025-01-02"), "give the first with --day"),
        (("--day", "unknown", "--until", "2025-01-02"), "give both days, or neither"),
        (("--place", "San"), "several places"),
        (("--place", "Xyzzyq"), "with --point"),
        (("--place", "Kassum", "--point", "95,2"), "between -90 and 90"),
        (("--place", "Kassum", "--point", "north,2"), "is no number"),
        (("--place", "K" * 300, "--point", "15,2"), "at most 200"),
    ],
)
def test_stating_facts_that_cannot_be_is_refused(mali: Path, args: tuple[str, ...], words: str) -> None:
    assert words in refused("decide", "facts", "attack-1/a1", *args, case=mali)


@pytest.mark.parametrize("name", ["attack-1/a9", "nobody/a1", "nobody", "attack-1/m1", "attack-1/c1", "a'b"])
def test_stating_facts_of_what_is_not_there_is_refused(mali: Path, name: str) -> None:
    assert name in refused("decide", "facts", name, "--event", "clash", case=mali)


def test_stating_facts_of_one_that_is_not_there_states_none_of_the_others(mali: Path) -> None:
    refused("decide", "facts", "attack-1/a1", "attack-1/a9", "--event", "clash", case=mali)


@pytest.mark.slow
def test_stating_an_account_makes_it_and_claims_go_into_it(mali: Path) -> None:
    given = ("--event", "abduction", "--day", "2025-01-08", "--place", "Kassum", "--point", "15.1,-2.2")
    result = said("decide", "account", "other-1", *given, case=mali)
    assert result.stdout.splitlines()[0] == "made: other-1/m1"
    said("decide", "add", "other-1", "kind=count", "quote.span=0-5", "count.low=3", "count.high=3", "--account", "m1", case=mali)
    made = incident(mali, "other-1/m1")
    assert (made["event_type"], made["date"]["start"], made["place"]["name"]) == ("abduction", "2025-01-08", "Kassum")
    assert said("decide", "account", "other-1", "--event", "clash", case=mali).stdout.startswith("made: other-1/m2\n")


@pytest.mark.slow
def test_stating_an_account_is_taken_back_only_while_it_is_empty(mali: Path) -> None:
    result = said("decide", "account", "other-1", "--event", "abduction", case=mali)
    id = result.stdout.splitlines()[1].split()[1]
    claim = said("decide", "add", "other-1", "kind=demand", "quote.span=0-5", "--account", "m1", case=mali)
    assert "m1" in words_of(run("decide", "undo", id, *BY, case=mali))
    said("decide", "undo", claim.stdout.splitlines()[1].split()[1], case=mali)
    said("decide", "undo", id, case=mali)
    assert not any(one["account"] == "m1" for row in rows(mali, "incidents") for one in row["accounts"])
    assert run("verify", case=mali).exit_code == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("nobody", "--event", "clash"), "nobody"),
        (("other-1", "--day", "2025-13-01"), "YYYY-MM-DD"),
        (("other-1", "--place", "San"), "several places"),
        (("other-1", "--until", "2025-01-01"), "--day"),
    ],
)
def test_stating_an_account_that_cannot_be_is_refused(mali: Path, args: tuple[str, ...], words: str) -> None:
    assert words in refused("decide", "account", *args, case=mali)
