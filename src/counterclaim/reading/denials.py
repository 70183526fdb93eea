"""Who says that a party did not do it: the party itself, or somebody else for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.cleared import cleared_in, denies_harm, is_own, touches_violence
from counterclaim.reading.exculpations import find_exculpations
from counterclaim.reading.mood import Mood, mood_of
from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.noun_runs import phrase_start
from counterclaim.reading.parties import any_party, side_behind
from counterclaim.reading.party_words import EVIDENCE, words_of
from counterclaim.reading.phrases import phrases_in, tokens_among
from counterclaim.reading.speakers import agent_head, each_joined, object_of, phrase_of, speaker_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.titles import title_end
from counterclaim.reading.violence import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_CUES = ("verbs", "rejecting", "contesting", "distancing", "nouns", "untrue")
_BEFORE = 14
_REBUFFED = 4
# Whom nobody accuses: what they reject is an account of what happened.
_BYSTANDERS = (ClaimantKind.RELATIVE, ClaimantKind.WITNESS, ClaimantKind.RESIDENT, ClaimantKind.MEDIC)


def find_denials(doc: Doc) -> Iterator[AttributionMention]:
    """Every denial and every rejected accusation, its target the party that is cleared."""
    for token in tokens_among(doc, *(words("deny", name) for name in _CUES)):
        if token.pos_ in ("VERB", "AUX") and token.lemma_ in words("deny", "verbs") and denies_harm(token):
            continue
        if token.pos_ in ("VERB", "AUX") and token.lemma_ in words("deny", "verbs"):
            yield from _denied(token) if _denies_violence(token) and not _is_creed(token) else ()
        elif token.pos_ == "VERB" and token.lemma_ in words("deny", "rejecting") and _is_rejecting(token):
            yield from _denied(token) if _rejects_accusation(token) else ()
        elif token.pos_ == "VERB" and token.lemma_ in words("deny", "contesting"):
            yield from _denied(token) if _contests_own(token) else ()
        elif token.pos_ == "VERB" and token.lemma_ in words("deny", "distancing"):
            yield from _distanced(token) if touches_violence(token) else ()
        elif token.tag_ == "NNS" and token.lemma_ in words("deny", "rejecting"):
            yield from _rejects_in_title(token)
        elif token.lower_ in words("deny", "nouns"):
            yield from _denial_of(token)
        elif token.lower_ in words("deny", "untrue"):
            yield from called_untrue(token)
    for cue in phrases_in(doc, sorted(words("deny", "rebuffing"))):
        yield from _rebuffed(cue)
    yield from find_exculpations(doc)


def _denies_violence(verb: Token) -> bool:
    """As in "denied it", "denied responsibility", "denied using gas"; not "denied that talks had failed"."""
    what = {child.lower_ for child in verb.rights if child.dep_ in ("dobj", "ccomp", "xcomp", "pcomp")}
    named = bool(what & (words("deny", "accusations") | attack_nouns())) and not _is_other_matter(verb)
    return not what or named or touches_violence(verb) or _denies_presence(verb)


def _is_other_matter(verb: Token) -> bool:
    """As in "denied a report that the minister had resigned": the clause says what is denied."""
    what = object_of(verb)
    clause = None if what is None else child_of(what, "acl", "ccomp")
    if what is None or clause is None or clause.left_edge.lower_ != "that" or what.lower_ not in words("deny", "reports"):
        return False
    doer = subject_of(clause)
    return doer is None or not is_own(doer)  # "denied reports that it was holding them"


def _denies_presence(verb: Token) -> bool:
    """As in "denied that its fighters had been in the town": where none of one's own were they did nothing."""
    be = child_of(verb, "ccomp")
    own = child_of(be, "nsubj") if be is not None and be.lemma_ == "be" else None
    place = be is not None and any(child.lower_ in ("in", "at", "near", "there", "inside") for child in be.rights)
    return own is not None and place and is_own(own)


def _rejects_in_title(word: Token) -> Iterator[AttributionMention]:
    """A title's "Army rejects claims it shelled town", whose verb a tagger takes for a noun."""
    if not word.sent.start < word.i < word.sent.end - 2 or word.nbor().lower_ not in words("deny", "accusations"):
        return
    party = word.nbor(-1)
    if words_of(word.doc)[party.i] in EVIDENCE and party.pos_ in ("NOUN", "PROPN"):
        whose = word.doc[phrase_start(party) : party.i + 1]
        yield mention(Stance.DENIES, word.doc[word.i : word.i + 1], whose, whose)


def _contests_own(verb: Token) -> bool:
    """As in "disputes that its soldiers carried out the killings"."""
    clause = child_of(verb, "ccomp")
    doer = None if clause is None else subject_of(clause)
    return doer is not None and doer.i > verb.i and is_own(doer) and touches_violence(verb)


def _is_rejecting(verb: Token) -> bool:
    """ "Ruled out any involvement" rejects it, "ruled" alone does not."""
    return verb.lemma_ not in words("deny", "rejecting_out") or any(child.lower_ == "out" for child in verb.rights)


