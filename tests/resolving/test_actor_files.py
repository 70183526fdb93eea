"""The actors' files of the vocabulary."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from counterclaim.errors import BadVocabulary
from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Entry, Tie
from counterclaim.resolving.actor_files import actor_files, load_entries, load_relations
from counterclaim.vocabulary.loader import load_table

ENTRIES = list(load_entries())
BASE = ActorBase.load()


def test_files_are_all_but_relations_and_state_names() -> None:
    names = actor_files()
    assert names == sorted(names)
    assert {"africa_west.tsv", "middle_east.tsv", "organisations.tsv"} <= set(names)
    assert not {"relations.tsv", "state_names.tsv"} & set(names)


@pytest.mark.parametrize("name", actor_files())
def test_files_every_actor_has_a_source(name: str) -> None:
    assert {row["source"] for row in load_table(f"actors/{name}")} <= {"unsc", "acled", "ucdp", "own", "press"}


def test_files_every_id_stands_once() -> None:
    assert [actor for actor, times in Counter(entry.id for entry in ENTRIES).items() if times > 1] == []


def test_files_no_listed_id_hides_a_state_s_force() -> None:
    assert [entry.id for entry in ENTRIES if BASE.states.entry(entry.id)] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_files_entry_is_sound(entry: Entry) -> None:
    assert entry.id == entry.id.lower()
    assert all(BASE.states.has(country) or country in ("EH", "NC") for country in entry.countries)
    assert entry.start is None or entry.end is None or entry.start <= entry.end


def test_files_relations_join_known_actors() -> None:
    relations = list(load_relations())
    assert relations
    assert [tie for tie in relations if BASE.get(tie.subject) is None or BASE.get(tie.object) is None] == []


def test_files_renamings_have_their_day() -> None:
    assert [tie.subject for tie in load_relations() if tie.tie is Tie.RENAMED and tie.start is None] == []


ARMED = {"rebel", "jihadist", "militia", "communal", "criminal", "pmc", "alliance", "political", "group_media"}
# What the wars that reports come from turn on: each must be there, with the countries where it acts, and since when.
NAMED = (
    "wagner-group africa-corps cma csp-dpa fla jnim ansar-dine katiba-macina al-mourabitoun aqim is-sahel rsf m23 adf codeco "
    "fdlr fano ola boko-haram iswap nigeria-bandits al-shabaab houthis hts sdf syrian-national-army hezbollah taliban ttp bla "
    "is-khorasan pdf-myanmar arakan-army hamas pij sinaloa-cartel cjng eln farc farc-dissidents"
)


def test_files_hold_four_hundred_armed_and_political_groups() -> None:
    assert sum(entry.kind in ARMED for entry in ENTRIES) >= 400


@pytest.mark.parametrize("actor", NAMED.split())
def test_files_hold_the_groups_of_the_great_wars(actor: str) -> None:
    entry = BASE.get(actor)
    assert entry is not None
    assert entry.countries
    assert entry.start is not None
    assert BASE.lineage.of(actor) or actor in ("pij", "nigeria-bandits", "cjng", "eln")


@pytest.mark.parametrize(
    "force", ["sd-military", "et-military", "er-military", "sy-military", "mm-military", "il-military", "ml-military"]
)
def test_files_hold_the_armies_of_the_great_wars(force: str) -> None:
    entry = BASE.get(force)
    assert entry is not None
    assert entry.aliases


@pytest.mark.parametrize(
    ("subject", "tie", "other"),
    [
        ("wagner-group", Tie.RENAMED, "africa-corps"),
        ("cma", Tie.MERGES_INTO, "csp-dpa"),
        ("csp-dpa", Tie.RENAMED, "fla"),
        ("katiba-macina", Tie.PART_OF, "jnim"),
        ("ansar-dine", Tie.PART_OF, "jnim"),
        ("al-mourabitoun", Tie.PART_OF, "jnim"),
        ("jabhat-al-nusra", Tie.RENAMED, "jabhat-fateh-al-sham"),
        ("jabhat-fateh-al-sham", Tie.RENAMED, "hts"),
        ("rsf", Tie.SPLITS_FROM, "sd-military"),
        ("is-sahel", Tie.PART_OF, "islamic-state"),
        ("m23", Tie.PART_OF, "afc-drc"),
        ("iswap", Tie.SPLITS_FROM, "boko-haram"),
    ],
)
def test_files_hold_the_relations_between_them(subject: str, tie: Tie, other: str) -> None:
    assert any((found.subject, found.tie, found.object) == (subject, tie, other) for found in BASE.lineage.of(subject))


@pytest.mark.parametrize("name", ["relations.tsv", "state_names.tsv", "codes.tsv", "regimes.tsv"])
def test_files_every_line_has_a_source(name: str) -> None:
    assert all(row["source"].strip() for row in load_table(f"actors/{name}"))


OWN = "id\tname\tkind\tcountry\tfrom\tto\taliases\tsource\n"


def own(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str, header: str = OWN) -> Path:
    """A user's file of actors that the variable names."""
    path = folder / "own.tsv"
    path.write_text("# mine\n" + header + "\n".join(lines) + "\n", "utf-8")
    monkeypatch.setenv("COUNTERCLAIM_ACTORS", str(path))
    return path


def test_files_one_line_of_a_user_s_own_file_adds_an_actor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own(
        tmp_path,
        monkeypatch,
        "dune-front\tDune Liberation Front\trebel\tML|NE\t2019\t\tDUNLF|جبهة تحرير الكثبان\town",
        "d2\tDune Watch\tmonitor",
    )
    base = ActorBase.load()
    assert base.resolve("DUNLF fighters", country="ML").actor_id == "dune-front"
    assert base.resolve("مسلحي جبهة تحرير الكثبان", country="NE").actor_id == "dune-front"
    assert base.resolve("Dune Watch").actor_id == "d2"
    assert base.resolve("JNIM", country="ML").actor_id == "jnim"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("jnim\tAnother\trebel", "stands in"),
        ("x\tName\tzebra", "one of the kinds"),
        ("\tName\trebel", "needs an id"),
        ("x\tName\trebel\tML\tsoon", "no date"),
        ("x\tName\trebel\tML\t\t\t\town\tmore", "more fields"),
    ],
)
def test_files_line_of_a_user_s_own_file_that_is_wrong_is_told(
    line: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(tmp_path, monkeypatch, line)
    with pytest.raises(BadVocabulary, match=why):
        list(load_entries())


def test_files_user_s_own_file_must_be_there_and_have_the_header(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = own(tmp_path, monkeypatch, header="name,kind\n")
    with pytest.raises(BadVocabulary, match="header id name kind"):
        list(load_entries())
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadVocabulary, match="UTF-8"):
        list(load_entries())
    path.unlink()
    with pytest.raises(BadVocabulary, match="COUNTERCLAIM_ACTORS"):
        list(load_entries())
