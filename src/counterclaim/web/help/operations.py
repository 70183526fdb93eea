"""The description of the API as values for a page: what each operation does, takes and gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Field:
    """Something that an operation takes, or that an answer holds. kind: in words ("text", "list of Job")."""

    name: str
    kind: str
    required: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that a program can ask."""

    method: str
    path: str
    summary: str
    words: str
    parameters: tuple[Field, ...]
    bodies: tuple[Field, ...]
    gives: str


@dataclass(frozen=True, slots=True)
class Group:
    """The operations of one tag."""

    name: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of object that operations take or give."""

    name: str
    words: str
    fields: tuple[Field, ...]


def groups(description: Mapping[str, Any]) -> list[Group]:
    """All operations, by their tags."""
    found: dict[str, list[Operation]] = {}
    for path, item in description["paths"].items():
        for method in _METHODS:
            if method in item:
                tag = (item[method].get("tags") or ["others"])[0]
                found.setdefault(tag, []).append(_operation(method, path, item[method]))
    return [Group(name, tuple(found[name])) for name in sorted(found)]


def shapes(description: Mapping[str, Any]) -> list[Shape]:
    """All objects that the description names."""
    schemas: Mapping[str, Any] = description.get("components", {}).get("schemas", {})
    return [Shape(name, one.get("description", ""), tuple(_fields(one))) for name, one in sorted(schemas.items())]


def _operation(method: str, path: str, one: Mapping[str, Any]) -> Operation:
    given: Mapping[str, Any] = next((answer for status, answer in one["responses"].items() if status.startswith("2")), {})
    content = given.get("content", {})
    bodies = one.get("requestBody", {}).get("content", {})
    return Operation(
        method.upper(),
        path,
        one.get("summary", ""),
        one.get("description", ""),
        tuple(
            Field(item["name"], kind_of(item.get("schema", {})), item.get("required", False), item.get("description", ""))
            for item in one.get("parameters", ())
        ),
        tuple(Field(media, kind_of(body.get("schema", {}))) for media, body in bodies.items()),
        next((kind_of(body.get("schema", {})) or media for media, body in content.items()), ""),
    )


def _fields(schema: Mapping[str, Any]) -> Iterator[Field]:
    needed = schema.get("required", ())
    for name, one in schema.get("properties", {}).items():
        yield Field(name, kind_of(one), name in needed, one.get("description", ""))
    if "enum" in schema:
        yield Field(", ".join(map(str, schema["enum"])), "one of")


def kind_of(schema: Mapping[str, Any]) -> str:
    """A schema in a few words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            return " or ".join(dict.fromkeys(filter(None, map(kind_of, schema[key]))))
    kind = schema.get("type", "")
    if kind == "array":
        return f"list of {kind_of(schema.get('items', {})) or 'anything'}"
    return str({"string": schema.get("format", "text"), "integer": "number"}.get(kind, kind))
