from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention, Mentions, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span

AT = Span(3, 11)
PLACE = Place("Oro Benna", "XT", "Teral", 10.5, -3.25, 1)


def test_mention_of_a_day_says_nothing_more_unless_told() -> None:
    mention = DateMention(AT, DateRange.spanning(date(2024, 3, 2), date(2024, 3, 2)))
    assert mention.why is None
    assert not (mention.anchored or mention.historic or mention.duration or mention.dateline or mention.spoken)


def test_mention_that_was_not_resolved_keeps_its_words_and_the_reason() -> None:
    assert DateMention(AT, None, "no year").why == "no year"
    assert PlaceMention(AT, None, "two towns of the name", candidates=(PLACE, PLACE)).span.of("in Oro Benna") == "Oro Benn"


def test_mentions_of_a_report_without_any_are_empty() -> None:
    assert Mentions() == Mentions((), (), None, None)


@pytest.mark.parametrize("mention", [DateMention(AT, None), PlaceMention(AT, PLACE)])
def test_mention_is_a_value_that_nothing_changes(mention: DateMention | PlaceMention) -> None:
    assert hash(mention)
    with pytest.raises(AttributeError):
        mention.span = Span(0, 1)  # type: ignore[misc]
