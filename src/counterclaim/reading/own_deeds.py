"""Deeds told by their doer: an army announcing its own strike, a group saying that its men killed twelve (guide: admits)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.mood import Mood, mood_of
from counterclaim.reading.nearby import child_of
from counterclaim.reading.noun_runs import phrase_start
from counterclaim.reading.parties import side_behind
from counterclaim.reading.party_words import EVIDENCE, Word, listed, words_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.sides import apart
from counterclaim.reading.speakers import phrase_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.violence import doer_of, is_passive, is_violent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_GROUPS = {Word.SIDE, Word.NAME}
_ARMED = (ClaimantKind.ARMED_GROUP, ClaimantKind.UNKNOWN)
_KNOWN = frozenset({"the", "this", "its", "their"})
_OWN = frozenset({"its", "their", "our"})


def find_own_deeds(doc: Doc) -> Iterator[AttributionMention]:
    """Every deed whose doer says it, in its own name or as "we"."""
    for token in tokens_among(doc, words("admit", "saying"), frozenset({"we"})):
        if token.pos_ == "VERB":
            yield from _told(token)
        elif token.lower_ == "we" and token.dep_ == "nsubj" and is_violent(token.head) and mood_of(token.head) is Mood.STATED:
            yield mention(Stance.ADMITS, doc[token.head.i : token.head.i + 1], doc[token.i : token.i + 1], flat=True)


def is_outsider(head: Token) -> bool:
    """Monitors and media tell of others' deeds, whatever people they belong to; an armed group's own outlet tells of its own."""
    phrase = phrase_of(head)
    if {words_of(head.doc)[token.i] for token in phrase} & _GROUPS:
        return False
    return any(token.lower_ in words("admit", "outsiders") for token in phrase)


def _told(verb: Token) -> Iterator[AttributionMention]:
    """As in "The army said its forces had killed 12": the one who says it is the one who did it."""
    head = subject_of(verb)
    if head is None or is_outsider(head) or head.lemma_ in words("deny", "rejecting"):
        return  # the title "Army rejects claims it shelled town", whose verb a tagger takes for the noun
    side = side_behind(head)
    if (answer := _answer(verb, side)) is not None:
        yield mention(Stance.ADMITS, verb.doc[answer.i : answer.i + 1], side, phrase_of(head))
        return
    for deed in _deeds_below(verb):
        doer = doer_of(deed)
        if doer is None and _is_headlined(deed, verb, head) and _bears_arms(side):
            yield mention(Stance.ADMITS, verb.doc[deed.i : deed.i + 1], side, phrase_of(head))
            return
        others = doer is not None and doer.lower_ == "they" and doer.i < head.i  # "they killed six, the army said"
        if doer is None or doer == head or others:
            continue
        strike = _own_strike(doer, deed, side) or _own_aircraft(doer, deed, verb, side)
        target = _own_words(doer, side) or strike or _conceded(doer, verb, side)
        if target is not None and mood_of(deed) is Mood.STATED and not _is_habit(deed, verb):
            yield mention(Stance.ADMITS, verb.doc[deed.i : deed.i + 1], target, phrase_of(head))
            return


def _answer(verb: Token, side: Tokens) -> Token | None:
    """The attack in "The Front said the attack was a response to an offensive": an armed group that gives the reason made it."""
    armed = words_of(verb.doc)[side.root.i] in _GROUPS and kind_of_words(side.text) in _ARMED
    for be in (child for child in verb.children if child.dep_ == "ccomp" and child.lemma_ == "be"):
        attack, given = child_of(be, "nsubj"), child_of(be, "attr") or child_of(child_of(be, "prep"), "pobj")
        before = {child.lower_ for child in attack.lefts} if attack is not None else set()
        # a commissioner who names the reason speaks of others' attack
        known = bool(before & _OWN) and _bears_arms(side) or (armed and bool(before & _KNOWN))
        named = attack is not None and attack.lower_ in attack_nouns() | words("motives", "actions")
        if attack is not None and known and named and given is not None and given.lower_ in words("motives", "nouns"):
            return attack
    return None


def _bears_arms(side: Tokens) -> bool:
    """Whether the words name a group, a side or forces, and nobody who tells of others' deeds."""
    return words_of(side.doc)[side.root.i] in _GROUPS | {Word.FORCE, Word.POWER} and not is_outsider(side.root)


def _deeds_below(verb: Token) -> Iterator[Token]:
    told = [child for child in verb.children if child.dep_ in ("ccomp", "parataxis")]
    if verb.lemma_ == "inform" and (whom := child_of(verb, "dobj")) is not None:
        told += [child for child in whom.rights if child.dep_ == "relcl"]  # "informs the public that …", as a parser has it
    for clause in told:
        inner = [child for child in clause.children if child.dep_ == "xcomp" or (child.dep_ == "advcl" and child.tag_ == "VBG")]
        for deed in (clause, *clause.conjuncts, *inner):
            if is_violent(deed) and not is_passive(deed):
                yield deed


