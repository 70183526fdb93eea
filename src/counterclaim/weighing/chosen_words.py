"""Words of a report that a person chose, as forms and decisions write them: "120-145"."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.errors import BadDecision
from counterclaim.model.report import Report
from counterclaim.model.span import Span

# More digits than any place in a text has.
_LONGEST_SPAN = 40
# In characters. A claim is some sentences. Whoever chooses a whole book has let go of the mouse too late, and every page that
# shows the claim would hold the book.
MOST_CHOSEN = 10_000


def span_in(written: str, report: Report) -> Span | None:
    """The words of a report that "120-145" stands for; None for an empty string. BadDecision where there are none."""
    if not written:
        return None
    start, _, end = written.partition("-")
    short = len(written) <= _LONGEST_SPAN and start.isdecimal() and end.isdecimal()
    if not (short and int(start) < int(end) <= len(report.text)):
        raise BadDecision(
            f"'{written[:40]}' are no words of {report.id}: write where they begin and end, as in 120-145, "
            f"within its {len(report.text):,} characters"
        )
    return Span(int(start), int(end))


def check_chosen(change: Iterable[tuple[str, str]]) -> None:
    """That nobody chooses more words than a claim has; BadDecision where somebody does. What was decided before stays so."""
    for field, written in change:
        start, _, end = written.partition("-") if field.endswith(".span") else ("", "", "")
        digits = len(written) <= _LONGEST_SPAN and start.isdecimal() and end.isdecimal()
        if digits and int(end) - int(start) > MOST_CHOSEN:
            raise BadDecision(f"{int(end) - int(start):,} characters are more than one claim: choose at most {MOST_CHOSEN:,}")
