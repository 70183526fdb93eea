"""The day of the report's own incident."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.mention import Mentions
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.event_types import find_events
from counterclaim.reading.own_day import own_day
from counterclaim.reading.parse import parse
from counterclaim.reading.voices import Voices
from counterclaim.resolving.dates import find_dates

# A Sunday.
PUBLISHED = date(2025, 1, 5)


def _day(text: str, published: date | None = PUBLISHED) -> str | None:
    """The words of the report's own day."""
    doc = parse(text)
    anchors = Anchors(doc, Mentions(find_dates(text, published=published), published=published), Voices(doc).frames)
    events = [doc[index] for index in sorted({event.trigger for event in find_events(doc)})]
    mention = own_day(anchors, events, next(doc.sents).end)
    return mention.span.of(text) if mention else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine people were killed on Thursday. Six were killed on Monday.", "Thursday"),
        ("Shelling killed dozens this month. Nine people were killed on Thursday.", "Thursday"),
        ("The attack prompted a meeting on Saturday. Nine people were killed in the attack on Thursday.", "Thursday"),
        ("Nine people were killed over the weekend. A strike killed six of them on Saturday.", "Saturday"),
        (
            "Nine people were killed over the weekend. A strike killed six on Saturday. Another killed three on Sunday.",
            "the weekend",
        ),
        ("Nine people have been killed since Thursday. A strike killed six on Saturday.", "since Thursday"),
        ("Nine people were killed. The operation was carried out on Friday.", "Friday"),
        ("Nine people were killed overnight. A shell hit the market on Saturday.", "overnight"),
        ("Nine people were killed on Saturday and Sunday, the mayor said.", "Saturday and Sunday"),
        ("Nine people were killed. In a separate attack, six people were killed on Monday. A bomb exploded on Friday.", "Friday"),
        ("Nine people were killed. Rebels had attacked the town on Monday. A bomb exploded on Friday.", "Friday"),
        ("Shelling killed 90 people in December. Nine were killed on 3 December. Six were killed on 9 December.", "December"),
        ("Armed men entered the town on Friday.", "Friday"),
    ],
)
def test_own_day_of_several_times(text: str, words: str) -> None:
    assert _day(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed, the mayor said on Thursday.",
        "Nine people were killed. The town was shelled in 2012.",
        "Nine people were killed. A trial will open on 20 January.",
        "Nothing happened.",
    ],
)
def test_own_day_is_none_where_the_report_gives_none(text: str) -> None:
    assert _day(text) is None


def test_own_day_without_publication_is_still_the_words() -> None:
    assert _day("Nine people were killed on Thursday.", None) == "Thursday"
