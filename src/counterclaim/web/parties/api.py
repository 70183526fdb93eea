"""Parties for programs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BeforeValidator

from counterclaim.model.account import Status
from counterclaim.web.access import CurrentPerson, sees_private
from counterclaim.web.asked import none_if_empty
from counterclaim.web.casefiles import Reading
from counterclaim.web.parties.view import Party, PartyIndex, party, party_index

api = APIRouter(tags=["parties"])

Words = Annotated[str, Query(max_length=300, description="words of a name of theirs")]
After = Annotated[str, Query(max_length=600, description="as the page before gave it")]
AskedStatus = Annotated[Status | None, BeforeValidator(none_if_empty), Query(description="how the attribution to it stands")]
Said = Annotated[str, Query(max_length=12, description="what the claimant says of it: accuses, denies, …")]
Claimant = Annotated[str, Query(max_length=600, description="who says so")]


@api.get("/parties")
def list_parties(person: CurrentPerson, connection: Reading, q: Words = "", after: After = "") -> PartyIndex:
    """The parties that reports speak of, those of most incidents first, with how the attribution to them stands."""
    return party_index(connection, q, after, private=sees_private(person))


@api.get("/parties/{key:path}")
def show_party(
    connection: Reading, key: str, status: AskedStatus = None, stance: Said = "", claimant: Claimant = "", after: After = ""
) -> Party:
    """What a party is accused of, by whom, and what it says of it; 404 for one that nobody speaks of.

    The accused are alleged until admitted.
    """
    return party(connection, key, status=status, voice=(stance, claimant) if stance and claimant else None, after=after)
