"""Remarks in the brackets of transcripts, and whom such brackets say to speak."""

from __future__ import annotations

import pytest

from counterclaim.reading.transcripts import expansions, is_monitored, speaker_labels, without_remarks


def _spoken(text: str) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], text[each.end + 1 : each.until].strip()) for each in speaker_labels(text)]


def test_a_text_is_monitored_where_it_has_such_a_remark() -> None:
    assert is_monitored("KARONGA, 3 May -- [Text] The army shelled the town.")
    assert not is_monitored("“[The rebels] killed nine,” she said.")


def test_brackets_of_other_texts_stay() -> None:
    text = "“They [the rebels] killed nine,” she said."
    assert without_remarks(text, text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[Text] The army [words indistinct] shelled the town.", "The army shelled the town."),
        ("[Text] The FLK [Karonga Liberation Front] shelled the town.", "The FLK shelled the town."),
        ("[Text] The Karonga Liberation Front [FLK] shelled it.", "The Karonga Liberation Front shelled it."),
        ("[Text] They shelled [the old] town [two-second break in reception].", "They shelled [the old] town ."),
    ],
)
def test_remarks_and_letters_become_blanks_one_for_one(text: str, left: str) -> None:
    blank = without_remarks(text, text)
    assert len(blank) == len(text)
    assert " ".join(blank.split()) == left


def test_letters_are_explained() -> None:
    text = "[Text] The FLK [Karonga Liberation Front] and the AUC [words indistinct] met."
    assert {letters: span.of(text) for letters, span in expansions(text).items()} == {"FLK": "Karonga Liberation Front"}


def test_a_communique_is_of_whom_the_brackets_behind_it_name() -> None:
    text = "KARONGA, 3 May -- [Communique] [the Karonga Liberation Front] [Text] 1. We were not there.\n\n2. The army shelled it."
    assert _spoken(text) == [("the Karonga Liberation Front", "[Text] 1. We were not there.\n\n2. The army shelled it.")]


def test_a_speaker_goes_on_to_the_next_one_or_the_end_of_the_recording() -> None:
    text = (
        "KARONGA, 3 May -- [Text] The mayor spoke.\n\n[Begin recording] [Alba] Rebels did it.\n\nWe saw them.\n\n"
        "[Reporter] How many were they?\n\n[Alba] Ten. [End recording]\n\nThe town is quiet."
    )
    assert _spoken(text) == [("Alba", "Rebels did it.\n\nWe saw them."), ("Alba", "Ten.")]


@pytest.mark.parametrize(
    "text",
    [
        "KARONGA, 3 May -- [Report] [by Pedro Alba] [Text] A bomb killed nine.\n\n[Alba] I repeat: nine.",
        "KARONGA, 3 May -- [Text] Our reporter Pedro Alba was there.\n\n[Alba] A bomb killed nine.",
        "KARONGA, 3 May -- [Commentary] [by Pedro Alba] [Text] A bomb killed nine.",
        "KARONGA, 3 May -- [Text] The mayor [Pedro Alba] was killed.",
    ],
)
def test_whoever_writes_or_reads_the_news_is_no_speaker(text: str) -> None:
    assert _spoken(text) == []


def test_no_brackets_are_too_empty_or_too_many() -> None:
    assert _spoken("[Text] [ ] [] [[Alba]] " * 300) == []
