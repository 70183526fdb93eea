"""Recasing: ordinary capitals for a text that shouts, and nothing else touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterclaim.ingest.casing import recase

SHOUTED = "THE ARMY SAID TODAY THAT "


def recased(words: str) -> str:
    """Some words as they come back from the middle of a shouted sentence."""
    return recase(SHOUTED + words)[len(SHOUTED) :]


@pytest.mark.parametrize(
    "words",
    [
        "guerrillas attacked a bus near Quillabamba",
        "the ELN killed three peasants",
        "the U.S. embassy and the UN office were closed",
        "Colombian and Peruvian officials met on Wednesday",
        "it happened on 11 May and on March 3",
        "the dead may be buried in June",
        "Colonel Ramirez met the colonel of another regiment",
        "General Suarez and Col. Ibarra denied it",
        "Vice President Quintero resigned",
        "the president did not resign",
        "the Secret Workers Army (SWA) claimed it",
        "the SRN [Southern Revolutionary Nucleus] claimed it",
        "the National Liberation Army denied it",
        "the Zarumilla Observatory for Human Rights counted nine",
        "the United Nations and the Red Cross condemned it",
        "bombs fell on El Paraiso and San Telmo",
        "Maria de la Torre was released",
        "troops entered el-Dalang with Tariq al-Hamdi",
        "the US army and US-led forces left",
        "they told us nothing",
        "the guerrillas' leader doesn't know",
        "D'Angelo was wounded",
        "the 2nd brigade was there in the 1960's",
        "antigovernment and counterinsurgency troops left",
        "an M-16 rifle and 9mm rounds were found",
        "so far nine have died, not far from the FAR camp",
        "two delegations spoke of demobilization and of the intensification of extraditions",
        "hooded men dynamited and machinegunned it after the postponement",
        "the rightwing group telephoned Radio Karonga",
        "United Nations troops met Jimmy Carter",
    ],
)
def test_casing_gives_words_their_usual_capitals(words: str) -> None:
    assert recased(words.upper()) == words


def test_casing_begins_sentences_and_paragraphs_large() -> None:
    text = 'the bomb fell. nobody was hurt! was it meant?\n\nthe police left. "we know nothing," they said.'
    expected = 'The bomb fell. Nobody was hurt! Was it meant?\n\nThe police left. "We know nothing," they said.'
    assert recase(text.upper()) == expected


def test_casing_begins_no_sentence_after_a_shortened_word() -> None:
    assert recase("POLICE AND GEN. QUIROGA'S MEN LEFT THE U.S. EMBASSY") == "Police and Gen. Quiroga's men left the U.S. embassy"


def test_casing_begins_a_sentence_after_the_dateline() -> None:
    text = "TEGUCIGALPA, 4 FEB 91 (REUTER) -- [TEXT] A BOMB DAMAGED A SCHOOL TODAY."
    assert recase(text) == "Tegucigalpa, 4 Feb 91 (Reuter) -- [text] A bomb damaged a school today."


def test_casing_begins_a_speech_after_the_speaker_in_brackets() -> None:
    text = "THE MINISTER SPOKE.\n\n[BEGIN RECORDING] [QUIROGA] WE DENY IT. [END RECORDING]"
    assert recase(text) == "The minister spoke.\n\n[begin recording] [Quiroga] We deny it. [end recording]"


def test_casing_takes_a_country_in_the_dateline_for_no_acronym() -> None:
    assert recase("CUZCO (PERU), 4 FEB 91 -- [TEXT] PERU IS QUIET TODAY.").endswith("Peru is quiet today.")


def test_casing_keeps_a_common_word_that_the_report_explains_as_an_acronym() -> None:
    text = "THE RURAL PATRIOTIC FRONT (BRIGHT) FIRED. BRIGHT FLED."
    assert recase(text) == "The rural Patriotic Front (bright) fired. Bright fled."
    assert "ARENA" in recase("THE REPUBLICAN ALLIANCE (ARENA) WON. LATER ARENA LEFT.").split()


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("ISRAELI STRIKE KILLS 12 NEAR RAFAH, MEDICS SAY", "Israeli strike kills 12 near Rafah, medics say"),
        ("BOKO HARAM KILLS 43 FARMERS NEAR MAIDUGURI", "Boko Haram kills 43 farmers near Maiduguri"),
        ("RAPID SUPPORT FORCES DENY ATTACK ON EL FASHER", "Rapid Support Forces deny attack on El Fasher"),
        ("M23 REBELS TOOK GOMA; MONUSCO DENIED IT", "M23 rebels took Goma; MONUSCO denied it"),
        ("RUSSIA SHELLS KHARKIV, UKRAINE SAYS ON MARCH 3", "Russia shells Kharkiv, Ukraine says on March 3"),
        ("JNIM KILLED NINE IN MALI, HUMAN RIGHTS WATCH SAID", "JNIM killed nine in Mali, Human Rights Watch said"),
        ("SYRIAN DEMOCRATIC FORCES HOLD RAQQA, TURKEY SAYS", "Syrian Democratic Forces hold Raqqa, Turkey says"),
    ],
)
def test_casing_serves_the_headlines_of_other_wars(headline: str, expected: str) -> None:
    assert recase(headline) == expected


def test_casing_leaves_ordinary_text_alone() -> None:
    text = "BAMAKO (AFP) – The FMLN, ELN and MRTA said NOTHING of it.\n\nUN\n"
    assert recase(text) == text


def test_casing_of_a_shouted_headline_leaves_the_story_alone() -> None:
    story = "Residents of Tibari said that JNOX fighters came at dawn."
    assert recase(f"JNOX FIGHTERS KILL NINE IN TIBARI\n\n{story}") == f"JNOX fighters kill nine in Tibari\n\n{story}"


def test_casing_learns_from_the_story_how_the_headline_is_written() -> None:
    text = "ROSE AND MARSH DENY ATTACK\n\nThe envoys Rose and Marsh denied it. Later Rose left with Marsh."
    assert recase(text).startswith("Rose and Marsh deny attack")


@pytest.mark.parametrize("text", ["", "   \n", "UN", "FMLN ELN", "12 345 678 901 234", "İİİ İİİİİ İİİİİİİ", "ẞẞẞ ẞẞẞẞ ẞẞẞẞẞẞ"])
def test_casing_of_little_or_strange_text_keeps_its_length(text: str) -> None:
    assert len(recase(text)) == len(text)


@given(st.text())
@example("ŒUVRE ŐRS ΣΊΣΥΦΟΣ ǅUNGLA LJUDI")
def test_casing_keeps_the_length_and_what_is_no_letter(text: str) -> None:
    for shouted in (text, text.upper()):
        result = recase(shouted)
        assert len(result) == len(shouted)
        assert all(a == b or (a.isalpha() and a.lower() == b.lower()) for a, b in zip(shouted, result, strict=True))


WORDS = st.sampled_from(
    [
        "THE",
        "ARMY",
        "SAID",
        "NINE",
        "DIED IN",
        "BAMAKO.",
        "MARIA",
        "DE LA",
        "(ELN)",
        "U.S.",
        "MAY",
        "11",
        "\n\n",
        "[TEXT]",
        "--",
        "AL-ASSAD",
        "US",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_casing_changes_nothing_but_case(text: str) -> None:
    assert recase(text).upper() == text.upper()


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_casing_leaves_what_it_recased_alone(text: str) -> None:
    mixed = recase(text) + "\nand so on, in small letters, for long enough to be no shouting at all"
    assert recase(mixed) == recase(recase(mixed))


def test_casing_of_a_long_shouted_text_is_quick() -> None:
    text = "THE NATIONAL ARMY OF BAMAKO SAID [THE FRONT THAT NINE PEOPLE WERE KILLED. " * 3_000
    assert len(recase(text)) == len(text)
