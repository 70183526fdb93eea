"""Counts in short, for tests: "killed people >=9", "injured civilians 3", "missing people 24+?"."""

from __future__ import annotations

from counterclaim.model.count import Count, Qualifier
from counterclaim.reading.counts import CountMention, find_counts
from counterclaim.reading.numbers import Number
from counterclaim.reading.parse import parse


def bounds(value: Count | Number) -> str:
    """9, >=9, <=9, ~9, 9-12, and 24+? for "dozens"."""
    shapes = {
        Qualifier.EXACT: f"{value.low}",
        Qualifier.AT_LEAST: f">={value.low}",
        Qualifier.AT_MOST: f"<={value.high}",
        Qualifier.ABOUT: f"~{value.low}",
        Qualifier.RANGE: f"{value.low}-{value.high}",
        Qualifier.VAGUE: f"{value.low}+?",
    }
    return shapes[value.qualifier]


def mentions(text: str) -> list[CountMention]:
    return find_counts(parse(text))


def counts(text: str) -> list[str]:
    """Every count that a text gives, in order."""
    return [f"{mention.count.kind} {mention.count.group} {bounds(mention.count)}" for mention in mentions(text)]
