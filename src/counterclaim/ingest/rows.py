"""A row of a table → one document: a report that somebody wrote, or an event that a data set has coded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from counterclaim.errors import BadDate, CounterclaimError, LeftOut, UnreadableInput
from counterclaim.ingest.coded import coded_document
from counterclaim.ingest.datasets import Dataset, dataset_of
from counterclaim.ingest.days import day_of
from counterclaim.ingest.document import Document, Entry, Facts, document, numbered, refusal
from counterclaim.ingest.header import Values, headed
from counterclaim.ingest.html_language import language_code
from counterclaim.ingest.mapped_dataset import MappedDataset
from counterclaim.ingest.mapping import DATE_FORM
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from counterclaim.vocabulary.loader import load_toml

MEDIA_TYPE = "application/json"

Row = Mapping[str, str]
Reader = Callable[[Source, Row], Document]


def entries(source: Source, header: Sequence[str], rows: Iterable[tuple[int, Values]], terms: Terms) -> Iterator[Entry]:
    """One entry a numbered row, in order; what is wrong with one is said in its place. BadMapping if the header fits nothing."""
    table = headed(header, rows, terms.mapping)
    names = distinct(table.names)
    reader = reader_of(names, source, terms)
    if table.above:
        yield refusal(
            source,
            f"the names of its columns stand in its row {table.above + 1}, and the title above them is left out",
            fault=False,
        )
    if (hint := undated(names, terms)) is not None:
        yield refusal(source, hint, fault=False)
    for count, (number, values) in enumerate(table.rows, 1):
        place = numbered(source, number)
        if count > terms.limits.rows:
            yield refusal(place, f"the table has more than {terms.limits.rows:,} rows, and the rest is not read: split it")
            return
        yield entry(place, lambda values=values: named_row(names, values), reader)  # type: ignore[misc]


def entry(place: Source, row: Callable[[], Row], reader: Reader) -> Entry:
    """The document of one row, or why there is none."""
    try:
        return reader(place, row())
    except LeftOut as exc:
        return refusal(place, str(exc), fault=False)
    except CounterclaimError as exc:
        return refusal(place, str(exc))


def reader_of(names: Sequence[str], source: Source, terms: Terms) -> Reader:
    """What makes documents of rows with these columns: a known data set, the claims that a mapping names, or a column of text."""
    mapping = terms.mapping
    dataset: Dataset | None = None if mapping.columns else dataset_of(names)
    if mapping.is_dataset:
        name = mapping.get("dataset") or terms.publisher or source.name
        dataset = MappedDataset(name, mapping.applied(names), mapping.get(DATE_FORM))
    if dataset is not None:
        coded = dataset.coded
        return lambda place, row: coded_document(place, row, coded(row), canonical(row), MEDIA_TYPE, terms)
    columns = mapping.applied(names)
    if "text" not in columns:
        raise UnreadableInput(
            "no column of it is known to hold the text of reports: say which with --map text=COLUMN, or, where each row is an "
            f"incident, which are its facts: --map killed=COLUMN,date=COLUMN,place=COLUMN{_list(names)}"
        )
    return lambda place, row: report_document(place, row, columns, terms)


def undated(names: Sequence[str], terms: Terms) -> str | None:
    """What to say of a table of written reports in which a column may hold the day of publication, and none is known to."""
    columns = {} if terms.mapping.is_dataset or dataset_of(names) is not None else terms.mapping.applied(names)
    if "text" not in columns or "published" in columns or terms.published is not None:
        return None
    dates = set(load_toml("table_columns.toml")["undated"]["names"])
    left = [name for name in names if name not in columns.values() and name.strip().casefold() in dates]
    if not left:
        return None
    return f"its column '{left[0]}' is not taken for the day of publication: if it is that, say --map published={left[0]}"


def _list(names: Sequence[str]) -> str:
    return f" (its columns: {', '.join(names)[:500]})"


def canonical(row: Mapping[str, object]) -> bytes:
    """The one way in which the values of a row are written as JSON; a row is the same where this is."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def report_document(place: Source, row: Row, columns: Mapping[str, str], terms: Terms) -> Document:
    """The document of a row that holds a written report."""
    given = {key: row.get(column, "").strip() or None for key, column in columns.items()}
    published, notes = _published(given.get("published"), terms)
    language = language_code(given.get("language"))
    facts = Facts(given.get("title"), given.get("author"), given.get("publisher"), published, given.get("url"), language)
    own = replace(place, name=given.get("id") or place.name)
    return document(own, row.get(columns["text"], ""), canonical(row), MEDIA_TYPE, terms, facts=facts, notes=notes)


def _published(words: str | None, terms: Terms) -> tuple[date | None, tuple[str, ...]]:
    if words is None:
        return None, ()
    try:
        return day_of(words, form=terms.mapping.get(DATE_FORM)), ()
    except BadDate as exc:
        return None, (f"The date of publication was not taken: {exc}.",)


def named_row(names: Sequence[str], values: Values) -> Row:
    """The values by the names of their columns; UnreadableInput where there are more of them than names, or one alone."""
    if isinstance(values, UnreadableInput):
        raise values
    if len(values) > len(names) and any(value.strip() for value in values[len(names) :]):
        raise UnreadableInput(f"it has {len(values)} fields, and the header names {len(names)}: a separator in it is not quoted")
    if len(values) < len(names) and len(values) <= 1 < len(names):
        raise UnreadableInput(f"it has one field, and the header names {len(names)}")
    return dict(zip(names, [*values, *[""] * (len(names) - len(values))], strict=False))


def distinct(header: Sequence[str]) -> list[str]:
    """The names of the columns, each once: one without a name is called by its number, a second of a name gets its number too."""
    names: list[str] = []
    for number, name in enumerate(map(str.strip, header), 1):
        names.append(f"{name or 'column'} {number}".strip() if not name or name in names else name)
    return names
