"""What whoever runs a team's workbench watches: whether it is up, what it is asked and how fast, a log without private data."""
