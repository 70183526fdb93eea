"""Both databases find the same, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from sqlalchemy import Connection

from counterclaim.casefile.address import Address
from counterclaim.casefile.database.database import words_in
from counterclaim.casefile.database.term import REPORTS, Term
from counterclaim.casefile.folding import folded
from counterclaim.casefile.search import terms_of
from counterclaim.casefile.store import Casefile
from servers import PostgresServer

SAID = {
    1: ("A raid on Kidal", "Nine people were killed in Kidal, the mayor of Kidal said."),
    2: ("", "The mayor said nothing. The army denied the raid, the raid, the raid."),
    3: ("Ségou", "L'eau manque à Ségou ; des hommes armés ont tué deux personnes."),
    4: ("", "قُتل تسعة مدنيين على الأقل في قصف على مدينة إدلب يوم السبت."),
    5: ("army", "army " * 300),
    6: ("", " ".join(f"word{number}" for number in range(400))),
    7: ("one two", "three four"),
}
ASKED = (
    *("kidal", "raid", "mayor said", '"mayor said"', '"said mayor"', "the", "segou", "l'eau", "ادلب", "قتل مدنيين", "arm*"),
    *("wor*", '"the raid"', '"raid the"', '"two three"', "two three", '"word7 word8"', "word399", '"army den*"', "zebra", "1"),
)


@pytest.fixture(scope="module")
def both(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Connection]]:
    addresses: list[Address] = [tmp_path_factory.mktemp("words") / "case.db", postgres.made()]
    with ExitStack() as stack:
        opened = [stack.enter_context(Casefile.open(address, create=True)) for address in addresses]
        connections = [stack.enter_context(casefile.writing()) for casefile in opened]
        for connection in connections:
            put(connection, SAID)
        yield connections


def put(connection: Connection, said: dict[int, tuple[str, str]]) -> None:
    rows = [{"id": id, "title": folded(title), "text": folded(text)} for id, (title, text) in said.items()]
    words_in(connection.dialect.name).put(connection, REPORTS, rows)


def found(connection: Connection, terms: list[Term]) -> tuple[list[int], list[int]]:
    words = words_in(connection.dialect.name)
    matching = words.matching(REPORTS, terms).order_by(words.number(REPORTS).desc())
    return words.best(connection, REPORTS, terms, 50), list(connection.scalars(matching))


@pytest.mark.slow
@pytest.mark.parametrize("asked", ASKED)
def test_words_are_found_alike(both: list[Connection], asked: str) -> None:
    in_file, on_server = (found(connection, terms_of(asked)) for connection in both)
    assert in_file == on_server
    assert sorted(in_file[0]) == sorted(in_file[1])


@pytest.mark.slow
def test_words_that_are_taken_out_are_gone(both: list[Connection]) -> None:
    for connection in both:
        put(connection, {99: ("", "gone tomorrow")})
        assert found(connection, terms_of("tomorrow"))[0] == [99]
        words_in(connection.dialect.name).withdraw(connection, REPORTS, [{"id": 99, "title": "", "text": "gone tomorrow"}])
        assert found(connection, terms_of("tomorrow")) == ([], [])


@pytest.mark.slow
def test_words_more_than_an_index_holds_are_found(both: list[Connection]) -> None:
    """A tsvector holds a megabyte: a report of more words is looked through itself."""
    many = " ".join(f"{number:x}z{number * 7919:x}" for number in range(70_000))
    long = "b" * 3_000
    for connection in both:
        put(connection, {100: ("", f"{many} {long} last")})
    for asked in ("last", f"{long} last", "11170z2*", '"1z1eef 2z3dde"', "nowhere"):
        first, second = (found(connection, terms_of(asked)) for connection in both)
        assert first == second, asked
