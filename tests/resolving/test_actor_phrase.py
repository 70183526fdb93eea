"""What the words of one phrase say of a party."""

from __future__ import annotations

import pytest

from actor_bases import base
from counterclaim.resolving.actor_evidence import Evidence
from counterclaim.resolving.actor_phrase import bare_force, bare_owner, clauses, forces_named, read_clause, stripped
from counterclaim.resolving.actor_words import words_of

BASE = base()


def evidence(words: str) -> Evidence:
    """What the first clause of a phrase holds."""
    _, clause = next(clauses(words_of(words)))
    return read_clause(clause, BASE.index, BASE.states)


def groups(words: str) -> list[str]:
    """The first actor of each name in the phrase."""
    return [match.forms[0].actor for match in evidence(words).groups]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Hill Front, a rebel group", [(False, "Hill Front"), (False, "a rebel group")]),
        ("Hill Front (HLF)", [(False, "Hill Front"), (True, "HLF")]),
        ("Hill Front", [(False, "Hill Front")]),
        ("", []),
        (", ()", []),
    ],
)
def test_phrase_clauses_are_parted_by_commas_and_brackets(words: str, parts: list[tuple[bool, str]]) -> None:
    assert [(bracketed, " ".join(word.text for word in clause)) for bracketed, clause in clauses(words_of(words))] == parts


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("HLF fighters", ["hill-front"]),
        ("suspected HLF rebels in Mali", ["hill-front"]),
        ("HLF-linked gunmen", []),
        ("gunmen linked to HLF", []),
        ("anti-HLF militia", []),
        ("Dune Watch and HLF", ["dune-watch", "hill-front"]),
        ("men who fight HLF", []),
    ],
)
def test_phrase_names_are_those_that_the_words_mean(words: str, named: list[str]) -> None:
    assert groups(words) == named


def test_phrase_tied_party_is_remembered_as_tied() -> None:
    assert evidence("HLF-backed militia").tied
    assert not evidence("HLF militia").tied


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("HLF and Dune Watch", True),
        ("HLF or Dune Watch", True),
        ("Malian army and police", True),
        ("Malian army", False),
        ("HLF", False),
    ],
)
def test_phrase_two_parties_with_a_joint_are_several(words: str, several: bool) -> None:
    assert evidence(words).several is several


@pytest.mark.parametrize(("words", "spoken"), [("a spokesman for HLF", True), ("HLF spokesman", False), ("HLF", False)])
def test_phrase_speaker_first_speaks_for_the_party(words: str, spoken: bool) -> None:
    assert evidence(words).spoken is spoken


def test_phrase_country_and_force_are_told_apart() -> None:
    found = evidence("Malian soldiers")
    assert [owner.code for owners in found.owners for owner in owners] == ["ML"]
    assert found.forces == [("military", False)]
    assert not found.empty


def test_phrase_unknown_words_are_the_rest() -> None:
    assert [word.text for word in evidence("HLF Zebra").rest] == ["Zebra"]
    assert evidence("three zebras").empty


def test_phrase_units_are_parts_of_a_force() -> None:
    assert [word.text for word in evidence("Malian army brigade").units] == ["brigade"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("suspected Hill Front fighters", "Hill Front"),
        ("a spokesman for the Hill Front", "Hill Front"),
        ("fighters", ""),
        ("Fighters Union", "Fighters Union"),
    ],
)
def test_phrase_stripped_leaves_what_could_be_a_name(words: str, name: str) -> None:
    assert " ".join(word.text for word in stripped(words_of(words))) == name


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("the army", "military"),
        ("police", "police"),
        ("the presidential guard", "presidential-guard"),
        ("Malian army", None),
        ("jets", None),
        ("", None),
    ],
)
def test_phrase_bare_force_has_nothing_beside_it(words: str, force: str | None) -> None:
    assert bare_force(words, BASE.states) == force


def test_phrase_forces_of_a_text_are_found_with_their_states() -> None:
    text = "Israeli soldiers met Lebanese police, and the army of nobody."
    found = forces_named(words_of(text), BASE.states)
    assert [(code, force) for _, code, force in found] == [("IL", "military"), ("LB", "police")]
    assert found[0][0] == 0


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("des combattants du HLF", ["hill-front"]),
        ("les miliciens présumés du HLF", ["hill-front"]),
        ("des rebelles soutenus par HLF", []),
        ("le HLF dans le nord", ["hill-front"]),
        ("مسلحين من HLF", ["hill-front"]),
        ("ميليشيا موالية لـ HLF", []),
        ("عناصر HLF في الشمال", ["hill-front"]),
    ],
)
def test_phrase_reads_french_and_arabic_around_a_name(words: str, named: list[str]) -> None:
    assert groups(words) == named


