"""What cannot all be true, and what only repeats something else: contradictions of incidents, and near-copies of reports."""
