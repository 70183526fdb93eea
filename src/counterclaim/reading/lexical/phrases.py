"""Where the words for somebody or something begin and end, told by the words that cannot belong to them."""

from __future__ import annotations

from counterclaim.reading.lexical.articles import is_against, is_numbered, is_of_name
from counterclaim.reading.lexical.names import ACRONYM, DEMONYM, FORCE, GROUP, ORGANISATION, STATE
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.words import Sort

NAMES = (GROUP, FORCE, ORGANISATION, STATE, ACRONYM)
_OF = "grammar.prepositions.of"
_LONGEST = 16
# Adjectives of relation, in the form that the reader compares by.
_ADJECTIVES, _SHORTEST_ADJECTIVE = ("يه", "يون", "يين"), 4
_RELATIONS = (*_ADJECTIVES, "ي")
# Nouns that head a phrase of their own, with whatever article.
_HEADS = (
    "parties.forces.nouns",
    "parties.sides.plurals",
    "parties.weapons.nouns",
    "parties.objects.nouns",
    "people.civilians.nouns",
)
# What a phrase for somebody is followed by: "قدر ناجون عدد القتلى", "رفض المتحدث باسمه الخوض في".
_MATTERS = (
    "harms.tolls.nouns",
    "harms.tolls.injured",
    "harms.tolls.missing",
    "attributions.decline.silence",
    "attributions.deny.charges",
)
BOUNDS = tuple(f"numbers.before.{name}" for name in ("at_least", "more_than", "at_most", "less_than", "about"))
_LONGEST_BRACKET = 14
_HOUSES = ("parties.forces.nouns", "parties.sides.nouns", "reporting.speakers.organisation", "reporting.speakers.houses")
_SHORT_NOUN = 4  # "de mer", "de fer"
_STOPS = (
    "grammar.prepositions.words", "grammar.conjunctions.words", "grammar.conjunctions.relative", "grammar.auxiliaries.have",
    "grammar.auxiliaries.be",
    "grammar.auxiliaries.words", "grammar.stops.words", "grammar.pronouns.he", "grammar.pronouns.nobody",
    "grammar.negation.before",
    "reporting.verbs.say", "reporting.verbs.going_on", "reporting.sources.before", "numbers.vague",
    "attributions.decline.phrases",
)  # fmt: skip
# These stop a phrase unless an article before them makes a noun of them ("le juge").
_VERBS = ("reporting.verbs.say", "attributions.deeds.direct", "harms.killed.happen", "sayings.demands.verbs")


def phrase_end(text: Text, start: int, limit: int | None = None) -> int:
    """The word after a phrase for somebody that begins here; start itself where none can begin."""
    limit = min(limit if limit is not None else len(text), start + _LONGEST, len(text))
    at = start
    while at < limit:
        after = _taken(text, at, start, limit)
        if after == at:
            break
        if text.grammar.verb_first and at > start and text.words[at].own and text.has(at, _OF):
            return min(after, limit)  # "المتحدث باسمه | الخوض"
        if at == start and text.is_mark(at):
            return min(after, limit)  # words in quotation marks are a phrase by themselves
        at = after
    return _trimmed(text, start, min(at, limit))


