"""A tile server that a user has configured: the only other host that a page of ours may ever ask, and for images alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim.errors import WorkbenchError

_TEMPLATE = re.compile(r"(https?)://((?:\{s\}\.)?[A-Za-z0-9.-]+)(:\d{1,5})?(/[^\s'\";,<>\\]*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tiles:
    """A map's tiles by the address of each, in which {z}, {x} and {y} stand for its place, and {s} for one of a, b and c."""

    template: str
    origin: str

    @classmethod
    def of(cls, template: str) -> Tiles:
        """The tiles of an address; WorkbenchError where it is none of a tile server."""
        found = _TEMPLATE.fullmatch(template)
        if found is None or any(template.count(part) != 1 for part in ("{z}", "{x}", "{y}")):
            raise WorkbenchError(
                f"'{template[:200]}' is no address of map tiles: write it as https://tiles.example.org/{{z}}/{{x}}/{{y}}.png"
            )
        scheme, host, port, _ = found.groups()
        return cls(template, f"{scheme}://{host.replace('{s}', '*')}{port or ''}")
