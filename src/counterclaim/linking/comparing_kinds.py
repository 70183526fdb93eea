"""What: the kinds of event."""

from __future__ import annotations

from functools import cache

from counterclaim.linking.card import Card
from counterclaim.linking.comparison import Comparison, Level, reason_of
from counterclaim.model.phrase import Phrase
from counterclaim.vocabulary.loader import load_toml


def kinds() -> Comparison:
    """Two accounts of one event call it by one kind, or by kinds that reports often exchange: an air strike and shelling."""
    return Comparison(
        "kind",
        "event_l is null or event_r is null",
        (
            Level("same_rare", "event_l = event_r and rare_l", "the same kind of event, and not a common one"),
            Level("same", "event_l = event_r and len(near_l) > 0", "the same kind of event"),
            Level("open", "len(near_l) = 0 or len(near_r) = 0", "one does not say what kind of attack"),
            Level("near", "list_has_any(near_l, near_r)", "kinds that are often taken for each other"),
            Level("differ", None, "different kinds of event"),
        ),
        reason_of(kinds),
        _detail,
    )


def _detail(one: Card, other: Card) -> str:
    names = [Phrase(name) for name in sorted({(card.event_type or "none").replace("_", " ") for card in (one, other)})]
    return names[0] if len(names) == 1 else Phrase("{one} and {other}", one=names[0], other=names[1])


@cache
def near(kind: str) -> tuple[str, ...]:
    """The groups of kinds that a kind stands in; none for one that says no means."""
    groups: dict[str, list[str]] = load_toml("linking/event_kinds.toml")["near"]
    return tuple(sorted(name for name, held in groups.items() if kind in held))


@cache
def rare(kind: str) -> bool:
    """Whether few incidents are of this kind, so that two accounts that share it share something."""
    return kind in load_toml("linking/event_kinds.toml")["rare"]