def _taken(text: Text, at: int, start: int, limit: int) -> int:
    """The word after what the phrase takes in next, or this word where it ends."""
    if at > start and (whole := text.end(at, "reporting.speakers.wholes")) > at:
        return whole
    if not text.is_mark(at) and ((text.words[at].first and at > start) or _begins_another(text, at, start)):
        return at
    name = name_end(text, at)
    if name > at:
        return name
    if text.is_mark(at):
        return _marked(text, at, start, limit)
    if text.has(at, _OF) and is_infinitive(text, at + 1) and at > start:
        return at  # "accusé les FSR d'utiliser …"
    if text.grammar.verb_first and at > start and text.has(at, _OF) and text.has(at + 1, "parties.attacks.nouns"):
        return at  # "تبرأ الفصيل من الهجوم"
    if text.has(at, _OF) and text.has(at + 1, "grammar.pronouns.of_them"):
        return at  # "accusé l'armée d'en être responsable"
    if text.has(at, _OF):
        newsroom = text.has(at, "reporting.via.links") and text.is_mark(at + 1, '«"“(')  # "قال أحد الأقارب لـ«التغيير» إن …"
        told = (newsroom or text.has(at + 1, "reporting.via.outlets")) and text.grammar.verb_first
        return at + 1 if not told and (at == start or _goes_on(text, at + 1)) else at
    if text.has(at, "grammar.conjunctions.joined") and at > start:
        return text.end(at, "grammar.conjunctions.joined")
    if text.has(at, "grammar.prepositions.inner") and at > start and _goes_on(text, text.end(at, "grammar.prepositions.inner")):
        return text.end(at, "grammar.prepositions.inner")
    if at > start and text.cased and is_against(text, start, at):
        return at + 1  # "l'Organisation mondiale contre la torture"
    if at > start and text.cased and is_of_name(text, at):
        return at + 2  # "le parti Les Transformateurs"
    if text.has(at, "grammar.determiners.words"):
        within = text.has(at - 1, _OF, "grammar.determiners.words", "grammar.prepositions.inner")
        return at + 1 if at == start or within or text.cased and is_against(text, start, at - 1) else at
    return at if _stops(text, at, start) else at + 1


def _begins_another(text: Text, at: int, start: int) -> bool:
    """Whether, in Arabic, another phrase follows one that an article has closed: "اتهم المركز عناصر"."""
    if not text.grammar.verb_first or at <= start:
        return False
    theirs = text.words[at].own or text.has(at, "attributions.deny.taking_part")
    if theirs and text.has(at, "attributions.deny.accusations") or text.has(at, "grammar.determiners.any"):
        return True
    if text.has(at, *_MATTERS) and not text.has(at - 1, _OF) and not _is_person(text, at):
        return True  # "نفت غرفة عمليات محلية ضلوعها", "نفت حركات أزوادية أي صلة"
    if is_described(text, start, at) and (text.words[at].definite or text.has(at, "reporting.via.outlets")):
        return True  # "أكد مسؤول أمني الهجوم", "أفاد مسؤولون محليون وكالة فرانس برس"
    named = any(name_end(text, i) == at for i in range(start, at)) or text.is_mark(at - 1, ')»"”') and at - 1 > start
    if not named and not _is_closed(text, at - 1):
        return False
    word = text.words[at]
    if text.has(at, "attributions.accuse.blaming", "events.violence.words") or word.own and named:
        return True
    if word.definite:
        closed = named or text.words[at - 1].definite
        return (
            closed
            and text.has(
                at,
                "attributions.dispute.matters",
                "attributions.dispute.shown",
                *_HEADS,
                "reporting.speakers.armed",
                "parties.powers.words",
            )
            and not text.has(at, DEMONYM)
        )
    return not text.has(at, _OF, DEMONYM, "grammar.conjunctions.joined")


def is_described(text: Text, start: int, end: int) -> bool:
    """Whether the words end with a noun for somebody and its adjective, both without an article: "مسؤول أمني"."""
    noun, adjective = end - 2, end - 1
    plain = noun >= start and not text.words[noun].definite and not text.words[adjective].definite
    relation = plain and len(text.forms[adjective]) >= _SHORTEST_ADJECTIVE and text.forms[adjective].endswith(_RELATIONS)
    return relation and text.has(noun, "reporting.speakers.person") and not text.has(adjective, STATE)


def _is_person(text: Text, at: int) -> bool:
    """Whether a word is an adjective of somebody, "a responsible source", and no object with an article."""
    return text.has(at, "reporting.speakers.person") and not text.words[at].definite


def _is_closed(text: Text, at: int) -> bool:
    return text.words[at].definite or text.words[at].own or text.has(at, STATE, DEMONYM)


