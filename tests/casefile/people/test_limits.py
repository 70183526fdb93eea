from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

import cases
from counterclaim.casefile.address import Server
from counterclaim.casefile.holdings import holdings
from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.paging import page_of
from counterclaim.casefile.people.limits import HIDDEN, LIMITS, Limited
from counterclaim.casefile.selection import Selection, selected
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import metadata
from counterclaim.errors import UnknownName

if TYPE_CHECKING:
    from casefile.conftest import Shelf
    from servers import PostgresServer

# Tables that hold nothing of a region, or (pieces of originals, by their hashes) what no page asks for.
WHOLE = {
    *("stages", "settings", "log", "seals", "rounds", "searches", "searches_seen", "sent_forms", "requests", "original_pieces"),
    *(name for name in metadata.tables if name.startswith(("people", "matching"))),
}


@pytest.fixture(scope="module")
def case(shelf_once: Shelf, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casefile]:
    """Two reports of a raid in Mali, and one of a bomb in Somalia: in a file, and on a server."""
    place = shelf_once.place("limits") if shelf_once.server else None
    yield from cases.raid_case(tmp_path_factory.mktemp("limits"), place)


def countries(casefile: Casefile) -> set[str | None]:
    with casefile.reading() as connection:
        return {one.place.country if one.place else None for one in selected(connection, Selection())}


def test_limits_every_table_is_limited_or_said_to_be_shown_whole() -> None:
    assert set(metadata.tables) - set(LIMITS) == WHOLE


@pytest.mark.slow
@pytest.mark.parametrize(("regions", "seen"), [({"ML"}, {"ML"}), ({"SO"}, {"SO"}), ({"ML", "SO"}, {"ML", "SO"}), (set(), set())])
def test_limits_incidents_of_other_regions_are_not_there(case: Casefile, regions: set[str], seen: set[str]) -> None:
    assert countries(case) == {"ML", "SO"}
    own = Limited(case, frozenset(regions))
    assert countries(own) == seen
    with own.reading() as connection:
        assert {one.place.country for one in page_of(connection, Selection()).incidents if one.place} == seen


def test_limits_a_report_of_another_region_cannot_be_asked_for_by_name(case: Casefile) -> None:
    with case.reading() as connection:
        (elsewhere,) = [one.id for one in selected(connection, Selection(country="SO"))]
    with Limited(case, frozenset({"ML"})).reading() as connection:
        assert {one.name for one in holdings(connection)} == {"one", "two"}
        for name in (elsewhere, "blast", "blast/a1"):
            with pytest.raises(UnknownName):
                find_incident(connection, name)


def test_limits_no_table_gives_more_than_it_holds_of_a_region(case: Casefile) -> None:
    with case.reading() as connection:
        whole = {name: connection.scalar(select(func.count()).select_from(text(name))) for name in LIMITS}
    with Limited(case, frozenset({"ML"})).reading() as connection:
        own = {name: connection.scalar(select(func.count()).select_from(text(name))) or 0 for name in LIMITS}
    assert all(own[name] <= (whole[name] or 0) for name in LIMITS)
    assert all(own[name] == 0 for name, condition in LIMITS.items() if condition == HIDDEN)
    for name in ("incidents", "accounts", "reports", "claims", "readings", "standings", "tallies", "looks"):
        assert 0 < own[name] < (whole[name] or 0), name


def test_limits_leave_nothing_behind(case: Casefile) -> None:
    own = Limited(case, frozenset({"ML"}))
    for _ in range(3):
        assert countries(own) == {"ML"} and countries(case) == {"ML", "SO"}
    with pytest.raises(ZeroDivisionError), own.reading():
        raise ZeroDivisionError
    assert countries(case) == {"ML", "SO"}


@pytest.mark.parametrize("forged", ["ML') OR 1=1 --", "ml", "%", ""])
def test_limits_a_region_that_is_no_code_shows_nothing(case: Casefile, forged: str) -> None:
    assert countries(Limited(case, frozenset({forged}))) == set()


@pytest.mark.slow
def test_limits_hold_in_a_schema_whose_name_has_to_be_quoted(postgres: PostgresServer) -> None:
    server = postgres.made()
    postgres.say('CREATE SCHEMA "Mali 2025"', to=server.name)
    address = Server(f"{server.url}&options=-csearch_path%3D%22Mali%5C%202025%22")
    with Casefile.open(address, create=True) as casefile:
        assert postgres.say("SELECT count(*) FROM pg_tables WHERE schemaname = 'Mali 2025'", to=server.name) > [(20,)]
        with Limited(casefile, frozenset({"ML"})).reading() as connection:
            assert page_of(connection, Selection()).incidents == ()
    postgres.drop(server)
