"""How an analysis is asked for in an address, beside which incidents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeVar

from fastapi import Depends, Query
from pydantic import BeforeValidator

from counterclaim.analysis.accusations import By
from counterclaim.analysis.split import Split
from counterclaim.casefile.periods import Unit
from counterclaim.model.count import Harm


class Name(StrEnum):
    """The analyses that have a page."""

    SERIES = "series"
    RULES = "rules"
    ACCUSATIONS = "accusations"
    REVISIONS = "revisions"
    COVERAGE = "coverage"
    DISAGREEMENT = "disagreement"
    RATES = "rates"


class Rule(StrEnum):
    """The rules by which numbers are weighed."""

    UCDP = "ucdp"
    HULL = "hull"
    ACLED = "acled"
    AIRWARS = "airwars"
    IBC = "ibc"


class Place(StrEnum):
    """How large a place is."""

    COUNTRY = "country"
    ADMIN1 = "admin1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """unit: of a period. split: by what incidents are told apart. rule, harm: how and what is counted. of: claimants or kinds."""

    unit: Unit = Unit.MONTH
    split: Split = Split.NONE
    rule: Rule = Rule.UCDP
    harm: Harm = Harm.KILLED
    of: By = By.CLAIMANT
    place: Place = Place.COUNTRY


Value = TypeVar("Value")


def _or_usual(usual: Value) -> BeforeValidator:
    """A field of a form that was left empty asks for what is usual."""
    return BeforeValidator(lambda value: usual if value == "" else value)


def wished(
    unit: Annotated[Unit, _or_usual(Unit.MONTH), Query(description="how long a period is")] = Unit.MONTH,
    split: Annotated[Split, _or_usual(Split.NONE), Query(description="by what incidents are told apart")] = Split.NONE,
    rule: Annotated[Rule, _or_usual(Rule.UCDP), Query(description="how numbers are weighed")] = Rule.UCDP,
    harm: Annotated[Harm, _or_usual(Harm.KILLED), Query(description="whom to count")] = Harm.KILLED,
    of: Annotated[By, _or_usual(By.CLAIMANT), Query(description="each claimant, or all of a kind together")] = By.CLAIMANT,
    place: Annotated[Place, _or_usual(Place.COUNTRY), Query(description="how large a place is")] = Place.COUNTRY,
) -> Wish:
    """What an address wishes."""
    return Wish(unit=unit, split=split, rule=rule, harm=harm, of=of, place=place)


CurrentWish = Annotated[Wish, Depends(wished)]