def is_infinitive(text: Text, at: int) -> bool:
    """Whether an infinitive follows "of", as far as its ending tells."""
    if at >= len(text) or text.words[at].capital or not text.cased:
        return False
    form = text.forms[at]
    known = text.has(at, "grammar.auxiliaries.infinitive") or text.has(at, "attributions.deeds.direct", "reporting.verbs.say")
    return (known or len(form) > _SHORT_NOUN) and form.endswith(text.grammar.endings.get("of_infinitive", ("\n",)))


def _goes_on(text: Text, at: int) -> bool:
    """Whether a noun, an article or a name may follow "of"."""
    if at >= len(text) or text.words[at].sort is Sort.NUMBER:
        return False
    if text.value(at, "numbers.words") is not None and not (text.cased and text.has(at, "numbers.singles.words")):
        return False  # "d'un mouvement", and no "de deux"
    if text.cased and text.has(at, "numbers.singles.words") and text.is_number(at + 1):
        return False  # "d'une dizaine"
    if text.cased and text.has(at, *BOUNDS) and text.is_number(text.end(at, *BOUNDS)):
        return False  # "le ministère d'au moins 45"
    return text.is_mark(at, '«"“') or not text.is_mark(at) and not text.has(at, "grammar.pronouns.he", "grammar.auxiliaries.have")


def _stops(text: Text, at: int, start: int) -> bool:
    word = text.words[at]
    if text.cased and at > start and is_numbered(text, at):
        return False
    if word.sort is Sort.NUMBER or (text.has(at, "grammar.stops.always") and at > start):
        return True
    noun = at > 0 and at - 1 >= start and (text.has(at - 1, "grammar.determiners.words", _OF) or word.definite)
    noun = noun or text.cased and text.has(at - 1, "harms.tolls.adjectives") and at - 2 >= start  # "un nouveau décompte"
    if text.has(at - 1, "grammar.pronouns.cleft"):
        return True  # "ce sont des militaires qui …"
    if noun and not text.has(at, "grammar.pronouns.he", "grammar.conjunctions.relative"):
        return False
    if word.definite:
        return False
    if at > start and text.has(at + 1, "grammar.prepositions.by") and text.forms[at].endswith(text.grammar.endings["participle"]):
        return True  # "les combattants du M23 soutenus par …"
    return text.has(at, *_STOPS) or (at > start and text.has(at, *_VERBS) and not text.has(at, "people.other.nouns"))


def _marked(text: Text, at: int, start: int, limit: int) -> int:
    """Behind a bracket with a name in it, or the marks around a name: "Groupe X (GSIM)", « supplétifs étrangers »."""
    if text.grammar.verb_first and at > start and text.forms[at] in '«"“' and _is_closed(text, at - 1):
        return at
    if text.forms[at] == "(" and at > start:
        closing = next((i for i in range(at + 1, min(at + _LONGEST_BRACKET, len(text))) if text.forms[i] == ")"), None)
        return closing + 1 if closing is not None else at
    quotation = text.quoted(at + 1) if text.forms[at] in '«"“„' else None
    if quotation is not None and quotation[0] == at + 1 and quotation[1] - at <= 8 and not text.has(at + 1, *_VERBS, *_STOPS):
        return quotation[1] + 1 if at > start or quotation[1] - at <= 6 else at
    return at + 1 if text.forms[at] in ("-", "/") and at > start and text.words[at].start == text.words[at - 1].end else at


def _trimmed(text: Text, start: int, end: int) -> int:
    """Without what cannot end a phrase: an article, "of", a conjunction."""
    while end > start and (
        text.has(
            end - 1,
            _OF,
            "grammar.determiners.words",
            "grammar.conjunctions.joined",
            "grammar.prepositions.inner",
            "grammar.adverbs.words",
        )
        and name_end(text, end - 1) == end - 1
        and not (text.grammar.verb_first and text.words[end - 1].own and end - start > 1)  # "المتحدث باسمه"
    ):
        end -= 1
    return end


