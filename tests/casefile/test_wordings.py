from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

import cases
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from counterclaim.casefile.wordings import Wordings
from counterclaim.linking.wording import wording_of

WORDS = ("one two three four", "five six seven eight", "nine ten eleven twelve")


@pytest.fixture
def told(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile of three reports of four words each."""
    rows = [cases.row(f"r{at}", text) for at, text in enumerate(WORDS)]
    cases.received(empty, cases.lines(tmp_path / "told.jsonl", rows))
    return empty


@pytest.mark.parametrize("most", [0, 4, 8, 100])
def test_wordings_are_the_same_however_many_are_kept(told: Casefile, most: int) -> None:
    wordings = Wordings(most=most)
    with told.reading() as connection:
        texts = {row.id: row.text for row in connection.execute(select(reports.c.id, reports.c.text))}
        one, two, three = sorted(texts)
        for ids in ([one], [one, two], [three, one], [two, three], [one, two, three]):
            assert wordings.of(connection, ids) == {id: wording_of(texts[id]) for id in ids}
            assert wordings.words <= most


def test_wordings_are_made_once_while_they_are_asked_for(told: Casefile) -> None:
    wordings = Wordings(most=8)
    with told.reading() as connection:
        one, two, three = sorted(connection.scalars(select(reports.c.id)))
        kept = wordings.of(connection, [one, two])
        assert wordings.of(connection, [one])[one] is kept[one]
        wordings.of(connection, [three])
        assert wordings.of(connection, [one])[one] is kept[one]
        assert wordings.of(connection, [two])[two] is not kept[two]
