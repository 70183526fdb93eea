"""Flat statements that a party did it: X shelled Y; Y was killed by X; shells fired by X; an attack carried out by X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attacks import is_help
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.company import company_of
from counterclaim.reading.mood import Mood, hedged_near, mood_of
from counterclaim.reading.nearby import before, child_of
from counterclaim.reading.noun_runs import run_head
from counterclaim.reading.parties import Party, parties_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.violence import doer_of, explains_harm, is_passive, is_violent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REACH = 8
# From so many attacks on a party is told to have made them over months or years.
_MANY = 100
# Participles that stand between an attack and its "by" without ending the search: "bombs believed to have been dropped by".
_TRANSPARENT = frozenset({"be", "have", "believe", "suspect", "think"})


def find_doers(doc: Doc) -> Iterator[AttributionMention]:
    """Every party that is said flatly to have done violence, by the verb's subject or by "by"."""
    cues = (words("violence", name) for name in ("direct", "light", "explaining_harm"))
    for token in tokens_among(doc, frozenset({"by"}), *cues):
        if token.lower_ == "by":
            yield from _after_by(token)
        elif (is_violent(token) or explains_harm(token)) and not is_passive(token):
            yield from _subject(token)


def _subject(verb: Token) -> Iterator[AttributionMention]:
    head = doer_of(verb)
    if head is None:
        return
    named = _those_before(head) if head.lower_ == "they" else parties_of(head, names=_takes_any_name(verb, head))
    parties = named + (company_of(head) if named else [])
    mood = mood_of(verb) if parties and not _is_habit(verb) else Mood.OPEN
    if mood is not Mood.OPEN:
        yield from _stated(verb, parties, Mood.SUSPECTED if _is_suspected(head) else mood)


def _those_before(pronoun: Token) -> list[Party]:
    """ "Soldiers surrounded the village. They killed nine": the parties that the sentence before says something of."""
    doc, start = pronoun.doc, pronoun.sent.start
    if not start or any(pronoun.sent.start_char == paragraph for paragraph in doc.user_data.get("paragraphs", ())):
        return []
    verb = doc[start - 1].sent.root
    told = child_of(verb, "nsubj") if verb.lemma_ in words("doers", "coming") else None
    return [] if told is None else [party for party in parties_of(told, names=False) if not party.alternative]


def _is_habit(verb: Token) -> bool:
    """As in "bandits, who raid villages", "rebels regularly fire rockets": what they do at all times, and no deed."""
    always = any(child.lower_ in words("mood", "habits") for child in verb.children)
    # "has reported previous raids by the army"
    always |= verb.pos_ == "NOUN" and any(child.lower_ in words("mood", "habitual") for child in verb.lefts)
    has = any(child.dep_ == "aux" and child.lower_ in ("has", "have") for child in verb.lefts)
    always |= has and verb.lemma_ in words("mood", "chronic") and is_passive(verb)  # "a region that has been battered by rebels"
    always |= verb.tag_ in ("VBP", "VBZ") and any(child.lower_ == "only" for child in verb.lefts)
    always |= has and any(child.lower_ in words("mood", "ago") for child in verb.rights)  # "which has attacked trains before"
    daily = verb.tag_ in ("VBP", "VBZ") and any(child.lower_ == "per" for child in verb.subtree)  # "150 strikes per day"
    return (
        always
        or daily
        or _sums_up(verb)
        or (verb.dep_ == "relcl" and verb.tag_ in ("VBP", "VBZ") and child_of(verb, "aux") is None)
    )


def _sums_up(verb: Token) -> bool:
    """As in "the rebels have carried out 1,200 attacks this year": a sum of many attacks, and none of them."""
    made = child_of(verb, "dobj")
    numbers = [token for token in made.lefts if token.like_num] if made is not None and made.lower_ == "attacks" else []
    return any(token.text.replace(",", "").isdigit() and int(token.text.replace(",", "")) >= _MANY for token in numbers)


def _is_suspected(head: Token) -> bool:
    """As in "suspected members of the ADF", where the hedge stands far from the name."""
    return any(child.lower_ in words("suspect", "hedges") for child in head.lefts)


def _takes_any_name(verb: Token, head: Token) -> bool:
    """A name unknown to the vocabulary is a doer only as the subject of a finite verb with an object: places stand elsewhere."""
    finite = verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") and head.head == verb
    return finite and child_of(verb, "dobj", "dative", "prt") is not None


