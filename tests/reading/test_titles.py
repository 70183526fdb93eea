from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.titles import is_heading, lead_end, opening_end, opens_paragraph, title_end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Army kills nine\n\nNine people were killed, the mayor said.", "Army kills nine"),
        ("Nine people were killed.\n\nThe mayor said so.", ""),
        ("Nine people were killed, the mayor said.", ""),
        ("Army kills nine\nNine people were killed, the mayor said.", "Army kills nine"),
        ("Nine people were killed, the mayor\nsaid.", ""),
        ("GOMA, Congo (AFP) - Nine people were killed, the mayor said.\n\nThe army denied it.", ""),
    ],
)
def test_titles_end_where_their_paragraph_ends(text: str, title: str) -> None:
    assert text[: title_end(parse(text))].strip() == title


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Mali: Army kills nine\n\n(Nairobi, May 2, 2024) – Nine people were killed, a group said. They were farmers.",
            "a group said.",
        ),
        ("Army kills nine\n\nNine people were killed, the mayor said. They were farmers.", "the mayor said."),
        (
            "Army kills nine\n\nPublished on: 4 May 2024\n\nNine people were killed, the mayor said. They were farmers.",
            "the mayor said.",
        ),
        ("Nine people were killed, the mayor said. They were farmers.", "the mayor said."),
    ],
)
def test_titles_lead_is_the_first_sentence_below_the_title(text: str, lead: str) -> None:
    doc = parse(text)
    assert doc[: lead_end(doc)].text.rstrip().endswith(lead)


@pytest.mark.parametrize(("sentence", "heading"), [(0, True), (1, False), (2, True), (3, False)])
def test_titles_further_down_are_headings(sentence: int, heading: bool) -> None:
    doc = parse("Army kills nine\n\nNine people died, the mayor said.\n\nToll rises to eleven\n\nEleven are dead, he said.")
    assert is_heading(list(doc.sents)[sentence]) is heading


def test_titles_know_which_sentences_open_a_paragraph() -> None:
    doc = parse("Raid on village\n\n• Nine people died. Two fled.\n• The army denied it.")
    told = [sentence for sentence in doc.sents if sentence.text.strip()]
    assert [opens_paragraph(sentence) for sentence in told] == [True, True, False, True]


def test_titles_opening_goes_past_the_lines_of_who_published_it() -> None:
    doc = parse("Army kills nine\n\nPublished on: 4 May 2024\n\nBy a reporter\n\nNine people were killed. They were farmers.")
    assert doc[: opening_end(doc)].text.rstrip().endswith("were killed.")
