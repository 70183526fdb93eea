"""Words of harm that stand before the people harmed, or in their phrase: "killed 12", "the death of 12", "12 arrested men"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.reading.count_after import BEFORE, is_finite, is_oblique, list_end, names_people
from counterclaim.reading.count_cues import Cue, Voice
from counterclaim.reading.count_passage import Passage
from counterclaim.reading.count_phrases import CountPhrase
from counterclaim.reading.groups import is_person, shape
from counterclaim.reading.harms import context, is_counted

# Tags of what may stand between a verb and its object: phrases of place and time.
_MODIFIERS = frozenset({"IN", "NN", "NNP", "NNPS", "NNS", "DT", "JJ", "HYPH", "CD", "POS", "PRP", "PRP$"})
_STOPS_OF = frozenset({"VBD", "VBZ", "VBP", "CC"})
_REACH = 24  # tokens from people back to their verb
_REACH_OF = 7  # tokens from "of" back to its noun
_REACH_RELEASE = 3
_REACH_LIVES = 2
_LONGEST_NAME = 8  # tokens of a speaker's name


def own_noun(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "15 deaths", "five bodies": the noun counted is the harm."""
    if phrase.head is None or is_person(passage.words[phrase.head]):
        return None
    if not is_counted(passage.words[phrase.head]) and not _takes_lives(passage, phrase, phrase.head):
        return None
    return passage.cues.get(phrase.head)


