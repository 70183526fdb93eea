"""Builders of the rows of data sets. Every event in them is invented."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from counterclaim.vocabulary.loader import load_toml

ACLED = {
    "event_id_cnty": "TER101",
    "event_date": "2024-03-05",
    "year": "2024",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Violence against civilians",
    "sub_event_type": "Attack",
    "actor1": "Military Forces of Mali (2021-)",
    "assoc_actor_1": "Wagner Group",
    "inter1": "1",
    "actor2": "Civilians (Mali)",
    "inter2": "7",
    "civilian_targeting": "Civilian targeting",
    "iso": "466",
    "country": "Mali",
    "admin1": "Mopti",
    "location": "Oro Benna",
    "latitude": "14.3500",
    "longitude": "-3.9000",
    "geo_precision": "1",
    "source": "Courier of Teral",
    "source_scale": "National",
    "notes": "On 5 March 2024, soldiers attacked the market of Oro Benna. 12 fatalities.",
    "fatalities": "12",
    "timestamp": "1710000000",
}
UCDP = {
    "id": "501",
    "relid": "MLI-2024-3-1-1",
    "year": "2024",
    "type_of_violence": "3",
    "side_a": "Government of Mali",
    "side_b": "Civilians",
    "number_of_sources": "2",
    "source_article": "Courier of Teral, 2024-03-06, Twelve killed",
    "where_prec": "2",
    "where_coordinates": "Oro Benna village",
    "adm_1": "Mopti region",
    "latitude": "14.35",
    "longitude": "-3.9",
    "country": "Mali",
    "event_clarity": "1",
    "date_prec": "2",
    "date_start": "2024-03-05 00:00:00.000",
    "date_end": "2024-03-06 00:00:00.000",
    "deaths_a": "0",
    "deaths_b": "0",
    "deaths_civilians": "12",
    "deaths_unknown": "0",
    "best": "12",
    "high": "17",
    "low": "9",
    "gwnoa": "432",
}


def acled(**values: str) -> dict[str, str]:
    """A row of ACLED with all its columns."""
    return dict.fromkeys(load_toml("datasets/acled.toml")["columns"], "") | ACLED | values


def ucdp(**values: str) -> dict[str, str]:
    """A row of UCDP GED with all its columns."""
    return dict.fromkeys(load_toml("datasets/ucdp_ged.toml")["columns"], "") | UCDP | values


def table(rows: Iterable[Mapping[str, str]]) -> bytes:
    """The rows as CSV."""
    rows = list(rows)
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode()
