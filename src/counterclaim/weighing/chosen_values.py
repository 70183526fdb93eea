"""Values of a claim that a person chose, as forms and decisions write them; what cannot be is told in words, and what can."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

# Larger than a database holds is a number still; so many digits are none that anybody wrote by hand.
_LONGEST = 100

Choice = TypeVar("Choice", bound=StrEnum)


def one_of(choices: type[Choice], value: str) -> Choice:
    """The value of that name; ValueError, which lists those that there are."""
    found = next((choice for choice in choices if choice.value == value), None)
    if found is None:
        raise ValueError(f"there are {', '.join(choice.value for choice in choices)}")
    return found


def people(value: str) -> int | None:
    """A number of people in digits, None for an empty string; ValueError for anything else."""
    if not value:
        return None
    if not value.isdecimal() or len(value) > _LONGEST:
        raise ValueError("a number of people is written in digits, as in 12, or left empty where nobody gives one")
    return int(value)
