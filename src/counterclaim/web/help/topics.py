"""What there is help about, and which of it a page leads to."""

from __future__ import annotations

# Each is a template in templates/help/, and named like the first part of the addresses that it is about.
TOPICS = (
    "queue",
    "reports",
    "incidents",
    "map",
    "parties",
    "analysis",
    "contradictions",
    "search",
    "history",
    "add",
    "coding",
    "lists",
    "words",
    "keys",
)
_ALSO = {"progress": "queue", "timeline": "map", "searches": "search", "api": "words"}


def help_address(path: str) -> str:
    """The help about the page at an address; where there is none of its own, the overview."""
    first = path.strip("/").partition("/")[0]
    topic = _ALSO.get(first, first)
    return f"/help/{topic}" if topic in TOPICS else "/help"
