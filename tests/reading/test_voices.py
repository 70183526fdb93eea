"""Whose words each word of a report is."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.parse import parse
from counterclaim.reading.voices import Voices


def _claimant(text: str, word: str) -> str:
    """The words of the claimant at the first token that reads so; empty for the report's own voice."""
    doc = parse(text)
    index = next(token.i for token in doc if token.text == word)
    claimant = Claimants(doc, Voices(doc)).at(index)
    return claimant.span.of(text) if claimant.span is not None else ""


@pytest.mark.parametrize(
    ("text", "word", "claimant"),
    [
        ("Nine civilians were killed near Goma.", "Nine", ""),
        ("Nine civilians were killed near Goma, the army said.", "Nine", "the army"),
        ("The mayor told AFP that a medic had counted nine dead.", "nine", "a medic"),
        ("The army said five rebels died, while residents said nine civilians died.", "nine", "residents"),
        ("The army said five rebels died, while residents said nine civilians died.", "five", "The army"),
        ("Governor Ali Baro called it a massacre. He said nine people had died.", "nine", "Governor Ali Baro"),
        ("Nine had died, the Tamar Commission on Human Rights said.", "Nine", "the Tamar Commission on Human Rights"),
        ("The army denied that its jets had bombed the camp, where nine people were said to have died.", "nine", ""),
    ],
)
def test_voices_give_the_innermost_speaker(text: str, word: str, claimant: str) -> None:
    assert _claimant(text, word) == claimant


def test_voices_quotation_over_sentences_belongs_to_its_speaker() -> None:
    text = "“They came at night. Nine men were shot dead beside the well,” the village head said."
    assert _claimant(text, "Nine") == "the village head"


def test_voices_an_unsourced_sentence_that_leans_on_a_sourced_one_is_its_speakers() -> None:
    text = "The governor said seven people were killed in the raid. Another nine people were wounded in the attack."
    assert _claimant(text, "nine") == "The governor"


def test_voices_an_unsourced_sentence_of_its_own_is_the_reports() -> None:
    text = "The governor said seven people were killed in the raid. On Friday nine people died near Bunia."
    assert _claimant(text, "nine") == ""


@pytest.mark.parametrize(
    ("text", "word", "claimant"),
    [
        ("The governor Amadou Keita said five died. He said nine were missing.", "nine", "Amadou Keita"),
        ("The Sahel Rights Network said five died. The group said nine were missing.", "nine", "The Sahel Rights Network"),
        (
            "Five people died, a monitoring group said. The Sahel Rights Network said nine were hurt.",
            "Five",
            "The Sahel Rights Network",
        ),
        (
            "A jet struck it, said Amadou Keita, an aid worker there. “It is terrible,” he said. “We saw nine bodies there.”",
            "nine",
            "Amadou Keita",
        ),
        (
            "The Front for Dignity, a group based in Gao, said five died. It said nine were missing.",
            "nine",
            "The Front for Dignity",
        ),
        (
            "The Goma Doctors Network said two died. The Rapid Support Forces blamed the army, which it said killed nine.",
            "nine",
            "The Rapid Support Forces",
        ),
        (
            "Radio Free Hills said two died. The Goma Legal Aid Office said it had counted nine bodies.",
            "nine",
            "The Goma Legal Aid Office",
        ),
        ("The agency said it was appalled by the raid, which it said killed nine people.", "killed", "The agency"),
        ("The minister said they would look into the raid that killed nine people.", "killed", ""),
        ("The Azawad Front issued a statement. The statement said nine people died.", "nine", "The Azawad Front"),
        ("A statement by the Azawad Front said nine people died.", "nine", "the Azawad Front"),
    ],
)
def test_voices_follow_pronouns_and_descriptions_back(text: str, word: str, claimant: str) -> None:
    assert claimant in _claimant(text, word)


def test_voices_via_is_whom_it_was_told_to() -> None:
    text = "A resident told Reuters that nine people had died."
    doc = parse(text)
    via = Claimants(doc, Voices(doc)).via(next(token.i for token in doc if token.text == "nine"))
    assert [one.span.of(text) for one in via if one.span] == ["Reuters"]


def test_voices_via_is_nobody_who_speaks_already() -> None:
    doc = parse(
        "Nine people were killed, the envoy Amadou Keita said in a statement citing first-hand accounts. He said nine died."
    )
    claimants = Claimants(doc, Voices(doc))
    for token in doc:
        own = claimants.at(token.i)
        assert own.span is None or own.span.of(doc.text) not in {
            via.span.of(doc.text) for via in claimants.via(token.i) if via.span is not None
        }


def test_voices_own_voice_has_no_span_and_no_via() -> None:
    doc = parse("Nine civilians were killed near Goma.")
    claimants = Claimants(doc, Voices(doc))
    assert claimants.at(0).kind is ClaimantKind.REPORT and claimants.at(0).span is None and claimants.via(0) == ()
