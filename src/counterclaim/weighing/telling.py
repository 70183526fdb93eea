"""Claims, numbers and days in plain words, as a derivation shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterclaim.model.claim import Stance
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.model.span import Span
from counterclaim.weighing.claimant_names import private_kinds
from counterclaim.weighing.figures import count_of
from counterclaim.weighing.offices import office_in
from counterclaim.weighing.quoting import blanked

_STANCES = {
    Stance.ACCUSES: "accusing",
    Stance.SUSPECTS: "suspecting",
    Stance.DENIES: "denying it for",
    Stance.ADMITS: "admitting it for",
    Stance.DECLINES: "silent on the part of",
    Stance.DISPUTES: "disputing what is said by or of",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def private_spans(claims: Iterable[SourcedClaim]) -> dict[str, dict[Span, str]]:
    """By report, where its claims name people whose names are kept back, with the words shown instead."""
    found: dict[str, dict[Span, str]] = {}
    for claim in claims:
        claimant, kinds = claim.claim.claimant, private_kinds()
        hidden = {kinds.get(claimant.kind.value), office_in(claim.claimant_name) if claimant.kind.value in kinds else None}
        if claimant.span is not None and claim.claimant_name in hidden:
            found.setdefault(claim.report, {})[claimant.span] = claim.claimant_name
    return found


def told(claim: SourcedClaim, private: dict[str, dict[Span, str]]) -> str:
    """A claim in one line: its key, who says it, what, in which words, in which report and by which line."""
    published = "" if claim.published is None else f", {day_in_words(claim.published)}"
    source = f"report {claim.report}, {claim.publisher or 'publisher unknown'}{published}; line {claim.line}"
    return f"{claim.key} by {claim.claimant_name}{_what(claim)}: “{' '.join(quoted(claim, private).split())}” ({source})"


def quoted(claim: SourcedClaim, private: dict[str, dict[Span, str]]) -> str:
    """The words of a claim, without the names of private persons in them."""
    for span, instead in private.get(claim.report, {}).items():
        if claim.claim.quote.overlaps(span):
            return blanked(claim, private[claim.report], f"[{instead}]")
    return claim.quote


def _what(claim: SourcedClaim) -> str:
    if claim.claim.count is not None:
        return f", {_number(claim)} {count_of(claim).group.value.replace('_', ' ')} {count_of(claim).kind.value}"
    if claim.claim.stance is None:
        return ""
    return f", {_STANCES[claim.claim.stance]} {claim.target_name or 'nobody by name'}"


def _number(claim: SourcedClaim) -> str:
    count = count_of(claim)
    if count.low is None or count.high is None:
        bounds = "some" if count.low is None and count.high is None else f"at most {count.high}"
        return bounds if count.low is None else f"at least {count.low}"
    return str(count.low) if count.low == count.high else f"{count.low} to {count.high}"


def range_in_words(estimate: Estimate) -> str:
    """The bounds and the best, as far as the rule gives them: "8 to 9, best 8"."""
    low, high, best = estimate.low, estimate.high, estimate.best
    if low is None and high is None:
        return "unknown" if best is None else str(best)
    if low is None or high is None:
        bounds = f"at most {high}" if low is None else f"at least {low}"
    else:
        bounds = str(low) if low == high else f"{low} to {high}"
    return bounds if best is None or low == high else f"{bounds}, best {best}"


def day_in_words(day: date) -> str:
    """ "3 January 2025", whatever the language of the machine."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