def bodies_of(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "The bodies of 12 fishermen who had disappeared": whatever befell them before, they are dead."""
    cue = _noun_of(passage, phrase.start - 1) if passage.before(phrase.start) == "of" else None
    return cue if cue is not None and passage.words[cue.start] in context("bodies") else None


def _takes_lives(passage: Passage, phrase: CountPhrase, head: int) -> bool:
    """ "The attack claimed 22 lives", and not "saved 22 lives"."""
    before = passage.doc[max(0, phrase.start - _REACH_LIVES) : phrase.start]
    return passage.words[head] == "lives" and any(token.lemma_.lower() in context("taking_lives") for token in before)


def named_harmed(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "six of the dead were children", whatever happened to the next ones."""
    for i in range(phrase.number.end, phrase.head or 0):
        cue = passage.cues.get(i)
        if cue is not None:
            return cue if cue.voice is Voice.STATE and passage.words[cue.end] in shape("predicates") else None
    return None


def verb_before(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "killed 12 people", "killing also a nurse"."""
    i = phrase.start
    while i > 0 and (passage.tag(i - 1) == "RB" or passage.before(i) in context("skipped")):
        i -= 1
    cue = passage.cue_ends.get(i)
    return cue if cue is not None and cue.voice is Voice.ACTIVE else None


def harmed_before(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "killing six women, five children and two guards", "the death of eight", "the dead include three boys"."""
    preposition = passage.before(phrase.start)
    if preposition == "of":
        return _noun_of(passage, phrase.start - 1)
    if phrase.definite and passage.before(phrase.start - 1) == "of":  # "the murder of the six priests"
        return _noun_of(passage, phrase.start - 2)
    if is_oblique(passage, phrase) and preposition not in context("listing"):
        return None
    if preposition == "with" and passage.before(phrase.start - 1) in context("along"):
        return _harmed_along(passage, phrase)
    if (phrase.of_them and phrase.head is None) or _is_subject(passage, phrase):
        return None
    for i in _list_before(passage, phrase):
        if passage.before(i) == "of" and i in passage.starting:
            return _noun_of(passage, i - 1)
        cue = passage.cue_ends.get(i)
        if cue is not None and (cue.voice is Voice.ACTIVE or names_people(passage, cue)):
            return cue
        if cue is not None and cue.voice in BEFORE:
            return cue if context("parts") & set(passage.words[cue.end : phrase.start]) else None
    return None


def _harmed_along(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "The mayor was killed near his home, along with two of his guards"; of "he" the report has told before."""
    for i in range(phrase.start, max(passage.bounds[phrase.start][0], phrase.start - _REACH), -1):
        cue = passage.cue_ends.get(i)
        if cue is not None:
            again = any(passage.tag(at) == "PRP" for at in range(max(0, cue.start - 2), cue.end))  # "he was killed along with …"
            return cue if cue.voice in (*BEFORE, Voice.ACTIVE) and not again else None
        if is_finite(passage, i - 1) or passage.words[i - 1] in context("relatives"):
            return None
    return None


def _is_subject(passage: Passage, phrase: CountPhrase) -> bool:
    """Whether a phrase begins a clause of its own: "killed five, a medic said", "killed five, two residents and a medic said"."""
    end = list_end(passage, phrase)
    if passage.before(phrase.start) == "," and end < len(passage.words) and passage.words[end] == "and":
        end = _past_name(passage, end + 1)
    elif phrase.number.one and _describes_a_name(passage, phrase):
        end = _past_name(passage, end)
        end += end < len(passage.words) and passage.words[end] == ","
    if end >= len(passage.words) or not is_finite(passage, end):
        return False
    return end == phrase.end or end not in passage.cues


def _describes_a_name(passage: Passage, phrase: CountPhrase) -> bool:
    """ "killed five, Mariam Odede, a doctor at the hospital, said": who is described so speaks."""
    return passage.before(phrase.start) == "," and phrase.start > 1 and passage.tag(phrase.start - 2) in ("NNP", "NNPS")


def _past_name(passage: Passage, i: int) -> int:
    """The token after the words of a name: "a medic and the Arakan Army said"."""
    stop = min(len(passage.words), i + _LONGEST_NAME)
    while i < stop and passage.tag(i) in _MODIFIERS and i not in passage.starting:
        i += 1
    return i


def _list_before(passage: Passage, phrase: CountPhrase) -> Iterator[int]:
    """The tokens from a phrase back over its list and phrases of place, each as the one that a verb would end before."""
    strict = phrase.head is None or phrase.number.one
    i, stop = phrase.start, max(passage.bounds[phrase.start][0], phrase.start - _REACH)
    while i > stop:
        yield i
        other = passage.ending.get(i)
        if other is None and not _glue(passage, i - 1) and (strict or not _modifies(passage, i - 1)):
            return
        i = other.start if other is not None else i - 1


def _glue(passage: Passage, i: int) -> bool:
    """Whether a token can join the members of a list: "and", "as well as", "included"."""
    return passage.words[i] in context("list") or passage.words[i] in context("passive") or passage.tag(i) in ("RB", "EX", "PDT")


def _modifies(passage: Passage, i: int) -> bool:
    """Whether a token can belong to a phrase of place or time between a verb and its object."""
    return passage.tag(i) in _MODIFIERS and passage.words[i] not in context("borders") and passage.words[i] != "by"


def _noun_of(passage: Passage, of: int) -> Cue | None:
    """ "the death of", "the murder by gunfire of": the nearest noun of harm before "of", with no verb between."""
    for i in range(of, max(passage.bounds[of][0], of - _REACH_OF), -1):
        cue = passage.cue_ends.get(i)
        if cue is not None:
            taken = passage.words[cue.end] == "of" and cue.end != of
            return cue if cue.voice is Voice.NOUN and not taken else None
        if passage.tag(i - 1) in _STOPS_OF or i in passage.ending:
            return None
    return None


def state_inside(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "the 30 arrested peasants", "80 wounded persons", "35 of the slain"."""
    if phrase.head is None or phrase.number.one:
        return None
    end = phrase.head if is_person(passage.words[phrase.head]) else phrase.head + 1
    inside = [passage.cues[i] for i in range(phrase.number.end, end) if i in passage.cues]
    return inside[0] if inside and inside[0].voice is not Voice.NOUN else None


def held(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "350 hostages", "16 detainees": the noun says it, unless they were let go."""
    if phrase.head is None or not is_counted(passage.words[phrase.head]):
        return None
    before = passage.doc[max(0, phrase.start - _REACH_RELEASE) : phrase.start]
    return None if any(token.lemma_ in context("released") for token in before) else passage.cues.get(phrase.head)
