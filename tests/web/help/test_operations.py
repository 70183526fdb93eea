from __future__ import annotations

from typing import Any

import pytest

from counterclaim.web.help.operations import Field, groups, kind_of, shapes

DESCRIPTION: dict[str, Any] = {
    "paths": {
        "/b": {
            "post": {
                "tags": ["b"],
                "responses": {"202": {}},
                "requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}},
            }
        },
        "/a/{id}": {
            "get": {
                "tags": ["a"],
                "summary": "Ask",
                "description": "Ask it.",
                "parameters": [{"name": "id", "required": True, "schema": {"type": "integer"}}],
                "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/x/Job"}}}}, "404": {}},
            }
        },
    },
    "components": {"schemas": {"Job": {"description": "A job.", "required": ["id"], "properties": {"id": {"type": "integer"}}}}},
}


def test_operations_are_grouped_by_their_tags() -> None:
    first, second = groups(DESCRIPTION)
    assert (first.name, second.name) == ("a", "b")
    assert first.operations[0].parameters == (Field("id", "number", True),) and first.operations[0].gives == "Job"
    assert second.operations[0].bodies == (Field("text/plain", "text"),) and second.operations[0].gives == ""


def test_operations_shapes_have_their_fields() -> None:
    (shape,) = shapes(DESCRIPTION)
    assert (shape.name, shape.words, shape.fields) == ("Job", "A job.", (Field("id", "number", True),))


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({}, ""),
        ({"type": "string"}, "text"),
        ({"type": "string", "format": "date"}, "date"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Job"}}, "list of Job"),
        ({"type": "array"}, "list of anything"),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "number or null"),
    ],
)
def test_operations_a_schema_is_said_in_words(schema: dict[str, Any], words: str) -> None:
    assert kind_of(schema) == words
