"""The subject behind its verb: "a déclaré X", "a-t-il dit", and every verb in Arabic."""

from __future__ import annotations

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.articles import is_plural_article
from counterclaim.reading.lexical.harmed import GROUPS
from counterclaim.reading.lexical.kinds import can_speak, kind_of, may_speak
from counterclaim.reading.lexical.phrases import bare, begins_phrase, coordinated_end, name_end, phrase_end
from counterclaim.reading.lexical.subjects import described
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import within_adverb
from counterclaim.reading.lexical.via import past_asides
from counterclaim.reading.lexical.words import Sort

_FARTHEST_SPEECH = 9
_SIDES = ("parties.forces.nouns", "parties.sides.nouns", "parties.doers.nouns", "parties.weapons.nouns")
_VERB = 4
# Verbs whose object is somebody.
_ACCUSING = ("attributions.accuse.verbs", "attributions.suspect.verbs", "attributions.deny.verbs", "attributions.dispute.verbs")
_LONGEST_NAME = 4
_OBJECT = "ا"
_OF_IT = ("اه", "اها")
# The endings of plurals that own what follows have lost.
_KEPT = ("ون", "ين")
_NOBODYS = (ClaimantKind.RESIDENT, ClaimantKind.WITNESS, ClaimantKind.RELATIVE)


def subject_behind(text: Text, start: int, end: int, sentence: Sentence) -> tuple[tuple[int, int], bool, bool] | None:
    """The subject behind its verb: a pronoun joined to it, or a phrase for somebody who can speak."""
    for i in range(start, min(end + 1, sentence.end)):
        if text.forms[i].startswith("-") and text.has(i, "grammar.pronouns.he"):
            return (i, i + 1), True, True
    if not (text.grammar.verb_first or _is_inverted(text, start, sentence)):
        return None
    at = past_asides(text, end, sentence)
    if not text.grammar.verb_first and (not begins_phrase(text, at) or _is_owned(text, at)):
        return None
    if text.grammar.verb_first and (_is_charge(text, at) or _is_oblique(text, at)):
        return None
    if text.cased and (them := text.end(at, "reporting.speakers.one_of_them")) > at:
        return (at, them), True, False  # "…, indique l'un d'eux"
    finish = coordinated_end(text, at, sentence.end)
    if (whose := _of_toll(text, at, finish)) is not None:
        return whose, True, False  # "…, indique un bilan provisoire du ministère"
    if text.grammar.verb_first:
        finish = _split_off(text, start, at, _with_name(text, at, finish, sentence), sentence)
    if text.grammar.verb_first and (_is_object(text, start, finish, sentence) or text.has(at, "grammar.conjunctions.that")):
        return None
    if text.grammar.verb_first and finish > at and not can_speak(text, at, finish):
        at, finish = _described_behind(text, at, finish, sentence)
    if finish > at and not can_speak(text, at, finish) and not _says_next(text, (start, end), (at, finish), sentence):
        at, finish = described(text, at, finish, sentence)
    if finish == at:
        return None
    return (at, finish), not text.grammar.verb_first or _quotation_before(text, start, sentence), False


def _of_toll(text: Text, at: int, finish: int) -> tuple[int, int] | None:
    """Whose the toll or the document is that says it behind its verb."""
    toll = text.find(at, at + _VERB, "harms.tolls.nouns", "reporting.speakers.documents") if text.cased else None
    of = text.find(toll, finish, "grammar.prepositions.of") if toll is not None else None
    whose = bare(text, of, finish) if of is not None else None
    return whose if whose is not None and whose[0] < whose[1] and can_speak(text, *whose) else None


def holds_object(text: Text, verb: int) -> bool:
    """Whether the pronoun of what is said is joined to an Arabic verb: "ينفيه", "نفاه"."""
    return text.grammar.verb_first and (text.words[verb].own or text.forms[verb].endswith(_OF_IT))


def _is_charge(text: Text, at: int) -> bool:
    """Whether what follows a verb is the blame itself: "نفت مسؤوليتها", "ألقى باللائمة على"."""
    at += text.has(at, "grammar.determiners.definite")  # "وصف هذه الاتهامات"
    return text.has(at, "attributions.deny.accusations", "attributions.accuse.onto", "attributions.dispute.matters")


def _is_oblique(text: Text, at: int) -> bool:
    """Whether a noun has the plural's or dual's ending of an object: "دعا الطرفين إلى …" calls on both."""
    return text.forms[min(at, len(text) - 1)].endswith(_KEPT[1]) and text.has(at, "parties.sides.nouns", *GROUPS)


def _is_owned(text: Text, at: int) -> bool:
    """Whether "of" makes the phrase another noun's: "pointe la responsabilité de l'armée", and not "racontent des habitants"."""
    several = text.has(at, "grammar.determiners.plural") or is_plural_article(text, at)
    return text.has(at, "grammar.prepositions.of") and not several


