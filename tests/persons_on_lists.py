"""Lists of persons for tests, drawn from populations of a known size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

from counterclaim.analysis.uncounted.lists import Lists


def drawn(size: int, chances: Sequence[float], *, kinds: Sequence[tuple[float, float]] = ((1.0, 1.0),), seed: int = 7) -> Lists:
    """Lists of a population of this size; each list has a person with its own chance, times that of the person's kind.

    kinds: (share of the population, factor of the chances).
    """
    random, counts = Random(seed), Counter[tuple[int, ...]]()
    for _ in range(size):
        factor = random.choices([factor for _, factor in kinds], [share for share, _ in kinds])[0]
        pattern = tuple(int(random.random() < min(1.0, chance * factor)) for chance in chances)
        counts[pattern] += any(pattern)
    return Lists(tuple("ABCDEFG"[: len(chances)]), {pattern: count for pattern, count in counts.items() if any(pattern)})
