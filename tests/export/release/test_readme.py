from __future__ import annotations

from typing import Any

from counterclaim.export.release.codebook import every_table
from counterclaim.export.release.readme import readme
from counterclaim.export.release.writing import Withheld
from releases import about


def told(**options: Any) -> str:
    given: dict[str, Any] = {"incidents": 1_234, "rule": "ucdp/1", "asked": {}, "withheld": Withheld(1_002, 3), "accepted": {}}
    settings = options.pop("settings", about())
    return readme(settings, **(given | options))


def test_readme_says_what_the_release_is_and_how_far_it_may_be_trusted() -> None:
    text = told(asked={"country": "ML", "since": "2025-01-01"})
    assert "1,234 incidents (country ML, since 2025-01-01), as reports claim them" in text
    assert "The accused are alleged until they admit it" in text and "`ucdp/1`" in text and "is not checked" in text


def test_readme_names_every_file_and_those_of_the_languages_that_are_there() -> None:
    text = told()
    for table in every_table():
        assert f"| data/{table.name}.csv | {table.means}" in text
    for file in ("index.html", "index.fr.html", "codebook.md", "codebook.fr.html", "datacite.json", "checks.json", "SHA-256SUMS"):
        assert file in text
    assert "index.fr.html" not in told(settings=about(languages=("en",)))
    assert "codebook.fr" not in told(settings=about(languages=("en",)))


def test_readme_says_what_is_kept_back() -> None:
    assert "1,002 were masked" in told() and "3 are given less exactly" in told()
    assert "in at most 12 words" in told(settings=about(quote_words=12))
    assert "The words of the reports: addresses say where" in told(settings=about(quote_words=0))


def test_readme_gives_the_reasons_for_what_was_accepted_on_one_line_each() -> None:
    text = told(accepted={"exact-places": "the family\nasked for it"})
    assert "- `exact-places`: the family asked for it\n" in text
    assert "accepted" not in told()
