"""One incident as the report tells it, while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model.mention import DateMention, PlaceMention


@dataclass(slots=True, eq=False)
class Scene:
    """Its day and place, as far as they are known; triggers: the words that tell of it; focus: it is the news of the report."""

    focus: bool
    date: DateMention | None = None
    place: PlaceMention | None = None
    triggers: list[int] = field(default_factory=list)
