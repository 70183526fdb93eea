"""The data dictionary of exported tables: a Frictionless data package, with the type and the meaning of every column."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from counterclaim.export.tables import Table, tables

_DESCRIPTION = (
    "Derived from claims in reports. What a machine read is not checked unless it says so; the accused are alleged until they "
    "admit it."
)


def data_package(suffix: str, media_type: str, *, dialect: Mapping[str, object] | None = None) -> str:
    """datapackage.json for the tables in files with this suffix. It names no day: the same case gives the same bytes."""
    package = {
        "profile": "tabular-data-package" if dialect else "data-package",
        "name": "counterclaim-incidents",
        "title": "Incidents, parties and claims",
        "description": _DESCRIPTION,
        "resources": [resource(table, f"{table.name}{suffix}", media_type, dialect) for table in tables()],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def resource(table: Table, path: str, media_type: str, dialect: Mapping[str, object] | None) -> dict[str, object]:
    """A table in a file, with its columns. dialect: of CSV; nothing else is a tabular resource to Frictionless."""
    found: dict[str, object] = {
        "name": table.name,
        "path": path,
        "description": table.means,
        "mediatype": media_type,
        "encoding": "utf-8",
        "schema": {
            "fields": [{"name": one.name, "type": one.type, "description": one.means} for one in table.columns],
            "primaryKey": [one.name for one in table.columns if one.is_key],
            "foreignKeys": list(_foreign_keys(table)),
            "missingValues": [""],
        },
    }
    return {**found, "profile": "tabular-data-resource", "dialect": dict(dialect)} if dialect else found


def _foreign_keys(table: Table) -> Iterator[dict[str, object]]:
    """What points to other tables; a row that its own table holds elsewhere may be filtered out, and is no key."""
    for column in table.columns:
        name, _, field = column.points_to.partition(".")
        if name and name != table.name:
            yield {"fields": column.name, "reference": {"resource": name, "fields": field}}
