"""A model's answer as rows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from counterclaim.errors import BadAnswer
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.reading.llm.answer import Answer, parse_answer
from counterclaim.reading.llm.answer_schema import answer_schema
from language_models import attribution, count, incident


def parsed(**rows: Any) -> Answer:
    return parse_answer(json.dumps(rows))


def test_answer_gives_rows() -> None:
    answer = parsed(incidents=[incident()], claims=[count("nine dead", "nine"), attribution("accused the army", "the army")])
    assert [row.kind for row in answer.claims] == [ClaimKind.COUNT, ClaimKind.ATTRIBUTION]
    assert answer.claims[1].stance is Stance.ACCUSES
    assert (len(answer.incidents), answer.malformed) == (1, 0)


@pytest.mark.parametrize("around", ["```json\n{}\n```", "Here it is: {} Done.", "<think>{{ hm }}</think>{}"])
def test_answer_is_found_among_other_words(around: str) -> None:
    content = around.replace("{}", json.dumps({"claims": [count("nine dead", "nine")]})).replace("{{", "{").replace("}} h", "} h")
    assert len(parse_answer(content).claims) == 1


@pytest.mark.parametrize(
    "content", ["", "I cannot help with that.", "[]", "{", "{]}", '"{"', "[" * 100_000 + "{}" + "]" * 100_000]
)
def test_answer_that_is_no_object_is_refused(content: str) -> None:
    if content.startswith("[["):  # an object inside a list is an object
        assert parse_answer(content) == Answer()
        return
    with pytest.raises(BadAnswer, match="something else"):
        parse_answer(content)


@pytest.mark.parametrize(
    "row",
    [
        None,
        "a claim",
        {},
        {"kind": "verdict", "quote": "nine"},
        {"kind": "count", "quote": ""},
        {"kind": "count", "quote": "nine dead", "harm": "killed"},
        {"kind": "count", "quote": "nine dead", "number": "nine", "harm": "annoyed"},
        {"kind": "attribution", "quote": "it was them", "target": "them"},
        {"kind": ["count"], "quote": "nine"},
        {"kind": "reaction", "quote": "x" * 3_000},
    ],
)
def test_answer_counts_claims_that_are_none(row: object) -> None:
    answer = parsed(claims=[row, count("nine dead", "nine")])
    assert (len(answer.claims), answer.malformed) == (1, 1)


@pytest.mark.parametrize("row", [None, 3, {}, {"key": "one"}, []])
def test_answer_counts_incidents_that_are_none(row: object) -> None:
    assert parsed(incidents=[row]).malformed == 1


def test_answer_takes_unknown_names_for_the_plainest() -> None:
    answer = parsed(incidents=[incident(event="alien_attack")], claims=[count("nine dead", "nine", claimant_kind="king")])
    assert answer.incidents[0].event == "other"
    assert answer.claims[0].claimant_kind is ClaimantKind.UNKNOWN


def test_answer_takes_a_number_for_its_digits() -> None:
    assert parsed(claims=[count("9 dead", 9)]).claims[0].number == "9"


@pytest.mark.parametrize("nobody", ["null", "None", " "])
def test_answer_takes_a_written_null_for_none(nobody: str) -> None:
    assert parsed(claims=[count("nine dead", "nine", claimant=nobody)]).claims[0].claimant is None


def test_answer_reads_no_more_rows_than_a_report_can_have() -> None:
    assert len(parsed(claims=[count("nine dead", "nine")] * 2_000).claims) == 500


def test_answer_schema_is_one_and_takes_what_the_tests_answer() -> None:
    Draft202012Validator.check_schema(answer_schema())
    rows = {"incidents": [incident()], "claims": [count("nine dead", "nine"), attribution("accused the army", "the army")]}
    Draft202012Validator(answer_schema()).validate(rows)


@pytest.mark.slow
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_answer_of_any_form_breaks_nothing(rows: object) -> None:
    parse_answer(json.dumps({"incidents": rows, "claims": rows}))
