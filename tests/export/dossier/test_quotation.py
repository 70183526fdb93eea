from __future__ import annotations

from dataclasses import replace

import dossiers
import records
from counterclaim.casefile.record import Record


def far(words: str = "word ") -> Record:
    """The raid in reports whose only paragraph is very long."""
    record = records.record()
    reports = tuple(replace(report, text=report.text.replace("\n", " ") + words * 9000) for report in record.reports)
    return replace(record, reports=reports)


def test_quotation_stands_in_its_paragraph() -> None:
    record = records.record()
    texts = {report.id: report.text for report in record.reports}
    for quote in dossiers.chapter(record).quotes.values():
        assert quote.words == quote.span.of(texts[quote.report.id])
        assert quote.before + quote.words + quote.after in texts[quote.report.id]


def test_quotation_numbers_claims_and_reports() -> None:
    quotes = list(dossiers.chapter().quotes.values())
    assert [quote.number for quote in quotes] == list(range(1, len(quotes) + 1))
    assert len({quote.anchor for quote in quotes}) == len(quotes)
    assert {quote.reference for quote in quotes} == {1, 2}


def test_quotation_of_a_long_paragraph_is_cut_at_words() -> None:
    for quote in dossiers.chapter(far()).quotes.values():
        assert len(quote.after) < 250
        assert quote.after.endswith(" …")


def test_quotation_says_where_a_name_was_masked() -> None:
    record = records.record()
    span = record.claims[0].claim.quote
    masked = tuple(
        replace(report, text=report.text[: span.start] + "█" * (span.end - span.start) + report.text[span.end :])
        for report in record.reports
    )
    quotes = dossiers.chapter(replace(record, reports=masked)).quotes
    assert quotes[record.claims[0].key].words == "[name withheld]"
