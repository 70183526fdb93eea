"""How many of the claimants at an incident are surely not the same, nor speak from the same mouth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from counterclaim.model.incident import SourcedClaim
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.kinship import group_of

_NAMELESS = ("unnamed:", "report:")


def independent_voices(claims: Iterable[SourcedClaim], *, on: date | None = None) -> int:
    """How many independent claimants make these claims; order-free.

    A named claimant is one, by however many lines of reporting it is heard, and so is a group under its old and its new name on
    that day. One without a name ("a resident", a report's own
    voice) is told apart from others by its line alone: it is one more only where nobody of its kind is heard in that line, and
    a mere source, or a report in its own voice, only where nobody else is heard there at all, since it may be repeating them.
    """
    named: dict[str, set[str]] = defaultdict(set)
    nameless: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()
    for claim in claims:
        kind = claim.claim.claimant.kind.value
        if is_nameless(claim):
            nameless[claim.line].add(kind)
        else:
            names.add(group_of(claim.claimant, on))
            named[claim.line].add(kind)
    return len(names) + sum(_more(kinds, named.get(line, set())) for line, kinds in nameless.items())


def is_nameless(claim: SourcedClaim) -> bool:
    """Whether its claimant is described and not named, or is the report's own voice."""
    return claim.claimant.startswith(_NAMELESS)


def _more(kinds: set[str], heard: set[str]) -> int:
    """How many nameless voices of one line are surely others than the named ones heard in it."""
    distinct = kinds - set(load_toml("weighing/claimants.toml")["indistinct"]["kinds"])
    return len(distinct - heard) or int(not heard and not distinct)
