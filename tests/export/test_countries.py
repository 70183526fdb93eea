from __future__ import annotations

import pytest

from counterclaim.export.countries import country_codes
from counterclaim.ingest.coded_values import country_code
from counterclaim.vocabulary.loader import load_table, load_toml

UCDP_REGIONS = {"Africa", "Americas", "Asia", "Europe", "Middle East", ""}


@pytest.mark.parametrize(
    ("code", "iso3", "iso", "gw", "region", "acled"),
    [
        ("ML", "MLI", "466", "432", "Africa", "Western Africa"),
        ("SY", "SYR", "760", "652", "Middle East", "Middle East"),
        ("AF", "AFG", "4", "700", "Asia", "Caucasus and Central Asia"),
        ("MM", "MMR", "104", "775", "Asia", "Southeast Asia"),
        ("UA", "UKR", "804", "369", "Europe", "Europe"),
        ("SS", "SSD", "728", "626", "Africa", "Eastern Africa"),
        # States of today, not their forerunners: Czechoslovakia is 315, South Yemen 680, South Vietnam 817.
        ("CZ", "CZE", "203", "316", "Europe", "Europe"),
        ("YE", "YEM", "887", "678", "Middle East", "Middle East"),
        ("VN", "VNM", "704", "816", "Asia", "Southeast Asia"),
        # A microstate.
        ("KI", "KIR", "296", "970", "Asia", "Oceania"),
    ],
)
def test_countries_have_the_codes_of_each_scheme(code: str, iso3: str, iso: str, gw: str, region: str, acled: str) -> None:
    found = country_codes(code)
    assert found is not None
    assert (found.iso3, found.iso, found.gw, found.ucdp_region, found.acled_region) == (iso3, iso, gw, region, acled)


def test_countries_that_are_not_known_have_none() -> None:
    assert country_codes(None) is None and country_codes("XX") is None


def test_countries_have_no_number_twice() -> None:
    for column in ("iso3", "gw", "iso"):
        values = [row[column] for row in load_table("datasets/countries.tsv") if row[column]]
        assert len(values) == len(set(values))
    assert {row["ucdp_region"] for row in load_table("datasets/countries.tsv")} == UCDP_REGIONS


@pytest.mark.parametrize("code", ["CD", "RU", "US", "MM", "CI", "ML", "SZ", "PS", "TR"])
def test_countries_are_read_back_by_the_names_of_data_sets(code: str) -> None:
    found = country_codes(code)
    assert found is not None
    assert country_code(found.ucdp, load_toml("datasets/ucdp_ged.toml")["countries"]) == code
    assert country_code(found.acled, load_toml("datasets/acled.toml")["countries"]) == code
