"""Words of harm where they stand in a report: whether those harmed stand before or after, and whether it is told as fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from counterclaim.model.count import Group, Harm
from counterclaim.reading.count_phrases import CountPhrase
from counterclaim.reading.count_reality import is_real
from counterclaim.reading.harms import Form, HarmWord, context, harm_word
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Within so many tokens "the ministry" has its "said".
_SPEAKER = 8
_OBJECTS = frozenset({"CD", "DT", "PRP", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "PDT"})
_DETERMINERS = frozenset({"DT", "PRP$", "POS"})
_FORCES = frozenset({Group.MILITANTS, Group.ATTACKERS, Group.SOLDIERS})


class Voice(StrEnum):
    """Where a word of harm has those harmed."""

    ACTIVE = "active"  # after it: "killed 12 people"
    PASSIVE = "passive"  # before it: "12 people were killed", "12 people killed"
    MIDDLE = "middle"  # before it, nobody doing it: "12 people died"
    STATE = "state"  # before it or around it: "12 dead", "the wounded"
    NOUN = "noun"  # after "of": "the death of 12 people"


@dataclass(frozen=True, slots=True)
class Cue:
    """The tokens [start, end) that say a harm.

    real: told as a fact, not planned, feared or denied. joint: joined to another harm under one number ("killed or wounded 12").
    """

    start: int
    end: int
    harm: Harm
    voice: Voice
    real: bool = True
    joint: bool = False


@dataclass(frozen=True, slots=True)
class _Finder:
    """A report's words, with the counted phrases by the token that each begins at and by the one after its last."""

    doc: Doc
    words: Sequence[str]
    bounds: Sequence[tuple[int, int]]
    starting: dict[int, CountPhrase]
    ending: dict[int, CountPhrase]

    def cue(self, i: int, found: HarmWord) -> Cue:
        end = i + found.size
        cue = Cue(i, end, found.harm, self._voice(i, end, found.form))
        noun = cue.voice in (Voice.NOUN, Voice.STATE)
        return cue if is_real(self.doc, self.words, i, self.bounds[i][0], noun=noun) else replace(cue, real=False)

    def _voice(self, i: int, end: int, form: Form) -> Voice:
        if form is Form.PAST:
            return self._past_voice(i, end)
        if form in (Form.ING, Form.PRESENT):
            passive = self._auxiliary(i) in context("getting")
            # "532 arrests"; of "kills 5 injures 50" the 50 are injured
            counted = _DETERMINERS | (set() if end in self.starting else {"CD"})
            noun = self._word(end) == "of" or (form is Form.PRESENT and self.doc[max(i - 1, 0)].tag_ in counted)
            return Voice.PASSIVE if passive else Voice.NOUN if noun else Voice.ACTIVE
        return Voice(form.value)

    def _somebody_at(self, i: int) -> bool:
        """Whether one person who does not speak is named from token i on: "the mayor", "his son", "65-year-old Pedro Alba"."""
        if i + 1 >= len(self.words):
            return False
        rest, said = self.doc[i : min(i + _SPEAKER, self.doc[i].sent.end)], load_toml("en/reporting.toml")["verbs"]["say"]
        if self.doc[i].is_sent_start or any(token.lemma_ in said for token in rest):
            return False
        aged = self.doc[i].like_num and self.words[i + 1] == "-"
        return aged or self.doc[i].tag_ in ("DT", "PRP$") or (self.doc[i].tag_ == "NNP" and self.words[i] not in context("times"))

    def _past_voice(self, i: int, end: int) -> Voice:
        """Whether "killed" has its people before it or after it."""
        auxiliary = self._auxiliary(i)
        if auxiliary in context("passive"):
            return Voice.PASSIVE
        if auxiliary in context("perfect"):
            return Voice.ACTIVE
        if self._word(i - 1) in ("the", "those"):
            return Voice.STATE
        taken = self._object_at(end) or self._shares_object(end)
        return Voice.PASSIVE if self._bare_participle(i, end) or not taken else Voice.ACTIVE

    def _shares_object(self, i: int) -> bool:
        """ "Soldiers arrested and killed nine men": both verbs have the men."""
        other = harm_word(self.words, i + 1) if self._word(i) == "and" else None
        return other is not None and other.form is Form.PAST and self._object_at(i + 1 + other.size)

    def _word(self, i: int) -> str:
        return self.words[i] if 0 <= i < len(self.words) else ""

    def _auxiliary(self, i: int) -> str:
        """The auxiliary before a verb, over adverbs; "" where there is none."""
        j = i - 1
        while j > 0 and i - j < 5 and (self.doc[j].tag_ in ("RB", "RBR") or self.words[j] in ("all", "both")):
            j -= 1
        return self._word(j) if self._word(j) in context("passive") | context("perfect") else ""

    def _object_at(self, i: int) -> bool:
        """Whether something that can be a verb's object begins at token i; a day of the week is none."""
        while i < len(self.words) - 1 and self.doc[i].tag_ in ("RB", "``", "''") and i not in self.starting:
            i += 1
        if i in self.starting or i >= len(self.words):
            return i in self.starting
        return self.doc[i].tag_ in _OBJECTS and self.words[i] not in context("times") and not self.doc[i].is_sent_start

    def _bare_participle(self, i: int, end: int) -> bool:
        """ "12 injured", "20 people killed 30 others injured", "five people killed the ministry said": no verb and object."""
        victims = self.ending.get(i)
        if victims is None:
            return False
        following = self.starting.get(end)
        if following is None and victims.head is not None and self._somebody_at(end):
            return False  # "three men shot and killed the mayor"
        if victims.head is None or following is None:
            return victims.head is None or victims.group not in _FORCES
        return harm_word(self.words, following.end) is not None


