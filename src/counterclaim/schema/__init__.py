"""The contracts of what Counterclaim writes, as JSON Schemas."""

from __future__ import annotations

from importlib.resources import files


def ledger_schema() -> str:
    """The JSON Schema (2020-12) of a ledger, as text."""
    return files(__name__).joinpath("ledger.schema.json").read_text("utf-8")


def incident_schema() -> str:
    """The JSON Schema (2020-12) of an incident, as text."""
    return files(__name__).joinpath("incident.schema.json").read_text("utf-8")
