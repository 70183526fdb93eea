from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.name_words import LANGUAGES
from counterclaim.export.private_names import private_names
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml


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
    ("text", "name", "why"),
    [
        ("Ils ont abattu Teral Mossun, 34 ans, au puits.", "Teral Mossun", "named with an age"),
        ("Teral Mossun, âgée de 34 ans, a fui.", "Teral Mossun", "named with an age"),
        ("Teral Mossun (34 ans) a fui.", "Teral Mossun", "named with an age"),
        ("Un homme nommé Mossun gisait sur la route.", "Mossun", "named in words"),
        ("Un berger du nom de Teral Mossun a tout vu.", "Teral Mossun", "named in words"),
        ("Elle a perdu son frère Teral ce jour-là.", "Teral", "named as kin"),
        ("La mère de Teral Mossun pleurait.", "Teral Mossun", "named as kin"),
        ("La mère d'Aral Mossun pleurait.", "Aral Mossun", "named as kin"),
        ("La mère d’Aral Mossun pleurait.", "Aral Mossun", "named as kin"),
        ("Un éleveur, Teral Mossun, s'est caché.", "Teral Mossun", "named by what they do"),
        ("Teral Mossun, commerçante à Kidal, a tout vu.", "Teral Mossun", "named by what they do"),
        ("Teral Mossun, un enseignant du village, a tout vu.", "Teral Mossun", "named by what they do"),
        ("Le corps de Teral Mossun a été retrouvé.", "Teral Mossun", "named as harmed"),
        ("Les obsèques d'Aral Mossun ont eu lieu.", "Aral Mossun", "named as harmed"),
        ("Les soldats ont tué Teral Mossun chez lui.", "Teral Mossun", "named as harmed"),
        ("Teral Mossun a ensuite été enlevé.", "Teral Mossun", "named as harmed"),
    ],
)
def test_private_names_in_french_are_found_by_the_words_around_them(text: str, name: str, why: str) -> None:
    assert names(text) == {name: why}


@pytest.mark.parametrize(
    "text",
    [
        "Le président Teral Mossun a promis une enquête.",
        "Le gouverneur Teral Mossun a été tué vendredi.",
        "L'armée a tué neuf personnes à Oro Benna samedi.",
        "Des habitants de Kidal ont fui.",
        "Selon Médecins sans frontières, neuf personnes sont mortes.",
        "Les Forces armées maliennes ont tué neuf civils.",
        "La ville d'Oro Benna a été incendiée.",
        "La mort de neuf civils à Kidal a été confirmée par la Croix-Rouge.",
    ],
)
def test_private_names_in_french_are_no_offices_organisations_or_places(text: str) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("وقال رجل يدعى ترال موسون إنه رأى الجنود.", "ترال موسون", "named in words"),
        ("قتل الجنود شقيقه محمد موسون في السوق.", "محمد موسون", "named as kin"),
        ("عثر على جثة أحمد موسون قرب البئر.", "أحمد موسون", "named as harmed"),
        ("وشيع السكان جثمان فاطمة موسون يوم الجمعة.", "فاطمة موسون", "named as harmed"),
        ("وقالت الأرملة عائشة موسون إنها فرت.", "عائشة موسون", "named by what they do"),
        ("هرب خالد بن موسون من القرية.", "خالد بن موسون", "a given name"),
    ],
)
def test_private_names_in_arabic_are_found_by_the_words_around_them(text: str, name: str, why: str) -> None:
    assert names(text) == {name: why}


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس محمد موسون إنه سيحقق.",
        "وأعلن وزير الدفاع أحمد موسون الخبر.",
        "قتل الجيش تسعة أشخاص في مدينة كيدال يوم السبت.",
        "وقالت منظمة حقوق الإنسان إن تسعة مدنيين قتلوا.",
        "فر سكان القرية إلى مخيم قرب النهر.",
    ],
)
def test_private_names_in_arabic_are_no_offices_organisations_or_places(text: str) -> None:
    assert names(text) == {}


def test_private_names_of_who_speaks_in_arabic_are_masked_without_what_they_are() -> None:
    text = "قال شاهد عيان من كيدال، ترال موسون، إن الجنود قتلوا تسعة. وأضاف موسون أنه فر."
    (found,) = private_names(text, [(at("شاهد عيان من كيدال، ترال موسون", text), "a witness")])
    assert [span.of(text) for span in found.spans] == ["ترال موسون", "موسون"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("مقتل 14 مدنيا في قصف على سوق.", "14 مدنيا"),
        ("قتل أربعة عشر مدنيا وأصيب صحفيون.", "مدنيا"),
        ("قتل أربعة عشر مدنيا وأصيب صحفيون.", "صحفيون"),
        ("مقتل ٢٣ موسونا في قصف.", "موسونا"),
        ("قالت مصادر طبية ومحلية إن القصف أصاب السوق.", "مصادر طبية ومحلية"),
        ("وقالت منظمة أطباء بلا حدود إنها استقبلت جرحى.", "أطباء بلا حدود"),
    ],
)
def test_private_names_in_arabic_are_not_what_people_are(text: str, words: str) -> None:
    assert names(text, (words, "a victim")) == {}


def test_private_names_of_spokesmen_in_arabic_stay() -> None:
    text = "قال المتحدث باسم الجيش محمد موسون إن الجيش لم يقتل. ونفى محمد موسون ذلك."
    assert names(text, public=("المتحدث باسم الجيش محمد موسون",)) == {}


def test_private_names_have_the_same_lists_in_every_language() -> None:
    kept = {language: load_toml(f"{language}/private_names.toml") for language in LANGUAGES}
    for name in (
        "particles",
        "addresses",
        "public",
        "roles",
        "kin",
        "naming",
        "of_victims",
        "harmed",
        "places",
        "nobody",
        "calendar",
    ):
        assert all(kept[language][name] for language in LANGUAGES), name


@given(st.text(alphabet="ab AB.,،’'أحمد ولد بن قتل ", max_size=80))
def test_private_names_of_any_text_stand_where_they_are_said_to(text: str) -> None:
    for name in private_names(text, [(Span(0, len(text)), "a resident")] if text else []):
        assert all(span.of(text) for span in name.spans)
        assert list(name.spans) == sorted(name.spans) and name.name


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
