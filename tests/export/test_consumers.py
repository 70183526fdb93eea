"""The golden files of the example case, opened by programs that others use: each finds the rows and types that it should."""

from __future__ import annotations

import json
from typing import Any

import pytest

from exporting import GOLDEN

TABLES = [
    ("acled", "incidents.csv", 4, {"event_date": "day", "fatalities": "i", "latitude": "f", "iso": "i"}),
    (
        "ucdp-ged",
        "incidents.csv",
        4,
        {"date_start": "day", "best": "i", "low": "i", "high": "i", "latitude": "f", "country_id": "i"},
    ),
    ("ibc", "incidents.csv", None, {"Reported Minimum": "i", "Reported Maximum": "i"}),
    ("sdg-16-1-2", "incidents.csv", None, {}),
    ("csv", "incidents.csv", 4, {"date_start": "day", "killed_low": "i", "latitude": "f", "sums_up": "b"}),
    ("csv", "claims.csv", None, {"start": "i", "end": "i"}),
    ("csv", "parties.csv", None, {}),
    *(("huridocs", f"{name}.csv", None, {}) for name in ("event", "act", "involvement", "information", "person")),
]


@pytest.mark.parametrize(("form", "name", "number", "kinds"), TABLES)
def test_consumers_pandas_reads_every_table_with_its_types(
    form: str, name: str, number: int | None, kinds: dict[str, str]
) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    days = [column for column, kind in kinds.items() if kind == "day"]
    found = pandas.read_csv(GOLDEN / form / name, parse_dates=days)
    assert not any(str(column).startswith("Unnamed") for column in found.columns)
    assert len(found) == number if number is not None else len(found) > 0
    for column, kind in kinds.items():
        assert found[column].dtype.kind == {"day": "M"}.get(kind, kind), column


def test_consumers_pandas_reads_hxl_below_its_tags() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    found = pandas.read_csv(GOLDEN / "hxl" / "incidents.csv", header=1)
    assert {"#geo+lat", "#affected+killed+min"} <= set(found.columns) and len(found) == 4
    assert found["#affected+killed+min"].sum() > 0


def test_consumers_geopandas_reads_geojson() -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed")
    found = geopandas.read_file(GOLDEN / "geojson" / "incidents.geojson")
    assert len(found) == 4 and found.crs.to_epsg() == 4326
    assert found.geometry.x.between(-13, 5).all() and found.geometry.y.between(10, 25).all()


@pytest.mark.parametrize(("form", "suffix"), [("plover", "jsonl"), ("ftm", "ijson")])
def test_consumers_pandas_reads_json_lines(form: str, suffix: str) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    (path,) = (GOLDEN / form).glob(f"incidents.{suffix}")
    assert len(pandas.read_json(path, lines=True)) == len(path.read_text("utf-8").splitlines())


def test_consumers_rdflib_reads_web_annotations_with_their_vocabulary() -> None:
    """With the terms written down here, since the context that the file names is on the web."""
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    (path,) = (GOLDEN / "web-annotation").glob("incidents.*")
    page: dict[str, Any] = json.loads(path.read_text("utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    oa = "http://www.w3.org/ns/oa#"
    terms = {name: f"{oa}has{name.capitalize()}" for name in ("body", "target", "source", "selector")}
    page["@context"] = {"@vocab": oa, "id": "@id", "type": "@type", **terms}
    graph = rdflib.Graph()
    with pytest.warns(DeprecationWarning, match="ConjunctiveGraph"):
        graph.parse(data=json.dumps(page), format="json-ld")
    kind = rdflib.RDF.type
    annotations = set(graph.subjects(kind, rdflib.URIRef(f"{oa}Annotation")))
    assert len(annotations) == len(page["items"])
    for each in annotations:
        assert list(graph.objects(each, rdflib.URIRef(f"{oa}hasTarget")))
    assert len(set(graph.subjects(kind, rdflib.URIRef(f"{oa}TextQuoteSelector")))) == len(page["items"])
