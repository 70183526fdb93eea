"""Words to actors, places and dates, with the candidates that lost."""
