"""Those who were asked, or expected, to answer and did not: declined to comment, could not be reached, no response from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import words
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.evasions import find_evasions
from counterclaim.reading.matters import after_other_matter, on_other_matter
from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.sources import can_speak
from counterclaim.reading.speakers import each_joined, phrase_of
from counterclaim.reading.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOBODY = frozenset({"who", "which", "there", "this", "that"})
_CUES = ("verbs", "confirming", "unheard", "saying_nothing", "reviewing", "unanswered", "evading", "unreached", "silent", "nouns")
_BYSTANDERS = (ClaimantKind.UN, ClaimantKind.JOURNALIST_MEDIA)
_BEFORE = 5
_AFTER = 7


def find_silences(doc: Doc) -> Iterator[AttributionMention]:
    """Every silent party, which is both source and target of its silence (guide of the claims benchmark)."""
    for token in tokens_among(doc, *(words("decline", name) for name in _CUES)):
        if token.lemma_ in words("decline", "verbs"):
            yield from _silent(token) if _refuses_answer(token) and not on_other_matter(token) else ()
        elif token.pos_ == "VERB" and token.lemma_ in words("decline", "saying_nothing"):
            yield from _silent(token) if _says_nothing(token) else ()
        elif token.pos_ == "VERB" and token.lemma_ in words("decline", "unanswered"):
            said = (_is_negated(token) or _is_yet_to(token)) and not on_other_matter(token) and not _acts(token)
            yield from _silent(token) if said else ()
        elif token.pos_ == "VERB" and token.lemma_ in words("decline", "confirming") and _confirms_nothing(token):
            yield from _silent(token)
        elif token.pos_ == "VERB" and token.lemma_ in words("decline", "evading"):
            yield from _silent(token) if _is_negated(token) and _was_asked(token) else _went_unheard(token)
        elif token.lower_ in words("decline", "unreached"):
            yield from _silent(token) if _is_negated(token) and _has_copula(token) and _was_sought(token) else ()
        elif token.lower_ in words("decline", "unheard"):
            yield from _went_unheard(token)
        elif token.lower_ in words("decline", "silent") and token.dep_ in ("acomp", "oprd"):
            broken = any(each.lower_ == "until" for each in after(token, _BEFORE))  # "stayed silent until Friday"
            yield from _silent(token.head) if not broken and token.head.dep_ != "acl" else ()
        elif token.tag_ == "VBG" and token.lemma_ in words("decline", "reviewing"):
            yield from _reviewing(token)
        elif token.lower_ in words("decline", "nouns"):
            yield from _no_word_from(token)
            yield from _gave_none(token)
            yield from _left_unanswered(token)
    yield from find_evasions(doc)


def _was_sought(word: Token) -> bool:
    """Somebody was not available; of a thing or a place it has to be said for what ("could not be reached for comment")."""
    head = subject_of(word) or subject_of(word.head)
    for_what = any(token.lower_ in words("decline", "sought_for") for token in after(word, _AFTER))
    known = head is not None and (can_speak(head) or head.pos_ == "PRON")
    return (for_what or known) and not (head is not None and after_other_matter(head))


def _acts(verb: Token) -> bool:
    """As in "the troops did not react as they should have", "did not respond with fire": no answer is meant."""
    following = [token.lower_ for token in after(verb, _BEFORE)]
    return following[:1] in (["as"], ["like"], ["with"], ["militarily"]) or " as they " in f" {' '.join(following)} "


def _refuses_answer(verb: Token) -> bool:
    following = [token.lower_ for token in after(verb, 2)]
    governed = (child.lemma_ for child in verb.children if child.dep_ == "xcomp")
    answers = words("decline", "answers")
    offered = next(
        (child for child in verb.children if child.dep_ == "xcomp" and child.lemma_ in words("decline", "offering")), None
    )
    if offered is not None and any(child.lower_ in words("decline", "nouns") for child in offered.rights):
        return True  # "refused to issue a statement"
    return not answers.isdisjoint(governed) or (following[:1] == ["to"] and following[-1] in answers)


def _confirms_nothing(verb: Token) -> bool:
    """ "Israel has neither confirmed nor denied involvement", "did not confirm or deny it"."""
    denied = any(other.lemma_ in words("deny", "verbs") and other.nbor(-1).lower_ in ("nor", "or") for other in verb.conjuncts)
    negated = any(child.dep_ == "neg" or child.lower_ == "neither" for child in verb.lefts)
    return denied and negated


def _says_nothing(verb: Token) -> bool:
    """ "The authorities are saying nothing about the attack"."""
    said = child_of(verb, "dobj")
    return said is not None and said.lower_ == "nothing" and verb.dep_ in ("ROOT", "conj", "ccomp")


def _is_negated(word: Token) -> bool:
    holders = [word, *([word.head] if word.dep_ in ("acomp", "xcomp", "amod", "attr") else [])]
    negated = any(child.dep_ == "neg" for holder in holders for child in holder.children)
    return negated or any(child.lower_ == "neither" for holder in holders for child in _leading(subject_of(holder)))


def _is_yet_to(verb: Token) -> bool:
    """As in "has yet to comment"."""
    return [token.lower_ for token in before(verb, 2)] == ["yet", "to"]


def _was_asked(verb: Token) -> bool:
    """As in "did not answer calls", "has not returned phone messages"."""
    asked = child_of(verb, "dobj")
    return asked is not None and not words("decline", "asked").isdisjoint(token.lower_ for token in asked.subtree)


def _leading(head: Token | None) -> Iterator[Token]:
    """What stands before a noun in its phrase: "neither the army nor the rebels"."""
    return iter(()) if head is None else head.lefts


def _has_copula(word: Token) -> bool:
    return any(be.lemma_ == "be" for be in (word.head, *word.lefts))


def _gave_none(noun: Token) -> Iterator[AttributionMention]:
    """As in "The army made no comment", "has yet to issue a statement", "has not issued any statement"."""
    verb = noun.head
    none = any(child.lower_ == "no" for child in noun.lefts) or _is_yet_to(verb) or _is_negated(verb)
    if noun.dep_ == "dobj" and none and verb.lemma_ in words("decline", "offering"):
        yield from _silent(verb)


def _left_unanswered(noun: Token) -> Iterator[AttributionMention]:
    """As in "The group wrote to the minister on Monday but received no response"."""
    verb = noun.head
    none = any(child.lower_ == "no" for child in noun.lefts) and noun.dep_ == "dobj"
    owner = child_of(noun, "poss")
    if noun.dep_ == "dobj" and owner is not None and verb.lemma_ in words("decline", "receiving") and _is_negated(verb):
        for party in each_joined(owner, noun.i):  # "could not get the army's reaction"
            yield mention(Stance.DECLINES, noun.doc[noun.i : noun.i + 1], party, party)
    if not none or verb.lemma_ not in words("decline", "receiving") or any(child.lower_ == "from" for child in noun.rights):
        return
    asked = (token for token in noun.doc[noun.sent.start : verb.i] if token.lemma_ in words("decline", "writing"))
    to = (child for token in asked for child in token.subtree if child.lower_ == "to" and child.dep_ in ("prep", "dative"))
    head = child_of(next(to, None), "pobj")
    if head is not None:
        for party in each_joined(head, verb.i):
            yield mention(Stance.DECLINES, noun.doc[noun.i : noun.i + 1], party, party)


def _went_unheard(word: Token) -> Iterator[AttributionMention]:
    """As in "Calls to the junta's spokesman went unanswered", "Messages to the police were not returned"."""
    verb = word if word.pos_ == "VERB" and word.dep_ != "acomp" else word.head
    calls = child_of(verb, "nsubj", "nsubjpass")
    unheard = word.lower_.startswith("un") or any(child.dep_ == "neg" for child in verb.children)
    if calls is None or calls.lower_ not in words("decline", "asked") or not unheard:
        return
    to = next((child for child in calls.rights if child.lower_ == "to"), None)
    head = child_of(to, "pobj")
    for party in [] if head is None else each_joined(head, verb.i):
        yield mention(Stance.DECLINES, word.doc[word.i : word.i + 1], party, party)


def _reviewing(verb: Token) -> Iterator[AttributionMention]:
    """As in "The coalition said it was looking into the reports": it answers, and says nothing."""
    saying, head = verb.head, subject_of(verb)
    into = next((child for child in verb.rights if child.lower_ == "into"), None)
    matter = child_of(into, "pobj") or child_of(verb, "dobj")
    own = head is not None and head.lower_ in words("admit", "own")
    if own and verb.dep_ == "ccomp" and matter is not None and matter.lower_ in words("decline", "reviewed"):
        speaker = subject_of(saying)
        if speaker is None or kind_of_words(phrase_of(speaker).text) in _BYSTANDERS:
            return  # "The commission said it was investigating"
        for party in each_joined(speaker, saying.i):
            yield mention(Stance.DECLINES, verb.doc[verb.i : verb.i + 1], party, party)


def _silent(verb: Token) -> Iterator[AttributionMention]:
    head = subject_of(verb) or (subject_of(verb.head) if verb.dep_ in ("acomp", "xcomp") else None)
    if head is None or head.lower_ in _NOBODY:
        return
    for party in each_joined(head, verb.i):
        yield mention(Stance.DECLINES, verb.doc[verb.i : verb.i + 1], party, party)


def _no_word_from(noun: Token) -> Iterator[AttributionMention]:
    """As in "There was no immediate response from the army or the ministry"."""
    absent = {token.lower_ for token in before(noun, _BEFORE)} & {"no", "without", "any"}
    source = next((token for token in after(noun, _AFTER) if token.lower_ in ("from", "by")), None)
    head = child_of(source, "pobj")
    if source is not None and any(token.tag_ in ("VBD", "VBZ", "VBP") for token in noun.doc[noun.i : source.i]):
        return  # "made no statement as he emerged from the talks"
    if not absent or head is None:
        return
    for party in each_joined(head, head.sent.end):
        yield mention(Stance.DECLINES, noun.doc[noun.i : noun.i + 1], party, party)