def _is_headlined(deed: Token, verb: Token, speaker: Token) -> bool:
    """ "Army says killed 12 rebels": a title leaves out that it did it itself."""
    opens = phrase_of(speaker).start == verb.sent.start and verb.tag_ in ("VBZ", "VBP")
    return opens and deed.i == verb.i + 1 and deed.tag_ in ("VBD", "VBN")


def _is_habit(deed: Token, verb: Token) -> bool:
    """Whether it is a habit ("said it targets only fighters"); in a title's "says it kills 180" the present is the past."""
    if any(child.lower_ == "only" and child.dep_ == "advmod" and child.nbor().lower_ != "that" for child in deed.lefts):
        return True  # "its strikes only hit fighters"
    told = verb.tag_ in ("VBD", "VBN") or verb.dep_ == "relcl" or deed.sent.start > 0
    return told and deed.tag_ in ("VBZ", "VBP") and child_of(deed, "aux", "auxpass") is None


def _own_words(doer: Token, side: Tokens) -> Tokens | None:
    """The speaker's side for "it" and "its forces"; else the doer, where it is of one side with the speaker."""
    classes = words_of(doer.doc)
    doer = _of_whom(doer)
    if len(side) == 1 and side[0].lower_ == "it" and doer.lower_ == "it":
        return side
    phrase = doer.doc[phrase_start(doer) : doer.i + 1]
    # a group that nobody knows yet has fighters of its own
    men = classes[doer.i] in (Word.FORCE, Word.DOER) or doer.lower_ in listed("doers", "membership")
    armed = men and side.root.pos_ == "PROPN" and phrase[0].lower_ in words("admit", "own")
    named = doer.lower_ in ("it", "they") and side.root.text[0].isupper() and classes[side.root.i] is Word.GROUP
    if (
        not armed
        and not named
        and not any(classes[token.i] in EVIDENCE or token.lower_ in words("admit", "offices") for token in side)
    ):
        return None
    if doer.lower_ in words("admit", "own") or phrase[0].lower_ in words("admit", "own"):
        return side
    return phrase if _same_side(phrase, side) else None


def _of_whom(doer: Token) -> Token:
    """ "One of its members" are its members."""
    of = next((child for child in doer.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    members = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return members if doer.pos_ == "NUM" and members is not None else doer


def _own_strike(doer: Token, deed: Token, side: Tokens) -> Tokens | None:
    """The speaker's side in "The army said the strike had targeted rebels": it explains its own attack on an enemy."""
    classes = words_of(doer.doc)
    attack = doer.lower_ in words("attacks", "military") and any(child.lower_ in ("the", "this") for child in doer.lefts)
    military = any(token.lower_ in words("admit", "military") for token in side)
    hit = child_of(deed, "dobj")
    told = {token.lower_ for token in doer.doc[doer.left_edge.i : doer.i]}
    if military and doer.lower_ in words("attacks", "military") and not told.isdisjoint(words("admit", "astray")):
        return side  # "The army says an erroneous strike killed ten civilians"
    if not (attack and military and deed.lemma_ in words("admit", "explaining")) or hit is None:
        return None
    enemy = any(classes[token.i] in _GROUPS or token.lower_ in words("dispute", "fighters") for token in hit.subtree)
    return side if enemy else None


def _own_aircraft(doer: Token, deed: Token, verb: Token, side: Tokens) -> Tokens | None:
    """The speaker's side in "The ministry confirmed that two jets bombed rebel positions": whose else would they be."""
    classes, hit = words_of(doer.doc), child_of(deed, "dobj")
    announced = verb.lemma_ in words("admit", "announcing") and any(token.lower_ in words("admit", "military") for token in side)
    named = any(classes[token.i] in EVIDENCE or token.tag_ == "PRP$" for token in doer.subtree)
    if not announced or named or hit is None or doer.lower_ not in words("admit", "aircraft"):
        return None
    enemy = any(classes[token.i] in _GROUPS or token.lower_ in words("dispute", "fighters") for token in hit.subtree)
    return side if enemy else None


def _conceded(doer: Token, verb: Token, side: Tokens) -> Tokens | None:
    """ "The prime minister's office acknowledged that soldiers had shot nine people": who concedes it speaks for them."""
    phrase = doer.doc[phrase_start(doer) : doer.i + 1]
    official = kind_of_words(side.text) is ClaimantKind.OFFICIAL and verb.lemma_ in words("admit", "conceding")
    force = words_of(doer.doc)[doer.i] is Word.FORCE
    return phrase if official and force and not apart(list(phrase), list(side)) else None


def _same_side(doer: Tokens, speaker: Tokens) -> bool:
    """Whether both belong to one named group, or to one state's forces: no people that one names is foreign to the other."""
    classes = words_of(doer.doc)
    mine, yours = ({token.lower_ for token in tokens if classes[token.i] in EVIDENCE} for tokens in (doer, speaker))
    if mine and mine <= yours:
        return True
    if any(classes[token.i] in _GROUPS for token in (*doer, *speaker)) or not any(
        classes[token.i] is Word.FORCE for token in doer
    ):
        return False
    military = any(token.lower_ in words("admit", "military") for token in speaker)
    return military and not apart(list(doer), list(speaker))
