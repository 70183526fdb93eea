"""Statements, notes and reports that say in their first words what they are, and whose."""

from __future__ import annotations

import pytest

from counterclaim.reading.lexical.documents import issue_of
from counterclaim.reading.lexical.languages import text_of


@pytest.mark.parametrize(
    ("words", "author"),
    [
        ("HCDH | Point de presse – Myanmar\n\nNeuf civils tués.", "HCDH"),
        ("Rapport de situation n° 42 (1-7 mai) – Cluster Protection, Nambala\n\nNeuf civils tués.", "Cluster Protection"),
        ("Communiqué n° 014/2025 du Mouvement citoyen\n\nNous avons appris la mort de neuf civils.", "Mouvement citoyen"),
        ("Note d'information : L'armée tue neuf civils\n\nNeuf civils ont été tués.", None),
    ],
)
def test_issue_of_names_the_author(words: str, author: str | None) -> None:
    text = text_of(words, "fr")
    issue = issue_of(text)
    assert issue is not None
    assert (text.of(*issue.author) if issue.author is not None else None) == author


def test_issue_of_a_report_is_none() -> None:
    assert issue_of(text_of("Neuf civils tués à Korsimi, selon un rapport de la mission.", "fr")) is None
