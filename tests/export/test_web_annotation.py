from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from counterclaim.casefile.store import Casefile
from exporting import example, made
from named_records import TEXT, told


def items(name: str, given: list[Any], tmp_path: Path) -> list[dict[str, Any]]:
    page = json.loads(made(name, given, tmp_path).text)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
    return list(page["items"])


def test_web_annotation_points_to_the_words_of_every_claim(example_case: Casefile, tmp_path: Path) -> None:
    given = example(example_case, "web-annotation")
    texts = {
        claim.key: report.text for one in given for claim in one.claims for report in one.reports if report.id == claim.report
    }
    found = items("web-annotation", given, tmp_path)
    assert len(found) == sum(len(one.claims) for one in given)
    for item in found:
        text = texts[item["id"].removeprefix("urn:counterclaim:claim:")]
        position, quote = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])


def test_web_annotation_keeps_positions_where_a_name_is_withheld(tmp_path: Path) -> None:
    _, accusation, _ = items("web-annotation", [told()], tmp_path)
    position, quote = accusation["target"]["selector"]
    assert quote["exact"] == "[name withheld] blamed the army for the death of [name withheld]"
    assert TEXT[position["start"] : position["end"]] == "Benn blamed the army for the death of Teral Mossun"
    assert "withheld" in quote["label"]


def test_web_annotation_names_a_report_by_its_address_or_its_hash(tmp_path: Path) -> None:
    record = told()
    report = replace(record.reports[0], url="https://kpn.example/one")
    first = items("web-annotation", [replace(record, reports=(report,))], tmp_path)[0]
    assert first["target"]["source"]["id"] == "https://kpn.example/one"
    assert first["target"]["source"]["canonical"].startswith("ni:///sha-256;")
    hidden = items("web-annotation", [record], tmp_path)[0]
    assert hidden["target"]["source"]["id"].startswith("ni:///sha-256;")


def test_web_annotation_says_whether_a_person_looked(example_case: Casefile, tmp_path: Path) -> None:
    tags = [body.get("value") for body in items("web-annotation", [told()], tmp_path)[0]["body"]]
    assert "checked: machine" in tags and "count" in tags


# Of http://www.w3.org/ns/anno.jsonld, written down here: a term that it lacks means nothing to a reader of linked data.
TERMS = {"id", "type", "motivation", "generator", "name", "body", "purpose", "value", "format", "language", "source", "target"}
TERMS |= {"selector", "start", "end", "exact", "prefix", "suffix", "label", "canonical", "@context", "items"}


def test_web_annotation_uses_the_words_of_its_context_alone(tmp_path: Path) -> None:
    report = replace(told().reports[0], url="https://kpn.example/one")
    page = json.loads(made("web-annotation", [replace(told(), reports=(report,))], tmp_path).text)

    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for each in value.values() for key in keys(each)}
        return {key for each in value for key in keys(each)} if isinstance(value, list) else set()

    assert keys(page) <= TERMS


def test_web_annotation_names_its_page_by_its_annotations(tmp_path: Path) -> None:
    one, same, empty = (json.loads(made("web-annotation", given, tmp_path).text)["id"] for given in ([told()], [told()], []))
    assert one == same != empty
    assert one.startswith("urn:counterclaim:annotations:")
