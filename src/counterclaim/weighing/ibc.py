"""ibc/1: civilian deaths and injuries in at least two independent sources, as Iraq Body Count documents them."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.civilians import civilian_counts
from counterclaim.weighing.figures import counted, figures, highest, latest, lowest, resting_on
from counterclaim.weighing.totals import FIGHTERS

RULE = "ibc/1"
PROVISIONAL = "ibc/1 provisional"

_HARMS = frozenset({Harm.KILLED, Harm.INJURED})
_SOURCES = 2


def estimate(claims: Sequence[SourcedClaim], harm: Harm, group: Group | None = None) -> Estimate | None:
    """The lowest and the highest number in at least two independent lines of reporting, without a best; order-free.

    Iraq Body Count, methods: civilians alone (people are taken for civilians where nobody says that they fought); "a minimum of
    two independent data sources", except for entries that are tagged provisional. Of each claimant the latest figure counts.

    A figure of one line alone is given under the name "ibc/1 provisional", so that it is never read as a documented one.
    """
    if harm not in _HARMS or group in FIGHTERS | {Group.ATTACKERS}:
        return None
    found = latest(figures(civilian_counts(claims, harm) if group is None else counted(claims, harm, group)))
    if not found:
        return None
    rule = RULE if len({figure.line for figure in found}) >= _SOURCES else PROVISIONAL
    return resting_on(found, rule, lowest(found), None, highest(found))
