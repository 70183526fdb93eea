"""Tables of pairs of entries of lists that may be one person, and of what people said of each. The names in them are private."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text

from counterclaim.casefile.columns import Number, Packed, Utc
from counterclaim.casefile.table_names import metadata

# A file of pairs in doubt that somebody brought. Deleted whole, with its pairs, when it is no longer needed: the lists stay with
# whoever keeps them.
matchings = Table(
    "matchings",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
)
# cells: the row of the file without its decision. said: the verdict that holds.
matching_pairs = Table(
    "matching_pairs",
    metadata,
    Column("matching", Number, ForeignKey("matchings.id"), primary_key=True),
    Column("place", Number, primary_key=True),
    Column("cells", Packed, nullable=False),
    Column("said", Number),
    Index("matching_pairs_open", "matching", "said", "place"),
    sqlite_with_rowid=False,
)
# before: the verdict that held before it, and holds again when it is undone.
matching_verdicts = Table(
    "matching_verdicts",
    metadata,
    Column("id", Number, primary_key=True),
    Column("matching", Number, ForeignKey("matchings.id"), nullable=False),
    Column("place", Number, nullable=False),
    Column("verdict", String(12), nullable=False),
    Column("before", Number),
    Column("undone", Boolean, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Index("matching_verdicts_of", "matching", "by", "id"),
)
