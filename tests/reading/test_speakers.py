"""Who a verb of blame or denial says it of."""

from __future__ import annotations

from counterclaim.reading.parse import parse
from counterclaim.reading.speakers import agent_of, each_joined, object_of, phrase_of, speaker_of
from counterclaim.reading.subjects import subject_of


def test_speaker_of_is_the_subject_in_its_own_words() -> None:
    speaker = speaker_of(parse("The army's spokesman denied it.")[4])
    assert speaker is not None
    assert speaker.text == "The army's spokesman"


def test_speaker_of_a_document_is_nobody() -> None:
    assert speaker_of(parse("The report blamed the army.")[2]) is None


def test_agent_of_a_passive_follows_by() -> None:
    agent = agent_of(parse("It was denied by the army.")[2])
    assert agent is not None
    assert agent.text == "the army"


def test_object_of_is_the_direct_object() -> None:
    found = object_of(parse("They blamed the army.")[1])
    assert found is not None
    assert found.text == "army"


def test_phrase_of_leaves_a_deed_out() -> None:
    doc = parse("They were accused by prosecutors of killing a farmer.")
    assert phrase_of(doc[4]).text == "prosecutors"


def test_each_joined_gives_each_by_itself() -> None:
    doc = parse("Government and opposition denied it.")
    verb = doc[3]
    head = subject_of(verb)
    assert head is not None
    assert [phrase.text for phrase in each_joined(head, verb.i)] == ["Government", "opposition"]


def test_speaker_of_a_signed_document_is_its_author() -> None:
    doc = parse("A letter signed by the cartel blamed the army.")
    speaker = speaker_of(next(token for token in doc if token.text == "blamed"))
    assert speaker is not None
    assert speaker.text == "the cartel"
