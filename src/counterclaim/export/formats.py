"""The formats that incidents are exported in. A new one is a module like these, its test, its page, and a line below.

A package of somebody else's may add one: its module is named under the entry point "counterclaim.exports".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Protocol

from counterclaim.casefile.record import Record
from counterclaim.errors import ExportError, UnknownFormat
from counterclaim.export.outlet import Outlet

# By their module; each registers itself under its name and version.
_MODULES = (
    "acled",
    "airwars",
    "coded_ledgers",
    "csv_tables",
    "ftm",
    "geojson",
    "geoparquet",
    "huridocs",
    "hxl",
    "ibc",
    "parquet",
    "plover",
    "prov",
    "sdg",
    "ucdp_ged",
    "web_annotation",
)
_ENTRY_POINT = "counterclaim.exports"


class Writer(Protocol):
    """Writes incidents in one format, each as it comes: what it cannot hold is noted, and nothing is kept in memory."""

    def __call__(self, records: Iterable[Record], out: Outlet, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format under its name and version, "ucdp-ged/1".

    says: what it is, in a clause. suffix: of its one file, None where it is a folder or an archive of several. rule: that its
    numbers are under, None for the rule that is used unless told otherwise; fixed: whether it has no others.
    """

    name: str
    says: str
    suffix: str | None
    rule: str | None
    fixed: bool
    write: Writer

    def rule_for(self, asked: str | None) -> str | None:
        """The rule to weigh under; ExportError where another is asked for than the format's own."""
        if asked is not None and self.fixed and asked.partition("/")[0] != self.rule:
            raise ExportError(f"{self.name} has numbers under the rule {self.rule} alone: leave --rule out")
        return asked or self.rule


_FORMATS: dict[str, Format] = {}


def export_format(
    name: str, *, says: str, suffix: str | None, rule: str | None = None, fixed: bool = False
) -> Callable[[Writer], Writer]:
    """Register what writes a format under its name and version."""

    def register(write: Writer) -> Writer:
        _FORMATS[name] = Format(name, says, suffix, rule, fixed, write)
        return write

    return register


@cache
def formats() -> dict[str, Format]:
    """Every format by its name with its version, in the order of their names."""
    for module in _MODULES:
        import_module(f"counterclaim.export.{module}")
    for point in entry_points(group=_ENTRY_POINT):
        point.load()
    return dict(sorted(_FORMATS.items()))


def format_named(name: str) -> Format:
    """The format of a name with its version, or the newest of a name without; UnknownFormat, which lists what exists."""
    versions = [full for full in formats() if name in (full, full.partition("/")[0])]
    if not versions:
        raise UnknownFormat(name, tuple(full.partition("/")[0] for full in formats()))
    return formats()[max(versions, key=lambda full: int(full.partition("/")[2]))]
