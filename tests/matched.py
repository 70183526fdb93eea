"""Builders of files of pairs that may be one person. Nobody of these names ever was."""

from __future__ import annotations

from counterclaim.casefile.matchings import bring_matching
from counterclaim.casefile.store import Casefile
from counterclaim.export.person_review import review_pairs, write_review
from counterclaim.ingest.source import Source
from counterclaim.model.person import Listing, ListingPair, Verdict
from listings import listing, pair

NAME = "Gharid Doumaz"


def in_doubt(number: int = 3) -> list[ListingPair]:
    """So many pairs, each of one entry of the parish and one of the clinic."""
    return [pair(listing(row=at), clinic(at), 1.5 - at) for at in range(2, number + 2)]


def clinic(row: int) -> Listing:
    """An entry that may be the same person as the parish's in that row."""
    return listing(f"Garid Dumaz {row}", list="clinic", row=row, age=None)


def review(number: int = 3, **said: Verdict) -> bytes:
    """The file of these pairs. said: of the pair in a row, row_2=Verdict.SAME."""
    import tempfile
    from pathlib import Path

    verdicts = {(("clinic", row), ("parish", row)): said[f"row_{row}"] for row in range(2, number + 2) if f"row_{row}" in said}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "review.csv"
        write_review(in_doubt(number), verdicts, path)
        return path.read_bytes()


def brought(casefile: Casefile, content: bytes | None = None, *, by: str = "A. Coder") -> int:
    """These pairs in a casefile; the number of the matching."""
    return bring_matching(casefile, "review.csv", review_pairs(Source.of_bytes(content or review(), name="review.csv")), by=by)
