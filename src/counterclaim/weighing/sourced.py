"""From the ledger of one report to claims that can be weighed beside those of others."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.model.claim import Claim
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.ledger import Ledger
from counterclaim.weighing.cast import Cast


def sourced(ledger: Ledger, line: str | Callable[[Claim], str], *, account: str | None = None) -> tuple[SourcedClaim, ...]:
    """The claims of a report, or of one of its accounts, under keys that mean the same in every report.

    line: the independent line of reporting that the report belongs to, or what tells the line of each claim, since what was "told
    AFP" is AFP's in any paper. A claimant or target is known by its actor in the knowledge base, else by the words of its name;
    the report's own voice by its publisher; whoever is described and not named by kind, line and description, so that "a local
    official" of two copies of one dispatch is one claimant. Names of private persons are not carried on.
    """
    cast = Cast(ledger)
    own = [claim for claim in ledger.claims if account is None or claim.account == account]
    return tuple(_sourced(claim, ledger, line if isinstance(line, str) else line(claim), cast) for claim in own)


def _sourced(claim: Claim, ledger: Ledger, line: str, cast: Cast) -> SourcedClaim:
    report = ledger.report
    target = None if claim.target is None else claim.target.span
    return SourcedClaim(
        f"{report.id}/{claim.id}",
        claim,
        report.id,
        report.publisher,
        report.published,
        line,
        claim.quote.of(report.text),
        cast.claimant_key(claim.claimant, line),
        cast.claimant_name(claim.claimant),
        None if target is None else cast.target_key(target),
        None if target is None else cast.target_name(target),
    )
