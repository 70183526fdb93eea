"""datapackage.json of a release: every table in CSV with its columns, and the same in Parquet and GeoJSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from counterclaim.export.csv_tables import DIALECT
from counterclaim.export.data_package import resource
from counterclaim.export.release.codebook import every_table
from counterclaim.export.release.layout import csv_of, geojson_of, parquet_of
from counterclaim.export.release.metadata import described
from counterclaim.export.release.settings import Settings, licence


def package(settings: Settings, folder: Path, incidents: int) -> str:
    """The Frictionless data package of the files that are in the folder."""
    own = licence(settings.licence)
    found = {
        "profile": "data-package",
        "name": settings.name,
        "id": settings.doi or None,
        "title": settings.title,
        "description": described(settings, incidents),
        "version": settings.version,
        "created": f"{settings.released.isoformat()}T00:00:00Z",
        "licenses": [{"name": own["id"], "title": own["name"], "path": own["url"]}],
        "contributors": [
            *({"title": name, "role": "author"} for name in settings.creators),
            {"title": settings.publisher, "role": "publisher"},
        ],
        "keywords": list(settings.keywords),
        "homepage": settings.url or None,
        "resources": list(_resources(folder)),
    }
    return json.dumps({name: value for name, value in found.items() if value}, ensure_ascii=False, indent=2) + "\n"


def _resources(folder: Path) -> Iterator[dict[str, object]]:
    for table in every_table():
        yield resource(table, csv_of(table.name), "text/csv", DIALECT)
    for table in every_table():
        yield {
            "name": f"{table.name}-parquet",
            "path": parquet_of(table.name),
            "description": table.means,
            "mediatype": "application/vnd.apache.parquet",
            "format": "parquet",
        }
    for table in every_table():
        if (folder / geojson_of(table.name)).exists():
            yield {
                "name": f"{table.name}-geojson",
                "path": geojson_of(table.name),
                "description": table.means,
                "mediatype": "application/geo+json",
                "format": "geojson",
            }
