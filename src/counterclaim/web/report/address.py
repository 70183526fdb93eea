"""Where the page of a report is, whatever the report is called."""

from __future__ import annotations

from urllib.parse import quote

LIST = "/reports"
# A browser takes these for steps along the path before it asks, even where they are escaped.
_STEPS = frozenset({"", ".", ".."})


def report_address(name: str) -> str:
    """The address of a report's page; of one whose name is no path, by a query."""
    if _STEPS.isdisjoint(name.split("/")):
        return f"{LIST}/{quote(name, safe='/', errors='replace')}"
    return f"{LIST}?name={quote(name, safe='', errors='replace')}"


def claim_address(key: str) -> str:
    """The address of a claim ("report/c3") in the page of its report."""
    name, _, id = key.rpartition("/")
    return f"{report_address(name)}#claim-{quote(id, safe='')}"
