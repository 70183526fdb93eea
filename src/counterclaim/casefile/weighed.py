"""An incident as its accounts, claims, lines of reporting and people's decisions make it: computed, never stored as truth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from counterclaim.casefile.material import Material, material
from counterclaim.casefile.named import known_actor
from counterclaim.casefile.record import Record, Repeat, Shared
from counterclaim.linking.identity import incident_id
from counterclaim.linking.provenance import provenance, relay_of
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey, Incident, SourcedClaim
from counterclaim.model.ledger import Ledger
from counterclaim.model.repetition import Copy
from counterclaim.weighing.amended import amended
from counterclaim.weighing.counts import counts, groups
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import claims_of, weigh
from counterclaim.weighing.independence import Lines, line_of_claim, lines
from counterclaim.weighing.restated import settled
from counterclaim.weighing.rules import DEFAULT
from counterclaim.weighing.sourced import sourced


def weighed(
    connection: Connection,
    members: Iterable[AccountKey],
    decisions: Sequence[Decision],
    *,
    rule: str = DEFAULT,
    part_of: str | None = None,
) -> Record:
    """The incident of some accounts with all that it is made of; a pure function of what the casefile holds and the decisions.

    decisions: those that hold, bound to the newest readings; those on other claims are passed over.
    """
    keys = sorted(members)
    return weighed_from(material(connection, (key.report for key in keys)), keys, decisions, rule=rule, part_of=part_of)


def weighed_from(
    found: Material,
    members: Iterable[AccountKey],
    decisions: Sequence[Decision],
    *,
    rule: str = DEFAULT,
    part_of: str | None = None,
) -> Record:
    """The same, from what was fetched for it and perhaps for other incidents too."""
    keys = sorted(members)
    gathered = _gathered(found, keys, decisions)
    read, told, accounts, claims = gathered.read, gathered.told, gathered.accounts, gathered.claims
    incident = weigh(incident_id(keys), accounts, claims, rule=rule, decisions=decisions, part_of=part_of)
    return Record(
        incident,
        gathered.own(decisions),
        tuple(ledger.report for ledger in read.values()),
        tuple((report, told.of[report]) for report in read),
        repeats=tuple(Repeat(one.report, one.of, one.why) for one in told.repetitions),
        decisions=_on(decisions, {*map(str, keys), *(claim.key for claim in claims)}),
        accounts=tuple(accounts),
        shared=tuple(Shared(*pair, copy) for pair, copy in sorted(gathered.copies.items(), key=lambda entry: entry[0])),
        read_by=tuple((report, ledger.engine) for report, ledger in read.items()),
    )


def recounted(found: Material, incident: Incident, decisions: Sequence[Decision], *, rule: str) -> Incident:
    """The incident with its numbers under another rule, on which nothing else of it hangs; decisions: those that made it."""
    own = _gathered(found, sorted(incident.accounts), decisions).own(decisions)
    return replace(incident, counts=counts(own, rule), groups=groups(own, rule))


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What an incident is weighed from: its reports as people would have them read, whose lines they are, accounts, claims."""

    read: Mapping[str, Ledger]
    copies: Mapping[tuple[str, str], Copy]
    told: Lines
    accounts: Sequence[LinedAccount]
    claims: Sequence[SourcedClaim]

    def own(self, decisions: Sequence[Decision]) -> tuple[SourcedClaim, ...]:
        """The claims of the accounts, after what people decided about them."""
        return claims_of(self.accounts, self.claims, decisions)


def _gathered(found: Material, keys: Sequence[AccountKey], decisions: Sequence[Decision]) -> _Gathered:
    own = found.of(key.report for key in keys)
    read = {name: amended(ledger, decisions, known_actor) for name, ledger in own.ledgers.items()}
    told = lines(map(provenance, (ledger.report for ledger in read.values())), own.copies)
    claims = [claim for ledger in read.values() for claim in _sourced(ledger, told)]
    accounts = [account for key in keys if (account := _account(read, key, told, decisions)) is not None]
    return _Gathered(read, own.copies, told, accounts, claims)


def _sourced(ledger: Ledger, told: Lines) -> tuple[SourcedClaim, ...]:
    """The claims of a report, each on the line that it came by: what a source told AFP is AFP's in any paper."""
    line = told.of[ledger.report.id]
    return sourced(ledger, lambda claim: line_of_claim(line, relay_of(claim, ledger.report.text)))


def _account(read: dict[str, Ledger], key: AccountKey, told: Lines, decisions: Sequence[Decision]) -> LinedAccount | None:
    ledger = read.get(key.report)
    found = next((account for account in ledger.accounts if account.id == key.account), None) if ledger else None
    return LinedAccount(key, found, told.of[key.report], settled(decisions, str(key))) if found is not None else None


def _on(decisions: Iterable[Decision], keys: set[str]) -> tuple[Decision, ...]:
    return tuple(decision for decision in decisions if keys & {*decision.about, *decision.others})
