"""Reports of one incident beside each other, field by field, with what is not the same in all of them marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.casefile.record import Record
from counterclaim.export.incident.said import Said
from counterclaim.export.phrasing import place_name, plain
from counterclaim.model.count import Harm
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.phrase import Phrase
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.vocabulary.wording import content_words
from counterclaim.web.addresses import account_in, report_address
from counterclaim.weighing.facts import LinedAccount

MOST = 3
_STANCES = ("accuses", "suspects", "denies", "admits", "declines", "disputes")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a report says. same: by which it is compared. differs: some other of the reports does not say it."""

    address: str
    same: str
    words: str = ""
    said: Said | None = None
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a report: when, where, kind, a harm, a stance, or words (objects, victims, weapons)."""

    name: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One account, with its report and the line that it came by; its fields are those of every column, in one order."""

    key: AccountKey
    report: Report
    line: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """differences: for each field that differs, but for the stances, what each column says, each thing once."""

    columns: tuple[Column, ...]
    differences: tuple[tuple[str, tuple[tuple[Told, ...], ...]], ...]


def comparison(record: Record, said: Mapping[str, Said], chosen: Iterable[str] = ()) -> Comparison:
    """The accounts that are chosen by their keys beside each other; the earliest of each line where none is."""
    accounts = _chosen(record, set(chosen))
    reports = {report.id: report for report in record.reports}
    told = [dict(_fields(each, reports[each.key.report], said)) for each in accounts]
    names = [name for name in _order() if any(fields.get(name) for fields in told)]
    marked = {name: _marked([fields.get(name, ()) for fields in told]) for name in names}
    columns = tuple(
        Column(each.key, reports[each.key.report], each.line, tuple(Field(name, marked[name][number]) for name in names))
        for number, each in enumerate(accounts)
    )
    short = [name for name in names if name not in _STANCES and any(one.differs for own in marked[name] for one in own)]
    return Comparison(columns, tuple((name, tuple(map(_once, marked[name]))) for name in short))


def _once(told: Iterable[Told]) -> tuple[Told, ...]:
    """Each thing once that is compared as the same."""
    return tuple({one.same: one for one in told}.values())


def _chosen(record: Record, chosen: set[str]) -> list[LinedAccount]:
    published = {report.id: str(report.published or "~") for report in record.reports}
    ordered = sorted(record.accounts, key=lambda one: (published[one.key.report], one.key))
    picked = [one for one in ordered if str(one.key) in chosen]
    if not picked:
        lines: dict[str, LinedAccount] = {}
        for one in ordered:
            lines.setdefault(one.line, one)
        first = list(lines.values())
        picked = (first + [one for one in ordered if one not in first])[:MOST]
        picked.sort(key=ordered.index)
    return picked[: 2 * MOST]


def _order() -> list[str]:
    return ["when", "where", "kind", *(harm.value for harm in Harm), *_STANCES, "victims", "objects", "weapons"]


def _fields(each: LinedAccount, report: Report, said: Mapping[str, Said]) -> Iterator[tuple[str, tuple[Told, ...]]]:
    account, address = each.account, account_in(report_address(report.id), each.key.account)
    if account.date is not None:
        words = _days(account.date.range) if account.date.range else account.date.span.of(report.text)
        yield "when", (Told(address, words, words),)
    if account.place is not None:
        words = place_name(account.place.place) if account.place.place else account.place.span.of(report.text)
        yield "where", (Told(address, words, words),)
    yield "kind", (Told(address, account.event_type, Phrase(plain(account.event_type))),)
    own = [one for one in said.values() if one.account == str(each.key)]
    for name in (*(harm.value for harm in Harm), *_STANCES):
        yield name, tuple(_claimed(one for one in own if name in (one.stance, one.count and one.count.kind.value)))
    for name, spans in (("victims", account.victims), ("objects", account.objects), ("weapons", account.weapons)):
        yield name, tuple(_worded(spans, report, address))


def _days(range: DateRange) -> Phrase:
    if range.start == range.end:
        return Phrase("{day}", day=range.start)
    return Phrase("{start} – {end}", start=range.start, end=range.end)


def _claimed(claims: Iterable[Said]) -> Iterator[Told]:
    seen: set[tuple[str, str]] = set()
    for one in claims:
        same = f"{one.count.low}–{one.count.high}" if one.count is not None else f"{one.claimant} {one.party}"
        if (same, one.claimant) not in seen:
            seen.add((same, one.claimant))
            yield Told(one.address, same, said=one)


def _worded(spans: Iterable[Span], report: Report, address: str) -> Iterator[Told]:
    seen: set[str] = set()
    for span in spans:
        words = " ".join(span.of(report.text).split())
        same = " ".join(content_words(words)) or words.casefold()
        if same not in seen:
            seen.add(same)
            yield Told(address, same, words)


def _marked(row: Sequence[Sequence[Told]]) -> tuple[tuple[Told, ...], ...]:
    """The row of one field, with what is not in every column marked."""
    everywhere = set.intersection(*({one.same for one in own} for own in row)) if row else set()
    return tuple(
        tuple(Told(one.address, one.same, one.words, one.said, one.same not in everywhere) for one in own) for own in row
    )
