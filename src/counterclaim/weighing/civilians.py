"""Whom the recorders of civilian harm count: everybody, unless somebody without a side says that they fought."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.figures import count_of, counted
from counterclaim.weighing.interests import accused
from counterclaim.weighing.quoting import blanked
from counterclaim.weighing.totals import FIGHTERS

_LANGUAGES = ("en",)


def civilian_counts(claims: Sequence[SourcedClaim], harm: Harm) -> list[SourcedClaim]:
    """The counts that are of civilians: those of people too, unless their claimant tells the civilians among them apart.

    "Civilian status is assumed unless there is evidence to the contrary" (Airwars; Iraq Body Count records civilians alone).
    """
    kept = [claim for claim in counted(claims, harm) if count_of(claim).group not in FIGHTERS | {Group.ATTACKERS}]
    apart = {(claim.claimant, claim.report) for claim in kept if count_of(claim).group is Group.CIVILIANS}
    return [claim for claim in kept if count_of(claim).group is not Group.PEOPLE or (claim.claimant, claim.report) not in apart]


def fighter_counts(claims: Sequence[SourcedClaim], harm: Harm) -> list[SourcedClaim]:
    """The counts of fighters by claimants who are not accused: a perpetrator's word alone is context, not evidence (Airwars)."""
    parties = accused(claims)
    return [claim for claim in counted(claims, harm) if count_of(claim).group in FIGHTERS and claim.claimant not in parties]


def status_contested(claims: Sequence[SourcedClaim], harm: Harm) -> list[SourcedClaim]:
    """The claims by which the status of the dead is contested, by anybody but the accused; none where it is not.

    Somebody disputes in words that they were civilians, or counts fighters alone where another counts civilians alone.
    """
    parties = accused(claims)
    disputes = [claim for claim in claims if claim.claim.stance is Stance.DISPUTES and _speaks_of_fighters(claim)]
    fighters = fighter_counts(claims, harm)
    civilians = [claim for claim in civilian_counts(claims, harm) if count_of(claim).group is Group.CIVILIANS]
    mixed = {claim.claimant for claim in fighters} & {claim.claimant for claim in civilians}
    alone = [claim for claim in fighters if claim.claimant not in mixed]
    rivals = alone if any(claim.claimant not in mixed for claim in civilians) else []
    return [claim for claim in (*disputes, *rivals) if claim.claimant not in parties]


def _speaks_of_fighters(claim: SourcedClaim) -> bool:
    """Whether the words beside the names of who speaks and of whom do: "rebels disputed the toll" says nothing of the dead."""
    named = [party.span for party in (claim.claim.claimant, claim.claim.target) if party is not None and party.span is not None]
    words = re.findall(r"\w+", blanked(claim, named).casefold())
    return bool(_fighter_words().intersection(words))


@cache
def _fighter_words() -> frozenset[str]:
    return frozenset(
        word for language in _LANGUAGES for word in load_toml(f"{language}/attributions.toml")["dispute"]["fighters"]
    )
