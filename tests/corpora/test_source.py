from __future__ import annotations

from datetime import date

import pytest
from corpora.source import parse_source
from corpora.words import BadCoding, Words

HEAD = "published: 2024-03-12\noutlet: Agence Méridien\nwar: sahel\nmanner: wire\ncoder: a\n\n"
TEXT = "Un titre\n\nUne première\nphrase.\n\n\nUne seconde.\n---\n"
CODING = """\
focus attack ML
  date 2024-03-10: dimanche
killed civilians >=21
  source un#2: la mission : l'ONU
note: One.
note: Two.
"""


def test_source_head_and_text() -> None:
    source = parse_source("raid", HEAD + TEXT + CODING)
    assert (source.name, source.published, source.outlet, source.war) == ("raid", date(2024, 3, 12), "Agence Méridien", "sahel")
    assert source.text == "Un titre\n\nUne première phrase.\n\nUne seconde."


def test_source_rows_and_notes() -> None:
    source = parse_source("raid", HEAD + TEXT + CODING)
    focus, row = source.blocks
    assert (focus.line, focus.values, focus.values_of("date")) == (15, ("focus", "attack", "ML"), ("2024-03-10",))
    assert (row.values, row.values_of("source")) == (("killed", "civilians", ">=21"), ("un",))
    assert row.words("source") == Words("la mission : l'ONU", 2)
    assert (row.words("cue"), row.values_of("cue")) == (Words(""), ())
    assert source.notes == "One. Two."


def test_source_allows_the_fields_of_a_row_alone() -> None:
    focus, _ = parse_source("raid", HEAD + TEXT + CODING).blocks
    focus.allow("date", "site")
    with pytest.raises(BadCoding, match="date: no field of this row, which has site"):
        focus.allow("site")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (HEAD + "Un titre", "a line of three hyphens"),
        (HEAD.replace("war: sahel\n", "") + TEXT + CODING, "the head holds"),
        (HEAD + TEXT + "  date: dimanche\n", "line 15: a field stands under no row"),
        (HEAD + TEXT + "focus none\n  date dimanche\n", "line 16: a field is written as"),
        (HEAD + TEXT + "focus none\n  date: a\n  date: b\n", "line 15: a field stands twice"),
        (HEAD.replace("2024-03-12", "mars") + TEXT + CODING, "Invalid isoformat"),
    ],
)
def test_source_says_what_is_wrong(written: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_source("raid", written)
