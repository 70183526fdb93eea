from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from benchmarks.sets.ecbplus import ecbplus


def write_document(folder: Path, name: str, *sentences: str) -> None:
    """A document in the set's format, written for this test."""
    topic = folder / "ECB+" / name.partition("_")[0]
    topic.mkdir(parents=True, exist_ok=True)
    tokens = "".join(
        f'<token t_id="{number}{at}" sentence="{number}">{token}</token>'
        for number, sentence in enumerate(sentences)
        for at, token in enumerate(sentence.split())
    )
    (topic / name).write_text(f"<Document>{tokens}</Document>", "utf-8")


def test_ecbplus_sub_topics_are_incidents(tmp_path: Path) -> None:
    for name in ("1_1ecb.xml", "1_10ecb.xml", "1_2ecb.xml", "1_1ecbplus.xml", "2_1ecb.xml"):
        write_document(tmp_path, name, "Four trucks came .")
    assert [(one.report.id, one.incident) for one in ecbplus(tmp_path)] == [
        ("1_1ecb", "1ecb"),
        ("1_1ecbplus", "1ecbplus"),
        ("1_2ecb", "1ecb"),
        ("1_10ecb", "1ecb"),
        ("2_1ecb", "2ecb"),
    ]


def test_ecbplus_keeps_the_address_out_of_the_text(tmp_path: Path) -> None:
    write_document(
        tmp_path,
        "1_1ecbplus.xml",
        "http : / / www . example . org / 2024 / 03 / 04 / raid . html",
        "Market raid",
        "Four trucks came .",
    )
    (one,) = ecbplus(tmp_path)
    assert one.report.text == "Market raid\n\nFour trucks came."
    assert (one.report.publisher, one.report.published) == ("www.example.org", date(2024, 3, 4))


@pytest.mark.parametrize("address", ["http : / / example . org / raid", "http : / / example . org / 2024 / 13 / 44 / raid"])
def test_ecbplus_takes_no_day_from_an_address_that_has_none(address: str, tmp_path: Path) -> None:
    write_document(tmp_path, "1_1ecbplus.xml", address, "Market raid", "Four trucks came .")
    (one,) = ecbplus(tmp_path)
    assert one.report.published is None


def test_ecbplus_documents_without_address_are_all_text(tmp_path: Path) -> None:
    write_document(tmp_path, "1_1ecb.xml", "Four trucks came .", "The market burnt .")
    (one,) = ecbplus(tmp_path)
    assert one.report.text == "Four trucks came.\nThe market burnt."
