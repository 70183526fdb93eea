"""Who is said to be behind it: "X was behind the attack", "X is responsible", "the work of X", "at the hands of X"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.duties import is_duty
from counterclaim.reading.mood import Mood, hedged_near, mood_of
from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.noun_runs import run_head
from counterclaim.reading.own_deeds import is_outsider
from counterclaim.reading.parties import Party, any_party, parties_of, side_behind
from counterclaim.reading.party_words import Word, words_of
from counterclaim.reading.phrases import phrases_in, tokens_among
from counterclaim.reading.speakers import phrase_of, speaker_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.violence import is_violent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_CHARGE = 8
_PREDICATES = ("acomp", "oprd", "attr", "conj")
_QUOTES = ('"', "“", "‘", "'")
_COPULAS = ("be", "believe", "consider", "seem", "appear", "remain")


def find_responsibility(doc: Doc) -> Iterator[AttributionMention]:
    """Every place where a party is made the subject of responsibility; the claimant governs the sentence."""
    for cue in phrases_in(doc, sorted(words("responsible", "phrases"))):
        yield from _of_subject(cue, cue[0])
    for cue in phrases_in(doc, sorted(words("suspect", "subjects"))):
        yield from _stated(cue, parties_of(head) if (head := subject_of(cue.root)) is not None else [], suspected=True)
    for token in tokens_among(doc, words("responsible", "adjectives"), words("responsible", "participles")):
        if token.lower_ in words("responsible", "adjectives") and token.dep_ in _PREDICATES and token.head.lemma_ in _COPULAS:
            yield from () if is_duty(token) else _of_subject(doc[token.i : token.i + 1], token.head)
        elif token.lower_ in words("responsible", "participles") and _is_part(token):
            yield from _of_subject(doc[token.i : token.i + 1], token)
    for cue in phrases_in(doc, sorted(words("responsible", "partaking"))):
        if _is_part(cue[-1]) and cue[0].dep_ != "relcl":
            yield from _of_subject(cue, cue[0], known=True)
    for cue in phrases_in(doc, sorted(words("responsible", "belonging"))):
        yield from _of_the_doer(cue)
    for token in tokens_among(doc, words("responsible", "attackers")):
        yield from _named_as(token)
    for token in tokens_among(doc, words("responsible", "naming")):
        yield from _identified(token)
    for token in tokens_among(doc, words("suspect", "hedges")):
        yield from _believed_to_be(token)
    for cue in phrases_in(doc, sorted(words("responsible", "works"))):
        yield from _of_follower(cue)
    for cue in phrases_in(doc, sorted(words("responsible", "ordering"))):
        yield from _of_follower(cue, of=any_party) if _is_of_violence(cue[0]) else ()
    for token in tokens_among(doc, frozenset({"behind"})):
        yield from _standing_behind(token)
    for token in tokens_among(doc, words("responsible", "pointing")):
        yield from _pointed_out(token)


def _believed_to_be(hedge: Token) -> Iterator[AttributionMention]:
    """As in "Jets believed to be Russian struck the town": whose weapon it was is only believed."""
    doc, classes = hedge.doc, words_of(hedge.doc)
    doing = words("responsible", "attackers")
    striking = any(classes[token.i] in (Word.WEAPON, Word.DOER) or token.lower_ in doing for token in before(hedge, 3))
    if not striking or [token.lower_ for token in after(hedge, 2)] != ["to", "be"] or hedge.i + 3 >= len(doc):
        return
    if doc[hedge.i + 3].lower_ in ("a", "an"):
        return  # "believed to be a Shahed": what it was, not whose
    start = hedge.i + 3 + (doc[hedge.i + 3].lower_ in ("from", "of"))  # "believed to be from the air force"
    head = run_head(doc, start) if start < len(doc) else None
    parties = [] if head is None or head.tag_ == "VBN" else parties_of(head)
    yield from _stated(doc[hedge.i : hedge.i + 1], parties, suspected=True)


def _of_the_doer(cue: Tokens) -> Iterator[AttributionMention]:
    """As in "the bomber was a member of al-Shabaab": whose the attacker was."""
    head = subject_of(cue.root)
    kind = None if head is None else words_of(cue.doc)[head.i]
    whose = run_head(cue.doc, cue.end) if cue[-1].lower_ == "from" and cue.end < len(cue.doc) else None
    if head is None or (whose is not None and words_of(cue.doc)[whose.i] is Word.POWER):
        return  # "the rockets came from Lebanon": where they came from
    # "the drone belonged to the army": whose weapon it was
    if (
        kind is Word.WEAPON
        and cue[0].lemma_ in ("belong", "be", "come")
        and cue[-1].lower_ in ("to", "from")
        and head.lower_ not in words("responsible", "owned")
    ):
        yield from _of_follower(cue)
    if head.lower_ in words("responsible", "attackers"):
        yield from _of_follower(cue)


def _named_as(doer: Token) -> Iterator[AttributionMention]:
    """As in "said the attackers were soldiers": who the doers were."""
    verb = doer.head
    named = child_of(verb, "attr") if doer.dep_ == "nsubj" and verb.lemma_ == "be" else None
    mood = Mood.OPEN if named is None else mood_of(verb)
    if named is not None and mood is not Mood.OPEN and named.n_rights == 0:  # "a member of": the words of belonging have it
        cue = doer.doc[verb.i : verb.i + 1]
        yield from _stated(cue, parties_of(named), suspected=mood is Mood.SUSPECTED or hedged_near(named))


def _identified(verb: Token) -> Iterator[AttributionMention]:
    """As in "identified the attackers as soldiers", "named the militia as the perpetrators"."""
    whom, as_what = child_of(verb, "dobj"), child_of(next((child for child in verb.rights if child.lower_ == "as"), None), "pobj")
    if verb.pos_ != "VERB" or whom is None or as_what is None or mood_of(verb) is Mood.OPEN:
        return
    doers, cue = words("responsible", "attackers"), verb.doc[verb.i : verb.i + 1]
    subject = subject_of(verb)
    if whom.lower_ == "themselves" and subject is not None and subject.lower_ in doers:
        yield from _stated(cue, parties_of(as_what), suspected=False)  # "the kidnappers identified themselves as rebels"
    elif whom.lower_ in doers or as_what.lower_ in doers:
        for party in parties_of(as_what if whom.lower_ in doers else whom):
            yield mention(Stance.ACCUSES, cue, party.tokens, speaker_of(verb))


def _standing_behind(behind: Token) -> Iterator[AttributionMention]:
    """As in "vowed to punish the rebels behind the killings"."""
    deed = child_of(behind, "pobj")
    doer = behind.doc[behind.i - 1]  # a parser hangs "behind" on the verb before as well
    if doer in (behind.head, child_of(behind.head, "dobj")) and deed is not None and deed.lower_ in attack_nouns():
        yield from _stated(behind.doc[behind.i : behind.i + 1], parties_of(doer, names=False), suspected=False)


def _pointed_out(pronoun: Token) -> Iterator[AttributionMention]:
    """As in "It was the army," she said: a quotation that says who they were and nothing else of them."""
    be = pronoun.head
    named = child_of(be, "attr") if pronoun.dep_ == "nsubj" and be.lemma_ == "be" and be.tag_ == "VBD" else None
    if named is None or pronoun.doc[pronoun.i - 1].text not in _QUOTES or mood_of(be) is not Mood.STATED:
        return
    yield from _stated(pronoun.doc[be.i : be.i + 1], parties_of(named, names=False), suspected=False)


def _is_part(participle: Token) -> bool:
    """As in "involved in the killing", not "involved in the talks"."""
    following = [token.lower_ for token in after(participle, 6)]
    return following[:1] in (["in"], ["to"], ["with"]) and not (attack_nouns() - words("attacks", "operations")).isdisjoint(
        following
    )


def _of_subject(cue: Tokens, verb: Token, *, known: bool = False) -> Iterator[AttributionMention]:
    """known: whether only a party that the vocabulary knows will do."""
    if verb.dep_ == "pcomp":  # "accused X of being responsible": the words of blame have it
        return
    head = subject_of(verb) or (subject_of(verb.head) if verb.dep_ in ("xcomp", "auxpass") else None)
    mood = mood_of(verb)
    if head is None or mood is Mood.OPEN or head.i >= cue.start or any(child.lower_ == "whose" for child in head.lefts):
        return
    believed = mood is Mood.SUSPECTED or hedged_near(cue[0])
    speaker = None if believed else _speaker_of_its_own(verb, head)
    if speaker is not None and _names_an_attack(cue):
        yield mention(Stance.ADMITS, cue, side_behind(speaker), phrase_of(speaker))
        return
    parties = parties_of(head) or ([] if known else any_party(head))
    yield from _stated(cue, parties, suspected=believed, impersonal=believed and verb.dep_ == "xcomp")


def _speaker_of_its_own(verb: Token, head: Token) -> Token | None:
    """Who says of itself that it did: "al-Shabaab said it was behind the attack"."""
    saying = verb.head if verb.dep_ in ("ccomp", "parataxis") else None
    own = head.lower_ in ("it", "they", "we") or any(child.lower_ in ("its", "their", "our") for child in head.lefts)
    if saying is None or not own or saying.lemma_ not in words("admit", "saying"):
        return None
    speaker = subject_of(saying)
    return None if speaker is None or speaker == head or is_outsider(speaker) else speaker


def _names_an_attack(cue: Tokens) -> bool:
    return any(token.lower_ in attack_nouns() for token in after(cue[-1], _CHARGE))


def _is_of_violence(preposition: Token) -> bool:
    """As in "was murdered on the orders of the general", not "left on the orders of the general"."""
    return any(is_violent(above) for above in preposition.ancestors)


def _of_follower(cue: Tokens, of: Callable[[Token], list[Party]] = parties_of) -> Iterator[AttributionMention]:
    head = run_head(cue.doc, cue.end) if cue.end < len(cue.doc) else None
    mood = mood_of(cue.root)
    if head is None or mood is Mood.OPEN:
        return
    yield from _stated(cue, of(head), suspected=mood is Mood.SUSPECTED or hedged_near(cue[0]))


def _stated(cue: Tokens, parties: list[Party], *, suspected: bool, impersonal: bool = False) -> Iterator[AttributionMention]:
    for party in parties:
        stance = Stance.SUSPECTS if suspected or party.alternative else Stance.ACCUSES
        yield mention(stance, cue, party.tokens, flat=True, impersonal=impersonal)
