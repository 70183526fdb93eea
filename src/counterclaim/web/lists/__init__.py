"""Lists of persons: pairs of entries that may be one person, decided one by one. Every name on these pages is private."""
