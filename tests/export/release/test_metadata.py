from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest

from counterclaim.export.release.metadata import citation, datacite
from counterclaim.export.release.previous import Issued
from releases import about


def schema() -> dict[str, Any]:
    """DataCite's 4.5, as the package datacite ships it; read from its files, since importing it takes what no test needs."""
    try:
        package = distribution("datacite")
    except PackageNotFoundError:
        pytest.skip("the package datacite, with the schema of 4.5, is not installed")
    path = Path(str(package.locate_file("datacite/schemas/datacite-v4.5.json")))
    return cast("dict[str, Any]", json.loads(path.read_text("utf-8")))


NOW = Issued("1.1", "", {"i1": {"country": "ML"}, "i2": {"country": ""}}, {}, {("a", "a1"): "i1"}, {}, "")


def metadata(before: Issued | None = None, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        datacite(about("1.1", **options), NOW, before, days=("2025-01-02", "2025-01-21"), rule="ucdp/1")
    )
    return found


@pytest.mark.parametrize("options", [{}, {"doi_prefix": "10.1234", "url": "https://data.example/1.1", "keywords": ("Mali",)}])
@pytest.mark.parametrize("before", [None, Issued("1.0", "10.1234/incidents-1.0", {}, {}, {}, {}, "")])
def test_metadata_are_valid_datacite(before: Issued | None, options: dict[str, Any]) -> None:
    asked = jsonschema.Draft201909Validator(schema())
    assert [error.message for error in asked.iter_errors(metadata(before, **options))] == []


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("creators", []),
        ("types", {"resourceTypeGeneral": "Figures"}),
        ("dates", [{"date": "2025-01-02", "dateType": "Covered"}]),
        ("relatedIdentifiers", [{"relatedIdentifier": "10.1234/1", "relatedIdentifierType": "DOI", "relationType": "Follows"}]),
        ("rightsList", [{"licence": "CC-BY-4.0"}]),
    ],
)
def test_metadata_that_are_wrong_are_told_by_the_schema(field: str, wrong: object) -> None:
    asked = jsonschema.Draft201909Validator(schema())
    assert list(asked.iter_errors(metadata() | {field: wrong})) != []


def test_metadata_say_what_it_is_and_what_it_follows() -> None:
    found = metadata(Issued("1.0", "10.1234/incidents-1.0", {}, {}, {}, {}, ""), doi_prefix="10.1234")
    assert (found["doi"], found["version"], found["publicationYear"]) == ("10.1234/incidents-1.1", "1.1", "2025")
    (related,) = found["relatedIdentifiers"]
    assert (related["relatedIdentifier"], related["relationType"]) == ("10.1234/incidents-1.0", "IsNewVersionOf")
    assert {"date": "2025-01-02/2025-01-21", "dateType": "Other"}.items() <= found["dates"][1].items()
    assert found["geoLocations"] == [{"geoLocationPlace": "ML"}]
    assert found["rightsList"][0]["rightsIdentifier"] == "CC-BY-4.0"


def test_metadata_say_that_the_accused_are_alleged() -> None:
    assert "alleged until they admit it" in metadata()["descriptions"][0]["description"]


def test_metadata_cite_the_release_in_words_that_are_safe() -> None:
    text = citation(about("1.1", title='A "title": of #1', doi_prefix="10.1234"), 4)
    lines = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line and not line.startswith(" "))
    assert lines["cff-version"] == "1.2.0" and lines["type"] == "dataset" and lines["license"] == "CC-BY-4.0"
    assert json.loads(lines["title"]) == 'A "title": of #1'
    assert (lines["date-released"], json.loads(lines["version"]), json.loads(lines["doi"])) == (
        "2025-02-01",
        "1.1",
        "10.1234/incidents-1.1",
    )
    assert '  - name: "Example Recorders"' in text
    for needed in ("authors:", "message:", "title:"):
        assert needed in text
