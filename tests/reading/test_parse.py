"""Where sentences begin, and where tokens stand in the report."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse, span_of, text_of

_STORY = "Malian soldiers and their allies killed around 20 civilians in a village near Timbuktu, officials said."


def _sentences(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in parse(text).sents]


@pytest.mark.parametrize(
    "dateline",
    [
        "Bamako (AFP) –",
        "MEXICO CITY —",
        "PORT-AU-PRINCE, Haiti (AP) —",
        "KYIV, March 3 (Reuters) -",
        "(Nairobi, June 6, 2025) –",
        "GOMA, Democratic Republic of Congo, Aug 7 (AFP) -",
    ],
)
def test_parse_ends_a_sentence_after_a_dateline(dateline: str) -> None:
    assert _sentences(f"Army accused\n\n{dateline} {_STORY}")[-1] == _STORY


@pytest.mark.parametrize(
    "text", [f"The monitor – Malians all – says so, and {_STORY}", "Rebels kill 12 – Police", "Ten dead - officials say"]
)
def test_parse_takes_no_other_dash_for_a_dateline(text: str) -> None:
    assert _sentences(text) == [text]


def test_parse_ends_a_sentence_at_a_blank_line() -> None:
    assert _sentences("Army accused\n\nIt denies it.") == ["Army accused", "It denies it."]


def test_parse_ends_a_sentence_after_the_label_of_a_country() -> None:
    assert _sentences(f"Tamar: two {_STORY[7:]}") == ["Tamar:", f"two {_STORY[7:]}"]


def test_parse_keeps_offsets_over_wrapped_lines() -> None:
    text = "The army\nshelled the town."
    assert span_of(parse(text)[1:3]).of(text) == "army\nshelled"


def test_parse_keeps_the_text_that_was_parsed() -> None:
    doc = parse("Nine people\nwere killed.\n\nThe army denied it.")
    assert text_of(doc) == doc.text
