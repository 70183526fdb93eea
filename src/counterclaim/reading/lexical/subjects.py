"""The subject of a verb: the phrase for somebody before it, beyond asides, participles and relative clauses."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterclaim.reading.lexical.articles import is_numbered
from counterclaim.reading.lexical.governed import HAVE
from counterclaim.reading.lexical.kinds import can_speak, is_person
from counterclaim.reading.lexical.phrases import BOUNDS, begins_phrase, coordinated_end, name_end, phrase_end, with_house
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import group_start
from counterclaim.reading.lexical.words import Sort

_SAY = "reporting.verbs.say"
_OPENING = ("grammar.conjunctions.that", "grammar.conjunctions.and", "grammar.conjunctions.but")
_WHOM, _NEAR_RELATIVE = ("grammar.conjunctions.relative",), 6
_FARTHEST_VERB = 24
_LONGEST_NAME = 12

Fits = Callable[[Text, int, int], bool]
"""Whether a phrase [start, end) can be the subject that is looked for."""


def subject_of(
    text: Text, start: int, sentence: Sentence, fits: Fits = can_speak
) -> tuple[tuple[int, int] | None, bool, bool] | None:
    """The subject before its verb, beyond asides; None in the pair where it is that of the verb before."""
    i = start
    if text.has(i - 1, "grammar.conjunctions.relative") and text.forms[i - 1] in text.grammar.who:
        i -= 1
        i -= text.is_mark(i - 1, ",")
        phrase = _ending_at(text, _past_apposition(text, i, sentence), sentence, fits, governed=True)
        return (_called(text, phrase, sentence, fits), False, False) if phrase else None
    if (relative := _relative_before(text, i, sentence)) is not None:
        return subject_of(text, relative, sentence, fits)
    i -= text.is_mark(i - 1, '«"“') and i - 1 > sentence.start
    i -= text.grammar.verb_first and text.has(i - 1, "grammar.conjunctions.then")  # "أما أحد السكان فقال"
    if text.grammar.verb_first and text.words[i - 1].own and text.has(i - 1, "grammar.prepositions.words"):
        i -= 2  # "the militias allied with it"
    if (some := _some_before(text, i, sentence)) is not None:
        return some, False, True
    for _ in range(3):
        if i - 1 >= sentence.start and text.has(i - 1, "grammar.pronouns.he"):
            return (i - 1, i), False, True
        if text.cased and i - 2 >= sentence.start and text.end(i - 2, "grammar.pronouns.he") == i:
            return (i - 2, i), False, True  # "ce dernier affirme que …"
        phrase = _ending_at(text, i, sentence, fits)
        if phrase is not None:
            return phrase, False, False
        if not text.is_mark(i - 1, ',»)"'):
            break
        aside = _aside_start(text, i - 1, sentence)
        if aside is None:
            break
        i = aside
    if text.grammar.verb_first and (before := _of_pluperfect(text, start, sentence)) is not None and fits(text, *before):
        return before, False, False
    if text.has(start - 1, "grammar.conjunctions.and", "grammar.conjunctions.but"):
        return None, False, False
    phrase = _heading(text, start, sentence, fits)
    if phrase is not None:
        return phrase, False, False
    return (None, False, False) if text.is_mark(start - 1, ",") else None


def _some_before(text: Text, i: int, sentence: Sentence) -> tuple[int, int] | None:
    """ "Certains accusent", "d'autres pointent", "tous désignent": some of those who were told of, at the head of a clause."""
    start = next((j for j in (i - 1, i - 2) if j >= sentence.start and text.end(j, "grammar.pronouns.some") == i), None)
    heads = start is not None and (start == sentence.start or text.is_mark(start - 1) or text.has(start - 1, *_OPENING))
    return (start, i) if heads and start is not None else None


def _of_pluperfect(text: Text, start: int, sentence: Sentence) -> tuple[int, int] | None:
    """The subject between "was" and its verb: "كانت اللجنة العليا في تعز قد أعلنت"."""
    if not text.has(start, "grammar.auxiliaries.already"):
        return None
    was = text.last(max(start - _LONGEST_NAME, sentence.start), start, "grammar.auxiliaries.was")
    if was is None:
        return None
    end = phrase_end(text, was + 1, start)
    return (was + 1, end) if end > was + 1 else None


def _past_apposition(text: Text, i: int, sentence: Sentence) -> int:
    """The end of what a participle between commas adds to: "le Groupe X, affilié à Y, qui affirme"."""
    opening = _aside_start(text, i, sentence) if text.is_mark(i, ",") and not text.grammar.verb_first else None
    if opening is None or not text.forms[opening + 1].endswith(text.grammar.endings["participle"]):
        return i
    return opening if not text.has(opening + 1, "grammar.determiners.words") else i


def _relative_before(text: Text, start: int, sentence: Sentence) -> int | None:
    """The word behind "qui" where an aside follows it: "les rebelles, qui, dès le lendemain, ont nié"."""
    if text.grammar.verb_first or not text.is_mark(start - 1, ","):
        return None
    opening = _aside_start(text, start - 1, sentence)
    return opening if opening is not None and text.forms[opening - 1] in text.grammar.who else None


def _heading(text: Text, verb: int, sentence: Sentence, fits: Fits) -> tuple[int, int] | None:
    """The phrase for somebody that heads the clause of a verb, beyond participles and relative clauses behind it."""
    relative = phrase_end(text, sentence.start, verb)  # "les déplacés que nous avons rencontrés"
    opened = (
        i + 1
        for i in range(sentence.start, verb)
        if text.is_mark(i, ';:—«"“')
        and not _closes_before(text, i, verb)
        or text.has(i, "grammar.conjunctions.that")
        and i != relative
    )
    floor = max(opened, default=sentence.start)
    for start in (floor, *_past_number(text, floor, verb), *(i + 1 for i in range(floor, verb) if text.is_mark(i, ",-"))):
        end = phrase_end(text, start, verb)
        if text.grammar.verb_first and any(text.is_mark(i, ".") for i in range(end, verb)):
            continue  # "Nigeria.. the abduction of": a place before what happened there
        if end > start and is_person(text, start, end) and text.is_mark(end, ",") and _reaches(text, end, verb):
            return described(text, start, end, sentence)
        if (
            end > start
            and _may_begin(text, start, sentence)
            and fits(text, start, end)
            and _reaches(text, _joined(text, start, end, verb), verb)
        ):
            return _named_before(text, floor, start) or (start, end)
    return None


def _closes_before(text: Text, mark: int, verb: int) -> bool:
    """Whether a quotation of a few words that opens here is a name within the clause: "un certain « général X » a revendiqué"."""
    inside = text.quoted(mark + 1)
    short = inside is not None and inside[0] == mark + 1 and inside[1] - inside[0] <= _NEAR_RELATIVE
    return text.cased and short and inside is not None and inside[1] < verb and not text.is_mark(inside[1] + 1, ",")


def _past_number(text: Text, at: int, verb: int) -> Iterator[int]:
    """The first word behind a number that heads a clause: "« Environ 150 terroristes de X armés de fusils ont attaqué »"."""
    i = at
    while i < verb and (text.is_number(i) or text.has(i, *BOUNDS)):
        i = max(text.end(i, *BOUNDS), i + 1)
    if text.cased and i > at:
        yield i


def _joined(text: Text, start: int, end: int, verb: int) -> int:
    """The end of a subject with whoever "and" joins to it, where a relative clause follows: "l'armée et des soldats qui …"."""
    joined = coordinated_end(text, start, verb) if text.cased else end
    return joined if joined > end and text.has(joined, "grammar.conjunctions.relative") else end


def _named_before(text: Text, floor: int, start: int) -> tuple[int, int] | None:
    """The name that no list has, with its article, before what a comma adds to it: "Le Fano, une milice amhara, a accusé"."""
    end = phrase_end(text, floor, start)
    name = floor + text.has(floor, "grammar.determiners.definite")
    alone = text.cased and floor < name < end and end == start - 1 and text.is_mark(end, ",")
    named = alone and all(text.words[i].capital and not text.names(i) for i in range(name, end))
    return (floor, end) if named and text.has(start, "numbers.singles.words", "grammar.determiners.words") else None


def _reaches(text: Text, end: int, verb: int) -> bool:
    """Whether no other verb stands between a phrase and its own, beside that of one relative clause."""
    relative = text.has(end + text.is_mark(end, ","), "grammar.conjunctions.relative")
    relative = (
        relative
        or text.cased
        and any(text.is_mark(i, ",") and text.has(i + 1, *_WHOM) for i in range(end, min(end + _NEAR_RELATIVE, verb)))
    )  # "les autorités à X, auxquelles le groupe a écrit, n'ont pas répondu"
    finite = (i for i in range(end, verb) if not text.has(i, "grammar.auxiliaries.infinitive"))
    verbs = sum(text.has(i, HAVE, "grammar.auxiliaries.be") and not text.has(i - 1, HAVE) for i in finite)
    return verbs <= relative and verb - end <= _FARTHEST_VERB


def _aside_start(text: Text, comma: int, sentence: Sentence) -> int | None:
    """The comma that opens what another one closes."""
    return next((i for i in range(comma - 1, max(sentence.start, comma - 30), -1) if text.is_mark(i, ",")), None)


def _ending_at(text: Text, end: int, sentence: Sentence, fits: Fits, *, governed: bool = False) -> tuple[int, int] | None:
    """The longest phrase for somebody who can speak that ends here. governed: also one that "by" or "to" governs."""
    best = None
    for start in range(end - 1, max(sentence.start, end - 16) - 1, -1):
        if text.is_mark(start, ",;:") or text.words[start].sort is Sort.NUMBER and not is_numbered(text, start):
            break
        named = text.cased and any(name_end(text, j) > start for j in range(max(start - _LONGEST_NAME, 0), start))
        if governed and text.has(start, "grammar.prepositions.to") and phrase_end(text, start + 1, end) == end and not named:
            best = start + 1  # "a écrit au ministère, qui n'a pas répondu"
            break
        finish = phrase_end(text, start, end)
        if text.grammar.verb_first and finish != end:
            finish = with_house(text, start, finish, end)  # "لكن مسؤولا في الجيش نفى …"
        if not _may_begin(text, start, sentence) or finish != end:
            continue
        by = governed and text.has(start - 1, "grammar.prepositions.by", "grammar.prepositions.to")
        when = text.has(start - 1, "grammar.conjunctions.when")
        if start - 1 >= sentence.start and text.has(start - 1, "grammar.prepositions.words") and not by and not when:
            best = None  # "contacté par la Division": the phrase belongs to its preposition
        elif not text.has(start - 1, "grammar.determiners.words") or text.has(start - 2, "grammar.pronouns.that_of"):
            best = start
    if best is None or not (fits(text, best, end) or is_person(text, best, end) and end - best > 1):
        return None
    return None if not governed and _is_object(text, best) else (best, end)


def _is_object(text: Text, start: int) -> bool:
    """Whether a phrase is what another verb takes: "un habitant qui a perdu quatre membres de sa famille a déclaré"."""
    at = start - 1
    if text.grammar.verb_first or not text.forms[at].endswith(text.grammar.endings["participle"]):
        return False
    return text.has(at - 1, HAVE) and not text.has(at, _SAY)


def _name_before(text: Text, end: int) -> tuple[int, int] | None:
    """The name that ends here, whatever it belongs to: "un tir du Front, un groupe armé, qui …"."""
    start = next((i for i in range(max(end - _LONGEST_NAME, 0), end) if name_end(text, i) == end), None)
    return (start, end) if start is not None else None


def _called(text: Text, phrase: tuple[int, int], sentence: Sentence, fits: Fits) -> tuple[int, int]:
    """Who somebody is, before a name or what a comma adds: "le porte-parole, X, qui …", "le Front, un groupe armé, qui …"."""
    if not text.is_mark(phrase[0] - 1, ","):
        return phrase
    before = _ending_at(text, phrase[0] - 1, sentence, fits) or _name_before(text, phrase[0] - 1)
    if before is None:
        return phrase
    named = any(name_end(text, i) > i for i in range(*before))
    return before if is_person(text, *phrase) or text.has(phrase[0], "numbers.singles.words") and named else phrase


def _may_begin(text: Text, start: int, sentence: Sentence) -> bool:
    """Whether a subject may begin here: with an article of its own or a name, or at the head of a sentence without one."""
    if text.has(start, "grammar.prepositions.words") and name_end(text, start) == start:
        return False
    owned = text.has(start, "grammar.prepositions.of") and not text.has(start, "grammar.determiners.plural")
    if owned and start > sentence.start:
        return False
    opens = start == sentence.start or text.is_mark(start - 1, ":-—") or _opens_counted(text, start, sentence)
    joined = text.grammar.verb_first and text.has(start - 1, "grammar.conjunctions.words")
    side = text.grammar.verb_first and text.has(start, "parties.sides.nouns", "parties.forces.nouns")  # "وقوف جبهة X وراء"
    return opens or joined or side or begins_phrase(text, start)


def _opens_counted(text: Text, start: int, sentence: Sentence) -> bool:
    """Whether nothing but a number stands before a phrase in its clause: "Une soixantaine de combattants ont attaqué"."""
    i = start - 1
    if text.grammar.verb_first or not text.is_number(i):
        return False
    while i >= sentence.start and (text.is_number(i) or text.has(i, "numbers.before.about", "numbers.before.at_least")):
        i -= 1
    return i < sentence.start or text.is_mark(i, ',:«"“') or text.has(i, "grammar.conjunctions.that")


def subject_before(text: Text, at: int, sentence: Sentence, *, fits: Fits = can_speak) -> tuple[int, int] | None:
    """The phrase that is the subject of the verb at this word, before it; a pronoun as it stands."""
    found = subject_of(text, group_start(text, at, sentence), sentence, fits)
    return found[0] if found is not None else None


def verb_before(text: Text, i: int, sentence: Sentence) -> tuple[int, int] | None:
    """The phrase that heads the sentence of a second verb: "le gouvernement promet une enquête et se refuse à désigner …"."""
    start = group_start(text, i, sentence)
    if not text.has(start - 1, "grammar.conjunctions.and", "grammar.conjunctions.but"):
        return None
    end = phrase_end(text, sentence.start, start)
    return (sentence.start, end) if end > sentence.start and can_speak(text, sentence.start, end) else None


def described(text: Text, at: int, finish: int, sentence: Sentence) -> tuple[int, int]:
    """Whoever a name is said to be behind its comma, "Mamadou, un habitant"; the name itself where nothing is said."""
    if not is_person(text, at, finish):
        return at, at
    if text.is_mark(finish, ",") and finish + 1 < sentence.end:
        end = phrase_end(text, finish + 1, sentence.end)
        if end > finish + 1 and can_speak(text, finish + 1, end):
            return finish + 1, end
    return at, finish
