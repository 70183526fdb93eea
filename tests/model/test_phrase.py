from __future__ import annotations

import pickle
from copy import deepcopy
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.phrase import Phrase, recovered

FRENCH = {"{who} counts {number} on {day}.": "{who} en compte {number} le {day}.", "at least {number}": "au moins {number}"}
TOLD = Phrase(
    "{who} counts {number} on {day}.", who="the {mayor}", number=Phrase("at least {number}", number=9), day=date(2025, 1, 4)
)


def french(template: str) -> str:
    return FRENCH.get(template, template)


def test_phrase_is_its_english_words() -> None:
    assert TOLD == "the {mayor} counts at least 9 on 4 January 2025."
    assert isinstance(TOLD, str) and hash(TOLD) == hash(str(TOLD))


def test_phrase_is_said_anew_with_its_values_and_the_phrases_in_it() -> None:
    assert TOLD.said(french, lambda day: f"{day:%d/%m/%Y}") == "the {mayor} en compte au moins 9 le 04/01/2025."


def test_phrase_without_a_translation_stays_as_it_is() -> None:
    assert Phrase("{who} left", who="he").said(french, str) == "he left"


def test_phrase_of_several_says_each() -> None:
    steps = Phrase("{steps}.", steps=(Phrase("at least {number}", number=1), Phrase("at least {number}", number=2)))
    assert steps == "at least 1; at least 2."
    assert steps.said(french, str) == "au moins 1; au moins 2."


def test_phrase_survives_copies_and_processes() -> None:
    for again in (pickle.loads(pickle.dumps(TOLD)), deepcopy(TOLD)):
        assert again == TOLD
        assert again.template == TOLD.template and again.values == TOLD.values


@given(st.text(), st.text())
def test_phrase_values_are_never_taken_for_templates(who: str, what: str) -> None:
    assert Phrase("{who}: {what}", who=who, what=what).said(str, str) == f"{who}: {what}"


def test_phrase_is_known_again_in_what_was_kept_as_text() -> None:
    templates = ("{who} both admits and denies it for itself.", "{who} both admits and denies it for {party}.")
    found = recovered("the army both admits and denies it for the guard.", templates)
    assert isinstance(found, Phrase) and found.values == {"who": "the army", "party": "the guard"}
    assert not isinstance(recovered("something else", templates), Phrase)
    assert recovered(TOLD, templates) is TOLD
