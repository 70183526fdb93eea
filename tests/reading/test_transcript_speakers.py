"""Who speaks by the brackets of a transcript."""

from __future__ import annotations

from counterclaim.reading.parse import parse
from counterclaim.reading.transcript_speakers import labelled
from counterclaim.reading.voices import Voices

_TEXT = (
    "KARONGA, 3 May (Radio Belmora) -- [Text] [Begin recording] [Baro] The bomb killed nine people. It also hurt the mayor.\n\n"
    "[Alba] They planted it. [End recording]\n\nA tenth person was also arrested later."
)


def test_a_label_speaks_up_to_the_next() -> None:
    doc = parse(_TEXT)
    spoken = [(doc[each.source.start : each.source.end].text, each.content[0]) for each in labelled(doc)]
    assert [name for name, _ in spoken] == ["Baro", "Alba"]
    said = [" ".join(doc[words.start : words.end].text.split()) for _, words in spoken]
    assert "nine people" in said[0]
    assert "hurt the mayor" in said[0]
    assert "planted" not in said[0]
    assert "planted" in said[1]
    assert "tenth" not in said[1]


def test_nobody_goes_on_behind_a_label() -> None:
    doc = parse(_TEXT)
    tenth = next(token.i for token in doc if token.lower_ == "tenth")
    assert Voices(doc).at(tenth).frame is None
