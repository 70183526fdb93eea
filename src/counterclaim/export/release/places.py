"""Places as a release gives them: less exactly where that could lead somebody to people at risk (rule places/1)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.errors import ExportError
from counterclaim.model.place import Place
from counterclaim.vocabulary.loader import load_toml

RULE = "places/1"
KEEP = "keep"


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """How exactly places are given. levels: from the least to the most that is left out."""

    levels: dict[str, dict[str, float]]
    spot_km: float
    spot_level: str
    sites: tuple[tuple[re.Pattern[str], str, str], ...]
    kinds: dict[str, str]

    def of(self, record: Record) -> tuple[str, str] | None:
        """The level at which the place of an incident is given, and why; None where it is given as it is."""
        found = [*self._sites(record), *self._spot(record.incident.place)]
        if level := self.kinds.get(record.incident.event_type):
            found.append((level, record.incident.event_type))
        order = list(self.levels)
        return max(found, key=lambda one: order.index(one[0]), default=None)

    def _sites(self, record: Record) -> list[tuple[str, str]]:
        texts = {report.id: report.text for report in record.reports}
        words = " · ".join(
            span.of(texts[each.key.report])
            for each in record.accounts
            if each.key.report in texts
            for span in each.account.objects
        )
        return [(level, means) for pattern, level, means in self.sites if pattern.search(words)]

    def _spot(self, place: Place | None) -> list[tuple[str, str]]:
        near = place is not None and place.uncertainty_km is not None and place.uncertainty_km < self.spot_km
        return [(self.spot_level, "a point known to the house")] if near else []


def place_rule(places: str) -> PlaceRule | None:
    """The rule that is shipped, the one of a file, or none for "keep"; ExportError where a file holds none."""
    if places == KEEP:
        return None
    try:
        return _rule(tomllib.loads(Path(places).read_text("utf-8"))) if places else _shipped()
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise ExportError(f"the rules for places {places} cannot be read: {exc}") from exc
    except (KeyError, TypeError, AttributeError, ValueError) as exc:
        raise ExportError(f"{places} holds no rules for places: {exc} (vocabulary/release/places.toml shows how)") from exc


@cache
def _shipped() -> PlaceRule:
    return _rule(load_toml("release/places.toml"))


def _rule(data: dict[str, Any]) -> PlaceRule:
    levels = {name: dict(level) for name, level in data["levels"].items()}
    sites = tuple((_any_of(one["words"]), one["level"], one["means"]) for one in data.get("sites", ()))
    spot, kinds = data.get("spot", {}), dict(data.get("kinds", {}))
    named = {*(level for _, level, _ in sites), *kinds.values(), *([spot["level"]] if spot else [])}
    if named - set(levels):
        raise ValueError(f"there is no level {', '.join(sorted(named - set(levels)))}")
    return PlaceRule(levels, float(spot.get("within_km", 0)), spot.get("level", next(iter(levels))), sites, kinds)


def _any_of(words: list[str]) -> re.Pattern[str]:
    either = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:ال)?(?:{either})s?(?!\w)", re.IGNORECASE)


def coarsened(place: Place, level: dict[str, float]) -> Place:
    """The place as a level gives it; what is known less exactly already stays so."""
    precision = max(place.precision, int(level["where_prec"]))
    if "decimals" not in level:
        # What is known as a part of a country, or the country alone, has a name that leads nowhere.
        name = place.name if place.precision > 4 else place.admin1 or place.country or ""
        return replace(place, name=name, **_NOWHERE, precision=precision, uncertainty_km=None)
    digits = int(level["decimals"])
    return replace(
        place,
        latitude=None if place.latitude is None else round(place.latitude, digits),
        longitude=None if place.longitude is None else round(place.longitude, digits),
        gazetteer=place.gazetteer if _is_settlement(place) else None,
        name=place.name if _is_settlement(place) else place.admin1 or place.name,
        precision=precision,
        uncertainty_km=max(place.uncertainty_km or 0.0, level["least_km"]),
    )


_NOWHERE: dict[str, Any] = {"latitude": None, "longitude": None, "gazetteer": None, "feature": None, "population": None}


def _is_settlement(place: Place) -> bool:
    """Whether the name is of a town, village or region, and not of a hospital or a square."""
    feature = place.feature or "PPL"
    return feature.startswith(("PPL", "ADM", "PCL", "RGN", "AREA"))
