"""Reading by a language model that the user runs: what it says is kept only where the report has the words for it."""
