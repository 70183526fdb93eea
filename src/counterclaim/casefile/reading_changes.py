"""What a newer reading of a report changed: claims that are read now and were not, that are read no more, or otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from counterclaim.casefile.alterations import Alteration, fields_of_claim
from counterclaim.casefile.recorded import identity


def reading_changes(older: Mapping[str, Any] | None, newer: Mapping[str, Any], report: str) -> Iterator[Alteration]:
    """The changes in the order of the newer reading, what is gone last. A claim is the same by its words (recorded.identity)."""
    before = _by_words(older)
    after = _by_words(newer)
    for words, claim in after.items():
        if words not in before:
            if older is not None:
                yield Alteration(f"{report}/{claim['id']}", "claim", None, claim["quote"]["text"])
            continue
        yield from _otherwise(before[words], claim, f"{report}/{claim['id']}")
    for words, claim in before.items():
        if words not in after:
            yield Alteration(f"{report}/{claim['id']}", "claim", claim["quote"]["text"], None)


def _otherwise(older: Mapping[str, Any], newer: Mapping[str, Any], key: str) -> Iterator[Alteration]:
    was, now = fields_of_claim(older), fields_of_claim(newer)
    for field in dict.fromkeys((*was, *now)):
        if was.get(field) != now.get(field):
            yield Alteration(key, field, was.get(field), now.get(field))


def _by_words(ledger: Mapping[str, Any] | None) -> dict[str, dict[str, Any]]:
    return {json.dumps(identity(claim)): claim for claim in (ledger or {}).get("claims", ())}