def name_end(text: Text, at: int) -> int:
    """The word after the longest name that begins here; acronyms and single words only in capitals."""
    end = text.end(at, *NAMES)
    if end == at or text.has(at, "parties.doubtful.words") and end == at + 1 and not text.has(at - 1, "reporting.speakers.armed"):
        return at
    if end - at == 1 and text.cased:
        written = text.of(at, end)
        acronym = text.has(at, ACRONYM) and text.end(at, GROUP, FORCE, ORGANISATION, STATE) == at
        acronym = acronym or text.has(at, "grammar.determiners.words", "grammar.prepositions.words")  # "Au moins" is no AU
        if not (written.isupper() if acronym else written[:1].isupper()):
            return at
    return end


def begins_phrase(text: Text, at: int) -> bool:
    """Whether a phrase for somebody may begin here: an article, a name, a capital inside a sentence."""
    if not 0 <= at < len(text) or text.is_mark(at):
        return False
    if name_end(text, at) > at or text.has(at, "grammar.determiners.words") or text.words[at].definite:
        return True
    return text.words[at].capital and not text.has(at, "grammar.stops.words", "grammar.prepositions.words")


def coordinated_end(text: Text, start: int, limit: int) -> int:
    """The end of one or more phrases for speakers joined by "and"."""
    end = with_house(text, start, _with_adjective(text, start, phrase_end(text, start, limit), limit), limit)
    while end > start and text.has(end, "grammar.conjunctions.and") and begins_phrase(text, end + 1):
        further = phrase_end(text, end + 1, limit)
        if further <= end + 1 or _heads_clause(text, further):
            break
        end = further
    return end


def _with_adjective(text: Text, start: int, end: int, limit: int) -> int:
    """The end past a second adjective of the noun: "مصادر طبية ومحلية"."""
    second = end + 1
    joined = text.grammar.verb_first and end - start > 1 and second < limit and text.has(end, "grammar.conjunctions.and")
    if not joined or text.words[second].definite or text.has(second, *_VERBS):
        return end
    one, other = text.forms[end - 1], text.forms[second]
    alike = len(other) > _SHORTEST_ADJECTIVE and one[-2:] == other[-2:] and one.endswith(_ADJECTIVES)
    return second + 1 if alike else end


def with_house(text: Text, start: int, end: int, limit: int) -> int:
    """The end past whom somebody belongs to: "قيادي في جماعة …", "مصدر في الشرطة"; never past a place."""
    person = text.grammar.verb_first and end > start and text.find(start, end, "reporting.speakers.person") == start
    if not person or not text.has(end, "reporting.speakers.within"):
        return end
    at = end + 1
    first = at + text.is_mark(at, '«"“')
    named = name_end(text, first) > first and any(text.has(first, name) for name in NAMES if name != STATE)
    return phrase_end(text, at, limit) if first < limit and (named or text.has(first, *_HOUSES)) else end


def _heads_clause(text: Text, at: int) -> bool:
    """Whether a verb follows at once: then the phrase is the subject of another clause."""
    return text.has(at, "grammar.auxiliaries.have", "grammar.auxiliaries.be", "reporting.verbs.say")


def bare(text: Text, start: int, end: int) -> tuple[int, int]:
    """The phrase without the articles, "of" and marks at its ends that are no part of a name."""
    while start < end and (
        text.is_mark(start, '«"“„—-(') or text.has(start, "grammar.determiners.partitive") and name_end(text, start) == start
    ):
        start += 1
    while end > start and text.is_mark(end - 1, '»"”,;:.—-') and not _closes_inside(text, start, end - 1):
        end -= 1
    return start, end


def _closes_inside(text: Text, start: int, mark: int) -> bool:
    """Whether a closing mark belongs to a quotation that opens within the phrase: "Le réseau « Avocats d'urgence »"."""
    return text.is_mark(mark, '»"”') and any(text.is_mark(i, '«"“') for i in range(start, mark))