def _stated(cue: Token, parties: list[Party], mood: Mood) -> Iterator[AttributionMention]:
    for party in parties:
        hedged = hedged_near(party.tokens[0]) or _is_hedged(party)
        doubtful = mood is Mood.SUSPECTED or party.alternative or hedged
        yield mention(Stance.SUSPECTS if doubtful else Stance.ACCUSES, cue.doc[cue.i : cue.i + 1], party.tokens, flat=True)


def _is_hedged(party: Party) -> bool:
    return any(token.lower_ in words("suspect", "hedges") for token in party.tokens)


def _after_by(by: Token) -> Iterator[AttributionMention]:
    deed = _deed_before(by)
    if deed is None or by.i + 1 >= len(by.doc) or is_help(deed.head if deed.dep_ == "acl" else deed):
        return
    head = _named_by(by)
    parties = [] if head is None else parties_of(head)
    mood = mood_of(deed) if parties and not _is_habit(deed) else Mood.OPEN
    if mood is Mood.OPEN and _is_one_of(deed, parties):
        mood = Mood.SUSPECTED
    if mood is Mood.OPEN or head is None:
        return
    yield from _stated(deed, parties, Mood.SUSPECTED if hedged_near(by) or _is_suspected(head) else mood)


def _is_one_of(deed: Token, parties: list[Party]) -> bool:
    """ "It was unclear whether the strikes were carried out by Syrian or Russian warplanes": either may have."""
    several = len(parties) > 1 and all(party.alternative for party in parties)
    return several and any(child.dep_ == "mark" and child.lower_ in ("whether", "if") for child in deed.lefts)


def _named_by(by: Token) -> Token | None:
    """Whom "by" names. A parse may take "the paramilitary" of "by the paramilitary Rapid Support Forces": the name goes on."""
    head, run = child_of(by, "pobj"), run_head(by.doc, by.i + 1)
    if head is None or run is None or run.i <= head.i:
        return head or run
    rest = by.doc[head.i + 1 : run.i + 1]
    return run if head.is_lower and all(token.pos_ == "PROPN" and token.is_title for token in rest) else head


def _fired_from(held: Token) -> Token | None:
    """The shots of "the shells were fired from positions held by the rebels": who holds the place fired them."""
    place = held.head
    whence = place.head if held.dep_ == "acl" and held.lemma_ in words("violence", "holding") else None
    fired = whence.head if whence is not None and place.dep_ == "pobj" and whence.lower_ == "from" else None
    return fired if fired is not None and fired.lemma_ in words("violence", "fires") and is_passive(fired) else None


def _deed_before(by: Token) -> Token | None:
    """The violent verb or attack noun that "by" belongs to: what the parse hangs it on, or the nearest to the left, no other
    verb between."""
    hung = by.head if by.dep_ in ("prep", "agent") and by.head.i < by.i else None
    if hung is not None and (fired := _fired_from(hung)) is not None:
        return fired
    if hung is not None and hung.lemma_ in ("blame", "accuse") and by.dep_ == "agent":
        return None  # "blamed for the strike by residents"
    if hung is not None and (hung.lower_ in words("attacks", "done_to") or (is_violent(hung) and is_passive(hung))):
        return hung  # "the killing of 22 people, among them five women, by the army"
    run = by.nbor(-1) if by.i > by.sent.start else by
    if run.lower_ in words("doers", "keeping") and run.nbor(-1).lower_ not in attack_nouns():
        return None  # "blew himself up at a mosque run by the group"
    if hung is not None and hung.lower_ in words("doers", "peaceful"):
        return None  # "kidnapped to protest the visit by the president"
    if hung is not None and hung.lower_ in ("attempt", "attempts"):
        aim = child_of(hung, "acl")
        return hung if aim is not None and is_violent(aim) else None  # "foiled an attempt by the rebels to kidnap the mayor"
    alleged = by.i > by.sent.start and by.nbor(-1).lower_ in words("suspect", "alleging")  # "…, allegedly by members of the RSF"
    for token in reversed(before(by, 2 * _REACH if alleged else _REACH)):
        if token.tag_ == "VBN" and token.lemma_ not in _TRANSPARENT:
            done = token.lemma_.lower() in words("violence", "fires") or is_violent(token)
            return token if done else None
        if token.lower_ in attack_nouns() and token.pos_ in ("NOUN", "PROPN", "VERB"):
            return token
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.pos_ == "VERB" and token.lemma_ not in _TRANSPARENT:
            return token if is_violent(token) else None
    return None