def _is_creed(verb: Token) -> bool:
    """As in "Moscow denies targeting civilians", said at all times and of no incident; a title is in the present as well."""
    always = any(child.lower_ in words("mood", "habits") for child in verb.lefts)  # "has always denied targeting civilians"
    deed = child_of(verb, "xcomp", "pcomp", "ccomp") if verb.tag_ in ("VBZ", "VBP") or always else None
    if deed is None or deed.tag_ != "VBG" or verb.idx < title_end(verb.doc):
        return False
    harmed = child_of(deed, "dobj")
    bare = harmed is not None and harmed.tag_ == "NNS" and harmed.n_lefts == 0 and harmed.n_rights == 0
    return bare and not any(child.dep_ in ("prep", "advcl", "npadvmod") for each in (verb, deed) for child in each.rights)


def _rejects_accusation(verb: Token) -> bool:
    """An accusation is rejected as such; a report or a claim only where violence is its matter, else it is disputed."""
    what = object_of(verb) or (None if is_passive(verb) else _called_so(verb))
    relative = verb.dep_ == "relcl" or (verb.dep_ == "acl" and child_of(verb, "nsubj") is not None)
    what = what or (subject_of(verb) if is_passive(verb) else verb.head if relative else None)
    if what is None or what.lower_ in words("deny", "charges"):
        return what is not None
    if what.lower_ in words("deny", "parts"):  # "ruled out any link to the attack"
        return touches_violence(verb)
    answered = verb.dep_ == "relcl" and subject_of(verb) != what  # "blamed the army, which rejected the claim"
    return what.lower_ in words("deny", "reports") and (answered or touches_violence(verb))


def _called_so(verb: Token) -> Token | None:
    """As in "rejected as baseless the allegations": a parser takes what is rejected for what it is called."""
    called = child_of(next((child for child in verb.rights if child.lower_ == "as"), None), "pobj")
    return child_of(called, "appos") or called  # "dismissed as “a lie” its neighbour's claim that …"


def _denied(verb: Token) -> Iterator[AttributionMention]:
    head = agent_head(verb) if is_passive(verb) else subject_of(verb)
    if head is None or head.lower_ in words("deny", "attempts") or any(child.dep_ == "neg" for child in verb.children):
        return
    if verb.i > verb.sent.start and verb.nbor(-1).lower_ in ("nor", "or") and verb.dep_ == "conj":
        return  # "neither confirmed nor denied it"
    if any(child.lower_ == "neither" for child in verb.lefts):
        return  # "neither denied nor confirmed it"
    cue = verb.doc[verb.i : verb.i + 1]
    cleared = cleared_in(verb)
    for party in cleared:
        yield mention(Stance.DENIES, cue, party, phrase_of(head))
    for denier in [] if cleared else each_joined(head, verb.i):
        if kind_of_words(denier.text) in _BYSTANDERS:
            yield mention(Stance.DISPUTES, cue, None, denier)
        else:
            yield mention(Stance.DENIES, cue, side_behind(denier.root), denier)


def _distanced(verb: Token) -> Iterator[AttributionMention]:
    """As in "distanced itself from the bombing", "distanced the movement from it"."""
    head, whom = subject_of(verb), object_of(verb)
    if head is None or whom is None or mood_of(verb) is Mood.OPEN:
        return
    cleared = [side_behind(head)] if is_own(whom) else [party.tokens for party in any_party(whom)]
    for party in cleared:
        yield mention(Stance.DENIES, verb.doc[verb.i : verb.i + 1], party, phrase_of(head))


def _denial_of(noun: Token) -> Iterator[AttributionMention]:
    """As in "the army's denial", "denials from Moscow"."""
    owner = next((child for child in noun.children if child.dep_ in ("poss", "compound")), None)
    if owner is None:
        source = next((child for child in noun.children if child.lower_ in ("by", "from") and child.i > noun.i), None)
        owner = child_of(source, "pobj")
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    what = [] if of is None else [token.lower_ for token in of.subtree]
    if owner is None and noun.dep_ == "dobj" and noun.head.lemma_ in words("admit", "publishing"):
        owner = subject_of(noun.head)  # "the army issued a denial"
    if owner is not None and (of is None or any(word in words("deny", "accusations") or word in attack_nouns() for word in what)):
        yield mention(Stance.DENIES, noun.doc[noun.i : noun.i + 1], side_behind(owner), phrase_of(owner))


def _rebuffed(cue: Tokens) -> Iterator[AttributionMention]:
    """As in "pushed back against the allegations"."""
    head = subject_of(cue[0])
    charged = any(token.lower_ in words("deny", "charges") for token in after(cue[-1], _REBUFFED))
    if head is not None and head.i < cue.start and charged and mood_of(cue[0]) is not Mood.OPEN:
        yield mention(Stance.DENIES, cue, side_behind(head), phrase_of(head))


def called_untrue(word: Token) -> Iterator[AttributionMention]:
    """As in "described the reports that its army had used gas as untrue", "said the accusation was baseless"."""
    said = before(word, _BEFORE)
    verb = next((token for token in said if token.pos_ == "VERB" and token.lemma_ in words("deny", "describing")), None)
    accused = any(token.lower_ in words("deny", "charges") for token in said)
    reported = any(token.lower_ in words("deny", "reports") for token in said) and verb is not None and touches_violence(verb)
    head = None if verb is None else subject_of(verb)
    if verb is None or head is None or not (accused or reported) or is_own(head):
        return
    yield mention(Stance.DENIES, word.doc[word.i : word.i + 1], side_behind(head), speaker_of(verb))
