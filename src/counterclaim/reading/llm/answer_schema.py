"""What a language model is asked to answer: one JSON object, in the ledger's own terms, as a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.vocabulary.loader import load_toml

Schema = dict[str, Any]

_WORDS: Schema = {"type": "string"}
_WORDS_OR_NONE: Schema = {"type": ["string", "null"]}
_LIST_OF_WORDS: Schema = {"type": "array", "items": _WORDS}


@cache
def answer_schema() -> Schema:
    """The schema of an answer. Every key is required and no other allowed, as servers that enforce a schema want it."""
    return _object({"incidents": _list(_incident()), "claims": _list(_claim())})


@cache
def event_types() -> tuple[str, ...]:
    """The kinds of incident that a ledger knows."""
    return tuple(load_toml("event_types.toml"))


def _incident() -> Schema:
    return _object({
        "key": {"type": "integer"},
        "event": _one_of(event_types()),
        "when": _WORDS_OR_NONE,
        "where": _WORDS_OR_NONE,
        "news": {"type": "boolean"},
        "victims": _LIST_OF_WORDS,
        "weapons": _LIST_OF_WORDS,
        "objects": _LIST_OF_WORDS,
    })  # fmt: skip


def _claim() -> Schema:
    return _object({
        "incident": {"type": ["integer", "null"]},
        "kind": _one_of(ClaimKind),
        "quote": _WORDS,
        "claimant": _WORDS_OR_NONE,
        "claimant_kind": _one_of(ClaimantKind),
        "via": _WORDS_OR_NONE,
        "cue": _WORDS_OR_NONE,
        "harm": _one_of([*Harm, None]),
        "group": _one_of([*Group, None]),
        "number": _WORDS_OR_NONE,
        "bound": _one_of([*Qualifier, None]),
        "stance": _one_of([*Stance, None]),
        "target": _WORDS_OR_NONE,
    })  # fmt: skip


def _object(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(names: Iterable[str | None]) -> Schema:
    return {"enum": [name if name is None else str(name) for name in names]}
