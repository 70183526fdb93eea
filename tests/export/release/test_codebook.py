from __future__ import annotations

import re
from typing import Any

import pytest

from counterclaim.export.checked import MACHINE
from counterclaim.export.release.codebook import (
    codebook,
    codebook_page,
    coded_columns,
    codes_of,
    every_table,
    languages,
    rules,
)
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.weighing import facts
from releases import about


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("status", Status),
        ("kind", ClaimKind),
        ("stance", Stance),
        ("claimant_kind", ClaimantKind),
        ("harm", Harm),
        ("group", Group),
        ("qualifier", Qualifier),
        ("event_type", tuple(load_toml("event_types.toml"))),
        ("date_prec", "12345"),
        ("where_prec", "1234567"),
        ("checked", (MACHINE, "some", "all", "accepted", "corrected", "added", "moved")),
    ],
)
def test_codebook_has_every_code_and_no_other(column: str, values: tuple[str, ...]) -> None:
    assert [code.code for code in codes_of(column)] == [str(value) for value in values]
    assert all(code.means for code in codes_of(column))


def test_codebook_has_every_column_of_every_table() -> None:
    text, page = codebook(about(), "ucdp/1"), codebook_page(about(), "ucdp/1")
    for table in every_table():
        own = text.partition(f"### data/{table.name}.csv\n")[2].partition("\n### ")[0]
        for column in table.columns:
            assert f"| {column.name} | {column.type} | {column.means}" in own
            assert f"<code>{column.name}</code>" in page
    for column in coded_columns():
        assert f"\n### {column.name}\n" in text


def test_codebook_has_the_rules_that_made_the_release() -> None:
    names = {one.name for one in rules(about(), "acled/1")}
    assert {"acled/1", "status/1", facts.RULE, "redaction/2", "release/1", "places/1"} <= names
    assert "places/1" not in {one.name for one in rules(about(places="keep"), "acled/1")}
    assert "ucdp/1" not in codebook(about(), "acled/1")
    assert "at most 12 words" in codebook(about(quote_words=12), "ucdp/1")


def test_codebook_shows_settings_as_text() -> None:
    page = codebook_page(about(title="<script>alert(1)</script>"), "ucdp/1")
    assert "<script" not in page and "&lt;script&gt;" in page
    assert re.search(r"default-src &#39;none&#39;|default-src 'none'", page)


@pytest.mark.parametrize("options", [{}, {"quote_words": 0}, {"places": "keep"}])
@pytest.mark.parametrize("rule", ["hull/1", "ucdp/1", "acled/1", "airwars/1", "ibc/1"])
def test_codebook_has_every_sentence_in_french(rule: str, options: dict[str, Any]) -> None:
    english, french = (codebook(about(**options), rule, language).splitlines() for language in ("en", "fr"))
    assert len(french) == len(english) and french[0].startswith("# Livre de codes: ")


def test_codebook_in_french_is_a_page_that_leads_to_the_english_one() -> None:
    page = codebook_page(about(), "ucdp/1", "fr")
    assert '<html lang="fr">' in page and "<h1>Livre de codes: " in page
    assert '<a href="codebook.html" lang="en" hreflang="en">English</a>' in page
    assert "Name of the incident" not in page and "Nom de l’incident" in page


def test_codebook_is_in_the_languages_of_the_pages_and_in_english() -> None:
    assert languages(about()) == ("en", "fr")
    assert languages(about(languages=("fr",))) == ("en", "fr")
    assert languages(about(languages=("en",))) == ("en",)


def test_codebook_translations_are_of_sentences_that_it_has() -> None:
    told = {codebook(about(quote_words=words), rule) for words in (0, 30) for rule in load_toml("weighing/rules.toml")}
    page = codebook_page(about(), "ucdp/1")
    for row in load_table("release/codebook_fr.tsv"):
        fixed = row["en"].partition("{")[0]
        assert row["fr"] and (any(fixed in text for text in told) or fixed.capitalize() in page), row["en"]


def test_codebook_codes_have_words_in_both_languages() -> None:
    for row in load_table("datasets/codes.tsv"):
        assert row["en"] and row["fr"]
    for kind in load_toml("event_types.toml").values():
        assert kind["fr"]
