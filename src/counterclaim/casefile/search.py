"""Full-text search over reports and claims, by SQLite's FTS5 over folded words; nothing is stored twice but the index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Row, TextClause, select, text

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.folding import folded
from counterclaim.casefile.tables import accounts, claims, reports
from counterclaim.errors import CasefileError

# Contentless: the index holds no text of its own, so a row is taken out by saying again what was put in.
TABLES = (
    "CREATE VIRTUAL TABLE report_words USING fts5(title, text, content='', tokenize='unicode61')",
    "CREATE VIRTUAL TABLE claim_words USING fts5(quote, claimant, target, content='', tokenize='unicode61')",
)
_WORD = re.compile(r'"([^"]+)"|(\S+)')
# What would end a string of the query's language before its end.
_ENDS = {ord('"'): " ", 0: " "}
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """A report or a claim that holds the words: kind, key, the incident it belongs to if any, and the words in their place."""

    kind: str
    key: str
    incident: str | None
    words: str


def index_report(connection: Connection, id: int, *, title: str | None, words: str) -> None:
    """Put a report's words into the index; they never change."""
    row = {"id": id, "title": folded(title or ""), "text": folded(words)}
    connection.execute(text("INSERT INTO report_words(rowid, title, text) VALUES (:id, :title, :text)"), row)


def index_claims(connection: Connection, report: int) -> None:
    """Put the words of a report's claims into the index."""
    rows = [_indexed(row) for row in connection.execute(select(claims).where(claims.c.report == report))]
    if rows:
        statement = "INSERT INTO claim_words(rowid, quote, claimant, target) VALUES (:id, :quote, :claimant, :target)"
        connection.execute(text(statement), rows)


def withdraw_claims(connection: Connection, report: int) -> None:
    """Take the words of a report's claims out, before the claims themselves go."""
    rows = [_indexed(row) for row in connection.execute(select(claims).where(claims.c.report == report))]
    if rows:
        columns = "claim_words, rowid, quote, claimant, target"
        statement = f"INSERT INTO claim_words({columns}) VALUES ('delete', :id, :quote, :claimant, :target)"
        connection.execute(text(statement), rows)


def _indexed(row: Row[tuple[object, ...]]) -> Mapping[str, object]:
    fields = row._mapping
    return {"id": fields["id"]} | {name: folded(fields[name] or "") for name in ("quote", "claimant", "target")}


def search(connection: Connection, words: str, *, most: int = 50) -> list[Hit]:
    """The claims and then the reports that hold all the words, the best first; "two words" in quotes stand beside each other.

    A word that ends in * is the beginning of one. Case, diacritics and variants of Arabic letters do not matter.
    """
    query = query_of(words)
    most = min(most, LARGEST)
    return [*_claims(connection, query, most), *_reports(connection, query, words, most)]


def query_of(words: str) -> str:
    """The words in the language of the index; CasefileError where there is none."""
    query = " ".join(_terms(words))
    if not query:
        raise CasefileError("there is no word to search for: give one or more")
    return query


def _terms(words: str) -> Iterator[str]:
    """Each word as a string of the query's language, so that no sign in it is obeyed."""
    for phrase, word in _WORD.findall(words):
        plain = folded(phrase or word)
        prefix = "*" if word.endswith("*") else ""
        if any(map(str.isalnum, plain)):
            yield '"' + plain.translate(_ENDS).rstrip("*") + '"' + prefix


def _claims(connection: Connection, query: str, most: int) -> Iterator[Hit]:
    found = connection.execute(_ranked("claim_words"), {"query": query, "most": most})
    for id in found.scalars().all():
        row = connection.execute(
            select(claims.c.key, claims.c.quote, accounts.c.incident)
            .join_from(claims, accounts, accounts.c.key == claims.c.account, isouter=True)
            .where(claims.c.id == id)
        ).one()
        yield Hit("claim", row.key, row.incident, " ".join(row.quote.split()))


def _reports(connection: Connection, query: str, words: str, most: int) -> Iterator[Hit]:
    found = connection.execute(_ranked("report_words"), {"query": query, "most": most})
    for id in found.scalars().all():
        row = connection.execute(select(reports.c.name, reports.c.title, reports.c.text).where(reports.c.id == id)).one()
        yield Hit("report", row.name, None, passage(row.text, words))


def _ranked(table: str) -> TextClause:
    return text(f"SELECT rowid FROM {table} WHERE {table} MATCH :query ORDER BY rank, rowid LIMIT :most")


def passage(report: str, words: str) -> str:
    """The words of a report around the first place where one of the words searched for stands, on one line."""
    wanted = [folded(phrase or word).rstrip("*") for phrase, word in _WORD.findall(words)]
    at = next((match.start() for match in re.finditer(r"\w+", report) if _begins(match.group(), wanted)), 0)
    start, end = max(0, at - _AROUND), min(len(report), at + 2 * _AROUND)
    inside = " ".join(report[start:end].split())
    return f"{'…' if start else ''}{inside}{'…' if end < len(report) else ''}"


def _begins(word: str, wanted: Iterable[str]) -> bool:
    plain = folded(word)
    return any(one and plain.startswith(one.split()[0]) for one in wanted)
