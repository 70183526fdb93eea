"""What people died of, in the categories of SDG indicator 16.1.2."""

from __future__ import annotations

from counterclaim.vocabulary.loader import load_toml

UNKNOWN = "Unknown"


def cause_of(event_type: str) -> str:
    """The category that a kind of event tells, "Unknown" where it tells none."""
    return str(load_toml("datasets/sdg.toml")["cause"].get(event_type, UNKNOWN))
