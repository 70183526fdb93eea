"""Which incident each claim of a report is about."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention, Mentions, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.parse import parse
from counterclaim.reading.scene import Scene
from counterclaim.reading.scenes import Scenes
from counterclaim.reading.voices import Voices

DAYS = {"Thursday": date(2025, 1, 2), "Monday": date(2024, 12, 30), "yesterday": date(2025, 1, 4)}
TOWNS = {"Niono": (14.25, -5.99, "ML"), "Gao": (16.27, -0.04, "ML"), "Diabaly": (14.69, -6.02, "ML"), "Chad": (15.0, 19.0, "TD")}
PROVINCES = {"Niono": "Ségou", "Segou Region": "Ségou", "Kidal Region": "Kidal"}


def _mentions(text: str) -> Mentions:
    dates = [
        DateMention(_span(text, word), DateRange.spanning(day, day), anchored=True) for word, day in DAYS.items() if word in text
    ]
    if "in 2012" in text:
        dates.append(DateMention(_span(text, "in 2012"), DateRange.spanning(date(2012, 1, 1), date(2012, 12, 31)), historic=True))
    places = [
        PlaceMention(_span(text, name), Place(name, cc, PROVINCES.get(name), lat, lon, 6 if name == "Chad" else 1))
        for name, (lat, lon, cc) in TOWNS.items()
        if name in text
    ]
    places += [
        PlaceMention(_span(text, name), Place(name, "ML", province, 15.0, -4.0, 4, feature="ADM1"))
        for name, province in PROVINCES.items()
        if name not in TOWNS and name in text
    ]
    return Mentions(tuple(sorted(dates, key=lambda one: one.span)), tuple(sorted(places, key=lambda one: one.span)), "ML")


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _scenes(text: str) -> tuple[Scenes, list[Scene]]:
    """The scenes, and the scene of each word "killed" in the order of the text."""
    doc = parse(text)
    triggers = [token.i for token in doc if token.text == "killed"]
    scenes = Scenes(doc, Anchors(doc, _mentions(text), Voices(doc).frames), triggers)
    return scenes, [scenes.at(index) for index in triggers]


def test_scenes_one_incident_has_the_day_and_place_of_its_event() -> None:
    scenes, (scene,) = _scenes("Nine people were killed in Niono on Thursday, a local source said.")
    assert scene is scenes.focus and scene.date is not None and scene.date.range is not None
    assert scene.date.range.start == DAYS["Thursday"]
    assert scene.place is not None and scene.place.place is not None and scene.place.place.name == "Niono"


def test_scenes_the_day_of_a_saying_is_not_the_incidents() -> None:
    scenes, _ = _scenes("Nine people were killed in Niono, a local source said yesterday.")
    assert scenes.focus.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Niono on Thursday. Six people were killed near the town on Monday.",
        "Nine people were killed in Niono on Thursday. Six soldiers were killed there in 2012.",
        "Nine people were killed in Niono on Thursday. Since the war began thousands have been killed.",
        "Nine people were killed in Niono on Thursday. Two people were killed in Chad.",
    ],
)
def test_scenes_other_days_wars_and_countries_are_background(text: str) -> None:
    _, (first, second) = _scenes(text)
    assert first.focus and not second.focus


def test_scenes_two_towns_of_one_day_are_two_incidents_of_the_report() -> None:
    _, (first, second) = _scenes("Nine people were killed in Niono on Thursday. Six people were killed in Gao.")
    assert first is not second and first.focus and second.focus


def test_scenes_two_near_places_are_one_incident() -> None:
    _, (first, second) = _scenes("Nine people were killed near Niono on Thursday. Six of them were killed in Diabaly.")
    assert first is second or second.focus


def test_scenes_what_leans_on_background_stays_background() -> None:
    text = "Nine people were killed in Niono on Thursday. Six people were killed on Monday. A child was killed in that attack."
    _, (_, second, third) = _scenes(text)
    assert third is second and not third.focus


@pytest.mark.parametrize(
    "more", ["Eight policemen were killed in the explosion.", "Six rebels were also killed.", "The bombing killed two others."]
)
def test_scenes_what_goes_on_about_another_day_is_of_that_day(more: str) -> None:
    text = f"Nine people were killed in Niono on Thursday.\n\nOn Monday six people were killed by a bomb. {more}"
    _, (_, second, third) = _scenes(text)
    assert third is second and not third.focus


def test_scenes_what_somebody_says_of_an_attack_is_the_reports_own() -> None:
    text = (
        "Nine people were killed in Niono on Thursday. On Monday six were killed. Ten were killed in the attack, the army said."
    )
    assert _scenes(text)[1][2].focus


def test_scenes_an_event_that_ends_on_a_later_day_is_one() -> None:
    text = "Soldiers fought in Niono. The clashes, which began on Thursday and ended yesterday, saw nine rebels killed."
    assert _scenes(text)[1][0].focus


def test_scenes_another_province_is_another_incident_and_what_leans_on_it_too() -> None:
    text = (
        "Nine people were killed in Niono on Thursday. Two pilots were killed in Kidal Region. A child was killed in that attack."
    )
    _, (first, second, third) = _scenes(text)
    assert first is not second and second.focus and third is second


def test_scenes_own_province_is_the_same_incident() -> None:
    _, (first, second) = _scenes("Nine people were killed in Niono on Thursday. All were killed in Segou Region.")
    assert first is second


def test_scenes_without_events_have_a_focus_and_no_more() -> None:
    scenes, told = _scenes("The minister spoke.")
    assert told == [] and scenes.all == [scenes.focus]


def test_scenes_what_happened_separately_is_an_incident_of_its_own() -> None:
    text = "Nine people were killed in Niono on Thursday. Separately, the governor said that a woman had been killed by a mine."
    scenes, (own, other) = _scenes(text)
    assert own is scenes.focus and other is not own and other.focus


def test_scenes_what_was_said_long_before_is_about_another_incident() -> None:
    scenes, (own, other) = _scenes(
        "Nine people were killed in Niono on Thursday. A monitor accused the army in 2012 of a raid in which 80 were killed."
    )
    assert own is scenes.focus and not other.focus


def test_scenes_an_attack_taken_up_is_that_of_the_sentence_before() -> None:
    text = (
        "Nine were killed in Niono on Thursday. Soldiers were killed in a barrage on Gao on Monday. "
        "The barrage killed ten people in Gao."
    )
    _, told = _scenes(text)
    assert not told[-1].focus and told[-1] is told[1]
