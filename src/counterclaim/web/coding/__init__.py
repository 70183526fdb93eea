"""Blind double coding: people code the same reports apart, see how far they agree, and settle what differs."""
