from __future__ import annotations

from sqlalchemy import select

from counterclaim.casefile.meant import incidents_meant
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts


def test_meant_by_ids_of_now_and_before_by_accounts_and_by_claims(mali: Casefile) -> None:
    with mali.reading() as connection:
        key, own, id = connection.execute(
            select(accounts.c.key, accounts.c.own, accounts.c.incident).where(accounts.c.own != accounts.c.incident)
        ).first() or ("", "", "")
        claim = f"{key.rpartition('/')[0]}/c1"
        found = incidents_meant(connection, [id, own, key, claim, "nothing", "nothing/a1", ""])
    assert set(found) == {id, own, key, claim}
    assert {incident.id for incident in found.values()} == {id}


def test_meant_by_no_names_are_none(mali: Casefile) -> None:
    with mali.reading() as connection:
        assert incidents_meant(connection, []) == {}
