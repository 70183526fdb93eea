"""What the templates of a report's page are given."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.casefile.report_record import ReportRecord
from counterclaim.errors import UnknownName
from counterclaim.export import phrasing
from counterclaim.export.html import SIGNS
from counterclaim.ingest.text import MOST_READ
from counterclaim.model.account import Account
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml
from counterclaim.web.access import Person, Right
from counterclaim.web.addresses import in_report, incident_address, report_address
from counterclaim.web.report.fields import begun, values, words_of
from counterclaim.web.report.view import ReportView, Row, report_view, words_of_account
from counterclaim.web.report.words import laid_out, parts
from counterclaim.weighing import hull, status
from counterclaim.weighing.stated import stated

BY_KIND, BY_TEXT = "kind", "text"
# What an account is called in addresses that is to be made.
NEW = "new"
# What an address says of the part, to have the whole report on one page: to print it, or to search in it.
ALL = "all"


def screen(record: ReportRecord, asked: Mapping[str, str], person: Person) -> dict[str, Any]:
    """The whole page. asked: the part of a long text, the order of the claims, what is corrected, or judged for a reason."""
    part = shown_part(record, asked)
    view = report_view(record, part.within)
    return {
        **shared(record, person),
        "view": view,
        "order": order_of(asked),
        "part": part,
        "paragraphs": laid_out(view.checked, part.within, view.judged),
        "opened": _opened(view, asked),
        "stating": _stating(view, asked),
        "reasoned": asked.get("why", ""),
    }


def edited(record: ReportRecord, asked: Mapping[str, str], person: Person) -> dict[str, Any]:
    """One row alone: as it is ("row"), open to be corrected ("edit"), or of a new claim on some words ("new"); or the facts of an
    account, open to be stated ("facts")."""
    view = report_view(record)
    if "facts" in asked:
        return {**shared(record, person), "view": view, "row": None, "editor": None, "stating": _stating(view, asked)}
    id = asked.get("row") or asked.get("edit") or ""
    row = view.row(id)
    if row is None and "new" not in asked:
        raise UnknownName("claim", f"{record.report.id}/{id}", "open its report again")
    editor = None if "row" in asked else _opened(view, asked)
    return {**shared(record, person), "view": view, "row": row, "editor": editor, "stating": None}


def _stating(view: ReportView, asked: Mapping[str, str]) -> dict[str, Any] | None:
    """The form that states the facts of an account ("a1"), or of one that is to be made (NEW); None where none is asked for."""
    if "facts" not in asked:
        return None
    id = asked["facts"]
    one = view.account(id)
    if one is None and id != NEW:
        raise UnknownName("account", f"{view.report.id}/{id}", "open its report again")
    account = one.account if one is not None and one.account is not None else Account("", focus=True, event_type="attack")
    place = account.place.place if account.place else None
    return {"one": one, "fields": stated(account), "kinds": list(load_toml("event_types.toml")), "place": place}


def _opened(view: ReportView, asked: Mapping[str, str]) -> dict[str, Any] | None:
    if "new" in asked:
        focus = view.checked.ledger.focus
        return editor(view, None, begun(asked["new"], focus.id if focus is not None else ""))
    row = view.row(asked.get("edit", ""))
    return editor(view, row, values(row.claim)) if row is not None else None


def editor(view: ReportView, row: Row | None, fields: Mapping[str, str]) -> dict[str, Any]:
    """A form that corrects a claim, or adds one where there is no row. fields: as they are filled in."""
    return {
        "row": row,
        "fields": fields,
        "words": words_of(fields, view.report),
        "choices": {
            "kind": list(ClaimKind),
            "claimant.kind": list(ClaimantKind),
            "stance": list(Stance),
            "count.kind": list(Harm),
            "count.group": list(Group),
            "count.qualifier": list(Qualifier),
        },
        "accounts": view.checked.ledger.accounts,
    }


def order_of(asked: Mapping[str, str]) -> str:
    """The order of the claims."""
    return BY_TEXT if asked.get("order") == BY_TEXT else BY_KIND


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a text is shown: its number from 1, 0 for all of it, of how many. whole: whether all of it can be."""

    number: int
    of: int
    within: Span
    whole: bool


def shown_part(record: ReportRecord, asked: Mapping[str, str]) -> Part:
    """The part that is asked for by its number or as "all", else that in which some words ("at") or a claim stand; the first."""
    spans = parts(record.report.text)
    whole = len(spans) > 1 and len(record.report.text) <= MOST_READ
    if whole and asked.get("part") == ALL:
        return Part(0, len(spans), Span(0, len(record.report.text)), whole)
    number = _number_of(asked.get("part", "")) or _number_at(_place(record, asked), spans)
    number = min(number, len(spans))
    return Part(number, len(spans), spans[number - 1], whole)


def _number_of(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 9 else 0


def _number_at(place: int, spans: Sequence[Span]) -> int:
    return next((number for number, span in enumerate(spans, 1) if place < span.end), len(spans))


def _place(record: ReportRecord, asked: Mapping[str, str]) -> int:
    """Where the words stand that an address is about."""
    if id := asked.get("claim") or asked.get("edit") or asked.get("why"):
        return next((claim.quote.start for claim in record.ledger.claims if claim.id == id), 0)
    if id := asked.get("account") or asked.get("facts"):
        return min(_words_of(record, id), default=0)
    return _number_of(asked.get("at", "").partition("-")[0])


def _words_of(record: ReportRecord, account: str) -> Iterator[int]:
    """Where the words of an account and of its claims begin."""
    yield from (span.start for one in record.ledger.accounts if one.id == account for span in words_of_account(one))
    yield from (claim.quote.start for claim in record.ledger.claims if claim.account == account)


def shared(record: ReportRecord, person: Person) -> dict[str, Any]:
    """What the page and all its parts are given."""
    return {
        "record": record,
        "report": record.ledger.report,
        "address": report_address(record.report.id),
        "address_of": report_address,
        "in_report": in_report,
        "incident_address": incident_address,
        "may_decide": Right.DECIDE in person.rights,
        "phrasing": phrasing,
        "signs": SIGNS,
        "rules": {"hull": hull.RULE, "status": status.RULE},
        "new_key": lambda: secrets.token_hex(8),
        "stating": None,
        "reasoned": "",
    }
