"""When and where the event of one word happened."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention, Mentions, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.parse import parse
from counterclaim.reading.voices import Voices

DAY = DateRange.spanning(date(2025, 1, 2), date(2025, 1, 2))


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _anchors(text: str, dates: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> Anchors:
    doc = parse(text)
    mentions = Mentions(
        tuple(DateMention(_span(text, words), DAY) for words in dates),
        tuple(PlaceMention(_span(text, words), Place(words, "ML", None, 14.0, -6.0, 1)) for words in places),
    )
    return Anchors(doc, mentions, Voices(doc).frames)


def _date(anchors: Anchors, word: str) -> str | None:
    token = next(token for token in anchors.doc if token.text == word)
    found = anchors.date_of(token)
    return found.span.of(anchors.doc.text) if found is not None else None


def test_anchors_each_clause_has_its_own_day() -> None:
    text = "Nine people were killed on Thursday and six were wounded on Monday."
    anchors = _anchors(text, ("Thursday", "Monday"))
    assert (_date(anchors, "killed"), _date(anchors, "wounded")) == ("Thursday", "Monday")


def test_anchors_the_day_of_a_saying_is_no_days_of_an_event() -> None:
    anchors = _anchors("Nine people were killed, the mayor said on Monday.", ("Monday",))
    assert _date(anchors, "killed") is None


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("Nine people were killed in Niono.", True),
        ("Nine people were killed near the besieged town of Niono.", True),
        ("They were travelling to a camp in Niono.", False),
        ("Fighters from Niono were killed.", False),
        ("Niono jets killed nine people.", False),
    ],
)
def test_anchors_know_a_location_from_an_origin_or_an_owner(text: str, located: bool) -> None:
    anchors = _anchors(text, places=("Niono",))
    assert anchors.is_location(anchors.mentions.places[0]) is located


def test_anchors_whose_and_whence_somebody_is_are_no_places() -> None:
    text = "Moscow-installed officials said that Goma-based rebels had killed nine people in Diabaly."
    assert [place.span.of(text) for place in _anchors(text, places=("Moscow", "Goma", "Diabaly")).places] == ["Diabaly"]


def test_anchors_tell_the_days_of_sayings() -> None:
    text = "On Thursday the monitor accused the army of killing nine people."
    anchors = _anchors(text, dates=("Thursday",))
    assert anchors.said_on(next(iter(anchors.doc.sents))) == [DAY.end]


def test_anchors_what_the_victims_were_doing_is_of_the_same_day() -> None:
    anchors = _anchors("Gunmen killed people who were digging trenches on Saturday.", dates=("Saturday",))
    assert _date(anchors, "killed") is not None
