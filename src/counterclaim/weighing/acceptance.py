"""Whether a party that says that it struck also answers for the civilians harmed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group
from counterclaim.model.incident import SourcedClaim
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.figures import count_of
from counterclaim.weighing.quoting import blanked
from counterclaim.weighing.taken_back import is_earlier, is_its_own
from counterclaim.weighing.totals import FIGHTERS

_WORD = re.compile(r"\w+")


def accepts_harm(admission: SourcedClaim, claims: Sequence[SourcedClaim]) -> bool:
    """Whether an admission answers for civilian harm; order-free.

    It does not where the party itself, then or later or on a day that is not known,

    - disputes what is said of the harm, or says in the words of any claim that there was none, or none that it knows of;
    - admits to have struck fighters, and names no civilians;
    - counts fighters among the dead, and nobody else.

    What it said before an admission that is silent on the harm is overtaken by it. The words are data
    (vocabulary/weighing/harm_words.toml).
    """
    own = [claim for claim in claims if is_its_own(claim, admission) and not is_earlier(claim, admission)]
    return not any(map(_refuses, own)) and not _counts_fighters_alone(own)


def _refuses(claim: SourcedClaim) -> bool:
    stance = claim.claim.stance
    words = _words(claim)
    return stance is Stance.DISPUTES or _denies_harm(words) or (stance is Stance.ADMITS and _struck_fighters(words))


def _words(claim: SourcedClaim) -> list[str]:
    """The folded words of the quote beside the names of who speaks and of whom: an "Army of Rebels" speaks of no rebels."""
    named = [party.span for party in (claim.claim.claimant, claim.claim.target) if party is not None and party.span is not None]
    return _WORD.findall(blanked(claim, named).casefold())


def _denies_harm(words: list[str]) -> bool:
    if any(f" {phrase} " in f" {' '.join(words)} " for phrase in _data()["unaware"]["phrases"]):
        return True
    denied = _data()["denied"]
    starts = (number for number, word in enumerate(words) if word in denied["negations"])
    return any(_reaches_civilians(words[start + 1 : start + 2 + denied["words_between"]]) for start in starts)


def _reaches_civilians(following: list[str]) -> bool:
    """Whether a word for civilians comes, and no word of intention before it."""
    end = next((number for number, word in enumerate(following) if word in _data()["civilians"]["words"]), None)
    return end is not None and not set(following[:end]).intersection(_data()["denied"]["intentions"])


def _struck_fighters(words: Iterable[str]) -> bool:
    said = set(words)
    return bool(said.intersection(_data()["fighters"]["words"])) and said.isdisjoint(_data()["civilians"]["words"])


def _counts_fighters_alone(claims: Iterable[SourcedClaim]) -> bool:
    counts = [count_of(claim) for claim in claims if claim.claim.count is not None]
    groups = {count.group for count in counts if count.high != 0}
    return bool(groups) and groups <= FIGHTERS | {Group.ATTACKERS}


def _data() -> dict[str, Any]:
    return load_toml("weighing/harm_words.toml")
