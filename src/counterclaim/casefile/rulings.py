"""What people can decide of a casefile: each is one or two decisions on record, and what followed otherwise is made again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from counterclaim.casefile.binding import bound
from counterclaim.casefile.incidents import incident_named, members
from counterclaim.casefile.named import actor_of, known_actor
from counterclaim.casefile.newest import ledgers
from counterclaim.casefile.overtaking import check_seen
from counterclaim.casefile.recorded import holding, record, recorded, touched
from counterclaim.casefile.sent import decided_before, keep_form
from counterclaim.casefile.spreading import spread_decided
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts
from counterclaim.casefile.upkeep import loosen
from counterclaim.errors import CasefileError
from counterclaim.model.decision import ADDED, MADE, Decision, DecisionKind, undoing_of
from counterclaim.weighing.amended import amended
from counterclaim.weighing.checked import checked
from counterclaim.weighing.chosen_words import check_chosen, span_in
from counterclaim.weighing.decided import corrected
from counterclaim.weighing.sourced import sourced


def merge(casefile: Casefile, names: Iterable[str], *, by: str, reason: str = "") -> Decision:
    """That incidents, or single accounts, are one."""
    with casefile.writing() as connection:
        keys = [key for name in names for key in _accounts(connection, name)]
        return _decided(connection, DecisionKind.SAME, keys, by=by, reason=reason)


def part(casefile: Casefile, one: str, others: Iterable[str], *, by: str, reason: str = "") -> Decision:
    """That an incident or account is none of the others."""
    with casefile.writing() as connection:
        apart = [key for name in others for key in _accounts(connection, name)]
        return _decided(connection, DecisionKind.NOT_SAME, _accounts(connection, one), by=by, reason=reason, others=apart)


def split_off(casefile: Casefile, keys: Sequence[str], *, by: str, reason: str = "") -> Decision:
    """That these accounts are another incident than the rest of the one that they are in."""
    with casefile.writing() as connection:
        rest = _rest(connection, keys)
        return _decided(connection, DecisionKind.NOT_SAME, keys, by=by, reason=reason, others=rest)


def move_to(
    casefile: Casefile, what: str, to: str, *, by: str, reason: str = "", seen: str | None = None, key: str = ""
) -> list[Decision]:
    """Move an account from its incident to another, as two decisions; or a claim to another account of its report."""
    with casefile.writing() as connection:
        if connection.scalar(select(accounts.c.key).where(accounts.c.key == what)) is None:
            return [_decided(connection, DecisionKind.MOVE, [what, to], by=by, reason=reason, seen=seen, key=key)]
        rest, there = _rest(connection, [what], alone=True), _accounts(connection, to)
        joined = _decided(connection, DecisionKind.SAME, [what, *there], by=by, reason=reason)
        apart = [key for key in rest if key not in there]
        if not apart:
            return [joined]
        return [joined, _decided(connection, DecisionKind.NOT_SAME, [what], by=by, reason=reason, others=apart)]


def judge(
    casefile: Casefile, verdict: str, claims: Sequence[str], *, by: str, reason: str = "", seen: str | None = None, key: str = ""
) -> Decision:
    """Accept or reject claims."""
    with casefile.writing() as connection:
        return _decided(connection, DecisionKind(verdict), claims, by=by, reason=reason, seen=seen, key=key)


def amend(
    casefile: Casefile,
    claim: str,
    change: Sequence[tuple[str, str]],
    *,
    by: str,
    reason: str = "",
    seen: str | None = None,
    key: str = "",
) -> Decision:
    """Correct fields of a claim; CasefileError for a field that there is not, or a value that it cannot have."""
    with casefile.writing() as connection:
        named = _named(connection, claim.rpartition("/")[0], change)
        return _decided(connection, DecisionKind.CORRECT, [claim], by=by, reason=reason, change=named, seen=seen, key=key)


def add(
    casefile: Casefile,
    report: str,
    said: Sequence[tuple[str, str]],
    *,
    by: str,
    account: str | None = None,
    reason: str = "",
    key: str = "",
) -> Decision:
    """Add a claim that no engine read to a report, in one of its accounts if it belongs to any; about[0] is its key.

    said: its fields, in the words of the ledger on the wire ("kind", "quote.span", "count.low" …).
    """
    with casefile.writing() as connection:
        about = [f"{report}/{_next(connection, report, DecisionKind.ADD, ADDED)}", *([f"{report}/{account}"] if account else [])]
        named = _named(connection, report, said)
        return _decided(connection, DecisionKind.ADD, about, by=by, reason=reason, change=named, key=key)


def state(
    casefile: Casefile,
    names: Iterable[str],
    facts: Sequence[tuple[str, str]],
    *,
    by: str,
    reason: str = "",
    seen: str | None = None,
    key: str = "",
) -> Decision:
    """State facts of accounts, or of all accounts of incidents: what happened, when, where, and whether it is the report's news.

    facts: fields in the words of the ledger on the wire (weighing/restated.py, FIELDS); what is not named stays as it is.
    """
    if not facts:
        raise CasefileError("name a fact to state: the kind of event, the day, the place, or whether it is the report's news")
    with casefile.writing() as connection:
        keys = [key for name in names for key in _accounts(connection, name)]
        return _decided(connection, DecisionKind.FACTS, keys, by=by, reason=reason, change=facts, seen=seen, key=key)


def make_account(
    casefile: Casefile, report: str, facts: Sequence[tuple[str, str]], *, by: str, reason: str = "", key: str = ""
) -> Decision:
    """Make an account that no engine read, in any report that is kept; about[0] is its key. facts: as of `state`."""
    with casefile.writing() as connection:
        about = [f"{report}/{_next(connection, report, DecisionKind.ACCOUNT, MADE)}"]
        return _decided(connection, DecisionKind.ACCOUNT, about, by=by, reason=reason, change=facts, key=key)


def take_back(casefile: Casefile, id: str, *, by: str, reason: str = "", seen: str | None = None, key: str = "") -> Decision:
    """Undo a decision, or an undoing; CasefileError for one that is undone, and for an account made that holds claims."""
    with casefile.writing() as connection:
        if seen is None and decided_before(connection, by.strip(), key) is None:
            _check_holds(connection, id)
        _check_empty(connection, id)
        return _decided(connection, DecisionKind.UNDO, [id], by=by, reason=reason, seen=seen, key=key)


def _decided(
    connection: Connection,
    kind: DecisionKind,
    about: Iterable[str],
    *,
    by: str,
    reason: str,
    others: Iterable[str] = (),
    change: Iterable[tuple[str, str]] = (),
    seen: str | None = None,
    key: str = "",
) -> Decision:
    """Record it, and let go of the incidents that it touches, as they were before and as they will be.

    seen: the newest decision on the claim that the person saw, "" for none; Overtaken where there is a newer one. None asks
    nothing. key: that of the form; one that was decided before gives that decision again.
    """
    about, others, change = list(about), list(others), list(change)
    if (made := decided_before(connection, by.strip(), key)) is not None:
        return made
    check_chosen(change)
    names = touched(connection, kind, (*about, *others))
    if seen is not None:
        check_seen(connection, names, about[0], seen)
    before = bound(connection, names).decisions
    decision = record(connection, kind, about, by=by, reason=reason, others=others, change=change)
    keep_form(connection, key, decision)
    after = bound(connection, names).decisions
    _try(connection, decision, after)
    changed = {one for one in (*before, *after) if one not in before or one not in after}
    _loosen(connection, changed, after)
    return decision


def _loosen(connection: Connection, changed: Iterable[Decision], held: Iterable[Decision]) -> None:
    """Let go of the incidents of what changed: of claims, also where they were moved to; and list what people made of it anew."""
    keys = {key for one in changed for key in (*one.about, *one.others)}
    moved = {one.about[-1] for one in held if one.kind is DecisionKind.MOVE and keys & set(one.about)}
    loosen(connection, sorted(keys | moved))
    for name in sorted({key.rpartition("/")[0] for key in keys}):
        spread_decided(connection, name)


def _next(connection: Connection, report: str, kind: DecisionKind, begins: str) -> str:
    """The id of the next claim or account that a person makes in a report: never one that another bore, even one taken back."""
    made = [one for one in recorded(connection, [report]) if one.kind is kind]
    return f"{begins}{len(made) + 1}"


def _check_holds(connection: Connection, id: str) -> None:
    """That nobody took it back before: a second undoing would stay when the first is undone, and nothing come back."""
    names = touched(connection, DecisionKind.UNDO, [id])
    if (by := undoing_of(recorded(connection, names), id)) is not None:
        raise CasefileError(f"{id} is taken back already, by {by.id}: 'counterclaim decide undo {by.id}' brings it back")


def _check_empty(connection: Connection, id: str) -> None:
    """That no claim would be left without the account in which it is said."""
    for one in holding(connection, touched(connection, DecisionKind.UNDO, [id])):
        if one.id == id and one.kind is DecisionKind.ACCOUNT and (left := _claims_in(connection, one.about[0])):
            raise CasefileError(f"{one.about[0]} holds {', '.join(left)}: take these back, or move them, and then the account")


def _claims_in(connection: Connection, key: str) -> list[str]:
    """The claims that an account has, as people would have them read."""
    report, _, account = key.rpartition("/")
    held = bound(connection, [report]).decisions
    told = (checked(amended(ledger, held, known_actor), held).kept() for ledger in ledgers(connection, [report]))
    return [f"{report}/{claim.id}" for ledger in told for claim in ledger.claims if claim.account == account]


def _named(connection: Connection, report: str, change: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The change with whom its words name, found once and kept, so that it is the same for every later version."""
    given = dict(change)
    found: dict[str, str] = {}
    for ledger in ledgers(connection, [report]):
        for party in ("claimant", "target"):
            words = span_in(given.get(f"{party}.span", ""), ledger.report)
            if words is not None and f"{party}.actor" not in given and given.get("claimant.kind") != "anonymous":
                found[f"{party}.actor"] = actor_of(ledger, words) or ""
    # First who is meant and then the words: where words are chosen, they say who is meant.
    return [*found.items(), *change]


def _try(connection: Connection, decision: Decision, decisions: Sequence[Decision]) -> None:
    """Apply it to the claims that it is about, so that one that cannot be applied is never kept."""
    reports = dict.fromkeys(key.rpartition("/")[0] for key in decision.about)
    for ledger in ledgers(connection, reports):
        corrected(sourced(amended(ledger, decisions, known_actor), ledger.report.id), decisions)


def _accounts(connection: Connection, name: str) -> list[str]:
    """The accounts that a name stands for: itself, or all of an incident."""
    if connection.scalar(select(accounts.c.key).where(accounts.c.key == name)) is not None:
        return [name]
    return [str(key) for key in members(connection, incident_named(connection, name))]


def _rest(connection: Connection, keys: Sequence[str], *, alone: bool = False) -> list[str]:
    """The accounts of the incident of these that are not among them; alone: there may be none."""
    ids = {incident_named(connection, key) for key in keys}
    if len(ids) > 1:
        raise CasefileError(f"these accounts are of several incidents ({', '.join(sorted(ids))}): name accounts of one")
    rest = [str(key) for id in ids for key in members(connection, id) if str(key) not in keys]
    if not rest and not alone:
        raise CasefileError("these are all accounts of their incident: name some of them, to part them from the others")
    return rest
