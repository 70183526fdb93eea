from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from counterclaim.export.release.metadata import citation, datacite
from counterclaim.export.release.previous import Issued
from releases import about

RESOURCE_TYPES = ["Dataset"]
DATE_TYPES = [
    *("Accepted", "Available", "Copyrighted", "Collected", "Created"),
    *("Issued", "Other", "Submitted", "Updated", "Valid", "Withdrawn"),
]
RELATIONS = ["IsNewVersionOf", "IsPreviousVersionOf", "IsVersionOf", "IsDocumentedBy"]
TEXT = {"type": "string", "minLength": 1}


def objects(required: list[str], **properties: object) -> dict[str, object]:
    one = {"type": "object", "required": required, "properties": properties, "additionalProperties": False}
    return {"type": "array", "items": one}


# What of the metadata schema of DataCite 4.5 a release uses, written down from its documentation: the mandatory properties, and
# the rest as far as it is there, with the controlled values. The schema itself is in the package datacite, of which a test below
# makes use where it is installed.
DATACITE: dict[str, Any] = {
    "type": "object",
    "required": ["creators", "titles", "publisher", "publicationYear", "types", "schemaVersion"],
    "additionalProperties": False,
    "properties": {
        "doi": {"type": "string", "pattern": r"^10\.\d{4,9}/\S+$"},
        "prefix": {"type": "string", "pattern": r"^10\.\d{4,9}$"},
        "suffix": TEXT,
        "url": {"type": "string", "pattern": "^https?://"},
        "schemaVersion": {"const": "http://datacite.org/schema/kernel-4"},
        "types": {
            "type": "object",
            "required": ["resourceTypeGeneral"],
            "properties": {"resourceType": TEXT, "resourceTypeGeneral": {"enum": RESOURCE_TYPES}},
            "additionalProperties": False,
        },
        "creators": {**objects(["name"], name=TEXT, nameType={"enum": ["Personal", "Organizational"]}), "minItems": 1},
        "titles": {**objects(["title"], title=TEXT, lang=TEXT), "minItems": 1},
        "publisher": {"type": "object", "required": ["name"], "properties": {"name": TEXT}, "additionalProperties": False},
        "publicationYear": {"type": "string", "pattern": r"^\d{4}$"},
        "subjects": objects(["subject"], subject=TEXT),
        "dates": objects(["date", "dateType"], date=TEXT, dateType={"enum": DATE_TYPES}, dateInformation=TEXT),
        "language": TEXT,
        "version": TEXT,
        "formats": {"type": "array", "items": TEXT},
        "sizes": {"type": "array", "items": TEXT},
        "rightsList": objects(
            [], rights=TEXT, rightsUri=TEXT, rightsIdentifier=TEXT, rightsIdentifierScheme=TEXT, schemeUri=TEXT
        ),
        "descriptions": objects(
            ["description", "descriptionType"],
            description=TEXT,
            descriptionType={"enum": ["Abstract", "Methods", "SeriesInformation", "TableOfContents", "TechnicalInfo", "Other"]},
            lang=TEXT,
        ),
        "geoLocations": objects([], geoLocationPlace=TEXT),
        "relatedIdentifiers": objects(
            ["relatedIdentifier", "relatedIdentifierType", "relationType"],
            relatedIdentifier=TEXT,
            relatedIdentifierType={"enum": ["DOI", "URL"]},
            relationType={"enum": RELATIONS},
            resourceTypeGeneral={"enum": RESOURCE_TYPES},
        ),
    },
}
NOW = Issued("1.1", "", {"i1": {"country": "ML"}, "i2": {"country": ""}}, {}, {("a", "a1"): "i1"}, {}, "")


def metadata(before: Issued | None = None, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        datacite(about("1.1", **options), NOW, before, days=("2025-01-02", "2025-01-21"), rule="ucdp/1")
    )
    return found


@pytest.mark.parametrize("options", [{}, {"doi_prefix": "10.1234", "url": "https://data.example/1.1", "keywords": ("Mali",)}])
def test_metadata_are_valid_datacite(options: dict[str, Any]) -> None:
    jsonschema.validate(metadata(**options), DATACITE)


@pytest.mark.parametrize("options", [{}, {"doi_prefix": "10.1234", "url": "https://data.example/1.1", "keywords": ("Mali",)}])
def test_metadata_are_valid_by_the_schema_of_invenio(options: dict[str, Any]) -> None:
    schema = pytest.importorskip("datacite.schema45", reason="the package datacite, with the schema of 4.5, is not installed")
    before = Issued("1.0", "10.1234/incidents-1.0", {}, {}, {}, {}, "")
    for given in (metadata(**options), metadata(before, **options)):
        assert list(schema.validator.iter_errors(given)) == []


def test_metadata_say_what_it_is_and_what_it_follows() -> None:
    found = metadata(Issued("1.0", "10.1234/incidents-1.0", {}, {}, {}, {}, ""), doi_prefix="10.1234")
    jsonschema.validate(found, DATACITE)
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
