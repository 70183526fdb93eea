"""Results of every analysis of a few incidents, for what shows and draws them."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.analysis.accusations import By, accusations
from counterclaim.analysis.coverage import coverage
from counterclaim.analysis.disagreement import disagreement
from counterclaim.analysis.population import parse_populations
from counterclaim.analysis.rates import rates
from counterclaim.analysis.revisions import revisions
from counterclaim.analysis.rules import rules
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.shown import Result
from counterclaim.analysis.split import Split
from counterclaim.casefile.intake import Intake
from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.gist import Gist
from gists import blamed, came, gist, number, said, source, under

PEOPLE = parse_populations("country,year,population\nML,2025,24000000\n")


def small() -> Intake:
    """Three reports were read, two could not be, four were set aside."""
    return came(2, 3, 40, unread=2, set_aside=4)


def some() -> list[Gist]:
    """Four incidents: contested and alleged, counted and not, with and without a day and a place."""
    sources = [source(on=2), source("Paper", on=3, line="paper", language="fr")]
    numbers = [number("police", 4, on=2), number("ngo", 9, on=3, line="paper"), number("police", 7, on=3)]
    spoken = [said("ngo", Stance.ACCUSES, "army"), said("army", Stance.DENIES, "army", line="paper")]
    parties = [blamed("army", Status.CONTESTED), blamed("مجموعة مسلحة")]
    counts = [under(4, 7, 9), under(4, None, 9, "hull/1"), under(None, 7, None, "acled/1"), under(7, None, 9, "ibc/1")]
    return [
        gist("a", counts=counts, sources=sources, numbers=numbers, said=spoken, parties=parties, lines=2),
        gist("b", on=75, killed=(3, 3, 3), sources=[source(on=90)], parties=[blamed("army")], kind="airstrike", country="NE"),
        gist("c", on=40, killed=None, sources=[source(on=40)]),
        gist("d", on=None, killed=(1, 1, None), country=None, sources=[source(on=None)]),
    ]


def every(given: Sequence[Gist] | None = None) -> list[Result]:
    """Every analysis of some incidents, each at least once."""
    gists = some() if given is None else given
    intake = small()
    return [
        series(gists, intake),
        series(gists, intake, split=Split.PARTY),
        series(gists, intake, rule="acled", split=Split.KIND),
        rules(gists, intake),
        accusations(gists, intake),
        accusations(gists, intake, by=By.KIND),
        revisions(gists, intake),
        coverage(gists, intake),
        disagreement(gists, intake, enough=1),
        rates(gists, intake, PEOPLE),
    ]
