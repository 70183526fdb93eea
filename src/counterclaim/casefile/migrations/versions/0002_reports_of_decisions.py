"""Which reports each decision touches, so that what is decided of one incident is found without reading all that ever was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.casefile.columns import Packed

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_decisions = sa.table("decisions", sa.column("id"), sa.column("kind"), sa.column("about", Packed), sa.column("others", Packed))


def upgrade() -> None:
    """Make the table and fill it. On which reading a decision was made is not known: its words are looked for, as before."""
    table = op.create_table(
        "decision_reports",
        sa.Column("decision", sa.String(length=32), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"]),
        sa.PrimaryKeyConstraint("decision", "report"),
        sqlite_with_rowid=False,
    )
    op.create_index("decision_reports_report", "decision_reports", ["report"], unique=False)
    rows = list(op.get_bind().execute(sa.select(_decisions)))
    undone = {row.id: row.about[0] for row in rows if row.kind == "undo"}
    keys = {row.id: [*row.about, *row.others] for row in rows}
    for id in keys:
        decided = id
        while decided in undone:
            decided = undone[decided]
        reports = dict.fromkeys(key.rpartition("/")[0] for key in keys[decided])
        op.bulk_insert(table, [{"decision": id, "report": report, "reading": None} for report in reports])
