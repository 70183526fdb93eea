"""Any result as people see it."""

from __future__ import annotations

from counterclaim.analysis.accusations import Accusations
from counterclaim.analysis.coverage import Coverage
from counterclaim.analysis.disagreement import Disagreement
from counterclaim.analysis.rates import Rates
from counterclaim.analysis.revisions import Revisions
from counterclaim.analysis.rules import Rules
from counterclaim.analysis.series import Series
from counterclaim.analysis.shown.accusations import shown_accusations
from counterclaim.analysis.shown.coverage import shown_coverage
from counterclaim.analysis.shown.disagreement import shown_disagreement
from counterclaim.analysis.shown.rates import shown_rates
from counterclaim.analysis.shown.revisions import shown_revisions
from counterclaim.analysis.shown.rules import shown_rules
from counterclaim.analysis.shown.series import shown_series
from counterclaim.analysis.shown.sheet import Shown

Result = Series | Rules | Accusations | Revisions | Coverage | Disagreement | Rates


def shown(found: Result) -> Shown:
    """The title, tables and notes of a result."""
    match found:
        case Series():
            return shown_series(found)
        case Rules():
            return shown_rules(found)
        case Accusations():
            return shown_accusations(found)
        case Revisions():
            return shown_revisions(found)
        case Coverage():
            return shown_coverage(found)
        case Disagreement():
            return shown_disagreement(found)
        case Rates():
            return shown_rates(found)
