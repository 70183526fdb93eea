from __future__ import annotations

from typing import Any

import pytest
from corpora.gold import gold_of
from corpora.scheme import half_of
from corpora.source import parse_source
from corpora.words import BadCoding

HEAD = "published: 2024-03-12\noutlet: Agence Méridien\nwar: sahel\nmanner: wire\ncoder: a\n\n"
TEXT = "Vingt morts à Mopti\n\nDimanche, selon la mission, vingt civils sont morts. La mission accuse l’armée, qui dément.\n---\n"
FOCUS = "focus attack ML\n  date 2024-03-10: Dimanche\n  site 14.5 -4.2 10: Mopti\n"
COUNT = "killed civilians 20\n  source un: la mission\n  cue: selon\n  quote: [vingt] civils sont morts\n"
DENIAL = "denies\n  source official: l'armée\n  cue: dément\n  quote: La mission accuse l'armée, qui dément\n"


def gold(coding: str, half: str = "look") -> dict[str, Any]:
    return gold_of(parse_source("raid", HEAD + TEXT + coding), half)


@pytest.mark.parametrize("half", ["look", "score"])
def test_gold_id_lies_in_the_half(half: str) -> None:
    assert half_of(gold(FOCUS, half)["id"]) == half


def test_gold_focus() -> None:
    focus = gold(FOCUS)["focus"]
    assert focus["date"] == {"text": "Dimanche", "start": "2024-03-10", "end": "2024-03-10"}
    assert focus["site"] == {"text": "Mopti", "lat": 14.5, "lon": -4.2, "within_km": 10}
    assert (focus["event"], focus["country"], focus["spans"]) == ("attack", "ML", {"date": [21, 29], "site": [14, 19]})


def test_gold_focus_of_unknown_day_and_place() -> None:
    focus = gold("focus attack -\n  date: Dimanche\n")["focus"]
    assert focus["date"] == {"text": "Dimanche", "start": None, "end": None}
    assert (focus["country"], focus["site"]["text"], focus["site"]["lat"]) == (None, "", None)


def test_gold_count_holds_its_words_and_its_number() -> None:
    (row,) = gold(FOCUS + COUNT)["counts"]
    assert (row["kind"], row["group"], row["low"], row["high"], row["qualifier"]) == ("killed", "civilians", 20, 20, "exact")
    assert (row["source"], row["source_kind"], row["cue"], row["number"]) == ("la mission", "un", "selon", "vingt")
    assert row["spans"]["number"] == [row["spans"]["quote"][0], row["spans"]["quote"][0] + 5]


def test_gold_a_party_denies_for_itself() -> None:
    (row,) = gold(FOCUS + DENIAL)["attributions"]
    assert (row["stance"], row["source"], row["target"]) == ("denies", "l’armée", "l’armée")
    assert row["spans"]["target"] == row["spans"]["source"]


def test_gold_own_voice_and_unknown_accusers_have_no_words() -> None:
    charge = "accuses\n  target: l'armée\n  quote: accuse l'armée\n"
    suspicion = "suspects\n  source unknown:\n  target: l'armée\n  quote: accuse l'armée\n"
    own, unknown = gold(FOCUS + charge + suspicion)["attributions"]
    assert (own["source"], own["source_kind"]) == ("", "report")
    assert (unknown["source"], unknown["source_kind"]) == ("", "unknown")


def test_gold_a_dispute_may_name_nobody() -> None:
    (row,) = gold(FOCUS + "disputes\n  source official: l'armée\n  quote: qui dément\n")["attributions"]
    assert row["target"] == ""


def test_gold_of_no_violence() -> None:
    assert gold("focus none\nnote: A fair.\n") | {"id": ""} == {
        "id": "",
        "published": "2024-03-12",
        "outlet": "Agence Méridien",
        "coder": "a",
        "war": "sahel",
        "manner": "wire",
        "focus": None,
        "counts": [],
        "attributions": [],
        "notes": "A fair.",
    }


@pytest.mark.parametrize(
    ("coding", "message"),
    [
        ("", "the first row"),
        (COUNT, "the first row"),
        ("focus none\n" + COUNT, "no violence has no rows"),
        ("focus raid ML\n", "line 11: 'raid' is no event"),
        (FOCUS + COUNT.replace("[vingt]", "vingt"), "in brackets"),
        (FOCUS + COUNT.replace("[vingt]", "[cent]"), "does not stand"),
        (FOCUS + COUNT.replace("killed", "murdered"), "murdered"),
        (FOCUS + COUNT.replace("un: la mission", "report: la mission"), "own voice"),
        (FOCUS + COUNT.replace(" la mission", ""), "its kind and its words"),
        (FOCUS + COUNT.replace("cue", "clue"), "clue: no field"),
        (FOCUS + "accuses\n  source un: la mission\n  quote: La mission accuse l'armée\n", "accuses needs a target"),
        (FOCUS + "disputes\n  quote: " + "Mopti  " + TEXT[21:-5] + "\n", "at most 14"),
    ],
)
def test_gold_says_what_is_wrong(coding: str, message: str) -> None:
    with pytest.raises(BadCoding, match=message):
        gold(coding)
