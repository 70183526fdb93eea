from __future__ import annotations

from datetime import date

from benchmarks.sets.labelled import report_of
from benchmarks.templates.incidents import kind_of
from benchmarks.templates.judges import Judges, judges
from benchmarks.templates.phrases import written
from benchmarks.templates.proposals import Proposed, proposed
from benchmarks.templates.signs import bag_of, phrase_signs
from benchmarks.templates.standing import ordinary

TEXT = """SAN SALVADOR, 5 FEB 90 -- A POWERFUL BOMB DESTROYED TWO ELECTRICITY PYLONS NEAR SAN MIGUEL YESTERDAY. THREE ARMED MEN
KIDNAPPED A RANCHER IN USULUTAN. THE ARMY BLAMED THE RURITANIAN LIBERATION FRONT FOR THE BOMBING."""

# How the parser calls the ways in which a word hangs on another, and what stands for a preposition.
GRAMMAR = {
    *("ROOT", "[", "acl", "acomp", "advcl", "advmod", "amid", "amod", "appos", "attr", "ccomp", "conj", "dep", "dobj", "nmod"),
    *("npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "poss", "preconj", "punct", "quantmod"),
    *("relcl", "xcomp"),
}


def taken_apart() -> Proposed:
    return proposed(report_of("r", "", TEXT, date(1990, 2, 5), "FBIS"))


def test_proposals_kinds_of_violence_are_incidents_apart() -> None:
    kinds = {incident.kind for incident in taken_apart().incidents}
    assert {"bombing", "kidnapping"} <= kinds


def test_proposals_a_noun_phrase_has_its_wordings_and_its_number() -> None:
    said = {phrase.text.lower(): phrase.number for phrase in taken_apart().phrases}
    assert said["electricity pylons"] == "2"
    assert said["powerful bomb"] == "1"
    assert "rancher" in said and "bomb" in said


def test_proposals_no_name_is_among_the_words_to_learn_of() -> None:
    report = taken_apart()
    words = {word for phrase in report.phrases for said in phrase.words.values() for one in said for word in one.split()}
    words |= {word for incident in report.incidents for one in bag_of(incident) for word in one.split()}
    assert words.isdisjoint({"ruritanian", "usulutan", "miguel"})


def test_proposals_a_phrase_beside_the_trigger_is_near() -> None:
    report = taken_apart()
    bombing = next(incident for incident in report.incidents if incident.kind == "bombing")
    bomb = next(phrase for phrase in report.phrases if phrase.text.lower() == "bomb")
    signs = phrase_signs(report, bombing, bomb, [])
    assert signs["in its sentence"] and signs["near"] < 6 and signs["is bombing"]


def test_proposals_places_come_with_what_they_lie_in() -> None:
    assert any("el salvador" in place.levels for place in taken_apart().places)


def test_proposals_kinds_without_a_type_of_the_set_are_attacks() -> None:
    assert (kind_of("explosion"), kind_of("arrest")) == ("bombing", "attack")


def test_proposals_numbers_are_written_as_the_set_does() -> None:
    assert [written(16, None, "at_least"), written(None, 80, "at_most"), written(6, 6, "about")] == ["16-", "-80", "~6"]
    assert [written(3, None, "vague"), written(2, 4, "range"), written(5, 5, "exact")] == ["plural", "2-4", "5"]


def test_judges_ask_by_ordinary_words_alone() -> None:
    learnt: Judges = judges()
    assert set(learnt.trees) >= {"incident", "Victim", "rival Victim", "number", "effect death", "location", "blamed"}
    assert set(learnt.lines) >= {"again", "number", "effect death", "confidence possible"}
    words = {word for odds in learnt.odds.values() for of in odds.weights.values() for word in of}
    words |= {word for of in learnt.bags.values() for word in of}
    strange = {part for word in words for part in word.split() if part not in ordinary() and not part.startswith("<")}
    assert {part for part in strange if not part.isdigit()} <= GRAMMAR
