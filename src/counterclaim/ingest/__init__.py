"""What is received, one format a file, to reports."""
