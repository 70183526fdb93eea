"""A long dossier in volumes to print: each is whole, with its contents, its annex and what proves it.

A PDF is set in memory, some 2 MB a page: 200 incidents at once would take 3 GB. In volumes it takes what one of them does, and
each is tagged for screen readers, as the parts of a joined file would not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from counterclaim.export.dossier.dossier import Dossier, Volume

# Some 170 pages of incidents that are told by a few reports each.
MOST = 25


def volumes(dossier: Dossier, most: int = MOST) -> Iterator[Dossier]:
    """The volumes of a dossier, at most so many chapters each and as equal as can be; itself where one holds it.

    Chapters and reports keep their numbers, and each volume lists the reports of its own chapters.
    """
    number = -(-len(dossier.chapters) // most)
    if number <= 1:
        yield dossier
        return
    bounds = [len(dossier.chapters) * place // number for place in range(number + 1)]
    parts = [dossier.chapters[start:end] for start, end in pairwise(bounds)]
    every = tuple((chapter, place) for place, part in enumerate(parts, 1) for chapter in part)
    for place, part in enumerate(parts, 1):
        own = {report.id for chapter in part for report in chapter.record.reports}
        references = tuple(one for one in dossier.references if one.report.id in own)
        yield replace(dossier, chapters=part, references=references, volume=Volume(place, number, every))
