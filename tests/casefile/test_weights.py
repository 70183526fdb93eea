from __future__ import annotations

import pytest

from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.journal import entries
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date, waiting
from counterclaim.casefile.weights import choose, chosen, suggested
from counterclaim.errors import TooFewAccounts
from counterclaim.linking.weights import Weights, shipped
from counterclaim.model.incident import Incident


def listed(casefile: Casefile) -> list[Incident]:
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        return list(list_incidents(connection, Selection()))


def test_weights_are_those_that_are_shipped_unless_others_are_chosen(mali: Casefile) -> None:
    with mali.reading() as connection:
        assert chosen(connection) == shipped()


@pytest.mark.slow
def test_weights_that_are_chosen_link_the_casefile_anew(mali: Casefile) -> None:
    before = listed(mali)
    choose(mali, Weights("weights/none", 0.000001, shipped().levels))
    assert waiting(mali) > 0
    assert all(len(one.accounts) == 1 for one in listed(mali))
    choose(mali, None)
    assert listed(mali) == before


def test_weights_that_are_chosen_are_logged(mali: Casefile) -> None:
    choose(mali, Weights("weights/none", 0.01, shipped().levels))
    with mali.reading() as connection:
        *_, newest = entries(connection)
    assert (newest.action, newest.subject) == ("linked", "weights/none")


@pytest.mark.slow
def test_weights_of_a_small_casefile_are_not_estimated(mali: Casefile) -> None:
    with pytest.raises(TooFewAccounts):
        suggested(mali)
