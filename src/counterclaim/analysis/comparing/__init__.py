"""Agreement with another record of the same violence: a data set of the field, or another casefile."""
