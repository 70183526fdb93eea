"""What a ledger says of how its report was read, in sentences that are known again, so that other languages can have them too."""

from __future__ import annotations

UNDATED = "No date of publication was given and the report's head has none: relative dates stay unresolved."
OF_HEAD = "No date of publication was given: {day} is read from the report's own head (“{words}”)."
OTHER_HEAD = (
    "The day of publication that was given, {day}, is {apart} days from that of the report's own head (“{words}”): "
    "relative dates are counted from that of the head."
)
ZONES = "Time zones are not reckoned with (“{words}”): close to midnight the local day may be another."
_APART = "set apart as not of this incident: of claims that are read like it, fewer than a third are right."
SET_APART_ONE = f"1 claim is {_APART}"
SET_APART = f"{{number}} claims are {_APART}"
NOT_IN_REPORT = "Not in the report, and left out: {what}"
MORE_NOT_IN_REPORT = "… and {number} more that are not in the report"
MALFORMED = "{number} entries of the model's answer could not be understood, and were left out"

TEMPLATES = (UNDATED, OF_HEAD, OTHER_HEAD, ZONES, SET_APART_ONE, SET_APART, NOT_IN_REPORT, MORE_NOT_IN_REPORT, MALFORMED)
