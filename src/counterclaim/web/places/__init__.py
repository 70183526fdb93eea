"""Places to choose from, by name: the gazetteer's candidates for what a person writes."""
