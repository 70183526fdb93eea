"""Where alembic finds the migrations of a casefile."""
