"""The mention and its quote."""

from __future__ import annotations

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import mention, quote_around
from counterclaim.reading.parse import parse

_LONG = (
    "Residents of the old town said on Monday "
    "that the army, which had left in March, had shelled the market again and again without any warning."
)


def test_quote_around_holds_cue_and_target() -> None:
    doc = parse("Residents blamed the army.")
    assert quote_around(doc[1:2], doc[2:4]).of(doc.text) == "Residents blamed the army."


def test_quote_around_has_at_most_fourteen_words() -> None:
    doc = parse(_LONG)
    cue = next(token.i for token in doc if token.text == "shelled")
    quote = quote_around(doc[cue : cue + 1], None).of(_LONG)
    assert "shelled" in quote
    assert len(quote.split()) <= 14


def test_mention_has_the_spans_of_its_tokens() -> None:
    doc = parse("Residents blamed the army.")
    made = mention(Stance.ACCUSES, doc[1:2], doc[2:4], doc[0:1])
    assert (made.cue.of(doc.text), made.trigger) == ("blamed", 1)
    assert made.target is not None
    assert made.source is not None
    assert (made.source.of(doc.text), made.target.of(doc.text)) == ("Residents", "the army")


def test_mention_of_suspected_rebels_names_the_rebels() -> None:
    doc = parse("Suspected rebels attacked the village.")
    found = mention(Stance.SUSPECTS, doc[2:3], doc[0:2])
    assert found.target is not None
    assert found.target.of(doc.text) == "rebels"