def find_cues(
    doc: Doc,
    words: Sequence[str],
    bounds: Sequence[tuple[int, int]],
    starting: dict[int, CountPhrase],
    ending: dict[int, CountPhrase],
) -> list[Cue]:
    """Every word of harm in a report, in order; the other values are those of a Passage."""
    finder = _Finder(doc, words, bounds, starting, ending)
    cues: list[Cue] = []
    i = 0
    while i < len(words):
        found = harm_word(words, i)
        if found is not None:
            cues.append(_sharing_voice(words, cues[-1] if cues else None, finder.cue(i, found)))
        i += found.size if found is not None else 1
    return _joined(words, cues, starting, ending)


def _sharing_voice(words: Sequence[str], last: Cue | None, cue: Cue) -> Cue:
    """A verb joined to a passive one shares its voice: "were kidnapped and killed"."""
    passive = last is not None and last.voice is Voice.PASSIVE and _adjacent(words, last, cue)
    return replace(cue, voice=Voice.PASSIVE) if passive and cue.voice is Voice.ACTIVE and words[cue.start].endswith("ed") else cue


def _joined(words: Sequence[str], cues: list[Cue], starting: dict[int, CountPhrase], ending: dict[int, CountPhrase]) -> list[Cue]:
    """Marks two harms under one number ("killed or wounded 12"), which counts neither (the coding guide).

    In "left two dead and injured three", "claiming two lives and injuring three" each has its own.
    """
    pairs = ((a, b) for a, b in pairwise(cues) if not (b.end in starting and (a.start in ending or a.end in ending)))
    joint = {i for a, b in pairs if _one_number(words, a, b) for i in (a.start, b.start)}
    return [replace(cue, joint=True) if cue.start in joint else cue for cue in cues]


def _one_number(words: Sequence[str], first: Cue, second: Cue) -> bool:
    """Whether two harms share one number: dead and hurt however joined, others by "or"."""
    kinds = {first.harm, second.harm}
    either = kinds == {Harm.KILLED, Harm.INJURED} or (len(kinds) > 1 and "or" in words[first.end : second.start])
    return either and _adjacent(words, first, second)


def _adjacent(words: Sequence[str], first: Cue, second: Cue) -> bool:
    between = words[first.end : second.start]
    return 0 < len(between) <= 3 and all(word in context("joints") for word in between)
