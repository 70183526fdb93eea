from __future__ import annotations

from collections import defaultdict
from itertools import combinations, islice

from benchmarks.synthetic.reports import countries, reports, wording

from counterclaim.linking.signature import bands, signature


def alike(number: int) -> int:
    """How many pairs of so many reports are worth comparing as near-copies."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(reports(number)):
        for band in bands(signature(one["text"])):
            sharing[band].append(at)
    return len({pair for held in sharing.values() for pair in combinations(held, 2)})


def test_reports_are_the_same_each_time_and_others_with_another_seed() -> None:
    assert list(reports(40)) == list(reports(40))
    assert list(reports(40)) == list(islice(reports(400), 40))
    assert [one["text"] for one in reports(40)] != [one["text"] for one in reports(40, seed=2)]
    assert [one["id"] for one in reports(40)] == [f"r{number}" for number in range(1, 41)]


def test_reports_leave_no_slot_unfilled() -> None:
    for one in (*reports(300), *reports(300, aside=1.0)):
        assert "{" not in one["text"], one
        assert "  " not in one["text"] and " ," not in one["text"], one


def test_reports_are_spread_over_countries_years_and_outlets() -> None:
    made = list(reports(1000))
    assert len({one["publisher"] for one in made}) == 60
    assert len({one["published"][:4] for one in made}) >= 6
    for country in countries():
        assert len(country.towns) > 20
        assert any(country.name in one["text"] for one in made)


def test_reports_of_a_war_have_few_pairs_that_are_alike() -> None:
    assert alike(300) < 300
    assert alike(1200) < 2_500


def test_reports_aside_tell_of_no_violence() -> None:
    violent = {word.split()[0] for name in ("slain", "killed", "died") for word in wording().words[name]} - {"were"}
    assert not any(violent & set(one["text"].split()) for one in reports(300, aside=1.0))
