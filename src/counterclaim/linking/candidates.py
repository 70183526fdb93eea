"""The pairs of accounts that share a blocking key, found by DuckDB, so that a case of a million needs neither hours nor all
memory.

A key that many accounts share is crowded. Under a crowded day each account is compared with the CROWD pivots alone, the accounts
whose names hash lowest; any other key (two words, a number in a town) that more than COMMON accounts share says nothing, and is
passed over. Both depend on which accounts there are, never on the order in which they came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from counterclaim.linking.common_words import MOST, is_word
from counterclaim.model.incident import AccountKey

if TYPE_CHECKING:
    import duckdb

CROWD = 300
COMMON = 40
_ROWS = 1_000_000

_PLACED = """
create table placed as select key, account, report, day, row_number() over (partition by key order by rank) as place
from entries join accounts using (account)
qualify day or count(*) over (partition by key) <= {common}
"""
_PAIRS = """
select distinct least(one.account, other.account) as one, greatest(one.account, other.account) as other
from placed as one join placed as other using (key)
where one.place <= {crowd} and one.place < other.place and one.report <> other.report
"""
_UNSEEN = "select account, key from placed where place > {crowd}"


@dataclass(frozen=True, slots=True)
class Candidates:
    """pairs: positions in the accounts given, the smaller first. unseen: for accounts that were compared with the pivots of a
    crowded day alone, its keys (hashed): of two accounts that share one, nothing is known."""

    pairs: Sequence[tuple[int, int]]
    unseen: Mapping[AccountKey, frozenset[int]] = field(default_factory=dict)


def limit(key: str) -> int:
    """How many accounts may share a blocking key before it is crowded, or a word before it is common."""
    if is_word(key):
        return MOST
    return CROWD if is_day(key) else COMMON


def is_day(key: str) -> bool:
    """Whether a blocking key names a day (blocking.py), so that accounts that share it may well be of one incident."""
    return key.startswith("d")


@lru_cache(maxsize=1 << 20)
def rank(key: AccountKey) -> int:
    """The place of an account in the order in which pivots are taken: a hash of its name."""
    digest = hashlib.sha256(str(key).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:7], "big")


def candidates(accounts: Sequence[AccountKey], entries: Iterable[tuple[int, Iterable[str]]]) -> Candidates:
    """The pairs among all accounts of a case, given the blocking keys of each by its position; two accounts of one report are
    never a pair. Those of new accounts in a case that is known: crowds.py."""
    import duckdb

    with duckdb.connect() as connection:
        connection.execute("set threads = 2; set preserve_insertion_order = false")
        _load_accounts(connection, accounts)
        _load_entries(connection, entries)
        connection.execute(_PLACED.format(common=COMMON))
        found = connection.sql(_PAIRS.format(crowd=CROWD)).to_arrow_table()
        pairs = list(zip(found.column("one").to_pylist(), found.column("other").to_pylist(), strict=True))
        return Candidates(pairs, _unseen(connection, accounts))


def _load_accounts(connection: duckdb.DuckDBPyConnection, accounts: Sequence[AccountKey]) -> None:
    import pyarrow as pa

    reports = {report: at for at, report in enumerate(dict.fromkeys(key.report for key in accounts))}
    table = pa.table(
        {
            "account": pa.array(range(len(accounts)), pa.int32()),
            "report": pa.array([reports[key.report] for key in accounts], pa.int32()),
            "rank": pa.array([rank(key) for key in accounts], pa.int64()),
        }
    )
    connection.register("given", table)
    connection.execute("create table accounts as select * from given")


def _load_entries(connection: duckdb.DuckDBPyConnection, entries: Iterable[tuple[int, Iterable[str]]]) -> None:
    connection.execute("create table entries (key ubigint, account integer, day boolean)")
    at: list[int] = []
    words: list[str] = []
    for account, keys in entries:
        for key in keys:
            at.append(account)
            words.append(key)
        if len(words) >= _ROWS:
            _flush(connection, at, words)
    _flush(connection, at, words)


def _flush(connection: duckdb.DuckDBPyConnection, at: list[int], words: list[str]) -> None:
    import pyarrow as pa

    connection.register("batch", pa.table({"key": pa.array(words, pa.string()), "account": pa.array(at, pa.int32())}))
    connection.execute("insert into entries select hash(key), account, starts_with(key, 'd') from batch")
    connection.unregister("batch")
    at.clear()
    words.clear()


def _unseen(connection: duckdb.DuckDBPyConnection, accounts: Sequence[AccountKey]) -> dict[AccountKey, frozenset[int]]:
    held: dict[AccountKey, set[int]] = {}
    for account, key in connection.sql(_UNSEEN.format(crowd=CROWD)).fetchall():
        held.setdefault(accounts[account], set()).add(key)
    return {account: frozenset(keys) for account, keys in held.items()}
