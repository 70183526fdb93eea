"""The most informative words that a French text has for a party; all facts are invented."""

from __future__ import annotations

from counterclaim.reading.lexical.languages import text_of
from counterclaim.reading.lexical.party_names import full_name, is_own_force, spoken_for
from counterclaim.reading.lexical.text import Text

TEXT = "Les Forces de soutien rapide (FSR) ont tiré. Un porte-parole des FSR a nié. Le mouvement se tait. L'armée accuse les FSR."


def at(text: Text, words: str) -> tuple[int, int]:
    start = text.source.index(words)
    return text.word_at(start), text.word_at(start + len(words) - 1) + 1


def test_party_names_acronym_is_spelled_out() -> None:
    text = text_of(TEXT, "fr")
    assert text.of(*full_name(text, at(text, "les FSR"))) == "Les Forces de soutien rapide (FSR)"


def test_party_names_longer_words_stay() -> None:
    text = text_of(TEXT, "fr")
    assert full_name(text, at(text, "Un porte-parole")) == at(text, "Un porte-parole")


def test_party_names_movement_is_the_group_before() -> None:
    text = text_of("Le Hamas a tiré. Le mouvement se tait.", "fr")
    assert text.of(*full_name(text, at(text, "Le mouvement"))) == "Hamas"


def test_party_names_spokesman_speaks_for_his_party() -> None:
    text = text_of(TEXT, "fr")
    assert text.of(*spoken_for(text, at(text, "Un porte-parole des FSR"))) == "FSR"
    assert spoken_for(text, at(text, "L'armée")) == at(text, "L'armée")


def test_party_names_own_force() -> None:
    text = text_of("L'état-major dit que l'armée et les soldats maliens ont tiré.", "fr")
    assert is_own_force(text, at(text, "L'état-major"), at(text, "l'armée"))
    assert not is_own_force(text, at(text, "L'état-major"), at(text, "les soldats maliens"))


def test_party_names_fighters_are_no_part_of_the_full_name() -> None:
    text = text_of("Il accuse des combattants de l'État islamique au Grand Sahara (EIGS). L'EIGS a nié.", "fr")
    assert text.of(*full_name(text, at(text, "L'EIGS"))) == "l'État islamique au Grand Sahara (EIGS)"
