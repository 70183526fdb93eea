from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from benchmarks.sets.labelled import report_of
from benchmarks.sets.muc4 import STRINGS
from benchmarks.templates.judged import Judged
from benchmarks.templates.proposals import Proposed, proposed
from benchmarks.templates.rivals import fills_signs, rival_signs, rivals, weighed
from benchmarks.templates.signs import Signs

TEXT = """SAN SALVADOR, 5 FEB 90 -- ARMED MEN OF THE RURITANIAN LIBERATION FRONT (RLF) KILLED A PRIEST IN USULUTAN YESTERDAY.
THE RLF SAID THAT THE PRIEST WAS A SPY. A BOMB DESTROYED A BRIDGE NEAR SAN MIGUEL."""


def report() -> Proposed:
    return proposed(report_of("r", "", TEXT, date(1990, 2, 5), "FBIS"))


def judged(of: Proposed, number: int, slot: str, **likely: float) -> Judged:
    chances = [likely.get(phrase.text.lower().replace(" ", "_"), 0.0) for phrase in of.phrases]
    none = dict.fromkeys(STRINGS, [0.0] * len(chances))
    return Judged(of.incidents[number], 0.6, none | {slot: chances}, by_words=none | {slot: chances})


def signs_of(of: Proposed, found: Sequence[Judged], slot: str) -> dict[str, Signs]:
    return {rival.said: signs for rival, signs in next(iter(rival_signs(of, found)))[slot]}


def test_rivals_all_mentions_of_a_wording_are_one() -> None:
    of = report()
    (priest, men) = rivals(of, judged(of, 0, "Victim", priest=0.5, armed_men=0.2), "Victim")
    assert (priest.said, len(priest.mentions), priest.chance) == ("priest", 2, 0.5)
    assert men.said == "armed men"


def test_rivals_what_is_unlikely_is_none() -> None:
    of = report()
    assert rivals(of, judged(of, 0, "Victim", priest=0.01), "Victim") == []


def test_rivals_an_acronym_knows_the_name_that_it_stands_for() -> None:
    of = report()
    signs = signs_of(of, [judged(of, 0, "PerpOrg", rlf=0.5, ruritanian_liberation_front=0.4)], "PerpOrg")
    assert signs["rlf"]["acronym of"] == 0.4
    assert signs["ruritanian liberation front"]["acronym of"] == 0.5


def test_rivals_a_wording_knows_the_longer_one() -> None:
    of = report()
    signs = signs_of(of, [judged(of, 0, "PerpInd", men=0.3, armed_men=0.4)], "PerpInd")
    assert (signs["men"]["longer"], signs["men"]["shorter"], signs["men"]["rank"]) == (0.4, -1.0, 1.0)
    assert signs["armed men"]["shorter"] == 0.3


def test_rivals_a_wording_knows_what_it_is_elsewhere() -> None:
    of = report()
    found = [judged(of, 0, "Target", bridge=0.4), judged(of, 1, "Target", bridge=0.7)]
    assert signs_of(of, found, "Target")["bridge"]["elsewhere"] == 0.7


def test_rivals_what_judges_say_of_one_by_itself_counts_too() -> None:
    of = report()
    sure, unsure = (signs_of(of, [judged(of, 0, "Victim", priest=likely)], "Victim")["priest"] for likely in (0.9, 0.1))
    assert weighed(0.4, sure) > weighed(0.4, unsure)


def test_rivals_the_fills_of_an_incident_are_signs_of_it() -> None:
    of = report()
    signs = fills_signs([judged(of, 0, "Victim", priest=0.5), judged(of, 1, "Target", bridge=0.4)], 0)
    assert (signs["top Victim"], signs["top Target"], signs["incidents"]) == (0.5, 0.0, 2.0)
