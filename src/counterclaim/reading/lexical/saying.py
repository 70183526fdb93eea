"""One cue of speech with whoever speaks, as words of a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with the words [start, end) for its subject; None where the subject is that of the verb before.

    behind: it stands behind what is said. via: who passes it on. begins, ends: the words of cue and subject together.
    """

    cue: tuple[int, int]
    subject: tuple[int, int] | None
    behind: bool
    pronoun: bool = False
    via: tuple[int, int] | None = None

    @property
    def begins(self) -> int:
        """The first word of subject and cue."""
        return min(self.cue[0], self.subject[0] if self.subject else self.cue[0])

    @property
    def ends(self) -> int:
        """The word after subject and cue."""
        return max(self.cue[1], self.subject[1] if self.subject else self.cue[1])
