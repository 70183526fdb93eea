"""Whom words name, with the vocabulary as it is shipped."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.actors import actor_base, actor_kin, explain
from naming import named


def test_actors_base_is_loaded_once() -> None:
    assert actor_base() is actor_base()


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [
        ("Jamaat Nusrat al-Islam wal-Muslimin", "ML", "jnim"),
        ("Azawad Liberation Front", "ML", "fla"),
        ("The civil society organisation Kal Akal", "ML", "kal-akal"),
        ("Rapid Support Forces", "SD", "rsf"),
        ("March 23 Movement", "CD", "m23"),
        ("Arakan Army", "MM", "arakan-army"),
        ("Hezbollah", "LB", "hezbollah"),
        ("Kurdistan Workers' Party", "TR", "pkk"),
        ("Sinaloa Cartel", "MX", "sinaloa-cartel"),
        ("Donetsk People's Republic", "UA", "dpr"),
        ("New People's Army", "PH", "npa"),
    ],
)
def test_actors_take_the_full_name(words: str, country: str, actor: str) -> None:
    assert named(words, country) == actor


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [
        ("the Group for the Support of Islam and Muslims", "ML", "jnim"),
        ("Ansar Allah", "YE", "houthis"),
        ("the Nusra Front", "SY", "jabhat-al-nusra"),
        ("Pakistani Taliban", "PK", "ttp"),
        ("Clan del Golfo", "CO", "agc"),
        ("Tamil Tigers", "LK", "ltte"),
        ("الحوثيون", "YE", "houthis"),
        ("قوات الدعم السريع", "SD", "rsf"),
        ("حزب الله", "LB", "hezbollah"),
        ("Forces armées maliennes", "ML", "ml-military"),
        ("Volontaires pour la défense de la patrie", "BF", "vdp"),
        ("Comando Vermelho", "BR", "cv-brazil"),
    ],
)
def test_actors_take_names_in_other_words_and_languages(words: str, country: str, actor: str) -> None:
    assert named(words, country) == actor


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [
        ("JNIM", "ML", "jnim"),
        ("ISWAP", "NG", "iswap"),
        ("FARDC", "CD", "cd-military"),
        ("TTP", "PK", "ttp"),
        ("IDF", "IL", "il-military"),
        ("MNDAA", "MM", "mndaa"),
        ("MINUSMA", "ML", "minusma"),
        ("ELN", "CO", "eln"),
    ],
)
def test_actors_take_acronyms(words: str, country: str, actor: str) -> None:
    assert named(words, country) == actor


@pytest.mark.parametrize("words", ["is", "who", "mend", "aa", "un"])
def test_actors_take_short_acronyms_only_in_their_capitals(words: str) -> None:
    assert named(words) is None


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("residents", "ML"),
        ("unknown gunmen", "NG"),
        ("armed men", "CD"),
        ("a doctor", "PS"),
        ("local sources", "SD"),
        ("the Free Hill Front", "BF"),
        ("Malian villagers", "ML"),
        ("the Syrian Orthodox Church", "SY"),
        ("", "ML"),
        ("...", None),
    ],
)
def test_actors_nobody_known_stays_unknown(words: str, country: str | None) -> None:
    assert named(words, country) is None


@pytest.mark.parametrize("words", ["US-backed rebels", "an ally of Hamas", "militias backed by Iran", "anti-Houthi tribesmen"])
def test_actors_backers_and_enemies_are_not_meant(words: str) -> None:
    assert named(words, "SY") is None


@pytest.mark.parametrize("words", ["Hezbollah and Hamas", "the Taliban and ISKP", "JNIM or ISGS"])
def test_actors_two_parties_are_no_one(words: str) -> None:
    found = actor_base().resolve(words, country="LB")
    assert found.actor_id is None
    assert "several parties" in found.why


@pytest.mark.parametrize(
    "words", ["JNIM", "the JNIM", "JNIM fighters", "suspected JNIM militants", "a JNIM spokesman", "fighters from JNIM"]
)
def test_actors_words_around_a_name_change_nothing(words: str) -> None:
    assert named(words, "ML") == "jnim"


@pytest.mark.parametrize("name", ["Al-Shabaab", "al-Shabaab", "Al Shabaab", "Shabaab", "AL-SHABAAB", "al‑Shabaab"])
def test_actors_spelling_habits_of_outlets_do_not_matter(name: str) -> None:
    assert named(name, "SO") == "al-shabaab"


def test_actors_every_listed_actor_is_found_by_its_name_at_home() -> None:
    base = actor_base()
    lost = []
    for entry in base.entries():
        if entry.source == "rule" or base.states.entry(entry.id) is not None:
            continue
        found = base.resolve(entry.name, country=entry.countries[0] if entry.countries else None)
        if entry.id not in (found.actor_id, *(candidate.actor_id for candidate in found.candidates)):
            lost.append(entry.id)
    assert lost == []


def test_actors_explain_says_who_and_why() -> None:
    sentences = explain("Wagner", country="ML", on=date(2025, 9, 1))
    assert sentences[0].startswith("“Wagner” in a report from Mali on 2025-09-01 is Africa Corps (africa-corps)")


@given(st.text(max_size=60), st.sampled_from([None, "ML", "SY", "MM", "XX"]))
def test_actors_any_text_is_resolved_to_a_known_actor_or_nobody(words: str, country: str | None) -> None:
    found = actor_base().resolve(words, country=country)
    assert found.actor_id is None or actor_base().get(found.actor_id) is not None


@given(st.text(alphabet="JNIM ISWAPal-Hamas()&,and", max_size=40))
def test_actors_candidates_stand_in_the_order_of_their_scores(words: str) -> None:
    scores = [candidate.score for candidate in actor_base().resolve(words, country="ML").candidates]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [
        ("Вагнер", "UA", "wagner-group"),
        ("ЗСУ", "UA", "ua-military"),
        ("سپاه پاسداران", "IR", "irgc"),
        ("تحریک طالبان پاکستان", "PK", "ttp"),
        ("طالبان", "AF", "taliban"),
        ("တပ်မတော်", "MM", "mm-military"),
        ("中国人民解放军", "CN", "cn-military"),
        ("the Houthi government", "YE", "houthi-government"),
    ],
)
def test_actors_are_found_in_every_script_of_the_files(words: str, country: str, actor: str) -> None:
    assert named(words, country, date(2024, 6, 1)) == actor


@pytest.mark.slow
def test_actors_nearly_every_name_leads_to_its_actor_at_home() -> None:
    base, lost, names = actor_base(), [], 0
    for entry in base._entries.values():
        day = max(entry.end or date(2024, 6, 1), entry.start or date.min)
        for name in (entry.name, *entry.aliases):
            found = named(name.lstrip("@"), next(iter(entry.countries), None), day)
            names += 1
            if found != entry.id and found not in actor_kin(entry.id, day):
                lost.append((entry.id, name, found))
    assert len(lost) <= names // 200, lost


@pytest.mark.parametrize(
    "words",
    [
        "",
        " \n\t",
        "\x00\x01\x1b[31m",
        "\u202eHamas\u202c\u200f",
        ".*[a-z]+(?:JNIM|",
        "((((((((((",
        "x" * 10_000,
        "Hamas " * 2_000,
        "and " * 3_000,
        "الـجيش" * 1_000,
        "\ud7ff\ufffe",
        "🔥 Hamas 🔥",
    ],
)
def test_actors_any_words_are_resolved_in_no_time(words: str) -> None:
    start = perf_counter()
    found = actor_base().resolve(words, country="ML", on=date(2024, 1, 1))
    assert perf_counter() - start < 2
    assert found.actor_id is None or found.actor_id == "hamas"


@pytest.mark.parametrize("words", ["\u202bحركة حماس\u202c", "حماس\u200f", "\u200eHamas", "Ham\u00adas"])
def test_actors_marks_of_direction_do_not_hide_a_name(words: str) -> None:
    assert named(words, "PS") == "hamas"
