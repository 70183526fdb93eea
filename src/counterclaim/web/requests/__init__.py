"""Requests: what people of a team ask each other's leave for, and the answers."""
