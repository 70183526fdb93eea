"""Results as people see them: titles, tables and what must be said beside them, one analysis a file."""
