"""One value, one way to write it: that of RFC 8785, for what may be hashed at all."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import BadEntry
from counterclaim.evidence.canonical import canonical

keys = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
scalars = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=8)
objects = st.dictionaries(keys, values, max_size=4)


def test_canonical_is_written_as_the_rfc_writes() -> None:
    value = {"string": '€$\u000f\nA\'B"\\\\"/', "numbers": [333333333, -1, 0], "literals": [None, True, False]}
    string = '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'
    assert canonical(value) == f'{{"literals":[null,true,false],"numbers":[333333333,-1,0],"string":{string}}}'


@pytest.mark.slow
@settings(deadline=None)
@given(value=objects)
def test_canonical_keeps_the_value_and_knows_one_order(value: dict[str, object]) -> None:
    text = canonical(value)
    assert json.loads(text) == value
    assert canonical(json.loads(text)) == text
    assert canonical(dict(reversed(value.items()))) == text
    assert "\n" not in text
    assert text.encode("utf-8")


def test_canonical_writes_a_tuple_as_a_list() -> None:
    assert canonical({"a": (1, 2)}) == '{"a":[1,2]}'


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (1.5, "float has no one way"),
        (float("nan"), "float has no one way"),
        (2**53, "beyond 2\\^53"),
        (-(2**53), "beyond 2\\^53"),
        ("half \ud800", "lone surrogate"),
        (b"bytes", "bytes has no one way"),
        ({1, 2}, "set has no one way"),
        ({"Key": 1}, "'Key' is no key"),
        ({"": 1}, "'' is no key"),
        ({1: 1}, "1 is no key"),
        ([{"a": [1.0]}], "float has no one way"),
    ],
)
def test_canonical_refuses_what_has_more_than_one_way(value: object, why: str) -> None:
    with pytest.raises(BadEntry, match=why):
        canonical({"a": value})


def test_canonical_refuses_what_holds_itself() -> None:
    value: dict[str, object] = {}
    value["a"] = value
    with pytest.raises(BadEntry, match="nests too deeply"):
        canonical(value)
