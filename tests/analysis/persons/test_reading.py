from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counterclaim.analysis.persons.reading import days_of, person_list
from counterclaim.errors import BadMapping, UnreadableInput
from made_files import xlsx

HEADER = ["Nom complet", "Date de décès", "Village", "Âge", "Sexe"]
ROW = ["Gharid Doumaz", "2031-03-05", "Tanoum", "34", "Homme"]


def saved(folder: Path, text: str | bytes, name: str = "parish.csv") -> Path:
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder / name


def test_reading_knows_the_usual_columns_in_three_languages(tmp_path: Path) -> None:
    (one,) = person_list(saved(tmp_path, f"{','.join(HEADER)}\n{','.join(ROW)}\n")).listings
    assert (one.list, one.row, one.name, one.place, one.age, one.sex) == ("parish", 2, "Gharid Doumaz", "Tanoum", 34, "m")
    assert one.days is not None and one.days.start == date(2031, 3, 5)
    (arabic,) = person_list(saved(tmp_path, "الاسم;تاريخ الوفاة;العمر\nغريد دوماز;2031-03-05;34\n")).listings
    assert (arabic.name, arabic.age) == ("غريد دوماز", 34)


def test_reading_takes_a_workbook(tmp_path: Path) -> None:
    path = saved(tmp_path, xlsx({"dead": [HEADER, [*ROW[:1], date(2031, 3, 5), *ROW[2:]]]}), "union.xlsx")
    (one,) = person_list(path).listings
    assert one.days is not None and one.days.start == date(2031, 3, 5)


def test_reading_joins_given_and_family_names(tmp_path: Path) -> None:
    (one,) = person_list(saved(tmp_path, "First name,Surname\nGharid,Doumaz\n")).listings
    assert one.name == "Gharid Doumaz"


def test_reading_takes_the_columns_and_the_form_of_dates_that_are_named(tmp_path: Path) -> None:
    path = saved(tmp_path, "A,B\nGharid Doumaz,05/03/2031\n")
    (one,) = person_list(path, columns="name=A,date=B,date_form=%d/%m/%Y").listings
    assert one.days is not None and one.days.start == date(2031, 3, 5)


def test_reading_leaves_rows_out_with_the_reason_and_without_their_words(tmp_path: Path) -> None:
    made = person_list(saved(tmp_path, "Name,Date\nGharid Doumaz,2031-03-05\n?,2031-03-05\nKhadim Tanour,05/03/2031\n"))
    assert [number for number, _ in made.left_out] == [3, 4]
    assert all("Tanour" not in why for _, why in made.left_out)


@pytest.mark.parametrize(("words", "days"), [("2031-03", 31), ("2031", 365), ("2031-03-05", 1)])
def test_reading_takes_months_and_years_for_what_they_are(words: str, days: int) -> None:
    found = days_of(words)
    assert found is not None and (found.end - found.start).days + 1 == days


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", UnreadableInput),
        (b"\x00\x01\x02\xff" * 40, UnreadableInput),
        (b"PK\x03\x04broken", UnreadableInput),
        (b"Name\n", UnreadableInput),
        (b"Count,Town\n3,Tanoum\n", BadMapping),
        ("Name\nGharid Doumaz\n".encode("utf-16"), UnreadableInput),
    ],
)
def test_reading_refuses_what_names_nobody(content: bytes, error: type[Exception], tmp_path: Path) -> None:
    with pytest.raises(error):
        person_list(saved(tmp_path, content))


def test_reading_refuses_columns_that_are_not_there(tmp_path: Path) -> None:
    path = saved(tmp_path, "Name\nGharid Doumaz\n")
    for columns in ("name=Victim", "colour=Name"):
        with pytest.raises(BadMapping):
            person_list(path, columns=columns)


def test_reading_shows_no_name_where_an_entry_is_printed(tmp_path: Path) -> None:
    (one,) = person_list(saved(tmp_path, "Name\nGharid Doumaz\n")).listings
    assert "Gharid" not in repr(one)
