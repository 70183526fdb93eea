"""Words of a report that a person chose, as forms and decisions write them: "120-145"."""

from __future__ import annotations

from counterclaim.errors import BadDecision
from counterclaim.model.report import Report
from counterclaim.model.span import Span

# More digits than any place in a text has.
_LONGEST_SPAN = 40


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
