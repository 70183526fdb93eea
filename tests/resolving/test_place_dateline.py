"""Where a report was written."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.resolving.place_dateline import with_datelines
from counterclaim.resolving.place_names import Name


def _marked(text: str, words: str) -> bool:
    start = text.index(words)
    (name,) = with_datelines([Name(Span(start, start + len(words)), 0, 1, ())], text)
    return name.dateline


@pytest.mark.parametrize(
    "text",
    [
        "BAMAKO, Jan 5 (Agency) - Nine people died.",
        "BAMAKO (Agency) -- Nine people died.",
        "BAMAKO, Mali – Nine people died.",
        "Title of it\nBAMAKO, 5 Jan 25 (Agency) -- Nine people died.",
        "BAMAKO: Nine people died.",
        "Titre\nBAMAKO, 4 mars (Agence) - Neuf personnes sont mortes.",
        "(BAMAKO, le 7 mai 2025) – Neuf personnes sont mortes.",
        "BAMAKO / Paris, le 7 mai 2025 – Neuf personnes sont mortes.",
    ],
)
def test_place_dateline_is_where_a_line_of_the_head_begins(text: str) -> None:
    assert _marked(text, "BAMAKO")


def test_place_dateline_in_arabic() -> None:
    assert _marked("باماكو، 4 مارس (وكالة) - قتل تسعة أشخاص.", "باماكو")


@pytest.mark.parametrize(
    "text",
    [
        "BAMAKO, 4 morts : ce que l'on sait",
        "BAMAKO fell on Monday.",
        "In BAMAKO - so far - nobody died.",
        "x" * 2000 + "\nBAMAKO - Nine died.",
    ],
)
def test_place_dateline_is_not_every_name_at_the_head(text: str) -> None:
    assert not _marked(text, "BAMAKO")
