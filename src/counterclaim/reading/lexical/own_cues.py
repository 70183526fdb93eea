"""Which cues of a sentence are voices of their own: not hospitals that "received", nor "on a compté" in another's quotation."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.kinds import can_speak, kind_of
from counterclaim.reading.lexical.phrases import phrase_end
from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.text import Sentence, Text

_MATTERS, _NEAR, _FARTHEST, _AHEAD = "attributions.dispute.matters", 4, 8, 10


def own_cues(text: Text, cues: Sequence[Saying]) -> list[Saying]:
    """Without hospitals that "received" and reports that "say", where others tell of them, and what a quotation says itself."""
    told = [
        saying for saying in cues if not (_is_told_of(text, saying) and any(_may_tell(text, other, saying) for other in cues))
    ]
    return [saying for saying in told if not (text.cased and any(_is_inside(text, saying, other) for other in told))]


def goes_back(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence says whose word the ones before it were: "Le bilan, provisoire, a été donné par X."."""
    if text.end(sentence.start, "reporting.backwards.openings") > sentence.start:
        return True
    if text.cased and text.has(sentence.start, "grammar.pronouns.cleft") and _is_who_said(text, sentence):
        return True  # "C'est le gouverneur qui l'a annoncé."
    toll = text.find(sentence.start, sentence.start + _NEAR, "harms.tolls.nouns") if text.cased else None
    given = text.find(toll, min(toll + _FARTHEST, sentence.end), "reporting.sources.issuing") if toll is not None else None
    by = given is not None and text.has(given + 1, "grammar.prepositions.by")
    return by and not any(text.is_number(i) for i in range(sentence.start, sentence.end))


def _is_who_said(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence says no more than who said it."""
    it = (i for i in range(sentence.start, sentence.end) if text.forms[i] == "l'" and text.forms[i - 1] in text.grammar.who)
    have = next((i + 1 for i in it), None)
    said = have is not None and text.has(have, "grammar.auxiliaries.have") and text.has(have + 1, "reporting.verbs.say")
    return said and not any(text.is_number(i) for i in range(sentence.start, sentence.end))


def opens_clause(text: Text, i: int, *, aside: bool) -> bool:
    """Whether a mark opens a clause that a source behind it may have for its own. aside: the source stands between commas."""
    colon = text.cased and text.is_mark(i, ":")
    relative = aside and text.has(i + 1, "grammar.conjunctions.relative")  # "…, qui ont fait, d'après un médecin, 30 morts"
    return text.is_mark(i, ";") or colon or relative or text.has(i + 1, "grammar.conjunctions.clauses")


def is_added(text: Text, saying: Saying) -> bool:
    """Whether a clause adds who contests a figure that another gave: "X recense 31 morts, un chiffre que conteste Y"."""
    verb = saying.cue[0]
    if not (text.cased and saying.behind and text.has(verb - 1, "grammar.conjunctions.that")):
        return False
    denies = any(text.has(i, *_DENYING) for i in range(*saying.cue))
    return denies and text.find(max(verb - _NEAR, 0), verb, _MATTERS) is not None


_DENYING = ("attributions.deny.verbs", "attributions.deny.rejecting", "attributions.dispute.verbs")


def _is_inside(text: Text, saying: Saying, other: Saying) -> bool:
    """Whether whoever is quoted speaks of "on", "nous" or "je" there: "« On a compté dix corps », témoigne un élu"."""
    if saying.subject is None or not other.behind or other is saying:
        return False
    inside = text.quoted(saying.cue[0])
    if inside is None:  # "On dénombre neuf morts, a-t-on appris auprès du maire"
        return text.forms[saying.subject[0]] == "on" and other.begins > saying.ends
    if other.cue[0] < inside[1]:
        return False
    return text.has(saying.subject[0], "grammar.pronouns.we") or text.forms[saying.subject[0]].lstrip("-") == "on"


def _may_tell(text: Text, other: Saying, saying: Saying) -> bool:
    """Whether somebody else tells of what a cue says: before it, or behind it all; not in a clause of its own."""
    if other is saying or _is_told_of(text, other) or other.subject == saying.subject or text.cased and other.subject is None:
        return False
    apart = text.cased and any(text.is_mark(i, ";") for i in range(saying.ends, other.begins))
    return not apart


def _is_told_of(text: Text, saying: Saying) -> bool:
    subject = saying.subject or (0, 0)
    head = next((i for i in range(*subject) if not text.has(i, "grammar.determiners.words")), None)
    return (
        head is not None
        and text.has(head, "reporting.speakers.hearsay")
        or any(text.has(i, "reporting.verbs.receiving") for i in range(*saying.cue))
    )


def sums_up(text: Text, saying: Saying, sentence: Sentence) -> bool:
    """Whether whoever gives a toll behind a colon gives the figures before it: "50 morts : X a dressé un bilan"."""
    end = max(saying.cue[1], saying.ends)
    if not text.cased or not text.is_mark(saying.begins - 1, ":") or text.find(end, end + _AHEAD, "harms.tolls.nouns") is None:
        return False
    return not any(text.is_number(i) for i in range(end, min(end + _AHEAD, sentence.end)))


def said_to_be(text: Text, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
    """Who somebody whom no list knows is said to be between commas."""
    added = end + 1 if end > start and text.is_mark(end, ",") and text.has(end + 1, "numbers.singles.words") else end
    behind = phrase_end(text, added, sentence.end) if added > end else end
    unknown = behind > added and kind_of(text, start, end) is ClaimantKind.UNKNOWN
    return (added, behind) if unknown and can_speak(text, added, behind) else None
