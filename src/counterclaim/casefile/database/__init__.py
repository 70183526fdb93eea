"""The databases that a casefile can be in: SQLite and PostgreSQL, and all in which they differ."""
