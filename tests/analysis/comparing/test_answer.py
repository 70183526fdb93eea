from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from compared import filled, saved
from counterclaim.analysis.comparing.answer import Bounds, compare
from counterclaim.casefile.store import Casefile
from counterclaim.errors import BadMapping, CasefileError, UnknownRule, UnreadableInput
from counterclaim.model.comparison import Agreement, Comparison
from made_rows import acled, ucdp

ROWS = (
    ucdp(date_prec="1", date_end="2024-03-05"),
    ucdp(id="502", date_prec="1", date_start="2024-04-01", date_end="2024-04-01", where_coordinates="Teral", latitude="16.1"),
    ucdp(id="503", date_prec="1", date_start="2024-06-01", date_end="2024-06-01", where_coordinates="Sambo", latitude="12.9"),
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("ours"), ROWS)


def compared(case: Path, other: Path, *, mapping: str = "", rule: str | None = None, bounds: Bounds | None = None) -> Comparison:
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        return compare(connection, other, mapping=mapping, rule=rule, bounds=bounds)


@pytest.mark.slow
def test_answer_matches_an_acled_table_and_tells_what_is_missing(case: Path, tmp_path: Path) -> None:
    rows = [acled(fatalities="14"), acled(event_id_cnty="TER9", event_date="2024-05-05", location="Dogo", latitude="13.1")]
    rows.append(acled(event_id_cnty="TER10", event_date="2024-07-01"))
    found = compared(case, saved(tmp_path, rows))
    (match,) = found.matches
    assert [one.name for one in match.theirs] == ["TER101"]
    assert found.rule == "acled/1"
    assert match.finding("killed").agreement is Agreement.COMPATIBLE  # 14 lies between the 9 and 17 of the casefile
    assert match.finding("parties").agreement is Agreement.SAME
    assert [(one.entry.name, bool(one.excused)) for one in found.theirs_alone] == [("TER9", False), ("TER10", True)]
    assert found.shares.theirs == 2 and found.shares.theirs_matched == 1
    assert match.reasons


def test_answer_teaches_nothing_where_their_rows_are_our_reports(case: Path, tmp_path: Path) -> None:
    found = compared(case, saved(tmp_path, ROWS))
    assert len(found.matches) == 3
    assert all(one.held for one in found.matches)
    assert found.shares.f1 is None


@pytest.mark.slow
def test_answer_compares_with_another_casefile_which_stays_as_it_was(case: Path, tmp_path: Path) -> None:
    other = filled(tmp_path, [acled(), acled(event_id_cnty="TER9", event_date="2024-05-05", location="Dogo", latitude="13.1")])
    before = other.read_bytes()
    found = compared(case, other)
    assert len(found.matches) == 1
    assert found.theirs == "case.db"
    assert other.read_bytes() == before


def test_answer_takes_a_table_of_nobodys_format_by_its_mapping(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "Day,Village,Land,Lat,Lon,Dead,Doer\n2024-03-05,Oro Benna,Mali,14.35,-3.9,11,Military Forces of Mali\n", "utf-8"
    )
    mapping = "date=Day,place=Village,country=Land,latitude=Lat,longitude=Lon,killed=Dead,perpetrator=Doer,dataset=Our list"
    found = compared(case, path, mapping=mapping)
    assert (len(found.matches), found.theirs, found.rule) == (1, "Our list", "hull/1")


def test_answer_is_bounded_on_both_sides(case: Path, tmp_path: Path) -> None:
    found = compared(case, saved(tmp_path, [acled()]), bounds=Bounds(since=date(2024, 4, 1)))
    assert found.matches == ()
    assert [one.entry.incident.date.start.month for one in found.ours_alone if one.entry.incident.date] == [4, 6]
    assert compared(case, saved(tmp_path, [acled()]), bounds=Bounds(country="ML", event_type="attack")).matches


def test_answer_writes_nothing_into_the_casefile(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(case.parent, copy)
    before = (copy / "case.db").read_bytes()
    compared(copy / "case.db", saved(tmp_path, [acled()]))
    assert (copy / "case.db").read_bytes() == before


def test_answer_says_which_rows_give_no_incident(case: Path, tmp_path: Path) -> None:
    found = compared(case, saved(tmp_path, [acled(), acled(event_id_cnty="TER7", fatalities="many")]))
    assert [reason for _, reason in found.unread] == ["its fatalities is 'many', not a whole number"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds no incidents"),
        (b"\x00\x01\x02\xff" * 50, "holds no incidents"),
        (b"a,b\n1,2\n", "no column of it is known to hold the text"),
        (b"%PDF-1.7 broken", "holds no incidents"),
        (b'{"id": "x", "text": "Nine people were killed in Kidal on Saturday, the mayor said."}\n', "holds written reports"),
    ],
)
def test_answer_refuses_what_holds_no_incidents(content: bytes, words: str, case: Path, tmp_path: Path) -> None:
    name = "other.jsonl" if content.startswith(b"{") else "other.csv"
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableInput, match=words):
        compared(case, tmp_path / name)


def test_answer_refuses_a_damaged_casefile_a_wrong_mapping_and_an_unknown_rule(case: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.db").write_bytes(b"SQLite format 3\x00" + b"\x00" * 200)
    with pytest.raises(CasefileError):
        compared(case, tmp_path / "bad.db")
    with pytest.raises(BadMapping):
        compared(case, saved(tmp_path, [acled()]), mapping="nonsense=Column")
    with pytest.raises(UnknownRule):
        compared(case, saved(tmp_path, [acled()]), rule="guess")
