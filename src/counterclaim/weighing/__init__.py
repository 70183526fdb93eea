"""Ranges and attribution status, each under a named rule."""
