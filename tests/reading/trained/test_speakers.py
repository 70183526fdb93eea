"""Those who speak in a report."""

from __future__ import annotations

from trained_reading import speakers

TEXT = (
    "Rebels shelled the town of Arba on Monday, the Hill Observatory said.\n\n"
    "The army killed nine people, a hospital doctor told reporters. "
    "The Hill Observatory said that two children were among them."
)


def test_speakers_are_told_once_each() -> None:
    found = speakers(TEXT)
    assert [len(speaker.frames) for speaker in found.all if "Observatory" in speaker.words] == [2]


def test_speaker_covers_what_they_say() -> None:
    found = speakers(TEXT)
    doctor = next(speaker for speaker in found.all if "doctor" in speaker.words)
    covered = [token.text for token in found.doc if doctor.covers(token.i)]
    assert "nine" in covered and "children" not in covered


def test_speaker_of_a_claimant_is_found_by_name() -> None:
    found = speakers(TEXT)
    for speaker in found.all:
        assert found.of(speaker.claimant) is speaker


def test_speakers_count_sentences_and_paragraphs() -> None:
    found = speakers(TEXT)
    last = len(found.doc) - 1
    assert (found.sentence(0), found.paragraph(0)) == (0, 0)
    assert found.sentence(last) == len(found.starts) - 1 and found.paragraph(last) == 1


def test_organisation_that_is_only_named_may_speak() -> None:
    found = speakers("Nine people were killed in Arba on Monday. The toll is that of the Hill Human Rights Observatory.")
    named = [speaker for speaker in found.all if "Observatory" in speaker.words]
    assert [speaker.frames for speaker in named] == [[]] and named[0].places


def test_speakers_who_share_a_telling_word_are_kin() -> None:
    found = speakers(
        "The observatory's head said nine people died. The Hill Observatory said the army fired. A medic said he saw it."
    )
    head, body, medic = found.all
    assert head.is_kin(body) and body.is_kin(head)
    assert not medic.is_kin(body) and not body.is_kin(body)


def test_report_in_which_nobody_speaks_has_no_speakers() -> None:
    assert speakers("Nine people were killed on Monday.").all == []
