"""The page of a report: its words beside what was read in them, to be checked; and the list of all reports."""
