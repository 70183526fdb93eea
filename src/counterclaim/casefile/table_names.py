"""Where the tables of a casefile are known by their names."""

from __future__ import annotations

from sqlalchemy import MetaData

metadata = MetaData()
