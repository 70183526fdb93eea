"""The ledger of one report after what people decided: the claims as they are weighed, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.model.account import Account, Attribution, Hull
from counterclaim.model.decision import Decision
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.ledger import Ledger
from counterclaim.weighing.counts import counts
from counterclaim.weighing.decided import judged
from counterclaim.weighing.sourced import sourced
from counterclaim.weighing.standings import standings

_RULE = "hull"


@dataclass(frozen=True, slots=True)
class Checked:
    """A ledger with all claims as people corrected them, the rejected ones too, which its accounts are weighed without.

    claimants, targets: by the id of a claim, how the party is called that it was corrected to in no words of the report.
    """

    ledger: Ledger
    rejected: frozenset[str] = frozenset()
    claimants: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, str] = field(default_factory=dict)

    def kept(self) -> Ledger:
        """The ledger without the claims that were rejected."""
        return replace(self.ledger, claims=tuple(claim for claim in self.ledger.claims if claim.id not in self.rejected))


def checked(ledger: Ledger, decisions: Sequence[Decision]) -> Checked:
    """The ledger after the decisions on it that hold; without any, as it was read.

    ledger: with the words that people chose (weighing/amended.py).
    """
    if not decisions:
        return Checked(ledger)
    read = sourced(ledger, ledger.report.id)
    pairs = judged(read, decisions)
    kept = [claim for claim, rejected in pairs if not rejected]
    return Checked(
        replace(
            ledger,
            claims=tuple(claim.claim for claim, _ in pairs),
            accounts=tuple(_weighed(account, kept) for account in ledger.accounts),
        ),
        frozenset(claim.claim.id for claim, rejected in pairs if rejected),
        {now.claim.id: now.claimant_name for was, (now, _) in zip(read, pairs, strict=True) if now.claimant != was.claimant},
        {now.claim.id: now.target_name or "" for was, (now, _) in zip(read, pairs, strict=True) if now.target != was.target},
    )


def _weighed(account: Account, claims: Iterable[SourcedClaim]) -> Account:
    own = [claim for claim in claims if claim.claim.account == account.id]
    return replace(
        account,
        counts=tuple((harm, Hull(found.low, found.high)) for harm, found in counts(own, _RULE)),
        attribution=tuple(
            Attribution(one.party, one.actor, one.status, tuple(key.rpartition("/")[2] for key in one.claims))
            for one in standings(own)
        ),
    )
