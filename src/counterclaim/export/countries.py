"""What the field's data sets call a country."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from counterclaim.vocabulary.loader import load_table, load_toml


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """A country by its codes, names and regions; empty where a scheme has none for it.

    iso3, iso: ISO 3166-1, three letters and numeric. gw: number in the Gleditsch-Ward list of independent states.
    """

    name: str
    iso3: str
    iso: str
    gw: str
    ucdp: str
    ucdp_region: str
    acled: str
    acled_region: str


def country_codes(code: str | None) -> CountryCodes | None:
    """The codes of a country by its two letters; None for none, or one that is not known."""
    return _countries().get(code or "")


@cache
def _countries() -> dict[str, CountryCodes]:
    names = {row["code"]: row["name"] for row in load_table("places/countries.tsv")}
    ucdp: dict[str, str] = load_toml("actors/state_forces.toml")["ucdp"]
    acled = {code: name for name, code in load_toml("datasets/acled.toml")["countries"].items()}
    return {
        code: CountryCodes(
            names[code],
            row["iso3"],
            row["iso"],
            row["gw"],
            ucdp.get(code, names[code]),
            row["ucdp_region"],
            acled.get(code, names[code]),
            row["acled_region"],
        )
        for row in load_table("datasets/countries.tsv")
        if (code := row["code"]) in names
    }