@pytest.mark.parametrize(
    ("words", "code", "force"),
    [
        ("l'armée sénégalaise", "SN", "military"),
        ("des soldats togolais", "TG", "military"),
        ("le ministère russe de la Défense", "RU", "defence-ministry"),
        ("l'aviation israélienne", "IL", "military"),
        ("la police haïtienne", "HT", "police"),
        ("الجيش الكيني", "KE", "military"),
        ("قوات الأمن العراقية", "IQ", "security-forces"),
        ("وزارة الدفاع الكينية", "KE", "defence-ministry"),
        ("طائرات حربية روسية", "RU", "military"),
    ],
)
def test_phrase_reads_french_and_arabic_forces(words: str, code: str, force: str) -> None:
    found = evidence(words)
    assert [owner.code for owners in found.owners for owner in owners] == [code]
    assert [named for named, _ in found.forces] == [force]


@pytest.mark.parametrize("words", ["the army and HLF", "l'armée et le HLF", "HLF ou l'armée", "الجيش و HLF"])
def test_phrase_a_force_and_a_group_are_several(words: str) -> None:
    assert evidence(words).several


def test_phrase_a_state_s_word_beside_another_state_is_the_other_s() -> None:
    found = evidence("قوات الاحتلال الروسي")
    assert found.groups == []
    assert [owner.code for owners in found.owners for owner in owners] == ["RU"]
    assert [match.forms[0].actor for match in evidence("قوات الاحتلال").groups] == ["il-military"]


@pytest.mark.parametrize(
    ("words", "codes", "forces"),
    [
        ("pro-Iranian fighters", [], []),
        ("le HLF pro-iranien", [], []),
        ("pro-government forces", [], ["military"]),
        ("Iranian forces", ["IR"], ["military"]),
    ],
)
def test_phrase_country_that_somebody_is_for_is_not_the_party(words: str, codes: list[str], forces: list[str]) -> None:
    found = evidence(words)
    assert [owner.code for owners in found.owners for owner in owners] == codes
    assert [force for force, _ in found.forces] == forces


@pytest.mark.parametrize("words", ["the commander of HLF Zaydun Zaydun", "قائد HLF زيدون", "a spokesman for HLF, Zaydun"])
def test_phrase_name_of_who_leads_or_speaks_is_no_strange_word(words: str) -> None:
    assert evidence(words).rest == []


def test_phrase_parties_with_words_between_them_are_several() -> None:
    assert evidence("le HLF et ses alliés rwandais").several
    assert evidence("HLF and its many Dune Watch friends").several


@pytest.mark.parametrize(
    "words", ["allies of HLF", "a faction of the HLF", "deserters from the Malian army", "des déserteurs de l'armée", "حلفاء HLF"]
)
def test_phrase_who_stands_apart_from_a_party_is_not_it(words: str) -> None:
    found = evidence(words)
    assert found.empty
    assert found.tied


def test_phrase_affiliate_is_a_group_of_its_own_unless_the_name_is_also_its_own() -> None:
    assert groups("an HLF affiliate") == []
    assert groups("the hunters affiliate") == ["hill-front"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("the defence ministry in Moscow", ["RU"]),
        ("officials in Washington", ["US"]),
        ("les autorités à Kinshasa", ["CD"]),
        ("troops in Mali", []),
        ("the defence ministry in Niono", []),
        ("the Malian police in Moscow", ["ML"]),
    ],
)
def test_phrase_seat_of_an_office_says_whose_it_is(words: str, codes: list[str]) -> None:
    assert [owner.code for owned in evidence(words).owners for owner in owned] == codes


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Baluch militant group HLF", []),
        ("Baluch HLF", ["Baluch"]),
        ("a Thai F-16 fighter jet", []),
        ("a Russian Iskander missile", []),
        ("HLF fighters of Old Hunter", []),
        ("HLF Zebra", ["Zebra"]),
        ("zebra people known as the Hillmen", []),
        ("the partisan group HLF", []),
        ("Mali's Supreme Court", ["Court"]),
    ],
)
def test_phrase_rest_is_what_makes_another_party(words: str, rest: list[str]) -> None:
    assert [word.text for word in evidence(words).rest] == rest


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Malian soldiers", ["ML"]), ("Mali's soldiers", ["ML"]), ("NAIROBI — Soldiers fled", []), ("Mali. Soldiers fled", [])],
)
def test_phrase_force_stands_right_behind_its_state(text: str, codes: list[str]) -> None:
    assert [code for _, code, _ in forces_named(words_of(text), BASE.states)] == codes


@pytest.mark.parametrize(("words", "codes"), [("Russian", ["RU"]), ("BAMAKO", ["ML"]), ("Russian troops", None), ("", None)])
def test_phrase_bare_owner_is_a_country_and_no_more(words: str, codes: list[str] | None) -> None:
    found = bare_owner(words, BASE.states)
    assert (found and [owner.code for owner in found]) == codes
