"""Where everything stands in the folder of a release."""

from __future__ import annotations

DATA, PAGE = "data", "page"
README, CHANGELOG, CHECKS = "README.md", "CHANGELOG.md", "checks.json"
PACKAGE, DATACITE, CITATION, SUMS = "datapackage.json", "datacite.json", "CITATION.cff", "SHA-256SUMS"
CODEBOOK, CODEBOOK_PAGE = ({"en": f"codebook.{end}", "fr": f"codebook.fr.{end}"} for end in ("md", "html"))
INDEX = {"en": "index.html", "fr": "index.fr.html"}


def csv_of(table: str) -> str:
    """The table in CSV."""
    return f"{DATA}/{table}.csv"


def parquet_of(table: str) -> str:
    """The table in Parquet."""
    return f"{DATA}/{table}.parquet"


def geojson_of(table: str) -> str:
    """The table in GeoJSON."""
    return f"{DATA}/{table}.geojson"
