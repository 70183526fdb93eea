from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, select

from counterclaim.casefile.columns import Packed, Utc

metadata = MetaData()
table = Table("values", metadata, Column("id", Integer, primary_key=True), Column("packed", Packed), Column("at", Utc))
engine = create_engine("sqlite://")
metadata.create_all(engine)


def kept(**values: Any) -> Any:
    """A row after a way through the database."""
    with engine.begin() as connection:
        id = connection.execute(table.insert().values(**values)).inserted_primary_key
        assert id is not None
        return connection.execute(select(table).where(table.c.id == id[0])).one()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=10,
)


@given(JSON)
def test_columns_packed_gives_back_what_was_put_in(value: Any) -> None:
    assert kept(packed=value).packed == value


def test_columns_packed_is_smaller_than_its_json() -> None:
    value = [{"claimant": {"text": "the mayor", "kind": "official"}}] * 200
    bound = Packed().process_bind_param(value, engine.dialect)
    assert bound is not None
    assert len(bound) < len(str(value)) / 10


def test_columns_utc_keeps_the_moment_whatever_its_zone() -> None:
    noon = datetime(2025, 1, 2, 12, tzinfo=timezone(timedelta(hours=5)))
    assert kept(at=noon).at == noon
    assert kept(at=noon).at.tzinfo is UTC


def test_columns_hold_nothing_as_nothing() -> None:
    row = kept()
    assert (row.packed, row.at) == (None, None)
