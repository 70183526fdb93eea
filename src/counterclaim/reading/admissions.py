"""Responsibility taken: claimed by a group, acknowledged by an army, shown in a group's own video (guide: admits)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.duties import is_duty
from counterclaim.reading.mood import Mood, mood_of
from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.noun_runs import run_head
from counterclaim.reading.own_deeds import is_outsider
from counterclaim.reading.parties import any_party, side_behind
from counterclaim.reading.party_words import EVIDENCE, Word, words_of
from counterclaim.reading.phrases import tokens_among
from counterclaim.reading.speakers import agent_head, author_of, object_of, phrase_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.violence import is_passive, is_violent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# How far behind a claim it may be said in whose name it is made, in words.
_REACH = 12


def find_admissions(doc: Doc) -> Iterator[AttributionMention]:
    """Every party that takes responsibility, whether or not it boasts of it."""
    cues = (
        frozenset({"claim"}),
        words("admit", "objects"),
        words("admit", "verbs"),
        words("admit", "recordings"),
        words("admit", "owning"),
    )
    for token in tokens_among(doc, *cues):
        if token.lower_ in words("admit", "objects"):
            yield from _took_responsibility(token)
        elif token.lower_ in words("admit", "recordings"):
            yield from _recorded(token)
        elif token.pos_ == "VERB" and token.lemma_ == "claim":
            yield from _claimed_attack(token)
        elif token.tag_ == "NNS" and token.lower_ == "claims":
            yield from _claims_in_title(token)
        elif token.pos_ == "VERB" and token.lemma_ in words("admit", "verbs"):
            yield from _acknowledged(token)
        if token.pos_ == "VERB" and token.lemma_ in words("admit", "owning"):
            yield from _owned_up_to(token)


def _took_responsibility(noun: Token) -> Iterator[AttributionMention]:
    """As in "claimed responsibility for", "responsibility was claimed by"."""
    taking = words("admit", "responsibility")
    verb = next((token for token in reversed(before(noun, 4)) if token.lemma_.lower() in taking), None)
    if verb is not None:
        head = subject_of(verb) or _titled(verb, noun)
        cue = noun.doc[verb.i : noun.i + 1]
    else:
        verb = next((token for token in after(noun, 8) if token.lemma_ in taking and is_passive(token)), None)
        head = None if verb is None else agent_head(verb)
        cue = noun.doc[noun.i : noun.i + 1]
    if verb is not None and head is not None and not is_duty(noun):
        yield from _admitted(cue, verb, head)


def _titled(verb: Token, noun: Token) -> Token | None:
    """The group of the title "Al-Shabab claim responsibility for 4 dead", whose verb a parser takes for a part of the noun."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    known = before is not None and words_of(verb.doc)[before.i] in EVIDENCE
    return before if known and verb.dep_ == "compound" and verb.i == noun.i - 1 else None


def _claimed_attack(verb: Token) -> Iterator[AttributionMention]:
    """As in "claimed the attack", "the attack was claimed by"."""
    passive = is_passive(verb)
    what = subject_of(verb) if passive else object_of(verb)
    head = agent_head(verb) if passive else subject_of(verb)
    taken = what is not None and (what.lower_ in attack_nouns() or (_is_it(what) and not passive and _is_party(head)))
    if taken and head is not None:
        yield from _admitted(verb.doc[verb.i : verb.i + 1], verb, head)


def _claims_in_title(word: Token) -> Iterator[AttributionMention]:
    """A title's "ELN claims bombing of station", whose verb a tagger takes for a noun."""
    if not word.sent.start < word.i < word.sent.end - 2:
        return
    party, deed = word.nbor(-1), word.nbor()
    known = words_of(word.doc)[party.i] in EVIDENCE and party.pos_ in ("NOUN", "PROPN")
    if known and deed.lower_ in attack_nouns() and deed.nbor().lower_ in ("of", "on", "in", "against", "that"):
        yield mention(Stance.ADMITS, word.doc[word.i : word.i + 1], side_behind(party), phrase_of(party))


