"""Claims, numbers and days in plain words, as a derivation shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterclaim.model.claim import Stance
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.model.phrase import Phrase
from counterclaim.model.span import Span
from counterclaim.weighing.claimant_names import private_kinds
from counterclaim.weighing.figures import count_of
from counterclaim.weighing.offices import office_in
from counterclaim.weighing.quoting import blanked

STANCES = {
    Stance.ACCUSES: "accusing {party}",
    Stance.SUSPECTS: "suspecting {party}",
    Stance.DENIES: "denying it for {party}",
    Stance.ADMITS: "admitting it for {party}",
    Stance.DECLINES: "silent on the part of {party}",
    Stance.DISPUTES: "disputing what is said by or of {party}",
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


def told(claim: SourcedClaim, private: dict[str, dict[Span, str]]) -> Phrase:
    """A claim in one line: its key, who says it, what, in which words, in which report and by which line."""
    quote = " ".join(quoted(claim, private).split())
    said = {"key": claim.key, "who": claim.claimant_name, "quote": quote, "source": _source(claim)}
    what = _what(claim)
    if what is None:
        return Phrase("{key} by {who}: “{quote}” ({source})", **said)
    return Phrase("{key} by {who}, {what}: “{quote}” ({source})", **said, what=what)


def _source(claim: SourcedClaim) -> Phrase:
    publisher = claim.publisher or Phrase("publisher unknown")
    said = {"report": claim.report, "publisher": publisher, "line": claim.line}
    if claim.published is None:
        return Phrase("report {report}, {publisher}; line {line}", **said)
    return Phrase("report {report}, {publisher}, {day}; line {line}", **said, day=claim.published)


def quoted(claim: SourcedClaim, private: dict[str, dict[Span, str]]) -> str:
    """The words of a claim, without the names of private persons in them."""
    for span, instead in private.get(claim.report, {}).items():
        if claim.claim.quote.overlaps(span):
            return blanked(claim, private[claim.report], f"[{instead}]")
    return claim.quote


def _what(claim: SourcedClaim) -> Phrase | None:
    if claim.claim.count is not None:
        group, harm = Phrase(count_of(claim).group.value.replace("_", " ")), Phrase(count_of(claim).kind.value)
        return Phrase("{number} {group} {harm}", number=_number(claim), group=group, harm=harm)
    if claim.claim.stance is None:
        return None
    return Phrase(STANCES[claim.claim.stance], party=claim.target_name or Phrase("nobody by name"))


def _number(claim: SourcedClaim) -> Phrase:
    count = count_of(claim)
    if count.low is None and count.high is None:
        return Phrase("some")
    return _bounds(count.low, count.high)


def _bounds(low: int | None, high: int | None) -> Phrase:
    if low is None:
        return Phrase("at most {number}", number=high)
    if high is None:
        return Phrase("at least {number}", number=low)
    return Phrase("{number}", number=low) if low == high else Phrase("{low} to {high}", low=low, high=high)


def range_in_words(estimate: Estimate) -> Phrase:
    """The bounds and the best, as far as the rule gives them: "8 to 9, best 8"."""
    low, high, best = estimate.low, estimate.high, estimate.best
    if low is None and high is None:
        return Phrase("unknown") if best is None else Phrase("{number}", number=best)
    bounds = _bounds(low, high)
    return bounds if best is None or low == high else Phrase("{range}, best {number}", range=bounds, number=best)


def day_in_words(day: date) -> str:
    """ "3 January 2025", whatever the language of the machine."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
