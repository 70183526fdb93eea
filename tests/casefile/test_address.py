from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.casefile.address import Server, address_of


@pytest.mark.parametrize("text", ["postgresql://anna@db:5432/mali", "postgres://db/mali", "POSTGRESQL://db/mali"])
def test_address_of_a_url_is_a_server(text: str) -> None:
    address = address_of(text)
    assert isinstance(address, Server) and address.name == "mali"


@pytest.mark.parametrize("text", ["case.db", "/a/postgresql/case.db", "postgresql.db", "C://mali.db"])
def test_address_of_anything_else_is_a_path(text: str) -> None:
    assert address_of(text) == Path(text)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://anna:secret@db:5432/mali?sslmode=require", "postgresql://anna@db:5432/mali"),
        ("postgresql://anna@/mali?host=/run/pg&password=secret", "postgresql://anna@/mali"),
        ("postgres://db/mali", "postgresql://db/mali"),
    ],
)
def test_address_is_shown_without_its_password(url: str, shown: str) -> None:
    assert str(Server(url)) == f"{Server(url)}" == shown


def test_address_without_a_name_has_one_to_show() -> None:
    assert Server("postgresql://db").name == "postgresql"
