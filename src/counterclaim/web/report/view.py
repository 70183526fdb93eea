"""What the page of a report shows beside its words: its claims by account and kind, each with what people decided about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from counterclaim.casefile.overtaking import last
from counterclaim.casefile.report_record import ReportRecord
from counterclaim.export.phrasing import claimant_words, number, plain
from counterclaim.export.printable import one_line
from counterclaim.export.told import SAYINGS, Told, told
from counterclaim.model.account import Account, Hull
from counterclaim.model.claim import Claim, Claimant, ClaimantKind
from counterclaim.model.decision import Decision, DecisionKind, is_added, standing, trail, trail_of_facts
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.checked import Checked, checked
from counterclaim.weighing.restated import settled_by


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as the page shows it.

    who, target: in the report's words, or as a person wrote them. held: the decisions on it that hold; seen: the id of the newest
    that was ever made on it, or "".
    """

    claim: Claim
    key: str
    what: str
    who: str
    target: str
    quote: str
    rejected: bool
    held: tuple[Decision, ...]
    seen: str

    @property
    def added(self) -> bool:
        """Whether a person added it."""
        return is_added(self.claim.id)

    @property
    def checked(self) -> bool:
        """Whether a person has looked at it: decided anything that holds."""
        return bool(self.held)


@dataclass(frozen=True, slots=True)
class Section:
    """Claims of one kind. hull: the range of the counts, where it is one of counts."""

    title: str
    rows: tuple[Row, ...]
    hull: Hull | None = None


@dataclass(frozen=True, slots=True)
class AccountView:
    """One account with its claims by kind; None for claims that belong to none.

    stated: by the name of each fact that a person stated ("event_type", "date", "place", "focus"), the decision that it is by.
    held: the decisions on its facts that hold; seen: the id of the newest that was ever made on them, or "".
    elsewhere: how many more claims of it stand in other parts of the text.
    """

    account: Account | None
    incident: str | None
    sections: tuple[Section, ...]
    key: str = ""
    stated: Mapping[str, Decision] = field(default_factory=dict)
    held: tuple[Decision, ...] = ()
    seen: str = ""
    elsewhere: int = 0

    @property
    def focus(self) -> bool:
        """Whether the report brings it as its news."""
        return self.account is not None and self.account.focus


@dataclass(frozen=True, slots=True)
class ReportView:
    """A part of a report and the claims that stand in it. rows: these in the order of the text."""

    record: ReportRecord
    checked: Checked
    accounts: tuple[AccountView, ...]
    rows: tuple[Row, ...]

    @property
    def report(self) -> Report:
        """The report itself, as it was read: its date may be that of its own head."""
        return self.checked.ledger.report

    @property
    def judged(self) -> frozenset[str]:
        """The ids of the claims of the whole report that people decided about."""
        decided = {key.rpartition("/")[2] for decision in self.record.decisions for key in decision.about}
        return frozenset(claim.id for claim in self.checked.ledger.claims if claim.id in decided)

    def row(self, id: str) -> Row | None:
        """The claim of an id, wherever it stands."""
        claim = next((claim for claim in self.checked.ledger.claims if claim.id == id), None)
        return _row(claim, self.record, self.checked) if claim is not None else None

    def account(self, id: str) -> AccountView | None:
        """The account of an id."""
        return next((view for view in self.accounts if view.account is not None and view.account.id == id), None)


def report_view(record: ReportRecord, within: Span | None = None) -> ReportView:
    """What is shown of a report, or of a part of it; of one that was not read, what people say of it.

    Of a part are the claims whose words begin in it, and the accounts of which a claim, the day or the place stands there.
    """
    found = checked(record.ledger, record.decisions)
    here = [claim for claim in found.ledger.claims if within is None or within.start <= claim.quote.start < within.end]
    rows = {claim.id: _row(claim, record, found) for claim in here}
    elsewhere = Counter(claim.account for claim in found.ledger.claims if claim.id not in rows)
    incidents = dict(record.incidents)
    accounts = tuple(
        _account(part, rows, incidents, record, elsewhere)
        for part in told(replace(found.ledger, claims=tuple(here)))
        if within is None or part.claims or _touches(part.account, within)
    )
    return ReportView(record, found, accounts, tuple(sorted(rows.values(), key=lambda row: (row.claim.quote, row.claim.id))))


def _touches(account: Account | None, within: Span) -> bool:
    """Whether words that say when, where or what of an account stand in a part, or it has none at all."""
    if account is None:
        return False
    spans = words_of_account(account)
    return any(span.overlaps(within) for span in spans) or (not spans and within.start == 0)


def words_of_account(account: Account) -> list[Span]:
    """The words that say when, where and what happened; a fact that a person stated may have none."""
    spans = [one.span for one in (account.date, account.place) if one is not None]
    return [span for span in (*spans, *account.weapons, *account.objects, *account.victims) if span.start < span.end]


def _row(claim: Claim, record: ReportRecord, found: Checked) -> Row:
    report, key = found.ledger.report, f"{record.report.id}/{claim.id}"
    made = trail(record.history, key)
    newest = last(made)
    target = "" if claim.target is None else one_line(claim.target.span.of(report.text))
    return Row(
        claim,
        key,
        _what(claim),
        one_line(found.claimants.get(claim.id) or _who(claim.claimant, report)),
        one_line(found.targets.get(claim.id, target)),
        one_line(claim.quote.of(report.text)),
        claim.id in found.rejected,
        tuple(one for one in standing(made) if one.kind is not DecisionKind.UNDO),
        newest.id if newest is not None else "",
    )


def _who(claimant: Claimant, report: Report) -> str:
    """Who says it, in the report's words; one who has none there, and is not its own voice, by what they are."""
    own = claimant.span is not None or claimant.kind is ClaimantKind.REPORT
    return claimant_words(claimant, report) if own else plain(claimant.kind)


def _what(claim: Claim) -> str:
    if claim.count is not None:
        return f"{number(claim.count)} {plain(claim.count.group)}"
    return str(claim.stance or claim.kind)


def _account(
    part: Told, rows: Mapping[str, Row], incidents: Mapping[str, str], record: ReportRecord, elsewhere: Mapping[str | None, int]
) -> AccountView:
    sections = tuple(_sections(part, rows))
    if part.account is None:
        return AccountView(None, None, sections, elsewhere=elsewhere.get(None, 0))
    key = f"{record.report.id}/{part.account.id}"
    made = trail_of_facts(record.history, key)
    held, newest = [one for one in standing(made) if one.kind is not DecisionKind.UNDO], last(made)
    return AccountView(
        part.account,
        incidents.get(part.account.id),
        sections,
        key,
        settled_by(held, key),
        tuple(held),
        newest.id if newest is not None else "",
        elsewhere.get(part.account.id, 0),
    )


def _sections(part: Told, rows: Mapping[str, Row]) -> Iterator[Section]:
    for toll in part.tolls():
        yield Section(str(toll.harm), _rows(toll.claims, rows), toll.hull)
    if part.attributions():
        yield Section("who did it", _rows(part.attributions(), rows))
    for kind, title in SAYINGS.items():
        if part.sayings(kind):
            yield Section(title, _rows(part.sayings(kind), rows))


def _rows(claims: Iterable[Claim], rows: Mapping[str, Row]) -> tuple[Row, ...]:
    return tuple(rows[claim.id] for claim in claims)
