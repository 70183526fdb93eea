from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import records
from counterclaim.casefile.store import Casefile
from counterclaim.export.identifiers import urn
from counterclaim.model.decision import DecisionKind
from exporting import example, made


def graph(given: list[Any], tmp_path: Path) -> list[dict[str, Any]]:
    return list(json.loads(made("prov", given, tmp_path).text)["@graph"])


def named(nodes: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {node["@id"]: node for node in nodes}


def refs(value: Any) -> list[str]:
    return [one["@id"] for one in (value if isinstance(value, list) else [value])]


def test_prov_derives_every_figure_from_the_claims_that_it_rests_on(example_case: Casefile, tmp_path: Path) -> None:
    given = example(example_case, "prov")
    nodes = named(graph(given, tmp_path))
    for record in given:
        for harm, estimate in record.incident.counts:
            figure = nodes[urn("figure", f"{record.incident.id}/{harm}/{estimate.rule}")]
            assert refs(figure["prov:wasDerivedFrom"]) == [urn("claim", key) for key in estimate.claims]
            assert (figure.get("cc:low"), figure.get("cc:high")) == (estimate.low, estimate.high)


def test_prov_quotes_every_claim_from_its_report_and_says_whose_it_is(example_case: Casefile, tmp_path: Path) -> None:
    given = example(example_case, "prov")
    every = graph(given, tmp_path)
    nodes, labels = named(every), {(node["@id"], node.get("rdfs:label")) for node in every}
    for claim in (claim for record in given for claim in record.claims):
        node = nodes[urn("claim", claim.key)]
        assert refs(node["prov:wasQuotedFrom"]) == [urn("report", claim.report)]
        assert (refs(node["prov:wasAttributedTo"])[0], claim.claimant_name) in labels
        assert node["prov:value"] == claim.quote


def test_prov_points_to_nothing_that_it_does_not_name_but_accounts(example_case: Casefile, tmp_path: Path) -> None:
    nodes = graph(example(example_case, "prov"), tmp_path)
    known = set(named(nodes))
    for node in nodes:
        for key in ("prov:wasQuotedFrom", "prov:wasAttributedTo", "prov:wasGeneratedBy", "prov:used", "cc:of"):
            if key in node and "rule" not in json.dumps(node[key]):
                assert set(refs(node[key])) <= known


def test_prov_has_decisions_of_people_without_their_names(tmp_path: Path) -> None:
    nodes = graph([records.record(decided=True)], tmp_path)
    decision = named(nodes)["urn:counterclaim:decision:d1"]
    assert decision["prov:endedAtTime"]["@value"] == "2024-03-06T09:30:00+00:00"
    assert {"prov:wasInvalidatedBy": {"@id": "urn:counterclaim:decision:d1"}}.items() <= nodes[
        [node["@id"] for node in nodes].index("urn:counterclaim:claim:market.txt/c2")
    ].items()
    assert "Reviewer" not in json.dumps(nodes)


# rdflib reads JSON-LD with a class that it calls outdated itself.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_prov_is_read_by_rdflib(example_case: Casefile, tmp_path: Path) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    given = example(example_case, "prov")
    found = rdflib.Graph().parse(data=made("prov", given, tmp_path).text, format="json-ld")
    quoted = rdflib.URIRef("http://www.w3.org/ns/prov#wasQuotedFrom")
    assert len(list(found.triples((None, quoted, None)))) == sum(len(record.claims) for record in given)


def test_prov_says_when_a_claim_was_invalidated(tmp_path: Path) -> None:
    nodes = graph([records.record(decided=True)], tmp_path)
    rejected = [node for node in nodes if "prov:wasInvalidatedBy" in node]
    assert [node["@id"] for node in rejected] == [urn("claim", "market.txt/c2")]
    assert rejected[0]["prov:invalidatedAtTime"]["@value"] == "2024-03-06T09:30:00+00:00"


def test_prov_has_a_claim_that_a_person_added_from_the_decision_and_from_no_engine(tmp_path: Path) -> None:
    record = records.record()
    first, *others = record.claims
    key = f"{first.report}/p1"
    adding = replace(records.decision(), kind=DecisionKind.ADD, about=(key,))
    given = replace(record, claims=(replace(first, key=key), *others), decisions=(adding,))
    nodes = named(graph([given], tmp_path))
    assert refs(nodes[urn("claim", key)]["prov:wasGeneratedBy"]) == [urn("decision", "d1")]
    assert refs(nodes[urn("decision", "d1")]["prov:used"]) == [urn("claim", key)]
