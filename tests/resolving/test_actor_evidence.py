"""What one clause of a phrase holds of parties."""

from __future__ import annotations

from counterclaim.resolving.actor_evidence import Evidence
from counterclaim.resolving.actor_owners import OwnerName


def test_evidence_of_nothing_is_empty() -> None:
    assert Evidence().empty
    assert Evidence().end == -1


def test_evidence_with_a_party_is_not_empty() -> None:
    assert not Evidence(owners=[(OwnerName("ML"),)]).empty
    assert not Evidence(forces=[("military", False)]).empty


def test_evidence_remembers_where_the_last_party_ends() -> None:
    found = Evidence(owners=[(OwnerName("ML"),)])
    found.take("owner", 3)
    assert found.end == 3


def test_evidence_unties_the_party_right_before() -> None:
    found = Evidence(owners=[(OwnerName("US"),)])
    found.take("owner", 1)
    found.untie(1)
    assert found.empty
    assert found.tied


def test_evidence_leaves_a_party_that_ends_earlier() -> None:
    found = Evidence(owners=[(OwnerName("US"),)])
    found.take("owner", 1)
    found.untie(2)
    assert not found.empty
    assert not found.tied
