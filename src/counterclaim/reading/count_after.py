"""Words of harm that stand after the people harmed: "12 dead", "12 people in a bus were killed"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.reading.count_cues import Cue, Voice
from counterclaim.reading.count_passage import Passage
from counterclaim.reading.count_phrases import CountPhrase
from counterclaim.reading.harms import context

BEFORE = (Voice.PASSIVE, Voice.MIDDLE, Voice.STATE)  # voices whose people stand before them
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_REACH = 28  # tokens from people to their verb
_THROWN_IN = 3  # tokens of ", they say" before the comma that closes it
_NEAR = 5  # tokens from people to a state, and from a number without a noun to its verb


def state_after(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "12 dead", "20 people killed", "30 others critically wounded", "eight were killed", "four boys and one man killed"."""
    first = list_end(passage, phrase)
    for i in range(first, min(first + _NEAR, passage.bounds[phrase.start][1])):
        cue = passage.cues.get(i)
        if cue is not None:
            return cue if cue.voice in BEFORE and not (i > phrase.end and names_people(passage, cue)) else None
        if passage.words[i] == "left":
            continue  # "five officers and a dozen militants left dead"
        if first > phrase.end or not (passage.words[i] in context("between") or passage.tag(i) == "RB"):
            return None
    return None


def list_end(passage: Passage, phrase: CountPhrase) -> int:
    """The token after the last phrase of a list that begins with this one."""
    i = phrase.end
    while i + 1 in passage.starting and passage.words[i] in ("and", ","):
        i = passage.starting[i + 1].end
    return i


def harmed_after(passage: Passage, phrase: CountPhrase) -> Cue | None:
    """ "12 people travelling in a bus, including two children, were killed": the verb of the clause that the phrase begins."""
    if is_oblique(passage, phrase):
        return None
    for i in _clause_after(passage, phrase):
        cue = passage.cues.get(i)
        if cue is not None and cue.voice is not Voice.NOUN:
            if _takes(passage, phrase, cue):
                return cue
            if not names_people(passage, cue):
                return None
    return None


def _clause_after(passage: Passage, phrase: CountPhrase) -> Iterator[int]:
    """The tokens after a phrase up to the end of its clause, without the phrases of its list and past one relative clause."""
    i, stop = phrase.end, min(phrase.end + _REACH, passage.bounds[phrase.start][1])
    relative = parted = False
    while i < stop:
        parted = relative and (parted or (passage.words[i - 2 : i] == ["of", "whom"] and i in passage.starting))
        if not parted:  # "53 wounded, of whom nine died": the nine did
            yield i
        if _is_thrown_in(passage, i):
            i += _THROWN_IN
            continue
        if passage.words[i] == "(" and ")" in passage.words[i:stop]:
            i += passage.words[i:stop].index(")") + 1  # "16 members of the patrol (which fights the rebels) died"
            continue
        other = passage.starting.get(i)
        if other is not None and None in (phrase.head, other.head) and passage.before(i) not in context("list"):
            return
        if other is None and (
            (_border(passage, i) and not _as_what(passage, i, relative)) or (is_finite(passage, i) and not relative)
        ):
            return
        ends = passage.words[i] == "," or is_finite(passage, i)
        relative = passage.words[i] in context("relatives") or (relative and not ends)
        i = other.end if other is not None else i + 1


def _as_what(passage: Passage, i: int, relative: bool) -> bool:
    """ "Two officers who acted as guards were wounded", "two officers working as guards": what they were."""
    acted = relative or passage.words[i - 2] in context("relatives") or passage.tag(i - 1) == "VBG"
    return passage.words[i] == "as" and acted


def _is_thrown_in(passage: Passage, i: int) -> bool:
    """ "Some 30 men, they say, were arrested": who says it, in two words between commas."""
    words = passage.words[i : i + _THROWN_IN + 1]
    said = len(words) > _THROWN_IN and words[0] == words[3] == "," and passage.tag(i + 1) == "PRP"
    return said and passage.doc[i + 2].lemma_ in ("say", "add", "claim")


def _border(passage: Passage, i: int) -> bool:
    """Whether another clause begins here: "while", or "and" with a verb."""
    word = passage.words[i]
    if word == "which" and passage.before(i) in context("oblique"):
        return True  # "four hostages in a raid in which 274 people were killed"
    return word in context("borders") or (word == "and" and i + 1 < len(passage.words) and passage.tag(i + 1) in _FINITE)


def is_finite(passage: Passage, i: int) -> bool:
    """Whether token i is a finite verb, auxiliaries apart."""
    auxiliaries = context("passive") | context("perfect") | context("modals")
    return passage.tag(i) in _FINITE and passage.words[i] not in auxiliaries


def _takes(passage: Passage, phrase: CountPhrase, cue: Cue) -> bool:
    """Whether a word of harm after a phrase can speak of it: "the wounded" cannot, but "among the wounded" can."""
    near = phrase.head is not None or cue.start - _past_part(passage, phrase.end) <= _NEAR
    among = passage.before(cue.start - 1) in context("within")
    return cue.voice in BEFORE and near and (among or not names_people(passage, cue))


def _past_part(passage: Passage, i: int) -> int:
    """The token after what tells of some between commas: "At least 74, including eight Kenyans, were killed"."""
    part = passage.words[i : i + 1] == [","] and not context("parts").isdisjoint(passage.words[i + 1 : i + 2])
    closing = range(i + 2, min(i + _REACH, passage.bounds[i][1])) if part else ()
    return next((at + 1 for at in closing if passage.words[at] == ","), i)


def names_people(passage: Passage, cue: Cue) -> bool:
    """Whether a word of harm stands for people itself: "the wounded", "those killed"."""
    return cue.voice is Voice.STATE and passage.before(cue.start) in context("naming")


def is_oblique(passage: Passage, phrase: CountPhrase) -> bool:
    """Whether a preposition makes the phrase another part of the sentence: "clashes with 12 soldiers"."""
    i = phrase.start
    while passage.before(i) in context("naming") | {"these", "all"}:
        i -= 1
    return passage.before(i) in context("oblique")
