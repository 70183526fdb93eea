"""How one actor belongs to another, where two reports name them differently and may mean one party."""

from __future__ import annotations

from enum import StrEnum


class Kinship(StrEnum):
    """How the other actor belongs to this one, the closest first.

    renamed: one group under two names (Wagner Group, Africa Corps). merged: the one went into the other, or both into a third
    (the CMA, the FLA). whole: what this one is part of (JNIM, for Katiba Macina). part: what is part of this one.
    """

    RENAMED = "renamed"
    MERGED = "merged"
    WHOLE = "whole"
    PART = "part"
