"""Incidents: what happened, who says so, and how it came to be one; where people merge and part them."""
