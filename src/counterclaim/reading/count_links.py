"""Which word of harm a counted phrase belongs to, by the words between the two.

A parse is often wrong on the texts that matter here (headlines, translated wires, texts that lost their commas), so that the
words between a number and a harm decide: a verb directly before, a state or a passive after, then the same from farther off.
"""

from __future__ import annotations

from counterclaim.reading.count_after import harmed_after, state_after
from counterclaim.reading.count_before import bodies_of, harmed_before, held, named_harmed, own_noun, state_inside, verb_before
from counterclaim.reading.count_cues import Cue
from counterclaim.reading.count_passage import Passage
from counterclaim.reading.count_phrases import CountPhrase

# The order is the rule: in "killed 12 people wounded 30 others" both verbs stand beside the 12, and the one before it has it.
_RULES = (named_harmed, own_noun, bodies_of, verb_before, state_after, harmed_after, state_inside, harmed_before, held)


def link(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """The word that says what happened to the people of a phrase, or None where none does."""
    found = (rule(passage, phrase) for rule in _RULES)
    return next((cue for cue in found if cue is not None), None)
