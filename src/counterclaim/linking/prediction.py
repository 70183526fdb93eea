"""What Splink asks DuckDB in order to score pairs, written once for a model: for twenty pairs this takes longer than the answer.

The statements hang on the model and on the columns of the cards, and on nothing of the cards themselves; whoever has new cards
asks the same of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from counterclaim.linking.columns import table_of
from counterclaim.linking.weights import Weights

if TYPE_CHECKING:
    from splink import SettingsCreator


@dataclass(frozen=True, slots=True)
class Prediction:
    """The statements, in their order, and the tables that they name: of cards, of pairs, and of what came of these; made: what is
    to be dropped afterwards."""

    cards: str
    pairs: str
    scored: str
    statements: tuple[str, ...]
    made: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Model:
    """Weights by all that they say, since they are too large a thing to be told from others by anything else."""

    said: str
    floor: float | None
    weights: Weights = field(compare=False)
    settings: Callable[[Weights], SettingsCreator] = field(compare=False)


def prediction(weights: Weights, floor: float | None, settings: Callable[[Weights], SettingsCreator]) -> Prediction:
    """What is asked under these weights. floor: pairs that weigh less are left out. settings: the model as Splink has it."""
    return _prediction(_Model(repr(weights), floor, weights, settings))


@lru_cache(maxsize=8)
def _prediction(model: _Model) -> Prediction:
    import duckdb
    import pyarrow as pa
    from splink import DuckDBAPI, Linker

    asked: list[str] = []

    class Listening(DuckDBAPI):
        def _execute_sql_against_backend(self, final_sql: str) -> duckdb.DuckDBPyRelation:
            asked.append(final_sql)
            return super()._execute_sql_against_backend(final_sql)

    with duckdb.connect() as connection:
        api = Listening(connection)
        cards = api.register(table_of([]))
        linker = Linker(cards, model.settings(model.weights), log_level=None, validate_settings=False)
        columns = {"join_key_l": pa.int64(), "join_key_r": pa.int64(), "match_key": pa.string()}
        pairs = api.register(pa.table({name: pa.array([], type) for name, type in columns.items()}))
        linker.table_management.register_blocked_pairs_for_predict(pairs)
        scored = linker.inference.predict(threshold_match_weight=model.floor, warning_mode="never")
        made = [sql for sql in asked if sql.lstrip().upper().startswith("CREATE")]
        names = [sql.split()[2] for sql in made]
        return Prediction(cards.physical_name, pairs.physical_name, scored.physical_name, tuple(made), tuple(names))
