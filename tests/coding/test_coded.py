from __future__ import annotations

from coded_rows import TEXT, coding
from counterclaim.coding.coded import coding_of
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Count, Group, Harm, Qualifier


def test_coded_holds_what_the_json_says() -> None:
    made = coding_of(coding())
    assert made.focus is not None
    assert (made.focus.event, made.focus.start, made.focus.country, made.focus.latitude) == ("attack", "2024-05-04", "ML", 18.44)
    (count,), (attribution,) = made.counts, made.attributions
    assert count.count == Count(Harm.KILLED, Group.PEOPLE, 9, None, Qualifier.AT_LEAST)
    assert count.saying.source_kind is ClaimantKind.OFFICIAL and count.saying.quote.of(TEXT).startswith("At least nine")
    assert (attribution.stance, attribution.target) == (Stance.ACCUSES, "the army")


def test_coded_a_report_of_no_violence_has_no_focus() -> None:
    assert coding_of({"focus": None}).focus is None
