"""Who says what inside a sentence."""

from __future__ import annotations

import pytest

from counterclaim.reading.frames import find_frames
from counterclaim.reading.parse import parse


def _said(text: str) -> list[tuple[str, str]]:
    doc = parse(text)
    return [
        (doc[frame.source.start : frame.source.end].text, doc[frame.cue.start : frame.cue.end].text) for frame in find_frames(doc)
    ]


def _content(text: str, cue: str) -> str:
    doc = parse(text)
    frame = next(frame for frame in find_frames(doc) if doc[frame.cue.start : frame.cue.end].text == cue)
    return " … ".join(doc[stretch.start : stretch.end].text for stretch in frame.content)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("A local official said that nine people had died.", "A local official", "said"),
        ("Nine people were killed on Tuesday, a hospital source said.", "a hospital source", "said"),
        ("Nine people were killed on Tuesday a monitoring group said on Wednesday.", "a monitoring group", "said"),
        ("Nine people were killed, according to the health ministry.", "the health ministry", "according to"),
        ("According to residents, soldiers burned the houses.", "residents", "According to"),
        ("“They burned everything,” said the mayor of the town.", "the mayor of the town", "said"),
        ("The army put the death toll at twelve.", "The army", "put"),
        ("The governor was quoted as saying that ten villagers were missing.", "The governor", "saying"),
        ("The newspaper quoted a witness as saying that ten villagers were missing.", "a witness", "quoted"),
        ("Sudan shelling kills nine in Omdurman: ministry", "ministry", ":"),
        ("It was reported by state media, with the news agency saying that four had died.", "the news agency", "saying"),
        ("Among the dead were three children the observatory said.", "the observatory", "said"),
        ("A photographer saw the bodies of four children.", "A photographer", "saw"),
        ("The toll of nine was confirmed by the health ministry.", "the health ministry", "confirmed"),
    ],
)
def test_frames_find_the_source_and_its_cue(text: str, source: str, cue: str) -> None:
    assert (source, cue) in _said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The jets are believed to be foreign.",
        "The strikes were blamed on the rebels.",
        "Nine people were killed in the strike on the market.",
        "Shells hit the market while people saw the smoke.",
        "We said nothing.",
    ],
)
def test_frames_find_no_speaker_where_nobody_speaks(text: str) -> None:
    assert _said(text) == []


def test_frames_participle_has_the_speaker_of_its_sentence() -> None:
    said = _said("The ministry said the bridge was hit, adding that ten people were missing.")
    assert said == [("The ministry", "said"), ("The ministry", "adding")]


def test_frames_content_before_the_verb() -> None:
    assert _content("Nine people were killed on Tuesday, a local source said.", "said").startswith("Nine people were killed")


def test_frames_content_after_the_verb_leaves_out_the_source() -> None:
    content = _content("A local source said nine people were killed.", "said")
    assert content.startswith("nine people") and "source" not in content


def test_frames_keep_whom_it_was_told_to() -> None:
    doc = parse("A resident told Reuters that soldiers had burned the village.")
    frame = find_frames(doc)[0]
    assert frame.hearer is not None and doc[frame.hearer].text == "Reuters"


def test_frames_of_nothing_are_none() -> None:
    assert find_frames(parse("")) == []


def test_frames_participle_behind_a_comma_is_not_the_last_names() -> None:
    said = _said("The network's statement echoed that of the Azawad Front, holding the army responsible for the attack.")
    assert [source for source, _ in said] == ["The network's statement"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The toll was put at 34 by the regional governor.", "the regional governor"),
        ("Figures compiled by the health ministry showed that 45 people had died.", "Figures"),
        ("Nine people were killed in the raid near Zalingei, SUNA news agency reports.", "SUNA news agency"),
        (
            "The Zalingei Observatory for Human Rights said dozens of people were killed.",
            "The Zalingei Observatory for Human Rights",
        ),
        (
            "The Relief Committee, one of hundreds of groups across Sudan, said the town was shelled.",
            "The Relief Committee, one of hundreds of groups across Sudan",
        ),
        ("Aid workers in the area said at least six people were killed in Bukama.", "Aid workers in the area"),
    ],
)
def test_frames_of_tolls_and_figures(text: str, source: str) -> None:
    assert [each for each, _ in _said(text)] == [source]


def test_frames_footage_shows_and_says_nothing() -> None:
    assert _said("The jacket shows that nine bullets had hit it.") == []
