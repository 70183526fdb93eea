"""Attacks that another deed only answers, and that are no part of the charge: "en représailles à une attaque de X"."""

from __future__ import annotations

from counterclaim.reading.lexical.text import Text

_ANSWERED, _AFTER = "parties.attacks.answered", "parties.attacks.following"
# An article and an adjective may stand between them and the attack.
_BEFORE, _ARTICLE = 6, 2


def is_motive(text: Text, i: int, start: int) -> bool:
    """Whether the attack is only what another deed answers: "en représailles à une attaque de X"."""
    near = [j for j in range(max(i - _BEFORE, start), i) if text.cased and i - text.end(j, _ANSWERED, _AFTER) <= _ARTICLE]
    done = any(text.has(k, "attributions.deeds.direct") and text.has(k - 1, "grammar.auxiliaries.have") for k in range(start, i))
    return any(text.has(j, _ANSWERED) or done and text.has(j, _AFTER) for j in near)  # "X a tué …, après une embuscade de Y"
