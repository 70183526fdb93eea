"""Whether a total among incidents ("30 killed this week") holds the figures of another, so that nothing is added twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.model.gist import Gist


def with_held(gists: Iterable[Gist]) -> Iterator[tuple[Gist, bool]]:
    """Each incident once, and whether it is held; those that a total may hold wait, being few, until all totals have passed."""
    wholes: set[str] = set()
    parts: list[Gist] = []
    for gist in gists:
        if gist.whole:
            wholes.add(gist.id)
        if gist.part_of is not None:
            parts.append(gist)
        else:
            yield gist, False
    for gist in parts:
        yield gist, gist.part_of in wholes
