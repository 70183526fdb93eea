"""What happened to those whom a number counts: read off the noun, the verb behind them, or the verb and deed before them."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.asides import deed_before_aside, past_aside, past_part
from counterclaim.reading.lexical.fallen import (
    died_later,
    died_of_hurt,
    died_of_wounds,
    fell_behind,
    has_object,
    is_lost,
    reaches,
    takes_away,
)
from counterclaim.reading.lexical.harmed import GROUPS, Counted
from counterclaim.reading.lexical.harmless import are_heard, is_feared, is_mixed, is_of_deeds_joined, is_released
from counterclaim.reading.lexical.names import DEMONYM
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.phrases import is_infinitive
from counterclaim.reading.lexical.text import Text

# How far behind the people their verb may stand, and before the number the verb of whoever did it.
_BEHIND, _BEHIND_ONE, _BEFORE = 28, 16, 9
_BEFORE_NOUN = 2
_SHARED, _NEAR, _ASIDE = 30, 4, 12
_HELD = (Harm.ABDUCTED, Harm.ARRESTED)
# What an unknown noun must suffer to be people: villages are hit and evacuated too.
_PERSONAL = (Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.ARRESTED)
_KILLING, _HAVE, _BE = "harms.killed.verbs", "grammar.auxiliaries.have", "grammar.auxiliaries.be"


def harm_of_words(text: Text, number: Number, people: Counted) -> tuple[Harm, int] | None:
    """The harm of a number and the word that says it, or None where nothing beside the number does."""
    if people.harm is Harm.DISPLACED and people.group is not None:
        active = None if number.single else _personal(text, _active(text, number))  # "massacré 22 déplacés"
        return active or _passive(text, people.end, number.single, near=True) or (Harm.DISPLACED, people.end - 1)
    if people.harm in _HELD and (done := _active(text, number)) is not None and done[0] is Harm.KILLED:
        return done  # "exécuté 22 détenus"
    if people.harm is Harm.INJURED and text.cased and (done := _active(text, number)) is not None and takes_away(text, done):
        return done  # "emmené 130 blessés", and not "un mort et dix blessés"
    if people.harm is Harm.INJURED and died_of_hurt(text, number):
        return Harm.KILLED, number.start - 1  # "توفي ثلاثة من الجرحى"
    if people.harm in (*_HELD, Harm.INJURED) and (fate := _fate(text, people, number)) is not None:
        return fate
    if people.harm is None and (died := died_of_wounds(text, number)) is not None:
        return died  # "deux des blessés ont succombé"
    unharmed = is_released(text, number, people) or is_mixed(text, number, people) or are_heard(text, number, people)
    if people.harm is not None and unharmed or is_of_deeds_joined(text, number):
        return None
    if text.grammar.verb_first and people.group is not None and (fell := fell_behind(text, people.end)) is not None:
        return fell  # "إن طفلين وامرأة قتلوا"
    if number.single and number.end == number.core and not people.part:
        return None if _denied(text, number) else _active(text, number)
    if people.harm is not None:
        return None if _denied(text, number) or number.single and not _told(text, number) else (people.harm, people.end - 1)
    if people.group is None and text.grammar.verb_first and not number.single:
        behind = next((harm for harm in Harm if text.has(number.end, f"harms.{harm}.happen")), None)
        if behind is not None and not has_object(text, number.end):
            return behind, number.end  # "قتلوا وثلاثة أصيبوا"
    if people.group is None and not people.of_them:
        bare = text.grammar.verb_first or _object_ends(text, number)
        return _active(text, number) if not number.single and bare else None
    passive, active = _passive(text, people.end, number.single), _active(text, number)
    if people.unknown and (number.single or text.has(number.start - 1, "grammar.prepositions.located")):
        return None  # "dans deux fosses"
    if people.unknown:
        passive, active = _personal(text, passive), _personal(text, active)
    if people.group is not None and people.part and not people.of_them and (passive is None or passive[1] - people.end > 2):
        return None
    if passive is not None and (active is None or passive[1] - people.end <= 3 or not _is_of_verb(text, active[1], number)):
        return passive
    return active or passive


def _fate(text: Text, people: Counted, number: Number) -> tuple[Harm, int] | None:
    """What became of captives and of the hurt: "trois otages ont été tués", "deux blessés ont succombé"."""
    at = past_part(text, people.end)
    told = _passive(text, at, number.single, near=True)
    if told is None or told[0] not in (Harm.KILLED, Harm.INJURED) or told[0] is people.harm:
        return None
    group = (_HAVE, _BE, "grammar.adverbs.words", "grammar.pronouns.clitic", DEMONYM)
    at_once = all(text.has(i, *group) for i in range(at, told[1]))  # and not "dix blessés, dont deux sont morts"
    return told if people.harm is not Harm.INJURED or at_once and not text.grammar.verb_first else None


def _personal(text: Text, told: tuple[Harm, int] | None) -> tuple[Harm, int] | None:
    """What only people suffer."""
    personal = told is not None and told[0] in _PERSONAL and not text.has(told[1], "harms.impersonal.words")
    return told if personal else None


def _told(text: Text, number: Number) -> bool:
    """Whether "un mort", "un blessé" is told as news: behind "a fait", in a title, beside a verb of counting."""
    start = max(text.sentence(number.core).start, number.core - _BEFORE)
    return start in (number.core, number.start) or any(
        text.has(
            i,
            "harms.killed.giving",
            "harms.tolls.counting",
            "harms.parts.words",
            "reporting.verbs.say",
            "grammar.conjunctions.and",
        )
        or text.is_mark(i, ":,")
        for i in range(start, number.core)
    )


def _object_ends(text: Text, number: Number) -> bool:
    """Whether a bare number is the object itself: "avoir abattu huit"."""
    at = number.end
    return (
        at >= len(text)
        or text.is_mark(at)
        or text.has(at, "grammar.conjunctions.and", "harms.parts.words", "grammar.prepositions.words", "grammar.adverbs.words")
    )


def _denied(text: Text, number: Number) -> bool:
    """ "Aucun mort", "n'a pas fait de victimes"."""
    return text.has(number.core - 1, "grammar.determiners.negative", "grammar.negation.none")


def _passive(text: Text, at: int, single: bool, *, near: bool = False) -> tuple[Harm, int] | None:
    """The verb behind the people of which they are the subject: "ont été tués", "ont péri", or a participle alone, "tués"."""
    sentence = text.sentence(at - 1)
    limit = min(sentence.end, at + (_NEAR if near else _BEHIND_ONE if single else _BEHIND))
    depth, i = 0, at
    while i < limit:
        if text.is_mark(i, ";:") or i > at + 2 and _closes(text, i, at) and not text.is_mark(at, '»"”'):
            return None
        if depth <= 0 and i > at and text.is_number(i) and _counts_harmed(text, i):
            return None
        depth += text.forms[i] == "("
        depth -= text.forms[i] == ")"
        harm = None if depth > 0 else _suffered(text, i, at)
        either = _suffered(text, i + 2, at) if text.cased and text.forms[i + 1 : i + 2] == ["ou"] else None
        if harm is not None:  # "tuées ou blessées" are neither, "égorgées ou brûlées vives" killed
            return None if is_feared(text, i) or either not in (None, harm) else (harm, i)
        if depth <= 0 and (_is_other_verb(text, i, at) or _is_other_fate(text, i, at)):
            return None
        i += 1
    return None


def _closes(text: Text, i: int, at: int) -> bool:
    """Whether a mark closes a quotation, and not one that opened behind a word: "sept autres ont été « tuées par balle »"."""
    inside = text.quoted(i - 1)
    return text.is_mark(i, '»"”') and not (inside is not None and inside[0] > at + 1) and text.quoted(i + 1) in (None, inside)


def _is_other_fate(text: Text, i: int, at: int) -> bool:
    """Whether they suffered something else that no harm follows: "58 femmes ont été violées, et 12 ont disparu"."""
    if text.grammar.verb_first or not text.has(i, "grammar.auxiliaries.been"):
        return False
    i += 1
    while text.has(i, "grammar.adverbs.words"):
        i += 1
    if not text.forms[min(i, len(text) - 1)].endswith(text.grammar.endings["participle"]) or _suffered(text, i, at):
        return False
    for j in range(i + 1, min(i + _NEAR + 3, len(text))):
        if text.is_mark(j) or text.is_number(j) or text.has(j, "grammar.conjunctions.that"):
            return True
        if _suffered(text, j, at):
            return False
    return False


def _counts_harmed(text: Text, i: int) -> bool:
    """Whether another number is one of dead or hurt by its own noun: what follows it is no verb of the people before."""
    nouns = tuple(f"harms.{harm}.nouns" for harm in Harm)
    return any(text.has(j, *nouns) and not text.has(j - 1, _BE) for j in range(i + 1, min(i + 4, len(text)))) and not any(
        text.has(j, *GROUPS) for j in range(i + 1, min(i + 4, len(text)))
    )


def _suffered(text: Text, i: int, at: int) -> Harm | None:
    """The harm that a word says its subject suffered."""
    if text.has(i - 1, "numbers.singles.words") or text.is_number(i - 1) and i > at:
        return None
    for harm in Harm:
        happens = text.has(i, f"harms.{harm}.happen") and not has_object(text, i)
        if happens and not text.has(i - 1, "grammar.determiners.definite"):
            return harm
        if text.cased and text.is_mark(i - 1, ",") and text.is_mark(i + 1, ",") and text.find(i + 2, i + 5, _BE) is not None:
            return None  # "quatre d'entre eux, blessés, ont été achevés"
        if harm is Harm.INJURED and text.cased and died_later(text, i):
            return None  # "un civil, touché par une balle, est décédé"
        if text.has(i, f"harms.{harm}.participles") and not _is_done(text, i) and not _does_next(text, i):
            return harm
    return None


def _does_next(text: Text, i: int) -> bool:
    """Whether "and" joins a participle with no plural to what somebody did: "a tué six civils et blessé neuf autres"."""
    joined = text.has(i - 1, "grammar.conjunctions.and") or text.is_mark(i - 1, ",")
    object_ = text.is_number(i + 1) or text.has(i + 1, "grammar.determiners.plural", "grammar.determiners.definite")
    return text.cased and joined and text.forms[i].endswith("é") and object_


def _is_done(text: Text, i: int) -> bool:
    """Whether a participle stands behind "have", so that its subject does it: "ont tué", not "ont été tués"."""
    j = i - 1
    while text.has(j, "grammar.adverbs.words", "grammar.negation.words"):
        j -= 1
    return text.has(j, _HAVE) and not text.has(j, _BE)


def _is_other_verb(text: Text, i: int, at: int) -> bool:
    """Whether the people do or are something else there, so that no later verb is theirs."""
    if text.has(i, "grammar.pronouns.he") or (
        text.has(i, "reporting.sources.before")
        and not any(text.has(j, "grammar.auxiliaries.been") for j in range(i, i + 7))
        and not (text.cased and any(text.has(j, _BE) and _suffered(text, j + 1, at) for j in range(i, i + _ASIDE)))
    ):
        return not any(text.has(j, "grammar.auxiliaries.been") for j in range(i, i + 5))
    if text.has(i, _HAVE) and not text.has(i + 1, *_SUFFERING) and not text.has(i, "harms.displaced.happen"):
        return not any(
            _suffered(text, j, at) is not None or text.has(j, "grammar.auxiliaries.been")
            for j in range(i + 1, min(i + 6, len(text)))
        )
    return (
        i > at
        and text.has(i, "harms.parts.words") is False
        and text.has(i, "attributions.deeds.direct", "reporting.verbs.say")
        and text.has(i - 1, _HAVE)
    )


_SUFFERING = ("grammar.auxiliaries.been",)


def _active(text: Text, number: Number) -> tuple[Harm, int] | None:
    """The verb or deed before the number: "tuant 12", "a blessé 3", "la mort de 9", "faisant 4 morts"."""
    reach = _BEFORE_NOUN if number.end == number.core and number.single else _BEFORE
    start = max(text.sentence(number.core).start, number.start - reach)
    past = past_aside(text, number, start)
    if (deed := deed_before_aside(text, number)) is not None:
        return deed
    for i in range(past - 1, start - 1, -1):
        if text.cased and text.has(i, "harms.tolls.lists"):
            return None  # "détient une liste de 218 noms"
        if text.is_mark(i, ".;:,(") or text.is_number(i) and any(text.has(j, *GROUPS) for j in range(i, number.start)):
            return None
        for harm in Harm:
            if reaches(text, i, number, f"harms.{harm}.events") and text.has(i, f"harms.{harm}.events"):
                return harm, i
            if (
                text.has(i, f"harms.{harm}.giving")
                and text.end(i, f"harms.{harm}.giving") >= number.start - 1
                and harm is not Harm.KILLED
            ):
                return harm, i
            fate = text.end(i, f"harms.{harm}.happen") > text.end(i, f"harms.{harm}.verbs")  # "perdu la vie"
            stopped = harm is Harm.ARRESTED and text.has(i + 1, "grammar.prepositions.of") and is_infinitive(text, i + 2)
            if stopped:
                return None  # "j'ai arrêté de compter à trente"
            if harm is Harm.INJURED and text.cased and text.has(i - 1, "grammar.conjunctions.and") and text.has(i - 2, _KILLING):
                return None  # "tuant et blessant plusieurs personnes"
            if harm is Harm.KILLED and is_lost(text, i, number):
                return Harm.MISSING, i
            if text.has(i, f"harms.{harm}.verbs") and not fate and _does(text, i, harm):
                return harm, i
        if text.has(i, "harms.killed.giving") and (
            "vie" in text.forms[i : number.start] or "mort" in text.forms[i : number.start]
        ):
            return Harm.KILLED, i
    return None


def _does(text: Text, i: int, harm: Harm) -> bool:
    """Whether a verb has those it harms behind it: any form but a participle that its subject suffers."""
    if not text.forms[i].endswith(text.grammar.endings["participle"]):
        return True
    j = i - 1
    while text.has(j, "grammar.adverbs.words", "grammar.negation.words", "grammar.pronouns.clitic") or text.is_mark(j, '«"“'):
        j -= 1
    if text.has(j, _HAVE):
        return True
    listed = text.cased and text.is_mark(j, ",") and text.is_number(i + 1)  # "avoir tué 70 soldats, blessé des dizaines d'autres"
    return (
        (text.has(j, "grammar.conjunctions.and") or listed)
        and text.last(max(text.sentence(i).start, j - _SHARED), j, _HAVE) is not None
        and not any(text.has(k, "grammar.auxiliaries.been") for k in range(max(text.sentence(i).start, j - _SHARED), j))
    )


def _is_of_verb(text: Text, i: int, number: Number) -> bool:
    """Whether the word before the number governs it with nothing but articles between."""
    return number.start - i <= 4
