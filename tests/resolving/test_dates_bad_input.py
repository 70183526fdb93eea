"""find_dates on huge, empty, broken and hostile text: it never fails, and its time grows with the text alone."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.dates import dateline_date, find_dates
from counterclaim.vocabulary.loader import load_toml
from dating import only

PUBLISHED = date(2025, 1, 10)
LANGUAGES = ("en", "fr", "ar")
# Seconds for 200 kB: ten times what it takes, since other work may run beside.
LIMIT = 30.0


def _vocabulary(language: str) -> list[str]:
    words = [word for table in load_toml(f"{language}/dates.toml")["words"].values() for word in table]
    return [
        *words,
        "3",
        "31",
        "2024",
        "0",
        "9999",
        "12:30",
        "31/02/2024",
        "1/1/0000",
        ",",
        ".",
        "-",
        "/",
        "(",
        "٣",
        "\u200f",
        "\n\n",
    ]


WORDS = st.sampled_from(LANGUAGES).flatmap(
    lambda language: st.tuples(st.just(language), st.lists(st.sampled_from(_vocabulary(language)), max_size=30).map(" ".join))
)
DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))


@given(WORDS, DAYS)
def test_dates_any_words_of_the_vocabulary_in_any_order(pair: tuple[str, str], published: date | None) -> None:
    language, text = pair
    last = 0
    for mention in find_dates(text, published=published, language=language, vague=True):
        assert last <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text).strip()
        assert (mention.range is None) == (mention.why is not None)
        assert mention.range is None or mention.range.start <= mention.range.end
        last = mention.span.end


@given(st.text(max_size=300), st.sampled_from(LANGUAGES), DAYS)
def test_dates_never_fail_on_any_text(text: str, language: str, published: date | None) -> None:
    for mention in find_dates(text, published=published, language=language, vague=True):
        assert text[mention.span.start : mention.span.end] == mention.span.of(text)
    dateline_date(text, language=language)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…—“”", "\u200f\u200e\u202e", "\x00", "🕊️" * 50, "-" * 5000])
@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_of_no_words_are_none(text: str, language: str) -> None:
    assert find_dates(text, published=PUBLISHED, language=language) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They came on 31 February.", "en"),
        ("They came on 30 February 2024.", "en"),
        ("They came on 31/02/2024.", "en"),
        ("They came on 2023-02-29.", "en"),
        ("Ils sont venus le 31 avril.", "fr"),
        ("وصلوا في 31 نيسان.", "ar"),
    ],
)
def test_dates_the_calendar_lacks_say_so(text: str, language: str) -> None:
    mention = only(text, published=PUBLISHED, language=language)
    assert (mention.range, mention.why) == (None, "the calendar has no such day")


@pytest.mark.parametrize("published", [date.min, date.max, date(9999, 1, 1), date(1, 12, 31)])
@pytest.mark.parametrize(
    "words",
    [
        "last Thursday",
        "next week",
        "a decade ago",
        "the past 24 hours",
        "overnight",
        "tomorrow",
        "on Saturday and Sunday",
        "late last century",
    ],
)
def test_dates_at_the_ends_of_the_calendar(words: str, published: date) -> None:
    for mention in find_dates(f"They came {words}.", published=published):
        assert mention.range is not None or mention.why


def test_dates_of_right_to_left_marks_and_mixed_scripts() -> None:
    text = "قتلوا يوم \u200fالخميس\u200f (\u200e9 كانون الثاني 2025) Thursday."
    days = [mention.range for mention in find_dates(text, published=PUBLISHED, language="ar")]
    assert days
    assert all(found is not None and found.start == date(2025, 1, 9) for found in days)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("piece", "language"),
    [
        ("On Thursday 9 January 2025 they came, and between 3 and 5 May they left. ", "en"),
        ("on Thursday and ", "en"),
        ("since Monday 3 May to 5 June or the past 24 hours ", "en"),
        ("12 ", "en"),
        ("1", "en"),
        ("the ", "en"),
        ("1/2/", "en"),
        ("May March ", "en"),
        ("depuis le 3 mai au ", "fr"),
        ("يوم الخميس الماضي و", "ar"),
    ],
)
def test_dates_of_200_kb_take_time_in_proportion(piece: str, language: str) -> None:
    text = piece * (200_000 // len(piece))
    started = process_time()
    find_dates(text, published=PUBLISHED, language=language)
    assert process_time() - started < LIMIT
