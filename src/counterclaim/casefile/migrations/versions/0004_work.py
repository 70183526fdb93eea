"""What people do about what needs a look, and what needs one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile import columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; what needs a look is found by the next run that keeps things up to date."""
    op.create_table(
        "work",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("gesture", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", columns.Utc(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("seen", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("ix_work_gesture", "work", ["gesture"], unique=False)
    op.create_table(
        "work_keys",
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["step"], ["work.seq"]),
        sa.PrimaryKeyConstraint("what", "key", "step"),
        sqlite_with_rowid=False,
    )
    op.create_index("work_keys_step", "work_keys", ["step"], unique=False)
    op.create_table(
        "looks",
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("came", columns.Utc(), nullable=True),
        sa.Column("has", sa.Text(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("finished_by", sa.Text(), nullable=True),
        sa.Column("finished_at", columns.Utc(), nullable=True),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("event_type", sa.String(length=30), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("what", "name"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_looks_has", "looks", ["has"], unique=False)
    op.create_index("looks_order", "looks", ["state", "rank", "what", "name"], unique=False)
