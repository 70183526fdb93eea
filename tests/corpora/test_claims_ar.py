"""The Arabic corpus: its rule of joined particles, its days, and halves that are worth the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from corpora.scheme import half_of

from counterclaim.model.claim import Stance

FOLDER = Path(__file__).parents[2] / "corpora" / "claims-ar"
MARKS = "[\u064b-\u0652]"
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")


def golds(half: str | None = None) -> list[dict[str, Any]]:
    rows = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("gold/*.json"))]
    return [row for row in rows if half in (None, half_of(row["id"]))]


def texts() -> dict[str, str]:
    lines = (FOLDER / "reports.jsonl").read_text("utf-8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def rows_of(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return [*([gold["focus"]] if gold["focus"] else []), *gold["counts"], *gold["attributions"]]


def dated() -> list[dict[str, Any]]:
    return [gold for gold in golds() if gold["focus"] and gold["focus"]["date"]["start"]]


def spans() -> Iterator[tuple[str, int, int]]:
    """Every span of the corpus with the text that it is of."""
    text = texts()
    for gold in golds():
        for row in rows_of(gold):
            yield from ((text[gold["id"]], start, end) for start, end in row["spans"].values())


def words_between(text: str, start: int, end: int) -> str:
    return text[max(start - 12, 0) : start] + "⟦" + text[start:end] + "⟧" + text[end : end + 12]


def test_claims_ar_spans_begin_with_a_word_or_behind_joined_particles() -> None:
    begun = re.compile(rf"(?:^|[^\w\u064b-\u0652])(?:[وفبلك]{MARKS}*){{0,2}}$")
    assert [words_between(*span) for span in spans() if not begun.search(span[0][: span[1]])] == []


def test_claims_ar_spans_end_with_a_word() -> None:
    assert [words_between(*span) for span in spans() if re.match(r"[\w\u064b-\u0652]", span[0][span[2] :])] == []


def test_claims_ar_spans_hold_no_particle_before_an_article() -> None:
    joined = re.compile(r"[وفبك]ال(?!د )")  # "والد", a father, begins with a letter of its own
    assert [words_between(*span) for span in spans() if joined.match(span[0][span[1] : span[2]])] == []


def test_claims_ar_numbers_stand_in_their_quotes() -> None:
    for row in (row["spans"] for gold in golds() for row in gold["counts"]):
        assert row["quote"][0] <= row["number"][0] < row["number"][1] <= row["quote"][1]


def test_claims_ar_weekdays_are_the_days_of_the_calendar() -> None:
    for day in (gold["focus"]["date"] for gold in dated()):
        named = [WEEKDAYS.index(word) for word in re.findall(r"\w+", day["text"].replace("إ", "ا")) if word in WEEKDAYS]
        assert not named or named[0] == date.fromisoformat(day["start"]).weekday(), day


def test_claims_ar_incidents_are_not_later_than_their_reports() -> None:
    assert [gold["id"] for gold in dated() if gold["focus"]["date"]["end"] > gold["published"]] == []


def test_claims_ar_reports_of_no_violence_are_in_both_halves() -> None:
    calm = Counter(half_of(gold["id"]) for gold in golds() if gold["focus"] is None)
    assert sum(calm.values()) >= 4 and min(calm.values()) >= 2


@pytest.mark.parametrize("half", ["look", "score"])
def test_claims_ar_each_half_has_every_manner_and_stance(half: str) -> None:
    assert {gold["manner"] for gold in golds(half)} == {gold["manner"] for gold in golds()}
    assert {row["stance"] for gold in golds(half) for row in gold["attributions"]} == set(Stance)


@pytest.mark.parametrize("key", ["counts", "attributions"])
def test_claims_ar_halves_are_of_one_size(key: str) -> None:
    look, score = (sum(len(gold[key]) for gold in golds(half)) for half in ("look", "score"))
    assert min(look, score) >= 100 and max(look, score) <= 1.2 * min(look, score)


def test_claims_ar_is_written_in_arabic() -> None:
    for id, text in texts().items():
        letters = [character for character in text if character.isalpha()]
        assert sum("\u0600" <= letter <= "\u06ff" for letter in letters) > 0.95 * len(letters), id
