from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html  # type: ignore[import-untyped]

import dossiers
import records
from counterclaim.casefile.record import Record
from counterclaim.export.redaction import redacted
from named_records import told

HOSTILE = "<script>alert(1)</script>\u202e" + "x" * 5000


def hostile() -> Record:
    """The raid as reported by somebody who means harm."""
    record = records.record()
    reports = tuple(replace(one, title=HOSTILE, publisher=HOSTILE, url=f"javascript:{HOSTILE}") for one in record.reports)
    claims = tuple(replace(one, claimant_name=HOSTILE, publisher=HOSTILE) for one in record.claims)
    return replace(record, reports=reports, claims=claims)


def test_page_asks_nobody_for_anything() -> None:
    page = dossiers.page()
    tree = html.fromstring(page)
    assert not tree.xpath("//script | //link | //img | //iframe | //form | //@style | //@onclick")
    assert all(address.startswith("#") for address in tree.xpath("//@href"))
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]


def test_page_leads_every_reference_somewhere() -> None:
    tree = html.fromstring(dossiers.page())
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {address[1:] for address in tree.xpath("//@href")} <= set(ids)


def test_page_quotes_every_claim_with_all_that_finds_it_again() -> None:
    record = records.record()
    page = dossiers.page(record)
    for claim in record.claims:
        span = claim.claim.quote
        assert f"<code>{claim.key}</code>" in page
        assert f"characters {span.start}–{span.end}" in page
    assert all(f"sha256 <code>{report.sha256}</code>" in page for report in record.reports)


def test_page_names_every_rule_that_gives_a_total() -> None:
    page = dossiers.page()
    assert all(f"{rule}/1" in page for rule in ("hull", "ucdp", "acled", "airwars", "ibc", "status"))


def test_page_tells_machine_from_person() -> None:
    assert "Alleged – machine-read unless marked" in dossiers.page()
    decided = dossiers.page(records.record(decided=True), decided=[records.decision()])
    assert "A. Reviewer" in decided
    assert "counts the wounded too" in decided


def test_page_shows_hostile_words_as_words() -> None:
    page = dossiers.page(hostile())
    assert "<script" not in page
    assert "\u202e" not in page
    assert "&lt;script&gt;" in page
    assert not [address for address in html.fromstring(page).xpath("//@href") if not address.startswith("#")]


def test_page_has_a_chapter_for_each_incident_and_an_overview_of_several() -> None:
    one, two = dossiers.page(), dossiers.page(records.record(), records.record(rule="hull"))
    assert 'id="overview"' not in one
    assert 'id="overview"' in two
    assert 'id="incident-2"' in two


@pytest.mark.parametrize(
    ("masked", "said"), [(None, "This copy names private persons"), (2, "2 names of private persons were masked")]
)
def test_page_says_whether_private_persons_are_named(masked: int | None, said: str) -> None:
    assert said in dossiers.page(masked=masked)


def test_page_says_what_was_not_checked_and_not_read() -> None:
    page = dossiers.page()
    assert "not checked when this was made" in page
    assert "3 reports of the casefile are kept unread" in page
    assert "rfc3161 on entry 1 by https://time.example" in page


def test_page_is_written_in_french() -> None:
    page = dossiers.page(language="fr")
    assert '<html lang="fr">' in page
    assert "Allégué" in page
    assert "mars 2024" in page
    assert not re.search(r"\b(Contents|Glossary|machine-read|Who says what|Every claim)\b", page)


def test_page_runs_arabic_from_right_to_left() -> None:
    record = records.record()
    words = "قُتل تسعة مدنيين في السوق، بحسب رئيس البلدية. " * 40
    reports = tuple(replace(one, text=words, language="ar") for one in record.reports)
    quotes = html.fromstring(dossiers.page(replace(record, reports=reports))).xpath("//blockquote")
    assert quotes
    assert all(quote.get("dir") == "rtl" and quote.get("lang") == "ar" for quote in quotes)


def test_page_names_nobody_private_in_any_part() -> None:
    page = dossiers.page(redacted(told()).record)
    for name in ("Awa", "Benn ", "Benn,", "Mossun", "mossun"):
        assert name not in page
    assert "[name withheld]" in page
    assert "Colonel Adda Karr" in page
    assert "█" not in page


def test_page_says_in_french_what_rules_and_derivations_say() -> None:
    tree = html.fromstring(dossiers.page(records.record(decided=True), language="fr", decided=[records.decision()]))
    assert "Cela repose sur" in tree.xpath("string(//div[@class='reasons'])")
    assert "le plus bas et le plus haut nombre affirmés" in tree.xpath("string(//table[@class='rules'])")
    for english in tree.xpath("//*[@lang='en']"):
        english.drop_tree()
    left = tree.xpath("string(//main)")
    assert not re.search(r"\b(It rests on|under rule|the lowest and the highest|Competing claims|not used)\b", left)
