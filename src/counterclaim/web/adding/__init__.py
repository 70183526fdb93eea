"""Adding reports: files or a pasted text are kept at once, and read by a worker while the pages go on."""
