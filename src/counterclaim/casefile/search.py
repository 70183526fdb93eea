"""Full-text search over reports and claims, by an index of folded words (casefile/database/)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.database.database import Words, words_in
from counterclaim.casefile.database.term import CLAIMS, REPORTS, Term, tokens
from counterclaim.casefile.folding import folded
from counterclaim.casefile.tables import accounts, claims, reports
from counterclaim.errors import CasefileError

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


def words_of(connection: Connection) -> Words:
    """The index of words of the database that a connection is to."""
    return words_in(connection.dialect.name)


def index_report(connection: Connection, id: int, *, title: str | None, words: str) -> None:
    """Put a report's words into the index; they never change."""
    words_of(connection).put(connection, REPORTS, [{"id": id, "title": folded(title or ""), "text": folded(words)}])


def withdraw_report(connection: Connection, id: int, *, title: str | None, words: str) -> None:
    """Take a report's words out, before they go."""
    words_of(connection).withdraw(connection, REPORTS, [{"id": id, "title": folded(title or ""), "text": folded(words)}])


def index_claims(connection: Connection, report: int) -> None:
    """Put the words of a report's claims into the index."""
    if rows := _claims_of(connection, report):
        words_of(connection).put(connection, CLAIMS, rows)


def withdraw_claims(connection: Connection, report: int) -> None:
    """Take the words of a report's claims out, before the claims themselves go."""
    if rows := _claims_of(connection, report):
        words_of(connection).withdraw(connection, CLAIMS, rows)


def _claims_of(connection: Connection, report: int) -> list[Mapping[str, object]]:
    return [_indexed(row) for row in connection.execute(select(claims).where(claims.c.report == report))]


def _indexed(row: Row[tuple[object, ...]]) -> Mapping[str, object]:
    fields = row._mapping
    return {"id": fields["id"]} | {name: folded(fields[name] or "") for name in ("quote", "claimant", "target")}


def search(connection: Connection, words: str, *, most: int = 50) -> list[Hit]:
    """The claims and then the reports that hold all the words, the best first; "two words" in quotes stand beside each other.

    A word that ends in * is the beginning of one. Case, diacritics and variants of Arabic letters do not matter.
    """
    terms = terms_of(words)
    return [*_claims(connection, terms, most), *_reports(connection, terms, words, most)]


def terms_of(words: str) -> list[Term]:
    """What is asked for; CasefileError where there is no word."""
    terms = list(_terms(words))
    if not terms:
        raise CasefileError("there is no word to search for: give one or more")
    return terms


def _terms(words: str) -> Iterator[Term]:
    for phrase, word in _WORD.findall(words):
        plain = folded(phrase or word)
        if any(tokens(plain)):
            yield Term(plain.translate(_ENDS).rstrip("*"), word.endswith("*"))


def _claims(connection: Connection, terms: list[Term], most: int) -> Iterator[Hit]:
    for id in words_of(connection).best(connection, CLAIMS, terms, most):
        row = connection.execute(
            select(claims.c.key, claims.c.quote, accounts.c.incident)
            .join_from(claims, accounts, accounts.c.key == claims.c.account, isouter=True)
            .where(claims.c.id == id)
        ).one()
        yield Hit("claim", row.key, row.incident, " ".join(row.quote.split()))


def _reports(connection: Connection, terms: list[Term], words: str, most: int) -> Iterator[Hit]:
    for id in words_of(connection).best(connection, REPORTS, terms, most):
        row = connection.execute(select(reports.c.name, reports.c.title, reports.c.text).where(reports.c.id == id)).one()
        yield Hit("report", row.name, None, passage(row.text, words))


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
