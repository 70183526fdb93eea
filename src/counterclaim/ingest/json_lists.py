"""The list of objects that a JSON document is, or that stands in it under whatever key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.errors import UnreadableInput


def holds_objects(whole: Mapping[str, Any]) -> bool:
    """Whether some value of an object is a list of objects, and the object no report itself."""
    return not isinstance(whole.get("text"), str) and bool(_lists(whole))


def objects_in(whole: object) -> Sequence[object]:
    """The objects that are reports; UnreadableInput where it is not clear which they are."""
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, dict):
        raise UnreadableInput("it is JSON without an object in it: give a list of objects, each with the text under a key")
    lists = _lists(whole)
    if not lists or isinstance(whole.get("text"), str):
        return [whole]
    if len(lists) > 1:
        raise UnreadableInput(
            f"it holds several lists of objects ({', '.join(lists)}): save the one that is meant as a file of its own"
        )
    return next(iter(lists.values()))


def flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    """An object with the values of objects in it beside its own: "source.name" for the name in the source."""
    found: dict[str, Any] = {}
    for name, value in fields.items():
        found |= {f"{name}.{key}": inner for key, inner in value.items()} if isinstance(value, dict) else {name: value}
    return found


def _lists(whole: Mapping[str, Any]) -> dict[str, list[Any]]:
    return {
        str(key): value
        for key, value in whole.items()
        if isinstance(value, list) and value and all(isinstance(one, dict) for one in value)
    }
