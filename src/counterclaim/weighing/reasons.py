"""Why a claim that counts people does not move an estimate."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counterclaim.model.count import Group, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.figures import Figure, count_of, counted, figures, figures_of_each, latest
from counterclaim.weighing.interests import accused, of_enemies
from counterclaim.weighing.totals import FIGHTERS

# Every reason, for those who translate.
REASONS = (
    "those who died attacking are no victims",
    "this rule counts no fighters among the victims",
    "its words give no number, and somebody gives one",
    "its claimant gave a newer figure later",
    "it is a party's figure of its enemy's losses",
    "it counts a part, or whom another claim of its claimant counts too",
    "its claimant is accused, and counts those it may have killed",
    "its number lies within the range",
)
_KEEP_ALL = ("hull", "airwars")
_OF_CIVILIANS = ("airwars", "ibc")


def why_unused(claim: SourcedClaim, claims: Sequence[SourcedClaim], rule: str) -> str:
    """The reason in a few words why the rule's estimate of all victims does not rest on this count; the first that holds."""
    scheme = rule.partition("/")[0]
    reasons: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("those who died attacking are no victims", lambda: count_of(claim).group is Group.ATTACKERS),
        ("this rule counts no fighters among the victims", lambda: scheme in _OF_CIVILIANS and count_of(claim).group in FIGHTERS),
        ("its words give no number, and somebody gives one", lambda: _is_passed_over(claim, claims)),
        ("its claimant gave a newer figure later", lambda: scheme not in _KEEP_ALL and _is_superseded(claim, claims)),
        ("it is a party's figure of its enemy's losses", lambda: scheme == "ucdp" and _is_boast(claim, claims)),
        ("it counts a part, or whom another claim of its claimant counts too", lambda: not _of_whole(claim, claims)),
        ("its claimant is accused, and counts those it may have killed", lambda: claim.claimant in accused(claims)),
    )
    return next((words for words, holds in reasons if holds()), "its number lies within the range")


def _figures(claim: SourcedClaim, claims: Sequence[SourcedClaim]) -> list[Figure]:
    return figures(counted(claims, count_of(claim).kind))


def _of_whole(claim: SourcedClaim, claims: Sequence[SourcedClaim]) -> bool:
    own = [figure for figure in _figures(claim, claims) if figure.claimant == claim.claimant and figure.day == claim.published]
    return any(count_of(claim).group in figure.groups for figure in own)


def _is_passed_over(claim: SourcedClaim, claims: Sequence[SourcedClaim]) -> bool:
    return count_of(claim).qualifier is Qualifier.VAGUE and all(claim not in figure.claims for figure in _figures(claim, claims))


def _is_superseded(claim: SourcedClaim, claims: Sequence[SourcedClaim]) -> bool:
    found = _figures(claim, claims)
    stands = {given.key for figure in latest(found) for given in figure.claims}
    return any(claim in figure.claims for figure in found) and claim.key not in stands


def _is_boast(claim: SourcedClaim, claims: Sequence[SourcedClaim]) -> bool:
    own = figures_of_each(counted(claims, count_of(claim).kind))
    return any(claim in figure.claims and of_enemies(figure) for figure in own)
