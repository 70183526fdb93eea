"""Who repeats whom: the words that two reports share, and the newsroom that a report says it has something from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The same words in a row in two reports, by where they stand in each.

    words: how many. quoted: whether they stand in quotation marks in both: somebody's words, that both may have heard.
    """

    one: Span
    other: Span
    words: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """What two reports have in common word for word, whoever wrote it first.

    jaccard: the runs of words that both have, as a share of all that either has. containment: as a share of what the shorter has,
    near 1 for a wire story that stands whole in a long article. passages: in the order of the shorter report.
    """

    jaccard: float
    containment: float
    passages: tuple[Passage, ...]

    @property
    def words(self) -> int:
        """How many words stand in the passages."""
        return sum(passage.words for passage in self.passages)

    @property
    def unquoted_words(self) -> int:
        """How many of them are the newsrooms' own."""
        return sum(passage.words for passage in self.passages if not passage.quoted)

    def turned(self) -> Copy:
        """The same, seen from the other report."""
        passages = tuple(replace(passage, one=passage.other, other=passage.one) for passage in self.passages)
        return Copy(self.jaccard, self.containment, passages)


class Owing(StrEnum):
    """How a report says that it has its words or facts from a newsroom.

    CREDIT: it names it as the author ("(With Reuters and AFP)"). TOLD: somebody spoke to it, or its own people were there.
    CITED: it says what the newsroom reported.
    """

    CREDIT = "credit"
    TOLD = "told"
    CITED = "cited"


@dataclass(frozen=True, slots=True)
class Citation:
    """A newsroom (agency, broadcaster, newspaper) that a report credits or cites, by the words that say so.

    outlet: its usual name, the same in all reports. A monitor, a ministry or a resident is no newsroom but a claimant.
    """

    outlet: str
    span: Span
    owing: Owing = Owing.CITED


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a report has its news from, as far as the report itself says so.

    publisher, agency: under the one name that citations use as well. own: whether its own people speak or are spoken to.
    """

    report: str
    publisher: str | None = None
    agency: str | None = None
    published: date | None = None
    citations: tuple[Citation, ...] = ()
    own: bool = False
