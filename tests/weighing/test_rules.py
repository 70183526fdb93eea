from __future__ import annotations

import pytest

from counterclaim.errors import CounterclaimError, UnknownRule
from counterclaim.model.count import Harm
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.rules import DEFAULT, RULES, rule_named
from sourcing import counts


@pytest.mark.parametrize("name", RULES)
def test_rules_are_found_with_and_without_their_version(name: str) -> None:
    assert rule_named(name) == (name, RULES[name])
    assert rule_named(name.partition("/")[0]) == (name, RULES[name])


@pytest.mark.parametrize("name", RULES)
def test_rules_put_their_own_name_on_what_they_estimate(name: str) -> None:
    found = RULES[name]([counts("a", 8, line="one"), counts("b", 9, line="two")], Harm.KILLED)
    assert found is not None and found.rule == name


@pytest.mark.parametrize("name", RULES)
def test_rules_say_what_they_do_and_where_they_come_from(name: str) -> None:
    assert all(load_toml("weighing/rules.toml")[name][part] for part in ("says", "source"))


def test_rules_have_a_default_among_them() -> None:
    assert rule_named(DEFAULT)[0] in RULES


@pytest.mark.parametrize("name", ["", "ucd", "ucdp/9", "UCDP", "/1"])
def test_rules_that_are_missing_are_answered_with_those_that_exist(name: str) -> None:
    with pytest.raises(UnknownRule) as caught:
        rule_named(name)
    assert isinstance(caught.value, CounterclaimError)
    assert caught.value.names == tuple(RULES) and all(known in str(caught.value) for known in RULES)
