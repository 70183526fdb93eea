"""What of a report's page changes with a decision: the claim's row, the figures of its account, the words that it stood on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.casefile.report_record import ReportRecord
from counterclaim.errors import Overtaken, UnknownName
from counterclaim.model.claim import Claim
from counterclaim.model.decision import Decision, DecisionKind, is_account, trail
from counterclaim.model.span import Span
from counterclaim.web.access import Person
from counterclaim.web.report.fields import values
from counterclaim.web.report.screen import BY_KIND, editor, order_of, shared, shown_part
from counterclaim.web.report.view import ReportView, report_view
from counterclaim.web.report.words import blocks_over, laid_out
from counterclaim.weighing.chosen_words import span_in

# With these a claim comes to stand among others.
_PLACING = frozenset({"count.kind", "stance", "quote.span"})
_MAKING = frozenset({DecisionKind.ADD, DecisionKind.ACCOUNT})


@dataclass(frozen=True, slots=True)
class Done:
    """What was done with a form: the key of the claim, and the decision that came of it, if any."""

    claim: str
    form: Mapping[str, str]
    made: Decision | None


def claim_of(form: Mapping[str, str], made: Decision | None) -> str:
    """The key of the claim that a form is about; of a new one, that which it was given."""
    return made.about[0] if made is not None and made.kind in _MAKING else form.get("claim", "")


def after(form: Mapping[str, str], made: Decision | None) -> Done:
    """What was done with a form."""
    return Done(claim_of(form, made), form, made)


def swapped(
    record: ReportRecord, asked: Mapping[str, str], person: Person, done: Done, overtaken: Overtaken | None = None
) -> dict[str, Any]:
    """What the page is given anew. overtaken: what somebody else decided meanwhile, shown beside what this person wanted."""
    part = shown_part(record, asked)
    view = report_view(record, part.within)
    id = done.claim.rpartition("/")[2]
    row, of_account = view.row(id), is_account(id)
    if row is None and not of_account and not _places(record, done.made):
        raise UnknownName("claim", done.claim, "open its report again")
    whole = of_account or (overtaken is None and _places(record, done.made))
    return {
        **shared(record, person),
        "view": view,
        "order": order_of(asked),
        "part": part,
        "row": row,
        "whole": whole,
        "done": done,
        "overtaken": overtaken,
        "editor": _reopened(view, done) if overtaken is not None else None,
        "heads": [one for one in view.accounts if one.account is not None] if not whole and order_of(asked) == BY_KIND else [],
        "blocks": _blocks(record, view, part.within, done.claim),
    }


def _reopened(view: ReportView, done: Done) -> dict[str, Any] | None:
    """The form that was open, as it was filled in, on the claim as it is now."""
    row = view.row(done.claim.rpartition("/")[2])
    if row is None or done.form.get("verdict") != "correct":
        return None
    fields = values(row.claim)
    return editor(view, row, fields | {name: done.form[name] for name in fields if name in done.form})


def _places(record: ReportRecord, made: Decision | None) -> bool:
    """Whether the claims stand otherwise after a decision."""
    if made is None:
        return False
    if made.kind is DecisionKind.UNDO:
        return any(_places(record, one) for one in record.history if one.id in made.about)
    return made.kind in (*_MAKING, DecisionKind.MOVE) or any(field in _PLACING for field, _ in made.change)


def _blocks(record: ReportRecord, view: ReportView, within: Span, key: str) -> list[Any]:
    """The blocks of the part of the text on the page in which the claim stands, or ever stood."""
    return blocks_over(laid_out(view.checked, within, view.judged), list(_spans(record, view, key)))


def _spans(record: ReportRecord, view: ReportView, key: str) -> Iterator[Span]:
    id = key.rpartition("/")[2]
    ledgers = [one for one in (record.read, view.checked.ledger) if one is not None]
    for claim in (claim for ledger in ledgers for claim in ledger.claims if claim.id == id):
        yield from _words_of(claim)
    for decision in trail(record.history, key):
        for field, value in decision.change:
            span = span_in(value, record.report) if field.endswith(".span") else None
            if span is not None:
                yield span


def _words_of(claim: Claim) -> Iterator[Span]:
    yield claim.quote
    yield from (one.span for one in (claim.claimant, *claim.via) if one.span is not None)
    if claim.target is not None:
        yield claim.target.span
    if claim.cue is not None:
        yield claim.cue
