"""By what incidents are told apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.account import Status
from counterclaim.model.gist import Gist
from counterclaim.model.phrase import Phrase
from counterclaim.weighing.foremost import foremost


class Split(StrEnum):
    """By nothing, party (each by its status), foremost status, kind of event, country, or region of a country."""

    NONE = "none"
    PARTY = "party"
    STATUS = "status"
    KIND = "kind"
    COUNTRY = "country"
    ADMIN1 = "admin1"

    @property
    def overlaps(self) -> bool:
        """Whether one incident may stand in several groups, so that these are not to be added up."""
        return self is Split.PARTY


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Some incidents of a split. key: "" for those that have none. name: as it is called, a phrase where the word is ours.

    status: of a party, each apart.
    """

    key: str
    name: str = field(compare=False)
    status: Status | None = None
    country: str | None = None


def groups_of(gist: Gist, split: Split) -> tuple[Group, ...]:
    """The groups that an incident is in; one, but for parties.

    Contested attributions are never mixed with admitted ones: a party is a group of its own for each status that it has.
    """
    match split:
        case Split.NONE:
            return (Group("all", Phrase("all")),)
        case Split.PARTY:
            own = tuple(Group(one.party, one.name, one.status) for one in gist.parties)
            return tuple(dict.fromkeys(own)) or (Group("", Phrase("nobody is spoken of")),)
        case Split.STATUS:
            status = foremost(one.status for one in gist.parties)
            return (Group(status.value, Phrase(status.value), status) if status else Group("", Phrase("nobody is spoken of")),)
        case Split.KIND:
            return (Group(gist.event_type, Phrase(gist.event_type.replace("_", " "))),)
        case Split.COUNTRY:
            return (Group(gist.country, gist.country, country=gist.country) if gist.country else Group("", Phrase("no place")),)
        case Split.ADMIN1:
            return (_region(gist),)


def _region(gist: Gist) -> Group:
    if gist.country is None:
        return Group("", Phrase("no place"))
    name = f"{gist.admin1}, {gist.country}" if gist.admin1 else Phrase("region unknown, {country}", country=gist.country)
    return Group(f"{gist.country}/{gist.admin1 or ''}", name, country=gist.country)
