from __future__ import annotations

from datetime import date

from benchmarks.sets.labelled import report_of
from benchmarks.sets.muc4 import Fill, Template
from benchmarks.templates.choices import Option
from benchmarks.templates.filling import templates
from benchmarks.templates.judged import Judged
from benchmarks.templates.judges import judges
from benchmarks.templates.judging import judged
from benchmarks.templates.proposals import Proposed, proposed

LEAST = {"incident": 0.5, "Victim": 0.5, "Target": 0.5, "PerpInd": 0.5, "PerpOrg": 0.5, "Weapon": 0.5}
LEAST |= {"number": 0.5, "effect": 0.5, "blamed": 0.5, "confidence": 0.5}
TEXT = (
    "SAN SALVADOR, 5 FEB 90 -- A BOMB WOUNDED TWO GUARDS AT A BANK IN SAN SALVADOR YESTERDAY. THE FRONT CLAIMED RESPONSIBILITY."
)


def report() -> Proposed:
    return proposed(report_of("r", "", TEXT, date(1990, 2, 5), "FBIS"))


def chances(of: Proposed, **likely: float) -> list[float]:
    return [likely.get(phrase.text.lower().replace(" ", "_"), 0.0) for phrase in of.phrases]


def filled(**slots: dict[str, float]) -> Template:
    of = report()
    fills = {slot: chances(of, **slots.get(slot, {})) for slot in ("Victim", "Target", "PerpInd", "PerpOrg", "Weapon")}
    found = (
        (Option("number", ("2",), {}), 0.9),
        (Option("number", ("1",), {}), 0.1),
        (Option("confidence", ("claimed or admitted",), {}), 0.3),
        (Option("location", ("san salvador", "el salvador"), {}), 0.4),
    )
    (template,) = templates(of, [Judged(of.incidents[0], 0.9, fills, found)], LEAST)
    return template


def test_filling_gives_what_is_likely() -> None:
    template = filled(Victim={"guards": 0.9}, Weapon={"bomb": 0.4})
    assert template.of("Victim") == (Fill(frozenset({"guards"})),)
    assert template.of("Weapon") == ()
    assert template.of("number") == (Fill(frozenset({"2"})),)
    assert template.of("location") == (Fill(frozenset({"san salvador", "el salvador"})),)


def test_filling_of_one_thing_the_likeliest_wording() -> None:
    template = filled(Victim={"guards": 0.6, "two_guards": 0.8})
    assert template.of("Victim") == (Fill(frozenset({"two guards"})),)


def test_filling_an_incident_that_is_no_template_gives_none() -> None:
    of = report()
    assert templates(of, [Judged(of.incidents[0], 0.4, {}, ())], LEAST) == ()


def test_judging_gives_every_phrase_and_option_a_chance() -> None:
    of = report()
    for each in judged(of, judges()):
        assert all(len(chances) == len(of.phrases) for chances in each.phrases.values())
        assert {option.slot for option, _ in each.options} >= {"number", "effect", "confidence", "location"}
        assert all(0 <= chance <= 1 for _, chance in each.options)


def test_filling_a_second_confidence_is_given_only_where_it_is_likely() -> None:
    of = report()
    found = tuple(
        (Option("confidence", (value,), {}), chance)
        for value, chance in (("claimed or admitted", 0.4), ("possible", 0.25), ("reported as fact", 0.1))
    )
    none = dict.fromkeys(("Victim", "Target", "PerpInd", "PerpOrg", "Weapon"), [0.0] * len(of.phrases))
    given = [
        [
            min(fill.wordings)
            for fill in templates(of, [Judged(of.incidents[0], 0.9, none, found)], LEAST | least)[0].of("confidence")
        ]
        for least in ({"blamed": 0.3, "confidence": 0.3}, {"blamed": 0.3, "confidence": 0.2}, {"blamed": 0.2, "confidence": 0.2})
    ]
    assert given == [["claimed or admitted"], ["claimed or admitted"], ["claimed or admitted", "possible"]]
