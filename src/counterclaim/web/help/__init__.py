"""Help in plain words for each area, the words that mean something special here, and the API as a page to read."""
