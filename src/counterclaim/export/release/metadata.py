"""What catalogues ask of a release: DataCite 4.5 for its DOI, and CITATION.cff for those who cite it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from counterclaim import __version__
from counterclaim.export.release.previous import Issued
from counterclaim.export.release.settings import Settings, licence

SCHEMA = "http://datacite.org/schema/kernel-4"
_SUBJECTS = ("violence against civilians", "casualty recording", "armed conflict", "human rights", "claims")
# As they are known to the Internet Assigned Numbers Authority.
FORMATS = ("text/csv", "application/vnd.apache.parquet", "application/geo+json", "text/html")
_UNCHECKED = "What a machine read is not checked unless a row says so; the accused are alleged until they admit it."


def described(settings: Settings, incidents: int) -> str:
    """What the release is, in a few sentences."""
    own = f"{settings.description.rstrip('.')}. " if settings.description else ""
    what = "incidents as they are claimed in reports: who says what of whom, with ranges and statuses"
    return f"{own}{incidents:,} {what}. {_UNCHECKED}"


def datacite(settings: Settings, now: Issued, before: Issued | None, *, days: tuple[str, str] | None, rule: str) -> str:
    """datacite.json: the attributes by which a DOI is registered; the one of the last release is named as what it follows."""
    doi = {"doi": settings.doi, "prefix": settings.doi_prefix, "suffix": settings.doi.partition("/")[2]} if settings.doi else {}
    found: dict[str, object] = {
        **doi,
        "schemaVersion": SCHEMA,
        "types": {"resourceType": "Data set of incidents", "resourceTypeGeneral": "Dataset"},
        "creators": [{"name": name} for name in settings.creators],
        "titles": [{"title": settings.title, "lang": "en"}],
        "publisher": {"name": settings.publisher},
        "publicationYear": str(settings.released.year),
        "subjects": [{"subject": subject} for subject in dict.fromkeys((*_SUBJECTS, *settings.keywords))],
        "dates": [{"date": settings.released.isoformat(), "dateType": "Issued"}, *_covered(days)],
        "language": "en",
        "version": settings.version,
        "formats": list(FORMATS),
        "sizes": [f"{len(now.incidents)} incidents", f"{len(now.accounts)} accounts in reports"],
        "rightsList": [_rights(settings)],
        "descriptions": [
            {"description": described(settings, len(now.incidents)), "descriptionType": "Abstract", "lang": "en"},
            {"description": _methods(rule), "descriptionType": "Methods", "lang": "en"},
        ],
        "geoLocations": [
            {"geoLocationPlace": code} for code in sorted({row["country"] for row in now.incidents.values()} - {""})
        ],
        "relatedIdentifiers": _related(before),
        **({"url": settings.url} if settings.url else {}),
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _covered(days: tuple[str, str] | None) -> list[dict[str, str]]:
    # "Coverage" came with DataCite 4.6, and what checks by 4.5 refuses it.
    words = {"dateType": "Other", "dateInformation": "Covered: first and last day of the incidents"}
    return [{"date": "/".join(days), **words}] if days else []


def _rights(settings: Settings) -> dict[str, str]:
    own = licence(settings.licence)
    return {
        "rights": own["name"],
        "rightsUri": own["url"],
        "rightsIdentifier": own["id"],
        "rightsIdentifierScheme": "SPDX",
        "schemeUri": "https://spdx.org/licenses/",
    }


def _methods(rule: str) -> str:
    return f"Claims were read by Counterclaim {__version__} and weighed under {rule} and status/1; codebook.md has the rules."


def _related(before: Issued | None) -> list[Mapping[str, str]]:
    if before is None or not before.doi:
        return []
    return [
        {
            "relatedIdentifier": before.doi,
            "relatedIdentifierType": "DOI",
            "relationType": "IsNewVersionOf",
            "resourceTypeGeneral": "Dataset",
        }
    ]


def citation(settings: Settings, incidents: int) -> str:
    """CITATION.cff 1.2.0. Every text is written as JSON writes it, which YAML reads the same."""
    lines = [
        "cff-version: 1.2.0",
        'message: "If you use these data, please cite them."',
        "type: dataset",
        f"title: {_text(settings.title)}",
        f"abstract: {_text(described(settings, incidents))}",
        f"version: {_text(settings.version)}",
        f"date-released: {settings.released.isoformat()}",
        f"license: {settings.licence}",
        *([f"doi: {_text(settings.doi)}"] if settings.doi else []),
        *([f"url: {_text(settings.url)}"] if settings.url else []),
        "authors:",
        *(f"  - name: {_text(name)}" for name in settings.creators),
        "keywords:",
        *(f"  - {_text(word)}" for word in dict.fromkeys((*_SUBJECTS, *settings.keywords))),
    ]
    return "\n".join(lines) + "\n"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
