"""The store of reports, claims, decisions and what follows from them; the only place that joins the stages to it."""
