"""Each claimant's figure of one kind of harm, as one report gives it: what every count rule chooses from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counterclaim.model.claim import ClaimantKind
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.order import in_order
from counterclaim.weighing.totals import Total, totals


@dataclass(frozen=True, slots=True)
class Figure:
    """What one claimant says of the whole in one report: the bounds, and the claims that give them, in order.

    vague: only words such as "dozens" give it, so that its bounds are those that the reader lends such words.
    """

    claimant: str
    kind: ClaimantKind
    line: str
    day: date | None
    low: int | None
    high: int | None
    vague: bool
    groups: frozenset[Group]
    claims: tuple[SourcedClaim, ...]

    @property
    def voice(self) -> str:
        """Who speaks: the claimant; for a report's own voice its line, since all papers that print one agency have its voice."""
        return f"line:{self.line}" if self.kind is ClaimantKind.REPORT else self.claimant

    @property
    def reach(self) -> int | None:
        """The highest number that the words give."""
        return self.high if self.high is not None else self.low

    @property
    def best(self) -> int | None:
        """The number that the claimant itself holds for the likeliest: the exact one beside a range around it, else the low.

        A data set says so in columns ("best: 14, high: 20, low: 9"), a person in words ("between 9 and 20 people, probably 14").
        """
        if len(self.groups) > 1 or not any(_spans(count_of(claim), self.low, self.high) for claim in self.claims):
            return self.low
        counts = map(count_of, self.claims)
        return min((n.low for n in counts if n.qualifier is Qualifier.EXACT and n.low is not None), default=self.low)


def _spans(count: Count, low: int | None, high: int | None) -> bool:
    return count.qualifier is Qualifier.RANGE and (count.low, count.high) == (low, high)


def counted(claims: Iterable[SourcedClaim], harm: Harm, group: Group | None = None) -> list[SourcedClaim]:
    """The counts of one kind of harm, of one class of people or of all, in order, each key once.

    Attackers who died in their attack are counted only where nobody else is, or where they are asked for.
    """
    found = [claim for claim in in_order(claims) if (count := claim.claim.count) is not None and count.kind is harm]
    if group is not None:
        return [claim for claim in found if count_of(claim).group is group]
    victims = [claim for claim in found if count_of(claim).group is not Group.ATTACKERS]
    return victims or found


def count_of(claim: SourcedClaim) -> Count:
    """The count of a claim that has one."""
    if claim.claim.count is None:
        raise ValueError(f"{claim.key} counts nobody")
    return claim.claim.count


def figures(counts: Iterable[SourcedClaim]) -> list[Figure]:
    """One figure for each claimant and report that speak of the widest class that anybody counts; in the order of the claims."""
    voices: dict[tuple[str, str], list[SourcedClaim]] = defaultdict(list)
    for claim in in_order(counts):
        voices[claim.claimant, claim.report].append(claim)
    found = totals({voice: [count_of(claim) for claim in own] for voice, own in voices.items()})
    return [_figure(voices[voice], total) for voice, total in found.items()]


def figures_of_each(counts: Iterable[SourcedClaim]) -> list[Figure]:
    """One figure for each claimant and report, of the widest class that it counts itself, whatever others count."""
    voices: dict[tuple[str, str], list[SourcedClaim]] = defaultdict(list)
    for claim in in_order(counts):
        voices[claim.claimant, claim.report].append(claim)
    return [figure for own in voices.values() for figure in figures(own)]


def _figure(claims: list[SourcedClaim], total: Total) -> Figure:
    used = [claim for claim in claims if _used(count_of(claim), total)]
    first = used[0]
    kind = first.claim.claimant.kind
    bounds = (total.low, total.high)
    return Figure(first.claimant, kind, first.line, first.published, *bounds, total.vague, total.groups, tuple(used))


def _used(count: Count, total: Total) -> bool:
    return count.group in total.groups and (total.vague or count.qualifier is not Qualifier.VAGUE)


def latest(found: Iterable[Figure]) -> list[Figure]:
    """The figures that their own claimant, or the own voice of their line, does not supersede in a report of a later day.

    First figures rise when wounded people die and bodies are found, and a claimant's new figure replaces its old one; the two are
    never summed (docs/weighing.md). A figure that is repeated later stands. One whose report has no day supersedes nothing, and
    nothing supersedes it.
    """
    given = list(found)
    days: dict[str, date] = {}
    for figure in given:
        if figure.day is not None:
            days[figure.voice] = max(figure.day, days.get(figure.voice, figure.day))
    newest = {(figure.voice, figure.low, figure.high) for figure in given if figure.day == days.get(figure.voice)}
    return [figure for figure in given if figure.day is None or (figure.voice, figure.low, figure.high) in newest]


def lowest(found: Iterable[Figure]) -> int | None:
    """The lowest number that a figure starts from; None where all give an upper bound alone."""
    return min((figure.low for figure in found if figure.low is not None), default=None)


def highest(found: Iterable[Figure]) -> int | None:
    """The highest number that a figure reaches."""
    return max((figure.reach for figure in found if figure.reach is not None), default=None)


def resting_on(found: Iterable[Figure], rule: str, low: int | None, best: int | None, high: int | None) -> Estimate:
    """The estimate, with the keys of the claims whose numbers it holds, in order."""
    bounds = {low, best, high} - {None}
    return Estimate(
        low, best, high, rule, keys_of(figure for figure in found if {figure.low, figure.best, figure.reach} & bounds)
    )


def keys_of(found: Iterable[Figure]) -> tuple[str, ...]:
    """The keys of the claims that the figures are made of, in order."""
    return tuple(claim.key for claim in in_order(claim for figure in found for claim in figure.claims))
