"""Pictures of results, one analysis a file. They need matplotlib (the extra "pictures")."""
