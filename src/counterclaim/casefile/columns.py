"""Column types of a casefile that SQLite and PostgreSQL both hold: packed JSON, and times in UTC."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Integer, LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

# The largest number that the databases hold. A report may name a larger one; lists and filters take it for this one.
LARGEST = 2**63 - 1


# A whole number up to there. SQLite calls them all INTEGER, and takes a key of no other name for the number of a row.
Number = Integer().with_variant(BigInteger(), "postgresql")


class Packed(TypeDecorator[Any]):
    """A JSON value, compressed: ledgers say the same keys many times, and a case holds 100,000 of them."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        return None if value is None else zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(zlib.decompress(value))


class Utc(TypeDecorator[datetime]):
    """A moment, kept and given in UTC, whatever the database thinks of zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)
