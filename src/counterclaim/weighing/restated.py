"""The facts of accounts as people stated them: what happened, when, where, and whether it is the report's news."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from counterclaim.errors import BadDecision
from counterclaim.model.account import Account
from counterclaim.model.daterange import DateRange
from counterclaim.model.decision import OF_FACTS, Decision, DecisionKind
from counterclaim.model.ledger import Ledger
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.chosen_words import span_in

# What can be stated of an account, in the words of the ledger on the wire.
FIELDS = (
    "event_type",
    "focus",
    "date.start",
    "date.end",
    "date.span",
    "place.name",
    "place.country",
    "place.admin1",
    "place.latitude",
    "place.longitude",
    "place.precision",
    "place.gazetteer",
    "place.uncertainty_km",
    "place.span",
)
_NOT_KNOWN = "a person says that it is not known"
# Where a person says when or where in no words of the report.
_NO_WORDS = Span(0, 0)
_LONGEST_NAME = 200
_CODE = re.compile("[A-Z]{2}")
_WIDEST_KM = 20_000.0
# What says something only beside another field: the rest of a day or place, beside what it is the rest of, or its words.
_BESIDE = {"date.": ("date.start", "date.span"), "place.": ("place.name", "place.span")}
# A fact as it is settled, by the field that says so; words chosen for it settle nothing.
_SETTLING = {"event_type": "event_type", "focus": "focus", "date.start": "date", "place.name": "place"}


def restated(ledger: Ledger, held: Sequence[Decision]) -> Ledger:
    """The ledger with the facts that people stated, and the accounts that they made; without any, the same ledger.

    held: decisions that hold, in their time's order. The later wins, fact by fact: whoever corrects the day leaves the place as
    it is. Those on accounts that the ledger does not have are passed over. Raises BadDecision for what no account can have.
    """
    accounts = {account.id: account for account in ledger.accounts}
    for decision in held:
        for id in _own(decision, ledger.report.id):
            if decision.kind is DecisionKind.ACCOUNT:
                accounts[id] = _stated(Account(id, focus=True, event_type="other"), dict(decision.change), ledger.report)
            elif id in accounts:
                accounts[id] = _stated(accounts[id], dict(decision.change), ledger.report)
    found = tuple(accounts.values())
    return ledger if found == ledger.accounts else replace(ledger, accounts=found)


def settled(held: Iterable[Decision], key: str) -> frozenset[str]:
    """Which facts of an account people stated: "event_type", "focus", "date", "place"."""
    said = (field for one in held if one.kind in OF_FACTS and key in one.about for field, _ in one.change)
    return frozenset(_SETTLING[field] for field in said if field in _SETTLING)


def settled_by(held: Iterable[Decision], key: str) -> dict[str, Decision]:
    """By the name of each fact of an account that people stated, the decision that it is by."""
    ordered = [one for one in held if one.kind in OF_FACTS and key in one.about]
    return {_SETTLING[field]: one for one in ordered for field, _ in one.change if field in _SETTLING}


def _own(decision: Decision, report: str) -> list[str]:
    if decision.kind not in OF_FACTS:
        return []
    return [id for name, _, id in (key.rpartition("/") for key in decision.about) if name == report]


def _stated(account: Account, said: Mapping[str, str], report: Report) -> Account:
    if strange := [field for field in said if field not in FIELDS]:
        raise BadDecision(f"an account has no field '{strange[0]}' to state; there are: {', '.join(FIELDS)}")
    _check_whole(said)
    if "event_type" in said:
        account = replace(account, event_type=_kind(said["event_type"]))
    if "focus" in said:
        account = replace(account, focus=_focus(said["focus"]))
    if {"date.start", "date.span"} & said.keys():
        account = replace(account, date=_date(account.date, said, report))
    if {"place.name", "place.span"} & said.keys():
        account = replace(account, place=_place(account.place, said, report))
    return account


def _check_whole(said: Mapping[str, str]) -> None:
    """That nothing is said which would change nothing: the end of a day that does not begin, the country of no place."""
    for start, (first, words) in _BESIDE.items():
        rest = [field for field in said if field.startswith(start) and field not in (first, words)]
        alone = [field for field in rest if said[field] or first not in said]
        if alone and not said.get(first, "").strip():
            raise BadDecision(f"{alone[0]} says nothing alone: give {first} with it")


def _kind(value: str) -> str:
    kinds = load_toml("event_types.toml")
    if value not in kinds:
        raise BadDecision(f"'{value[:40]}' is no kind of event; there are: {', '.join(kinds)}")
    return value


def _focus(value: str) -> bool:
    if value not in ("true", "false"):
        raise BadDecision(f"focus is true (the report's news) or false (background), not '{value[:40]}'")
    return value == "true"


def _date(read: DateMention | None, said: Mapping[str, str], report: Report) -> DateMention:
    """The days that a person gives, with the words that were read, unless others were chosen."""
    span = _words("date.span", read.span if read else None, said, report)
    if "date.start" not in said:
        return replace(read, span=span) if read else DateMention(span, None, _NOT_KNOWN)
    start = _day("date.start", said["date.start"])
    end = _day("date.end", said.get("date.end", ""))
    if start is None:
        return DateMention(span, None, _NOT_KNOWN)
    try:
        return DateMention(span, DateRange.spanning(start, end or start))
    except ValueError as exc:
        raise BadDecision(f"the days cannot be so: {exc}") from exc


def _day(field: str, value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as exc:
        raise BadDecision(f"{field}: '{value[:40]}' is no day; write it as YYYY-MM-DD") from exc


def _place(read: PlaceMention | None, said: Mapping[str, str], report: Report) -> PlaceMention:
    """The place that a person gives, with the words that were read, unless others were chosen."""
    span = _words("place.span", read.span if read else None, said, report)
    if "place.name" not in said:
        return replace(read, span=span) if read else PlaceMention(span, None, _NOT_KNOWN)
    name = " ".join(said["place.name"].split())
    if not name:
        return PlaceMention(span, None, _NOT_KNOWN)
    if len(name) > _LONGEST_NAME:
        raise BadDecision(f"a place's name has at most {_LONGEST_NAME} characters")
    latitude, longitude = _number(said, "place.latitude", -90, 90), _number(said, "place.longitude", -180, 180)
    if (latitude is None) != (longitude is None):
        raise BadDecision("a point has a latitude and a longitude: give both, or none")
    try:
        place = Place(
            name,
            _country(said.get("place.country", "")),
            said.get("place.admin1", "")[:_LONGEST_NAME] or None,
            latitude,
            longitude,
            int(said.get("place.precision") or (1 if latitude is not None else 6)),
            said.get("place.gazetteer", "")[:60] or None,
            uncertainty_km=_number(said, "place.uncertainty_km", 0, _WIDEST_KM),
        )
    except ValueError as exc:
        raise BadDecision(f"the place cannot be so: {exc}") from exc
    return PlaceMention(span, place)


def _country(value: str) -> str | None:
    if value and not _CODE.fullmatch(value):
        raise BadDecision(f"'{value[:40]}' is no country: write its ISO code, as in ML")
    return value or None


def _number(said: Mapping[str, str], field: str, least: float, most: float) -> float | None:
    value = said.get(field, "")
    try:
        number = float(value) if value else None
    except ValueError as exc:
        raise BadDecision(f"{field}: '{value[:40]}' is no number") from exc
    if number is not None and not (math.isfinite(number) and least <= number <= most):
        raise BadDecision(f"{field} lies between {least:g} and {most:g}, and '{value[:40]}' does not")
    return number


def _words(field: str, read: Span | None, said: Mapping[str, str], report: Report) -> Span:
    return span_in(said[field], report) or _NO_WORDS if field in said else read or _NO_WORDS
