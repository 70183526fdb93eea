"""Airwars' two grades of an incident: how well the civilian harm is attested, and how surely a belligerent struck."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.count import Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.phrase import Phrase
from counterclaim.weighing.acceptance import accepts_harm
from counterclaim.weighing.civilians import civilian_counts, fighter_counts
from counterclaim.weighing.figures import count_of
from counterclaim.weighing.speakers import speaks_for
from counterclaim.weighing.taken_back import taken_back
from counterclaim.weighing.verdicts import verdicts

_HARMS = (Harm.KILLED, Harm.INJURED)
_NAMING = frozenset({Stance.ACCUSES, Stance.SUSPECTS, Stance.ADMITS})


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade in Airwars' own words, and the reason for it in a sentence."""

    grade: str
    reason: Phrase


def civilian_harm(claims: Sequence[SourcedClaim]) -> Grade | None:
    """Airwars' civilian-harm grade: the first of its definitions that holds; None where nobody speaks of civilians harmed.

    The sentences are those of Airwars' incident pages; a source is an independent line of reporting, since copies of one dispatch
    attest nothing more (Airwars' own count of sources is not so corrected).

    - Discounted: only fighters are counted, by somebody other than the accused.
    - Confirmed: a party admits it, and does not deny or dispute the harm, nor speak of fighters alone (weighing/acceptance.py).
    - Contested: competing claims of responsibility: different parties are accused, or somebody other than the accused denies
      for it. Its own denial is its position on the incident, which Airwars records in another field.
    - Fair: two or more lines, and a belligerent is named.
    - Weak: a single line; or several, but nobody is named, so that no action of a belligerent is known nearby.
    """
    harmed = _harmed(claims)
    if not harmed:
        fighters = [claim for harm in _HARMS for claim in fighter_counts(claims, harm)]
        return Grade("Discounted", Phrase("Those counted were fighters, and nobody counts civilians.")) if fighters else None
    lines = {claim.line for claim in harmed}
    if _accepted(claims):
        return Grade("Confirmed", Phrase("A specific belligerent has accepted responsibility for civilian harm."))
    if reason := competing(claims):
        return Grade("Contested", Phrase("Competing claims of responsibility: {reason}.", reason=reason))
    if len(lines) > 1 and _named(claims):
        return Grade(
            "Fair",
            Phrase("Civilian harm is reported by {number} independent lines, and a belligerent is named.", number=len(lines)),
        )
    if len(lines) > 1:
        return Grade(
            "Weak",
            Phrase("Civilian harm is reported by {number} independent lines, but no belligerent is named.", number=len(lines)),
        )
    return Grade("Weak", Phrase("Civilian harm is reported by a single line of reporting."))


def no_civilian_harm(claims: Sequence[SourcedClaim]) -> bool:
    """Airwars' separate flag "No civilian harm": somebody says that there was none, or counts fighters alone, and nobody any.

    Where nobody counts at all the flag is not raised: reports without a number are no reports of nobody harmed.
    """
    spoken = any(civilian_counts(claims, harm) or fighter_counts(claims, harm) for harm in _HARMS)
    return spoken and not _harmed(claims)


def strike_status(claims: Sequence[SourcedClaim]) -> Grade | None:
    """Airwars' strike status: who struck, whatever the harm; None where nobody is named.

    - Declared strike: a belligerent says that it struck, even one that denies the harm.
    - Contested strike: competing claims, as for the grade.
    - Likely strike: two or more independent lines name the belligerent. Single source claim: one does.
    """
    naming = [claim for claim in claims if claim.claim.stance in _NAMING and claim.target is not None]
    if not naming:
        return None
    if any(claim.claim.stance is Stance.ADMITS for claim in naming):
        return Grade("Declared strike", Phrase("A belligerent has said that it carried it out."))
    if reason := competing(claims):
        return Grade("Contested strike", Phrase("Competing claims: {reason}.", reason=reason))
    lines = {claim.line for claim in naming}
    if len(lines) > 1:
        return Grade("Likely strike", Phrase("{number} independent lines of reporting name a belligerent.", number=len(lines)))
    return Grade("Single source claim", Phrase("One line of reporting alone names a belligerent."))


def competing(claims: Sequence[SourcedClaim]) -> Phrase | None:
    """Why responsibility is claimed in competing ways, or None: the accused's own denial competes with nothing."""
    ended = taken_back(claims)
    if _any(claims, lambda claim: claim.claim.stance is Stance.DENIES and claim.key not in ended and not _is_own(claim)):
        return Phrase("somebody other than the accused denies it")
    accusing = [claim for claim in claims if claim.claim.stance is not Stance.DENIES]
    return Phrase("different parties are accused") if Status.CONTESTED in _statuses(accusing) else None


def _is_own(denial: SourcedClaim) -> bool:
    """Whether the accused denies for itself: its own key, or an office of the same state ("ml-government" for "ml-military")."""
    return denial.target is None or speaks_for(denial.claimant, denial.target)


def _accepted(claims: Sequence[SourcedClaim]) -> bool:
    """Whether a party whose status is admitted answers for the harm."""
    admitted = {party for party, (status, _) in verdicts(claims).items() if status is Status.ADMITTED}
    admissions = [claim for claim in claims if claim.claim.stance is Stance.ADMITS and claim.target in admitted]
    return any(accepts_harm(admission, claims) for admission in admissions)


def _harmed(claims: Sequence[SourcedClaim]) -> list[SourcedClaim]:
    counts = (claim for harm in _HARMS for claim in civilian_counts(claims, harm))
    return [claim for claim in counts if count_of(claim).high != 0]


def _named(claims: Iterable[SourcedClaim]) -> bool:
    return _any(claims, lambda claim: claim.claim.stance in _NAMING and claim.target is not None)


def _statuses(claims: Iterable[SourcedClaim]) -> set[Status]:
    return {status for status, _ in verdicts(claims).values()}


def _any(claims: Iterable[SourcedClaim], holds: Callable[[SourcedClaim], bool]) -> bool:
    return any(map(holds, claims))
