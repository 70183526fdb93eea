"""What some words were resolved to, the candidates that lost, and why."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.actor import ActorCandidate

# Below this score no candidate is taken, and two candidates closer than the margin are both left: a name with a strange word
# beside it (less 0.45) falls below, a name from far away (less 0.12) does not. benchmarks/actors.py measures the outcome.
THRESHOLD = 0.6
MARGIN = 0.02


@dataclass(frozen=True, slots=True)
class Resolution:
    """The actor that some words name, or none and why; candidates in order of their scores, the best first."""

    actor_id: str | None
    name: str | None
    kind: str | None
    score: float
    candidates: tuple[ActorCandidate, ...] = ()
    why: str = ""

    @property
    def undecided(self) -> bool:
        """Whether nobody was taken although an actor fits: a homonym, or several parties side by side."""
        return self.actor_id is None and bool(self.candidates) and self.candidates[0].score >= THRESHOLD


def unknown(why: str, candidates: tuple[ActorCandidate, ...] = ()) -> Resolution:
    """The words name nobody that is known."""
    return Resolution(None, None, None, 0.0, candidates, why)