def _described_behind(text: Text, at: int, finish: int, sentence: Sentence) -> tuple[int, int]:
    """Whoever a name is said to be between commas: "said X, the spokesman of Y", "said X, who is a resident"."""
    if not text.is_mark(finish, ","):
        return at, finish
    start = finish + 1 + text.has(finish + 1, "grammar.conjunctions.and")
    start += text.has(start, "grammar.pronouns.he")
    end = phrase_end(text, start, sentence.end)
    return (start, end) if end > start and can_speak(text, start, end) else (at, finish)


def _with_name(text: Text, at: int, finish: int, sentence: Sentence) -> int:
    """Behind the name of an office's holder, whose words no list has: "the president X Y"."""
    if text.find(at, finish, "reporting.speakers.person") is None:
        return finish
    end = finish
    while end < min(finish + _LONGEST_NAME, sentence.end) and _is_unknown(text, end):
        end += 1
    return end


def _is_unknown(text: Text, i: int) -> bool:
    """Whether a word may be a name, as far as no list has it and it has no ending of an object ("بيانا")."""
    plain = text.words[i].sort is Sort.WORD and not text.words[i].own and not text.forms[i].endswith(_OBJECT)
    return plain and not text.names(i)


def _split_off(text: Text, verb: int, at: int, finish: int, sentence: Sentence) -> int:
    """Where whom a verb accuses begins within one phrase, a noun with an article behind two without: "rights groups the army"."""
    if not text.has(verb, "attributions.accuse.verbs") or not _is_object(text, verb, finish, sentence):
        return finish
    first = at + 2 - (_is_unknown(text, at) or _owns_nothing(text, at))  # "Mahmud the movement", "residents the army"
    heads = (i for i in range(first, finish) if _begins_party(text, i) and not _is_tied(text, i - 1))
    return next((i for i in heads if can_speak(text, at, i) or may_speak(text, at, i)), finish)


def _owns_nothing(text: Text, at: int) -> bool:
    """Whether no army follows a word as its owner: a plural that keeps its n, "ناشطون", or people who are nobody's, "سكان"."""
    plain = not text.words[at].definite and not text.words[at].own
    return plain and (text.forms[at].endswith(_KEPT) or kind_of(text, at, at + 1) in _NOBODYS)


def _is_tied(text: Text, i: int) -> bool:
    """Whether a word belongs to the noun behind it: "mercenaries of the aggression"."""
    return text.words[i].definite or text.is_mark(i) or text.has(i, *_SIDES)


def _begins_party(text: Text, i: int) -> bool:
    if text.has(i, "parties.doers.nouns") and name_end(text, i + 1) > i + 1:
        return True  # "gunmen of Boko Haram"
    owned = text.words[i].definite or text.words[min(i + 1, len(text) - 1)].definite  # "the army", "forces of the security"
    return text.has(i, *_SIDES[:2]) and owned or name_end(text, i) > i


def _is_object(text: Text, verb: int, finish: int, sentence: Sentence) -> bool:
    """Whether the one phrase behind a verb of accusing is whom it accuses: "واتهمت الشرطة بقتلهم"."""
    if not text.has(verb, "attributions.accuse.verbs"):
        return False
    at = past_asides(text, finish, sentence)
    while text.has(at, "grammar.conjunctions.and") and (end := phrase_end(text, at + 1, sentence.end)) > at + 1:
        at = past_asides(text, end, sentence)  # "accused an alliance the army and mercenaries of …"
    if text.is_mark(at, ".") and text.has(verb - 1, "grammar.conjunctions.and"):
        return True  # "denied it and accused a militia.": a second verb of whoever spoke, with its object
    if text.has(at, "grammar.prepositions.located") and not text.has(at, "grammar.prepositions.charge"):
        at = phrase_end(text, at + 1, sentence.end)  # "accused the armed groups in Tripoli of …"
    unknown = at < sentence.end and text.forms[at].startswith("ب") and not text.names(at)  # "بتعمد", of a noun that no list has
    return unknown or text.has(at, "grammar.prepositions.charge", "attributions.accuse.blaming")


