"""Reads reports by words and their order alone, where there is no parse: one set of rules, one vocabulary a language."""
