"""Names written nearly right: "Jamaat Nasr al-Islam wal Muslimeen", "Ansaroul Islaam".

Only among the actors of the report's own country, and only for names long enough that one letter does not make another group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from counterclaim.model.actor import ActorCandidate
from counterclaim.resolving.actor_phrase import stripped
from counterclaim.resolving.actor_words import Word

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

# From 90 on at most one name in a hundred is taken for another group's, and nine misspelt ones in ten are still found; below,
# "… Liberation Front" and "… Liberation Army" meet: python benchmarks/actors.py --sweep.
LIKENESS = 90.0
# Where the words can be paired, each must be like its partner: one wholly other word makes another group.
WORD_LIKENESS = 70.0
SHORTEST = 7


def near_forms(
    clause: Sequence[Word], base: ActorBase, country: str | None, *, likeness: float = LIKENESS
) -> Iterator[ActorCandidate]:
    """The actors of this country with a name that is nearly these words; none without a country.

    likeness: how alike the letters must be, in percent (rapidfuzz's ratio).
    """
    keys = [word.key for word in stripped(clause)]
    letters = "".join(keys)
    if country is None or len(letters) < SHORTEST:
        return
    from rapidfuzz import fuzz, process

    spellings, forms = base.forms_in(country)
    for _, alike, at in process.extract(letters, spellings, scorer=fuzz.ratio, score_cutoff=likeness, limit=None):
        known, form = forms[at]
        if not (form.acronym or form.alone) and _pairwise(keys, known):
            entry = base.get(form.actor)
            if entry is not None:
                yield ActorCandidate(
                    entry.id,
                    entry.name,
                    round(alike / 100 * 0.9, 3),
                    f"the words are nearly “{form.words}”, a name of it in {base.states.name(country)}",
                )


def _pairwise(keys: Sequence[str], known: Sequence[str]) -> bool:
    from rapidfuzz import fuzz

    return len(keys) != len(known) or all(fuzz.ratio(mine, its) >= WORD_LIKENESS for mine, its in zip(keys, known, strict=True))