def _says_next(text: Text, verb: tuple[int, int], phrase: tuple[int, int], sentence: Sentence) -> bool:
    """Whether an unknown phrase speaks: behind what is said ("…, raconte un vendeur"), before "that", a colon, a quotation."""
    if not may_speak(text, *phrase):
        return False
    if not text.grammar.verb_first:
        light = any(text.has(i, "reporting.verbs.light") for i in range(*verb))
        quoted = text.is_mark(verb[0] - 1, '»"”') or text.is_mark(verb[0] - 1, ",") and text.is_mark(verb[0] - 2, '»"”')
        quoted = quoted or text.is_mark(verb[0] - 1, ",") and text.quoted(verb[0]) is not None  # "« J'étais là, raconte une …"
        named = any(text.words[i].capital for i in range(*phrase)) and text.has(phrase[1], "grammar.prepositions.words")
        quoted = quoted or text.is_mark(verb[0] - 1, ",") and named  # "…, dénonce la Fondation X dans un rapport"
        return (quoted or text.is_mark(phrase[1], ".")) and text.has(phrase[0], "grammar.determiners.words") and not light
    near = range(phrase[1], min(phrase[1] + _FARTHEST_SPEECH, sentence.end))
    return any(text.has(i, "grammar.conjunctions.that", "events.violence.words") or text.is_mark(i, ':«"“') for i in near)


def _quotation_before(text: Text, start: int, sentence: Sentence) -> bool:
    """Whether what is said stands before the verb: a quotation, or a clause that "as" follows ("وفق ما أفاد", "حسبما أعلنت")."""
    if start > sentence.start + 2 and text.is_mark(start - 1, '»"”'):
        return True
    return start - sentence.start > 2 and any(
        text.end(i, "reporting.sources.as") == start for i in range(max(start - 3, sentence.start), start)
    )


def _closes_aside(text: Text, comma: int, sentence: Sentence) -> bool:
    """Whether nothing but an adverb or "eux" stands between a comma and the one before it."""
    opening = next((i for i in range(comma - 1, max(comma - 6, sentence.start), -1) if text.is_mark(i)), None)
    if opening is None or not text.is_mark(opening, ",") or text.is_mark(opening - 1):
        return False
    aside = range(opening + 1, comma)
    return len(aside) > 0 and all(
        text.has(i, "grammar.adverbs.words", "grammar.pronouns.he") or within_adverb(text, i) for i in aside
    )


def _ends_it(text: Text, start: int, comma: int, sentence: Sentence) -> bool:
    """Whether a time stands between the commas, and whoever says it ends the sentence: "…, mardi soir, ont rapporté des X."."""
    verb = next((i for i in range(start, min(start + _VERB, sentence.end)) if text.has(i, "reporting.verbs.say")), None)
    if verb is None or text.has(verb, *_ACCUSING) or text.has(comma - 1, "grammar.pronouns.he"):
        return False
    at = past_asides(text, text.end(verb, "reporting.verbs.say"), sentence)
    end = coordinated_end(text, at, sentence.end)
    return end > at and text.is_mark(end, ".") and can_speak(text, at, end)


def _closes_apposition(text: Text, comma: int, sentence: Sentence) -> bool:
    """Whether the comma closes what is added to the phrase that the sentence begins with, which is then the subject."""
    end = phrase_end(text, sentence.start, comma)
    if not (sentence.start < end < comma and text.is_mark(end, ",")):
        return False
    if text.cased and (text.has(sentence.start, "people.among.links") or any(text.is_number(i) for i in range(end, comma))):
        return False  # "Côté ennemi, dix hommes ont été tués, précise …"
    alone = not any(text.is_mark(i, ",") for i in range(end + 1, comma))  # "un notable, joint par notre radio, met en cause …"
    return phrase_end(text, end + 1, comma) == comma or alone and can_speak(text, sentence.start, end)


def _says_nothing_yet(text: Text, comma: int, sentence: Sentence) -> bool:
    """Whether nobody does anything before the comma: "le Comité pour la paix et le développement, une association, accuse …"."""
    end = phrase_end(text, sentence.start, comma)
    if not (text.cased and sentence.start < end < comma and can_speak(text, sentence.start, end)):
        return False
    told = any(text.has(i, *_VERBAL) or text.is_number(i) or text.is_mark(i, ':;»"”') for i in range(sentence.start, comma))
    return not told and any(text.is_mark(i, ",") for i in range(end, comma))


_VERBAL = (
    "grammar.auxiliaries.have",
    "grammar.auxiliaries.be",
    "attributions.deeds.direct",
    "events.violence.words",
    "reporting.verbs.say",
    "grammar.conjunctions.relative",
)


def _is_inverted(text: Text, start: int, sentence: Sentence) -> bool:
    """Whether the verb stands behind a comma, a quotation or "que", where a subject follows it."""
    before = start - 1
    if text.is_mark(before, ",") and _closes_aside(text, before, sentence) and not _ends_it(text, start, before, sentence):
        return False  # "les séparatistes, eux, accusent …"
    if text.is_mark(before, ",") and (_closes_apposition(text, before, sentence) or _says_nothing_yet(text, before, sentence)):
        return False  # "le Fano, une milice amhara, a accusé …"
    return (
        before < sentence.start
        or text.is_mark(before, ',»"”—-–:')
        or text.has(before, "grammar.conjunctions.that", "reporting.sources.as")
    )
