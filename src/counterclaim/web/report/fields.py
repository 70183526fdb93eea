"""The fields of a claim as a form shows them and sends them back, in the words of the ledger on the wire."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.errors import BadDecision
from counterclaim.model.claim import Claim, ClaimKind
from counterclaim.model.count import Count
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.chosen_words import span_in

WORDS = ("quote.span", "claimant.span", "target.span", "cue.span")
_COUNTED = ("count.kind", "count.group", "count.low", "count.high", "count.qualifier")
_ATTRIBUTED = ("stance", "target.span")


def values(claim: Claim) -> dict[str, str]:
    """All fields of a claim; those that its kind does not have are empty."""
    return {
        "kind": claim.kind.value,
        "account": claim.account or "",
        "quote.span": written(claim.quote),
        "claimant.kind": claim.claimant.kind.value,
        "claimant.span": written(claim.claimant.span),
        "cue.span": written(claim.cue),
        "stance": claim.stance.value if claim.stance else "",
        "target.span": written(claim.target.span if claim.target else None),
        **_counted(claim.count),
    }


def _counted(count: Count | None) -> dict[str, str]:
    if count is None:
        return dict.fromkeys(_COUNTED, "")
    low, high = ("" if number is None else str(number) for number in (count.low, count.high))
    said = (count.kind.value, count.group.value, low, high, count.qualifier.value)
    return dict(zip(_COUNTED, said, strict=True))


def written(span: Span | None) -> str:
    """A span as a form has it: "120-145"."""
    return f"{span.start}-{span.end}" if span is not None else ""


def begun(quote: str, account: str) -> dict[str, str]:
    """The fields of a new claim, of which only the words are known."""
    empty = dict.fromkeys((*_COUNTED, "stance", "claimant.span", "cue.span", "target.span"), "")
    return empty | {"kind": ClaimKind.COUNT.value, "account": account, "quote.span": quote, "claimant.kind": "report"}


def changed(form: Mapping[str, str], claim: Claim) -> list[tuple[str, str]]:
    """The fields in which a form differs from a claim, as a correction names them; its account and kind are none of them."""
    now = values(claim)
    fields = [field for field in now if field not in ("kind", "account") and field in _of_kind(claim.kind)]
    found = [(field, form[field].strip()) for field in fields if field in form and form[field].strip() != now[field]]
    if ("quote.span", "") in found:
        raise BadDecision("a claim needs the words that say it: select them in the text")
    return found


def said(form: Mapping[str, str]) -> list[tuple[str, str]]:
    """The fields of a claim to be added, as far as its kind has them."""
    kind = next((one for one in ClaimKind if one.value == form.get("kind")), None)
    if kind is None:
        raise BadDecision(f"a claim is one of: {', '.join(ClaimKind)}")
    given = [(field, form[field].strip()) for field in _of_kind(kind) if form.get(field, "").strip()]
    return [("kind", kind.value), *given]


def _of_kind(kind: ClaimKind) -> tuple[str, ...]:
    """The fields that claims of a kind have."""
    own = {ClaimKind.COUNT: _COUNTED, ClaimKind.ATTRIBUTION: _ATTRIBUTED}.get(kind, ())
    return ("quote.span", "claimant.kind", "claimant.span", "cue.span", *own)


def words_of(form: Mapping[str, str], report: Report) -> dict[str, str]:
    """The words that each field of words stands for; an empty string for none, and for what is no place in the report."""
    found: dict[str, str] = {}
    for field in WORDS:
        try:
            span = span_in(form.get(field, ""), report)
        except BadDecision:
            span = None
        found[field] = span.of(report.text) if span else ""
    return found
