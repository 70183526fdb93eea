"""The index of words of PostgreSQL: which words a row holds as a tsvector, and beside it all of them in their order, for phrases.

Words are taken apart here and not by the server, whose parser takes addresses and numbers otherwise than SQLite's does.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, cast, column, func, literal, or_, select, table, text
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.types import Integer, Text

from counterclaim.casefile.database.term import CLAIMS, REPORTS, Index, Term, tokens

# A tsvector holds at most a megabyte, and no word over 2,046 bytes.
_MOST_BYTES, _LONGEST = 900_000, 2_000
# What a row with more words than that has in their place, so that it is looked through itself.
_MANY = "+"
# So many rows, the newest, are ranked: who looks for a word that more hold looks for others beside it.
_RANKED = 5_000
_K1, _B, _LEAST_IDF = 1.2, 0.75, 1e-6


class WordsTsvector:
    """Every word stands between blanks of its own, and a bar between fields, so that a phrase is a piece of a string."""

    # The names that are written into statements are ours (term.py), and every value is bound: so nosec B608.

    def tables(self) -> tuple[str, ...]:
        made = []
        for index in (REPORTS, CLAIMS):
            columns = "number bigint PRIMARY KEY, lexemes tsvector NOT NULL, words text NOT NULL, size integer NOT NULL"
            made.append(f"CREATE TABLE {index.name} ({columns})")
            made.append(f"CREATE INDEX {index.name}_lexemes ON {index.name} USING gin (lexemes)")
        return tuple(made)

    def put(self, connection: Connection, index: Index, rows: Iterable[Mapping[str, Any]]) -> None:
        values = "(:number, array_to_tsvector(CAST(:lexemes AS text[])), :words, :size)"
        statement = f"INSERT INTO {index.name} (number, lexemes, words, size) VALUES {values}"  # nosec # B608
        connection.execute(text(statement), [_row(index, row) for row in rows])

    def withdraw(self, connection: Connection, index: Index, rows: Iterable[Mapping[str, Any]]) -> None:
        statement = f"DELETE FROM {index.name} WHERE number = :number"  # nosec # B608
        connection.execute(text(statement), [{"number": row["id"]} for row in rows])

    def number(self, index: Index) -> ColumnElement[int]:
        number: ColumnElement[int] = _table(index).c.number
        return number

    def matching(self, index: Index, terms: Iterable[Term]) -> Select[Any]:
        rows = _table(index)
        return select(rows.c.number.label("number")).where(_holds(rows, list(terms)))

    def best(self, connection: Connection, index: Index, terms: Iterable[Term], most: int) -> list[int]:
        rows, wanted = _table(index), list(terms)
        number, size = connection.execute(select(func.count(), func.coalesce(func.sum(rows.c.size), 0)).select_from(rows)).one()
        hits = [connection.scalar(select(func.count()).select_from(rows).where(_holds(rows, [term]))) or 0 for term in wanted]
        weights = [_weight(number, hit) for hit in hits]
        often = [_often(rows, term).label(f"term_{at}") for at, term in enumerate(wanted)]
        query = select(rows.c.number, rows.c.size, *often).where(_holds(rows, wanted)).order_by(rows.c.number.desc())
        found = connection.execute(query.limit(_RANKED))
        scored = [(-_score(weights, counts, length * number / max(1, size)), id) for id, length, *counts in found]
        return [id for _, id in sorted(scored)[:most]]

    def purge(self, connection: Connection) -> None:
        """Rows that were taken out go when their tables are written anew."""


@cache
def _table(index: Index) -> Any:
    return table(index.name, column("number"), column("lexemes"), column("words", Text), column("size"))


def _row(index: Index, row: Mapping[str, Any]) -> dict[str, Any]:
    fields = [list(tokens(row[field])) for field in index.fields]
    said = [word for words in fields for word in words]
    lexemes = sorted({_cut(word) for word in said})
    many = sum(len(word.encode()) + 8 for word in lexemes) > _MOST_BYTES
    written = "|".join("".join(f" {word} " for word in words) for words in fields)
    return {"number": row["id"], "lexemes": [_MANY] if many else lexemes, "words": written, "size": len(said)}


def _cut(word: str) -> str:
    return word if len(word) < _LONGEST // 4 else word.encode()[:_LONGEST].decode(errors="ignore")


def _holds(rows: Any, terms: Sequence[Term]) -> ColumnElement[bool]:
    """That a row holds all the terms: by its tsvector; phrases, and all of a row of too many words, by the words in order."""
    every = " & ".join(lexeme for term in terms for lexeme in _lexemes(term))
    in_order = [func.strpos(rows.c.words, _piece(term)) > 0 for term in terms]
    phrases = [func.strpos(rows.c.words, _piece(term)) > 0 for term in terms if len(_lexemes(term)) > 1]
    surely = and_(_has(rows, every), *phrases)
    return and_(_has(rows, f"({every}) | '{_MANY}'"), or_(surely, and_(_has(rows, f"'{_MANY}'"), *in_order)))


def _has(rows: Any, query: str) -> ColumnElement[bool]:
    held: ColumnElement[bool] = rows.c.lexemes.op("@@", is_comparison=True)(cast(literal(query), TSQUERY))
    return held


def _lexemes(term: Term) -> list[str]:
    """The words of a term in the language of a tsquery."""
    *before, last = tokens(term.words)
    return [*(f"'{_cut(word)}'" for word in before), f"'{_cut(last)}'{':*' if term.begins else ''}"]


def _piece(term: Term) -> str:
    """The words of a term as they stand in a row."""
    written = "".join(f" {word} " for word in tokens(term.words))
    return written[:-1] if term.begins else written


def _often(rows: Any, term: Term) -> ColumnElement[int]:
    """How often a term stands in a row."""
    piece = _piece(term)
    without = func.replace(rows.c.words, piece, "", type_=Text())
    often: ColumnElement[int] = (func.length(rows.c.words, type_=Integer()) - func.length(without, type_=Integer())) // len(piece)
    return often


def _weight(rows: int, hits: int) -> float:
    return max(_LEAST_IDF, math.log((rows - hits + 0.5) / (hits + 0.5)))


def _score(weights: Sequence[float], counts: Sequence[int], length: float) -> float:
    """BM25 as FTS5 has it. length: of the row, in lengths of the average one."""
    longer = _K1 * (1 - _B + _B * length)
    return sum(weight * often * (_K1 + 1) / (often + longer) for weight, often in zip(weights, counts, strict=True))
