"""History: what happened to a claim, a report, an incident, a decision, or by a person, each change as before and after."""
