"""find_dates and dateline_date, in English: what a reader of the report would say."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.dates import find_dates
from dating import PUBLISHED, days, only, times


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2 January 2025", "2025-01-02"),
        ("January 2, 2025", "2025-01-02"),
        ("2nd of January 2025", "2025-01-02"),
        ("Thursday, January 2, 2025", "2025-01-02"),
        ("Thursday 2 January", "2025-01-02"),
        ("Jan. 2", "2025-01-02"),
        ("2 January", "2025-01-02"),
        ("the January 2", "2025-01-02"),
        ("30 December", "2024-12-30"),
        ("7 January", "2025-01-07"),
        ("20 January", "2024-01-20"),
        ("2025-01-02", "2025-01-02"),
        ("25-04-2016", "2016-04-25"),
        ("04/25/2016", "2016-04-25"),
        ("16.04.2017", "2017-04-16"),
    ],
)
def test_dates_named_day(words: str, expected: str) -> None:
    assert times(f"Gunmen raided the village on {words} at the market.") == {words: expected}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Thursday", "2025-01-02"),
        ("Sunday", "2025-01-05"),
        ("Monday", "2024-12-30"),
        ("last Sunday", "2024-12-29"),
        ("last Thursday", "2025-01-02"),
        ("Thursday evening", "2025-01-02"),
        ("Sunday night", "2025-01-05"),
        ("late on Monday", "2024-12-30"),
        ("early Friday", "2025-01-03"),
        ("next Friday", "2025-01-10"),
        ("Thursday last week", "2024-12-26"),
    ],
)
def test_dates_weekday(words: str, expected: str) -> None:
    assert times(f"The shelling was heard {words} by people in the camp.") == {words: expected}


@pytest.mark.parametrize(
    "text", ["The court will sit on Thursday.", "A vote is scheduled for Thursday.", "On Thursday the envoy will arrive."]
)
def test_dates_weekday_to_come(text: str) -> None:
    assert times(text) == {"Thursday": "2025-01-09"}


@pytest.mark.parametrize(
    "text", ["The envoy will return, the ministry said on Thursday.", "He will be tried for the men killed on Thursday."]
)
def test_dates_weekday_of_a_saying_is_past(text: str) -> None:
    assert times(text) == {"Thursday": "2025-01-02"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They came today.", {"today": "2025-01-05"}),
        ("They came yesterday.", {"yesterday": "2025-01-04"}),
        ("They came the day before yesterday.", {"the day before yesterday": "2025-01-03"}),
        ("They came last night.", {"last night": "2025-01-04"}),
        ("They came this morning.", {"this morning": "2025-01-05"}),
        ("They came in the early hours of Friday.", {"early hours of Friday": "2025-01-03"}),
        ("Ten were killed since dawn.", {"since dawn": "2025-01-05"}),
        ("They came overnight.", {"overnight": "2025-01-04..2025-01-05"}),
        ("They came overnight on Thursday.", {"overnight on Thursday": "2025-01-02..2025-01-03"}),
        ("They came on Thursday overnight.", {"Thursday overnight": "2025-01-02..2025-01-03"}),
        ("They came in the night of Tuesday to Wednesday.", {"the night of Tuesday to Wednesday": "2024-12-31..2025-01-01"}),
        ("They came over the weekend.", {"the weekend": "2025-01-04..2025-01-05"}),
    ],
)
def test_dates_counted_from_publication(text: str, expected: dict[str, str]) -> None:
    assert times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 3 and 5 May they fled.", {"Between 3 and 5 May": "2024-05-03..2024-05-05"}),
        ("On May 3-5, 2023 they fled.", {"May 3-5, 2023": "2023-05-03..2023-05-05"}),
        ("Between January 1 and 15 they fled.", {"Between January 1 and 15": "2025-01-01..2025-01-15"}),
        ("Between 30 December and 2 January they fled.", {"Between 30 December and 2 January": "2024-12-30..2025-01-02"}),
        ("Between Monday and Wednesday they fled.", {"Between Monday and Wednesday": "2024-12-30..2025-01-01"}),
        ("On 3 May and 5 August they fled.", {"3 May": "2024-05-03", "5 August": "2024-08-05"}),
        ("On Monday and Tuesday they fled.", {"Monday and Tuesday": "2024-12-30..2024-12-31"}),
        ("On Monday and Friday they fled.", {"Monday": "2024-12-30", "Friday": "2025-01-03"}),
    ],
)
def test_dates_between_two_days(text: str, expected: dict[str, str]) -> None:
    assert times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve died last week.", {"last week": "2024-12-23..2024-12-29"}),
        ("Twelve died this month.", {"this month": "2025-01-01..2025-01-31"}),
        ("Twelve died last month.", {"last month": "2024-12-01..2024-12-31"}),
        ("Twelve died in early March.", {"early March": "2024-03-01..2024-03-10"}),
        ("Twelve died at the end of November.", {"the end of November": "2024-11-21..2024-11-30"}),
        ("Twelve died in the first week of December.", {"the first week of December": "2024-12-01..2024-12-07"}),
        ("Twelve died in 2021.", {"2021": "2021-01-01..2021-12-31"}),
        ("Twelve died in the 1980s.", {"the 1980s": "1980-01-01..1989-12-31"}),
        ("Twelve died last summer.", {"last summer": "2024-06-01..2024-08-31"}),
        ("Twelve died three months ago.", {"three months ago": "2024-10-01..2024-10-31"}),
        ("Twelve died four days ago.", {"four days ago": "2025-01-01"}),
        ("Twelve died in the past 24 hours.", {"the past 24 hours": "2025-01-04..2025-01-05"}),
        ("Twelve died over the past week.", {"the past week": "2024-12-29..2025-01-05"}),
        ("Twelve died since Monday.", {"since Monday": "2024-12-30..2025-01-05"}),
        ("Twelve died from Monday to Wednesday.", {"from Monday to Wednesday": "2024-12-30..2025-01-01"}),
    ],
)
def test_dates_longer_times(text: str, expected: dict[str, str]) -> None:
    assert times(text) == expected


@pytest.mark.parametrize(
    ("words", "precision"),
    [("on Thursday", 1), ("overnight", 2), ("last week", 3), ("over the past week", 3), ("in December", 4), ("in 2021", 5)],
)
def test_dates_precision_is_that_of_ucdp(words: str, precision: int) -> None:
    days = only(f"The patrol was ambushed {words}.").range
    assert days is not None
    assert days.precision == precision


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The raid was on Thursday. Two days earlier the army had come.", "Two days earlier", "2024-12-31"),
        ("The raid was on Thursday. The previous day the army had come.", "The previous day", "2025-01-01"),
        ("The raid was on Thursday and he died a day later.", "a day later", "2025-01-03"),
        ("The raid was on 3 March 2019. Two days earlier the army had come.", "Two days earlier", "2019-03-01"),
        ("The raid was on 3 March 2019. On 5 March he came back.", "5 March", "2019-03-05"),
        ("The raid was on Thursday, and that night they fled.", "that night", "2025-01-02"),
        ("He fled the previous day.", "the previous day", "2025-01-04"),
    ],
)
def test_dates_counted_from_the_day_told_of(text: str, words: str, expected: str) -> None:
    assert times(text)[words] == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A bomb killed six people the day before, police said on Friday.", "the day before", "2025-01-02"),
        ("An attack the previous day killed six people, the mayor announced on Friday.", "the previous day", "2025-01-02"),
        ("A strike two days earlier killed six people, according to medics on Friday.", "two days earlier", "2025-01-01"),
        ("A bomb killed six people the day before. Police said on Friday it was theirs.", "the day before", "2025-01-04"),
        ("A bomb killed six people the day before a march on Friday.", "Friday", "2025-01-03"),
        ("A bomb killed six people the day before, weeks after police said they fled.", "the day before", "2025-01-04"),
    ],
)
def test_dates_counted_back_from_the_day_of_a_saying_behind_them(text: str, words: str, expected: str) -> None:
    assert times(text)[words] == expected


def test_dates_counted_back_from_the_day_of_a_saying_in_french() -> None:
    text = "Une bombe a tué six personnes la veille, a déclaré vendredi le maire."
    assert times(text, language="fr")["la veille"] == "2025-01-02"


def test_dates_told_day_reaches_no_further_than_the_sentence_before() -> None:
    text = "The raid was on Thursday. Many fled. Houses burnt. Two days earlier the army had come."
    assert times(text)["Two days earlier"] == "2025-01-03"


def test_dates_the_day_after_something_is_not_a_day() -> None:
    assert times("He came the day after the vote.") == {}


def test_dates_apostrophe_lost_by_a_feed() -> None:
    assert times("Mondays attack was the third.") == {"Mondays": "2024-12-30"}


@pytest.mark.parametrize(
    "words", ["at 10 p.m. on Thursday", "on Thursday at 22:30", "at 0730 Thursday", "on Thursday at dawn", "at noon Thursday"]
)
def test_dates_time_of_day_is_dropped(words: str) -> None:
    assert days(only(f"The drone came {words}.")) == "2025-01-02"


@pytest.mark.parametrize("words", ["in 2021", "last year", "three months ago", "on 5 March 2019", "in the 1990s"])
def test_dates_that_point_away_from_the_news(words: str) -> None:
    assert only(f"The town was shelled {words}.").historic


@pytest.mark.parametrize("words", ["on Thursday", "last week", "overnight", "in December", "in the past 24 hours"])
def test_dates_of_the_news(words: str) -> None:
    assert not only(f"The town was shelled {words}.").historic


@pytest.mark.parametrize("words", ["since Monday", "over the past week", "from Monday to Thursday", "in the last three days"])
def test_dates_stretches(words: str) -> None:
    assert only(f"The town was shelled {words}.").duration


@pytest.mark.parametrize("words", ["since the war began", "since the coup", "since fighting erupted"])
def test_dates_stretch_from_an_event(words: str) -> None:
    mention = only(f"Thousands have died {words} there.")
    assert mention.range is None
    assert mention.historic
    assert mention.duration


_WORDS = (
    "on in the of last next this since between and from to ago earlier later a two 3 31 45 2024 1999 '90 May march Monday "
    "Mondays weekend week months days year night overnight yesterday Jan. 5 , - – ( ) . ; 10:30 p.m. 2024-13-45 1/2/3 "
    "99.99.9999 1980s Ramadan century first late ’s \n\n"
)
_PIECES = st.sampled_from(_WORDS.split(" "))


@given(st.lists(_PIECES, max_size=40).map(" ".join), st.sampled_from([None, PUBLISHED, date(2024, 2, 29), date(1990, 12, 31)]))
def test_dates_any_words_give_sound_mentions(text: str, published: date | None) -> None:
    mentions = find_dates(text, published=published, vague=True)
    ends = [0]
    for mention in mentions:
        assert mention.span.of(text).strip()
        assert mention.span.start >= ends[-1]
        assert (mention.range is None) == (mention.why is not None)
        assert published is not None or mention.range is None or not mention.anchored
        ends.append(mention.span.end)


@given(st.text(max_size=200))
def test_dates_any_text_is_read(text: str) -> None:
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in find_dates(text, published=PUBLISHED))


@given(st.dates(date(1950, 1, 1), date(2040, 12, 31)), st.integers(0, 6))
def test_dates_bare_weekday_is_in_the_week_up_to_publication(published: date, number: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[number]
    days = only(f"It happened on {name}.", published=published).range
    assert days is not None
    assert days.start.weekday() == number
    assert 0 <= (published - days.start).days < 7


def test_dates_a_long_report_is_quick() -> None:
    text = (
        "On Thursday gunmen killed nine people near the river, and two days earlier they had burnt the market of the town. " * 200
    )
    started = perf_counter()
    assert len(find_dates(text, published=PUBLISHED)) == 400
    assert perf_counter() - started < 2
