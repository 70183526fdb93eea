"""Tolls and documents with whoever gave them out: "un bilan communiqué lundi par X", "34 morts : le dernier décompte de X"."""

from __future__ import annotations

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.kinds import can_speak, kind_of
from counterclaim.reading.lexical.phrases import bare, coordinated_end, phrase_end
from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.text import Sentence, Text

_HAVE = "grammar.auxiliaries.have"
_FARTHEST_NUMBER, _OPENING, _NEAR = 10, 5, 4


def issued(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "Un précédent bilan, communiqué lundi par X, était de 19 morts": a toll that heads its clause, with who gave it out."""
    opens = at == sentence.start or text.is_mark(at - 1, '«"“,;')
    toll = text.find(at, at + _OPENING, "harms.tolls.nouns") if opens and text.cased else None
    if toll is None or any(text.is_mark(i) or text.has(i, "reporting.verbs.say") for i in range(at, toll)):
        return None  # "le ministre dément le bilan avancé par X"
    given = text.find(toll, min(toll + _FARTHEST_NUMBER, sentence.end), "reporting.sources.issuing")
    by = text.find(given, min(given + _FARTHEST_NUMBER, sentence.end), "grammar.prepositions.by") if given is not None else None
    if (
        given is None
        or by is None
        or any(text.has(i, _HAVE, "grammar.auxiliaries.be") or text.is_mark(i, ";:.") for i in range(toll, by))
    ):
        return None
    end = coordinated_end(text, by + 1, sentence.end)
    return Saying((toll, by + 1), (by + 1, end), False) if end > by + 1 else None


def tallied(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "34 cadavres dénombrés : le dernier bilan de X dépasse …": a toll behind a colon, whose numbers stand before it."""
    if not (text.cased and text.is_mark(at - 1, ":")) or not any(text.is_number(i) for i in range(sentence.start, at)):
        return None
    toll = text.find(at, at + _NEAR, "harms.tolls.nouns")
    if toll is None or any(text.is_mark(i) or text.has(i, _HAVE) for i in range(at, toll)):
        return None
    behind = text.end(toll, "harms.tolls.nouns")
    behind += text.has(behind, "people.adjectives.words")
    if not text.has(behind, "grammar.prepositions.of"):
        return None
    start, end = bare(text, behind, phrase_end(text, behind, sentence.end))
    return Saying((toll, start), (start, end), True) if start < end and can_speak(text, start, end) else None


def tolled(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "Un précédent bilan de la police était de neuf morts": a toll that heads its clause, and whose it is."""
    opens = at == sentence.start or text.is_mark(at - 1, '«"“,;:') or text.has(at - 1, "grammar.conjunctions.clauses")
    toll = text.find(at, at + _NEAR, "harms.tolls.nouns") if opens and text.cased else None
    if toll is None or any(
        text.is_mark(i) or text.has(i, _HAVE, "reporting.verbs.say", "grammar.prepositions.of") for i in range(at, toll)
    ):
        return None
    if text.has(toll, "harms.tolls.suffered"):
        return None  # "les pertes de l'armée s'élèveraient à 30 hommes"
    behind = text.end(toll, "harms.tolls.nouns")
    while text.has(behind, "harms.tolls.adjectives", "people.adjectives.words"):
        behind += 1
    if not text.has(behind, "grammar.prepositions.of"):
        return None
    start, end = bare(text, behind, phrase_end(text, behind, sentence.end))
    verb = next((i for i in range(end, min(end + _FARTHEST_NUMBER, sentence.end)) if text.has(i, *_AMOUNTING)), None)
    told = verb is not None and any(text.is_number(i) for i in range(verb, min(verb + _FARTHEST_NUMBER, sentence.end)))
    known = start < end and can_speak(text, start, end) and kind_of(text, start, end) is not ClaimantKind.UNKNOWN
    return Saying((toll, start), (start, end), False) if known and told else None


_AMOUNTING = ("grammar.auxiliaries.be", "harms.tolls.links", "reporting.verbs.say")


def confirmed(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "L'information a été confirmée samedi à notre rédaction par X": whose word the sentences before it were."""
    end = text.end(at, "reporting.backwards.openings")
    if not text.cased or at != sentence.start or end == at:
        return None
    by = text.find(end, min(end + _FARTHEST_NUMBER, sentence.end), "grammar.prepositions.by")
    if by is None or any(text.is_mark(i) or text.is_number(i) for i in range(end, by)):
        return None
    finish = coordinated_end(text, by + 1, sentence.end)
    return Saying((at, by + 1), (by + 1, finish), False) if can_speak(text, by + 1, finish) else None


def issuer_of(text: Text, start: int, sentence: Sentence) -> tuple[int, int] | None:
    """Who gave out a toll or a document: "selon un bilan provisoire communiqué jeudi par le gouverneur"."""
    if text.find(start, start + 3, "harms.tolls.nouns", "reporting.speakers.documents") is None:
        return None
    if text.grammar.verb_first:
        return _gathered(text, start, sentence)
    given = False
    for i in range(start, min(start + _FARTHEST_NUMBER, sentence.end)):
        if text.is_mark(i):
            return None
        given = given or text.has(i, "reporting.sources.issuing")
        if given and text.has(i, "grammar.prepositions.by"):
            end = coordinated_end(text, i + 1, sentence.end)
            return (i + 1, end) if end > i + 1 else None
    return None


def _gathered(text: Text, start: int, sentence: Sentence) -> tuple[int, int] | None:
    """Who gathered or gave it out, in a clause right behind: "المعلومات التي جمعتها البعثة", "تقرير نشرته المنظمة"."""
    verb = text.find(start + 1, min(start + _OPENING, sentence.end), "reporting.sources.issuing")
    if verb is None or any(text.is_mark(i) for i in range(start, verb)):
        return None
    end = coordinated_end(text, verb + 1, sentence.end)
    return (verb + 1, end) if can_speak(text, verb + 1, end) else None
