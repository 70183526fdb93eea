from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.coverage import PLACES, coverage
from counterclaim.analysis.quantiles import Quartiles
from counterclaim.analysis.split import Split
from counterclaim.errors import AnalysisError
from counterclaim.model.gist import Gist
from gists import came, gist, many, number, source


def given_case() -> list[Gist]:
    """In January the radio reports twice, a day after, and the paper once, late; in February only the paper, of nowhere."""
    both = [source(on=2), source("Paper", on=20, line="paper", language="fr")]
    return [
        gist("a", sources=both, lines=2, numbers=[number("ngo", 3)]),
        gist("b", on=5, sources=[source(on=6)]),
        gist("c", on=40, country=None, sources=[source("Paper", on=40), source("Paper", on=None)]),
    ]


def test_coverage_tells_publishers_with_who_was_first_and_who_alone() -> None:
    found = coverage(given_case(), came(1))
    assert [(one.name, one.reports, one.incidents, one.first, one.alone) for one in found.publishers] == [
        ("Paper", 3, 2, 1, 1),
        ("Radio North", 2, 2, 2, 1),
    ]
    assert found.languages == (("en", 4), ("fr", 1))
    assert [(kind.value, times) for kind, times in found.kinds] == [("organisation", 1)]
    assert found.lines == ((1, 2), (2, 1))


def test_coverage_tells_how_long_reports_take() -> None:
    found = coverage(given_case(), came(1))
    assert found.lag.days == Quartiles(4, 0, 1, 1, 19)
    assert (found.lag.late, found.lag.late_share, found.lag.unmeasured) == (1, 0.25, 1)
    assert found.first.days == Quartiles(3, 0, 1, 1, 1)
    assert coverage(given_case(), came(1), late=30).lag.late == 0


def test_coverage_by_place_and_time() -> None:
    found = coverage(given_case(), came(1))
    assert [(one.group.name, one.incidents, one.reports, one.publishers, one.single) for one in found.regions] == [
        ("ML", 2, 3, 2, 1),
        ("no place", 1, 2, 1, 1),
    ]
    assert [(one.group.key, str(one.start), one.incidents, one.reports) for one in found.cells] == [
        ("", "2025-02-01", 1, 2),
        ("ML", "2025-01-01", 2, 3),
    ]


def test_coverage_counts_reports_that_are_older_than_their_incident() -> None:
    assert coverage([gist(on=9, sources=[source(on=2)])], came(1)).lag.before == 1


def test_coverage_is_of_places() -> None:
    with pytest.raises(AnalysisError, match="country or admin1"):
        coverage([], came(), by=Split.PARTY)


@pytest.mark.slow
@given(many(), st.sampled_from(PLACES), st.integers())
def test_coverage_is_order_free_and_adds_up(some: list[Gist], by: Split, seed: int) -> None:
    other = list(some)
    Random(seed).shuffle(other)
    found = coverage(some, came(1), by=by)
    assert found == coverage(other, came(1), by=by)
    assert sum(one.incidents for one in found.regions) == sum(times for _, times in found.lines) == len(some)
    assert sum(one.reports for one in found.publishers) == sum(len(one.sources) for one in some)