def _is_it(what: Token) -> bool:
    """As in "The Front claimed it on Friday"; not in "claimed it had repelled the army"."""
    return what.lower_ in ("it", "them", "this") and what.dep_ == "dobj" and child_of(what.head, "ccomp", "xcomp") is None


def _is_party(head: Token | None) -> bool:
    return head is not None and any(words_of(head.doc)[token.i] in EVIDENCE | {Word.GROUP} for token in phrase_of(head))


def _admitted(cue: Tokens, verb: Token, head: Token) -> Iterator[AttributionMention]:
    """The claimers one by one; "no group has claimed responsibility" admits nothing."""
    if mood_of(verb) is not Mood.STATED:
        return
    head = author_of(head) or head
    for claimer in (head, *(token for token in head.conjuncts if head.i < token.i < verb.i)):
        nobody = (
            not {"no", "any"}.isdisjoint(child.lower_ for child in head.lefts)
            or claimer.lower_ in words("pointers", "none")
            or any(child.lower_ in words("pointers", "none") for child in claimer.lefts)
        )
        if not nobody:
            yield mention(Stance.ADMITS, cue, _named_in(verb) or _fullest_name(claimer), phrase_of(claimer))


def _named_in(verb: Token) -> Tokens | None:
    """As in "a caller claimed responsibility in the name of the Front": whose deed it was."""
    following = after(verb, _REACH)
    for phrase in words("admit", "behalf"):
        said = phrase.split()
        for token in following:
            if [each.lower_ for each in token.doc[token.i : token.i + len(said)]] == said:
                head = run_head(token.doc, min(token.i + len(said), len(token.doc) - 1))
                return None if head is None else next((party.tokens for party in any_party(head)), None)
    return None


def _fullest_name(head: Token) -> Tokens:
    """As in "a guerrilla group called the ELN", "a leftist group, the FPM": the name rather than the description."""
    for child in head.rights:
        name = child_of(child, "oprd", "dobj") if child.lower_ in ("called", "named", "calling") else None
        if name is not None or (child.dep_ == "appos" and child.pos_ == "PROPN"):
            return phrase_of(name or child)
    return side_behind(head)


def _acknowledged(verb: Token) -> Iterator[AttributionMention]:
    """As in "acknowledged carrying out the strike", "admitted the killing"."""
    head, what = subject_of(verb), object_of(verb)
    doing = child_of(verb, "xcomp", "pcomp")
    done = doing is not None and doing.tag_ == "VBG" and is_violent(doing)
    if head is None or not (done or (what is not None and what.lower_ in attack_nouns())) or mood_of(verb) is not Mood.STATED:
        return
    if not done and any(token.lemma_ in words("admit", "beaten_off") for token in verb.sent):
        return  # "acknowledged the assault but said that its forces had repelled it"
    yield mention(Stance.ADMITS, verb.doc[verb.i : verb.i + 1], side_behind(head), phrase_of(head))


def _owned_up_to(verb: Token) -> Iterator[AttributionMention]:
    """As in "owned up to the strike", "apologised for the killings"."""
    head = subject_of(verb)
    what = next((child_of(child, "pobj") for child in verb.rights if child.lower_ in ("to", "of", "for")), None)
    deed = what is not None and what.lower_ in attack_nouns() | words("accuse", "mishaps")
    if head is not None and deed and _is_party(head) and mood_of(verb) is Mood.STATED:
        yield mention(Stance.ADMITS, verb.doc[verb.i : verb.i + 1], side_behind(head), phrase_of(head))


def _recorded(noun: Token) -> Iterator[AttributionMention]:
    """As in "Islamic State released a video showing the killing of": a group's own record of its deed."""
    verb = noun.head
    head = subject_of(verb) if verb.lemma_ in words("admit", "publishing") and noun.dep_ == "dobj" else None
    shown = any(
        token.lower_ in words("attacks", "done_to") or (token.pos_ == "VERB" and is_violent(token)) for token in noun.subtree
    )
    if head is None or not shown or is_outsider(head):
        return
    if any(words_of(noun.doc)[token.i] in EVIDENCE for token in phrase_of(head)):
        yield mention(Stance.ADMITS, noun.doc[noun.i : noun.i + 1], side_behind(head), phrase_of(head))
