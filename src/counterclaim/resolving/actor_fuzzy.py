"""Names written nearly right: "Jamaat Nasr al-Islam wal Muslimeen", "Ansaroul Islaam".

Only among the actors of the report's own country, and only for names long enough that one letter does not make another group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from counterclaim.resolving.actor_phrase import stripped
from counterclaim.resolving.actor_resolution import Candidate
from counterclaim.resolving.actor_words import Word

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

# Below 88 names of rival groups meet ("… Liberation Front" and "… Liberation Army"): tests/resolving/test_actor_fuzzy.py.
LIKENESS = 88.0
# Where the words can be paired, each must be like its partner: one wholly other word makes another group.
WORD_LIKENESS = 70.0
SHORTEST = 7


def near_forms(clause: Sequence[Word], base: ActorBase, country: str | None) -> Iterator[Candidate]:
    """The actors of this country with a name that is nearly these words; none without a country."""
    keys = [word.key for word in stripped(clause)]
    if country is None or len("".join(keys)) < SHORTEST:
        return
    from rapidfuzz import fuzz

    for known, form in base.forms_in(country):
        likeness = fuzz.ratio("".join(keys), "".join(known), score_cutoff=LIKENESS)
        if likeness and not form.acronym and _pairwise(keys, known):
            entry = base.get(form.actor)
            if entry is not None:
                yield Candidate(
                    entry.id,
                    entry.name,
                    round(likeness / 100 * 0.9, 3),
                    f"the words are nearly “{form.words}”, a name of it in {country}",
                )


def _pairwise(keys: Sequence[str], known: Sequence[str]) -> bool:
    from rapidfuzz import fuzz

    return len(keys) != len(known) or all(fuzz.ratio(mine, its) >= WORD_LIKENESS for mine, its in zip(keys, known, strict=True))
