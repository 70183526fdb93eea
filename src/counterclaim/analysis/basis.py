"""What a result rests on and what it lacks: said beside every figure, since nobody can read one without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from counterclaim.analysis.lag import Lag, Lags
from counterclaim.casefile.holdings import State
from counterclaim.casefile.intake import Intake
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist


@dataclass(frozen=True, slots=True)
class Basis:
    """incidents: that were looked at. undated, unplaced, uncounted: how many have no day, no country, no figure of this harm.

    imprecise: how many have a day that is known less than to the day. claims, checked: how many claims there are, and how many
    of them a person has looked at; a machine alone read the rest. read, waiting, unread, set_aside, refused: reports of the whole
    casefile by what became of them; unpublished: of those read, how many have no day of publication. newest: the day of the
    newest report. lag: from incidents to their first report.
    """

    incidents: int
    undated: int
    imprecise: int
    unplaced: int
    uncounted: int
    claims: int
    checked: int
    read: int
    waiting: int
    unread: int
    set_aside: int
    refused: int
    unpublished: int
    newest: date | None
    lag: Lag
    harm: Harm = Harm.KILLED
    rule: str | None = None

    @property
    def checked_share(self) -> float:
        """The share of the claims that a person has looked at."""
        return self.checked / self.claims if self.claims else 0.0


class Looking:
    """Incidents as they pass by, and what their result will rest on."""

    def __init__(self, came: Intake, *, harm: Harm = Harm.KILLED, rule: str | None = None) -> None:
        self._came, self._harm, self._rule = came, harm, rule
        self._incidents = self._undated = self._imprecise = self._unplaced = self._uncounted = self._claims = self._checked = 0
        self._lags = Lags()

    def through(self, gists: Iterable[Gist]) -> Iterator[Gist]:
        """The same incidents, counted on their way."""
        for gist in gists:
            self._incidents += 1
            self._undated += gist.start is None
            self._imprecise += gist.start != gist.end
            self._unplaced += gist.country is None
            self._uncounted += not self._is_counted(gist)
            self._claims += gist.claims
            self._checked += gist.checked
            self._lags.add_first(gist)
            yield gist

    def _is_counted(self, gist: Gist) -> bool:
        if self._rule is not None:
            return gist.estimate(self._harm, self._rule) is not None
        return any(number.harm is self._harm for number in gist.numbers)

    def basis(self) -> Basis:
        """What those that passed by make."""
        came = self._came
        return Basis(
            self._incidents,
            self._undated,
            self._imprecise,
            self._unplaced,
            self._uncounted,
            self._claims,
            self._checked,
            came.number(State.READ),
            came.number(State.RECEIVED),
            came.number(State.UNREAD),
            came.number(State.SET_ASIDE),
            came.number(State.REFUSED),
            came.undated,
            came.newest,
            self._lags.lag(),
            self._harm,
            self._rule,
        )
