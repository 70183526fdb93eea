from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import Stance
from counterclaim.weighing.chosen_values import one_of, people


@given(st.integers(0, 10**40))
def test_chosen_values_read_numbers_in_digits(number: int) -> None:
    assert people(str(number)) == number


def test_chosen_values_know_that_nobody_gave_a_number() -> None:
    assert people("") is None


@pytest.mark.parametrize("value", ["abc", "nine", "-5", "8.5", "1_000", " 8", "1e3", "²", "9" * 5000])
def test_chosen_values_say_in_words_how_a_number_is_written(value: str) -> None:
    with pytest.raises(ValueError, match=r"in digits, as in 12") as raised:
        people(value)
    assert "literal" not in str(raised.value) and "base 10" not in str(raised.value)


@pytest.mark.parametrize("stance", Stance)
def test_chosen_values_take_each_by_its_name(stance: Stance) -> None:
    assert one_of(Stance, stance.value) is stance


def test_chosen_values_list_what_there_is() -> None:
    with pytest.raises(ValueError, match="there are accuses, suspects, denies") as raised:
        one_of(Stance, "hates")
    assert "Stance" not in str(raised.value)
