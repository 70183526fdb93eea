from __future__ import annotations

import pytest

from counterclaim.export.private_names import private_names
from counterclaim.model.span import Span


def at(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def names(text: str, *private: tuple[str, str], public: tuple[str, ...] = ()) -> dict[str, str]:
    """The names that are found, each with why."""
    spans = [(at(words, text), why) for words, why in private]
    return {name.name: name.why for name in private_names(text, spans, [at(words, text) for words in public])}


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("They shot Teral Mossun, 34, at the well.", "Teral Mossun", "named with an age"),
        ("A man named Mossun lay in the road.", "Mossun", "named in words"),
        ("She lost her brother Teral that day.", "Teral", "named as kin"),
        ("The mother of Teral Mossun wept.", "Teral Mossun", "named as kin"),
        ("A farmer, Teral Mossun, hid in the field.", "Teral Mossun", "named by what they do"),
        ("Teral Mossun, a local teacher, saw it.", "Teral Mossun", "named by what they do"),
        ("They found the body of Teral Mossun.", "Teral Mossun", "named as harmed"),
        ("Soldiers killed Teral Mossun at home.", "Teral Mossun", "named as harmed"),
        ("Teral Mossun was later shot.", "Teral Mossun", "named as harmed"),
        ("They took Fatou ag Mossun, a trader.", "Fatou ag Mossun", "named by what they do"),
    ],
)
def test_private_names_are_found_by_the_words_around_them(text: str, name: str, why: str) -> None:
    assert names(text) == {name: why}


@pytest.mark.parametrize(
    "text",
    [
        "President Teral Mossun promised an inquiry.",
        "The army killed nine people in Oro Benna on Saturday.",
        "Human Rights Watch, a monitor, counted 17 bodies.",
        "Residents of Kidal fled.",
        "General Teral Mossun was killed on Friday.",
        "AFP reported the death of JNIM fighters.",
        "Malian Armed Forces killed nine.",
        "The town of Oro Benna, a market, was burnt.",
    ],
)
def test_private_names_are_no_offices_organisations_or_places(text: str) -> None:
    assert names(text) == {}


def test_private_names_of_those_who_speak_are_found_in_their_words() -> None:
    text = "Teral Mossun, a resident of Kidal, fled. Mossun said that Kidal burnt."
    (found,) = private_names(text, [(at("Teral Mossun, a resident of Kidal", text), "a resident")])
    assert [span.of(text) for span in found.spans] == ["Teral Mossun", "Mossun"]


def test_private_names_in_a_script_without_capitals_are_the_whole_words() -> None:
    text = "قالت فاطمة موسى إن الجنود قتلوا تسعة."
    assert list(names(text, ("فاطمة موسى", "a resident"))) == ["فاطمة موسى"]


def test_private_names_leave_those_of_spokesmen_alone_wherever_they_stand() -> None:
    text = "The front's spokesman, Teral Mossun, said so. Mossun was killed later, and the body of Teral Mossun was shown."
    assert names(text, public=("The front's spokesman, Teral Mossun",)) == {}


def test_private_names_are_masked_in_what_they_own_too() -> None:
    text = "Her son Teral Mossun hid. Mossun’s house burnt."
    (found,) = private_names(text, [])
    assert [span.of(text) for span in found.spans] == ["Teral Mossun", "Mossun"]


def test_private_names_end_before_a_day() -> None:
    assert list(names("Soldiers killed Teral Mossun Friday.")) == ["Teral Mossun"]
