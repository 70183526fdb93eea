"""What the user says about all that is gathered."""

from __future__ import annotations

from counterclaim.ingest.limits import Limits
from counterclaim.ingest.mapping import Mapping
from counterclaim.ingest.terms import Terms


def test_terms_say_nothing_unless_they_are_given() -> None:
    terms = Terms()
    assert (terms.published, terms.publisher, terms.today) == (None, None, None)
    assert (terms.mapping, terms.limits) == (Mapping(), Limits())
