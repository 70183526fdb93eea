from __future__ import annotations

from dataclasses import replace

import gists
from counterclaim.export.redaction import WITHHELD
from counterclaim.export.withheld import gist_without_names, is_known, without_names
from counterclaim.model.account import Status
from counterclaim.model.gist import Blamed
from counterclaim.model.incident import AccountKey, Incident, Standing

ARMY = "ML-armed-forces"


def standing(party: str, actor: str | None = None, **more: tuple[str, ...]) -> Standing:
    return replace(Standing(party, actor, Status.ALLEGED, "status/1"), **more)  # type: ignore[arg-type]


def incident(*standings: Standing, contradictions: tuple[str, ...] = ()) -> Incident:
    made = Incident("i1", (AccountKey("r", "a1"),), "attack", None, None)
    return replace(made, attribution=standings, contradictions=contradictions)


def test_withheld_parties_that_are_not_known_go_by_no_name_anywhere() -> None:
    given = incident(
        standing("Moussa Tirivala", accused_by=("the mayor",)),
        standing("the army", ARMY, accused_by=("Moussa Tirivala", "residents")),
        contradictions=("Moussa Tirivala denies it, and admits it.",),
    )
    shown = without_names(given)
    assert "Tirivala" not in repr(shown)
    assert [one.party for one in shown.attribution] == [WITHHELD, "the army"]
    assert shown.attribution[1].accused_by == (WITHHELD, "residents")


def test_withheld_leaves_an_incident_of_known_parties_as_it_is() -> None:
    given = incident(standing("the army", ARMY))
    assert without_names(given) is given


def test_withheld_words_of_a_report_are_no_known_party() -> None:
    assert is_known(ARMY) and not is_known(None) and not is_known("report:the men")


def test_withheld_parties_of_a_gist_go_by_numbers() -> None:
    given = replace(gists.gist("i1"), parties=(Blamed("Moussa Tirivala", "Moussa Tirivala", Status.ALLEGED),))
    shown = gist_without_names(given)
    assert [(one.party, one.name) for one in shown.parties] == [("withheld:1", WITHHELD)] and "Tirivala" not in repr(shown)
