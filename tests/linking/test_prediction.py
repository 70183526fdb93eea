from __future__ import annotations

from dataclasses import replace

from counterclaim.linking.prediction import prediction
from counterclaim.linking.scoring import score_numbered, settings_of
from counterclaim.linking.weights import shipped
from linked import bridge, card

CARDS = [card("r1"), card("r2"), bridge("r3")]
PAIRS = [(0, 1), (0, 2), (1, 2)]


def test_prediction_is_written_once_for_a_model() -> None:
    weights = shipped()
    assert prediction(weights, None, settings_of) is prediction(replace(weights), None, settings_of)
    other = replace(weights, prior=0.4)
    assert prediction(other, None, settings_of).statements != prediction(weights, None, settings_of).statements
    assert prediction(weights, -20.0, settings_of).statements != prediction(weights, None, settings_of).statements


def test_prediction_names_the_table_of_what_came_of_it() -> None:
    asked = prediction(shipped(), None, settings_of)
    assert asked.scored in asked.made
    assert all(any(name in statement for statement in asked.statements) for name in (asked.cards, asked.pairs))


def test_prediction_says_of_new_cards_what_splink_says_of_them() -> None:
    import duckdb
    import pyarrow as pa
    from splink import DuckDBAPI, Linker

    from counterclaim.linking.columns import table_of

    api = DuckDBAPI(duckdb.connect())
    linker = Linker(api.register(table_of(CARDS)), settings_of(shipped()), log_level=None, validate_settings=False)
    columns = {name: [pair[at] for pair in PAIRS] for at, name in enumerate(("join_key_l", "join_key_r"))}
    linker.table_management.register_blocked_pairs_for_predict(api.register(pa.table({**columns, "match_key": ["0"] * 3})))
    rows = linker.inference.predict(warning_mode="never").as_record_list()
    told = {(CARDS[row["unique_id_l"]].key, CARDS[row["unique_id_r"]].key): row["match_weight"] for row in rows}
    assert {(edge.one, edge.other): edge.weight for edge in score_numbered(CARDS, PAIRS)} == told
