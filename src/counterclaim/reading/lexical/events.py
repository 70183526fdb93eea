"""What kind of incident a report tells of, by the words that name violence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.harmed import GROUPS
from counterclaim.reading.lexical.text import Text

_TYPES = (
    "airstrike", "drone_strike", "shelling", "explosion", "suicide_bombing", "chemical_attack", "abduction",
    "sexual_violence", "execution", "arson", "mob_violence",
    "force_against_protesters", "clash", "arrest", "attack",
)  # fmt: skip
# "Tirs d'obus" tells more than "attaque": a plain attack has any means. The title and the lead name the incident.
_WEIGHTS = {"attack": 0.35, "clash": 0.6, "arrest": 0.5}
_LIKELY, _TITLE, _LEAD = 0.4, 4.0, 2.0
_FOUND_WITHIN = 2
_FEWEST = 2
# Words of a post or a flash, which has no room to say it twice.
_SHORT = 60
# A deed and what it is done to stand within so many words.
_DEED, _AHEAD = "attributions.deeds.direct", 6
_HARMED = ("parties.objects.nouns", *GROUPS)


class Events:
    """The words of a text that tell of violence."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.triggers = [i for i in range(len(text)) if text.has(i, "events.violence.words")]

    @property
    def tell_of_violence(self) -> bool:
        """Whether the report is one of violence: several words of it, or one in a post."""
        return len(self.triggers) >= (1 if len(self.text) <= _SHORT else _FEWEST)

    def answers_for(self, attributions: Iterable[AttributionMention]) -> bool:
        """Whether a post tells no more than who did or denies a deed: "L'armée dément avoir frappé l'hôpital"."""
        text = self.text
        sentences = (text.sentence(each.trigger) for each in attributions) if len(text) <= _SHORT and text.cased else ()
        return any(
            text.has(i, _DEED) and text.find(text.end(i, _DEED), min(i + _AHEAD, sentence.end), *_HARMED) is not None
            for sentence in sentences
            for i in range(sentence.start, sentence.end)
        )

    def type_of(self, triggers: Iterable[int]) -> str:
        """The kind that most of the words in the sentences of these events speak for; "other" where none does."""
        votes: dict[str, float] = defaultdict(float)
        for sentence in dict.fromkeys(self.text.sentence(i) for i in triggers):
            weight = _TITLE if sentence.title else _LEAD if sentence.paragraph <= 1 else 1.0
            for i in range(sentence.start, sentence.end):
                for kind, surely in self._kinds(i):
                    votes[kind] += weight * surely * _WEIGHTS.get(kind, 1.0)
        return max(_TYPES, key=lambda kind: votes[kind]) if votes else "other"

    def _kinds(self, i: int) -> Iterator[tuple[str, float]]:
        for kind in _TYPES:
            if self.text.has(i, f"events.{kind}.sure"):
                yield kind, 1.0
            elif self.text.has(i, f"events.{kind}.likely"):
                yield kind, _LIKELY

    def described(self, kind: str) -> Iterator[int]:
        """The words that name weapons, objects or victims beside a word of violence."""
        name = f"events.descriptors.{kind}"
        sentences = {id(self.text.sentence(i)) for i in self.triggers}
        return (i for i in range(len(self.text)) if self.text.has(i, name) and id(self.text.sentence(i)) in sentences)
