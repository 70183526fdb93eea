"""Tables of coding by hand: rounds, who codes what in them, and every state that a coding has been saved in."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Table, Text, UniqueConstraint

from counterclaim.casefile.columns import Number, Packed, Utc
from counterclaim.casefile.table_names import metadata

# Rounds of coding by hand: which people code which reports, blindly, and every state that a coding has been saved in. The newest
# counts; coder is empty for what the coders' differences were settled to.
rounds = Table(
    "rounds",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("coders", Packed, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
)
round_reports = Table(
    "round_reports",
    metadata,
    Column("round", Number, ForeignKey("rounds.id"), primary_key=True),
    Column("place", Number, primary_key=True),
    Column("report", Number, ForeignKey("reports.id"), nullable=False),
    UniqueConstraint("round", "report"),
    sqlite_with_rowid=False,
)
codings = Table(
    "codings",
    metadata,
    Column("id", Number, primary_key=True),
    Column("round", Number, ForeignKey("rounds.id"), nullable=False),
    Column("report", Number, ForeignKey("reports.id"), nullable=False),
    Column("coder", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("finished", Boolean, nullable=False),
    Column("coding", Packed, nullable=False),
    Column("at", Utc, nullable=False),
    Index("codings_newest", "round", "report", "coder", "id"),
)
