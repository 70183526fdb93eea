from __future__ import annotations

from datetime import date

from compared import entry, named
from counterclaim.analysis.comparing.overlap import excuse, overlap
from counterclaim.analysis.comparing.side import Side
from counterclaim.model.comparison import Entry


def side(*entries: Entry, fatal: bool = False) -> Side:
    return Side("UCDP GED", named(*entries), {}, fatal=fatal)


OURS = side(entry("a", day="2024-01-10"), entry("b", day="2024-06-30"))
THEIRS = side(entry("A", day="2024-03-01"), entry("B", day="2024-12-31"), entry("C", country="NE"), fatal=True)


def test_overlap_is_what_both_cover() -> None:
    both = overlap(OURS, THEIRS)
    assert (both.start, both.end, both.countries) == (date(2024, 3, 1), date(2024, 6, 30), ("ML",))


def test_overlap_of_sides_that_have_no_day_in_common_is_nothing() -> None:
    assert overlap(side(entry("a", day="2020-01-01")), side(entry("A"))).start is None
    assert overlap(side(), THEIRS).start is None


def test_overlap_excuses_what_lies_outside() -> None:
    both = overlap(OURS, THEIRS)
    assert excuse(entry("x", day="2024-05-01"), both, THEIRS) == ""
    assert "outside the days" in excuse(entry("x", day="2024-01-10"), both, THEIRS)
    assert "outside the countries" in excuse(entry("x", day="2024-05-01", country="NE"), both, THEIRS)
    assert "day is not known" in excuse(entry("x", day=None), both, THEIRS)
    assert "country is not known" in excuse(entry("x", country=None), both, THEIRS)


def test_overlap_excuses_what_killed_nobody_from_data_sets_of_deaths() -> None:
    both = overlap(OURS, THEIRS)
    assert "records only what killed" in excuse(entry("x", day="2024-05-01", killed=None), both, THEIRS)
    assert excuse(entry("x", day="2024-05-01", killed=None), both, OURS) == ""
