"""What a casefile on a server needs: a place for originals, and keys of words that are longer than its indexes hold."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

# An index of PostgreSQL holds no row over 2,704 bytes, and a report may call somebody by more. Where such words are a key, their
# hash is; what a list is only sorted or counted by is left out.
_SHORTER = (
    "ALTER TABLE voices DROP CONSTRAINT voices_pkey",
    "DROP INDEX voices_claimant",
    "CREATE UNIQUE INDEX voices_key ON voices (incident, stance, md5(party), md5(claimant))",
    "CREATE INDEX voices_party ON voices USING hash (party)",
    "CREATE INDEX voices_claimant ON voices USING hash (claimant)",
    "ALTER TABLE standings DROP CONSTRAINT standings_pkey",
    "DROP INDEX standings_party",
    "CREATE UNIQUE INDEX standings_key ON standings (incident, md5(party))",
    "CREATE INDEX standings_party ON standings USING hash (party)",
    "ALTER TABLE parties DROP CONSTRAINT parties_pkey",
    "CREATE UNIQUE INDEX parties_key ON parties (md5(party))",
    "CREATE INDEX parties_party ON parties USING hash (party)",
    "ALTER TABLE refusals DROP CONSTRAINT refusals_origin_name_reason_key",
    "CREATE UNIQUE INDEX refusals_key ON refusals (md5(origin), md5(name), md5(reason))",
    "ALTER TABLE feed_entries DROP CONSTRAINT feed_entries_pkey",
    "CREATE UNIQUE INDEX feed_entries_key ON feed_entries (md5(feed), md5(address))",
    "DROP INDEX looks_order",
    "CREATE INDEX looks_order ON looks (state, rank, what, name)",
)


def upgrade() -> None:
    """Make the table, empty: beside a file the originals stay in their folder."""
    op.create_table(
        "original_pieces",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "number"),
    )
    if op.get_bind().dialect.name == "postgresql":
        for statement in _SHORTER:
            op.execute(statement)
