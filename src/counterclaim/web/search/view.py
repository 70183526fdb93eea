"""What a search shows: of one kind a page, or of each kind the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from counterclaim.casefile.hits import COUNTED, Hit, Kind, Sought, hits, number_of
from counterclaim.casefile.saved import Saved, new_hits, saved
from counterclaim.model.work import What
from counterclaim.web.addresses import in_report
from counterclaim.web.queue.place import opened
from counterclaim.web.search.asked import address

PAGE, FEW = 20, 5


@dataclass(frozen=True, slots=True)
class Section:
    """The hits of one kind. more: the address of what follows, or of all of them; newer: from which number on they are new."""

    kind: Kind
    hits: tuple[Hit, ...]
    number: int
    mark: str | None
    more: str | None
    newer: int | None = None

    @property
    def uncounted(self) -> bool:
        """Whether there are more than anybody counted."""
        return self.number > COUNTED

    def is_new(self, hit: Hit) -> bool:
        """Whether it came since the person last looked at this search."""
        return self.newer is not None and hit.number > self.newer


def sections(
    connection: Connection,
    sought: Sought,
    kind: Kind | None,
    *,
    behind: str | None = None,
    newer: Mapping[Kind, int] | None = None,
) -> list[Section]:
    """What is shown of a search."""
    return list(_sections(connection, sought, kind, behind, newer or {}))


def _sections(
    connection: Connection, sought: Sought, kind: Kind | None, behind: str | None, newer: Mapping[Kind, int]
) -> Iterator[Section]:
    for one in Kind:
        number = number_of(connection, sought, one)
        if kind is not None and one is not kind:
            yield Section(one, (), number, None, address(sought, kind=one.value))
            continue
        found, mark = hits(connection, sought, one, behind=behind, most=PAGE if kind else FEW)
        follows = {"behind": mark} if kind else {}
        more = address(sought, kind=one.value, **follows) if mark else None
        yield Section(one, tuple(found), number, mark, more, newer.get(one))


def opened_hit(hit: Hit, back: str) -> str:
    """Where a hit leads."""
    if hit.kind is Kind.INCIDENT:
        return opened(What.INCIDENT, hit.name, back)
    if hit.kind is Kind.REPORT:
        return opened(What.REPORT, hit.name, back)
    report, _, claim = hit.name.rpartition("/")
    return in_report(opened(What.REPORT, report, back), claim)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A saved search with how many hits of it are new."""

    saved: Saved
    address: str
    new: int


def saved_view(connection: Connection, by: str) -> list[SavedView]:
    """The saved searches of a person."""
    return [SavedView(one, address(one.sought), new_hits(connection, one)) for one in saved(connection, by)]
