"""By what a provider that vouches for people knows the members of a team."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile import columns

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; nobody was tied to anything before."""
    op.create_table(
        "people_identities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("made", columns.Utc(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email"),
        sa.UniqueConstraint("issuer", "subject"),
    )
    op.create_index("ix_people_identities_person", "people_identities", ["person"])
