"""What alembic runs: the migrations of a casefile, over the connection that migration.py opened."""

from __future__ import annotations

from alembic import context

from counterclaim.casefile.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
