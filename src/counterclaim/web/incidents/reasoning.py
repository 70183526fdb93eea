"""How an incident came about, in sentences in which every claim leads to its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from counterclaim.casefile.record import Record
from counterclaim.web.addresses import claim_address
from counterclaim.weighing.derivation import derivation


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence, with the address that they lead to, if any."""

    words: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence, and those under it that say why."""

    sentence: tuple[Piece, ...]
    because: tuple[tuple[Piece, ...], ...]


def reasons(record: Record, worded: Callable[[str], str] = str) -> tuple[Reason, ...]:
    """The derivation of an incident (weighing/derivation.py). worded: each sentence in the language of the page."""
    keys = {key for claim in record.claims for key in (claim.key,)} | {key for one in record.decisions for key in one.about}
    found: list[tuple[tuple[Piece, ...], list[tuple[Piece, ...]]]] = []
    for line in derivation(record.incident, record.claims, record.decisions):
        sentence = tuple(_pieces(worded(line).strip(), keys))
        if line.startswith(" ") and found:
            found[-1][1].append(sentence)
        else:
            found.append((sentence, []))
    return tuple(Reason(sentence, tuple(because)) for sentence, because in found)


def _pieces(sentence: str, keys: Iterable[str]) -> Iterator[Piece]:
    """The sentence, cut where it names claims."""
    named = sorted((key for key in keys if key in sentence), key=len, reverse=True)
    if not named:
        yield Piece(sentence)
        return
    for part in re.split(f"({'|'.join(map(re.escape, named))})(?![0-9])", sentence):
        if part:
            yield Piece(part, claim_address(part) if part in named else None)
