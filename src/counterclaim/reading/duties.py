"""What an office answers for, and nobody is blamed for: "responsible for guarding the border"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.attribution_words import words
from counterclaim.reading.nearby import child_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_duty(word: Token) -> bool:
    """Whether "responsible" or "responsibility" is followed by a task, and by no deed."""
    holders = (word, word.head)
    told = next((child for each in holders for child in each.rights if child.lower_ == "for" and child.i > word.i), None)
    task = child_of(told, "pcomp", "pobj")
    return task is not None and not {task.lemma_.lower(), task.lower_}.isdisjoint(words("responsible", "duties"))
