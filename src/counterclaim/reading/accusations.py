"""Words of blame: X accused Y, pointed the finger at Y, held Y responsible; Y is blamed, suspected, believed to be behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.charges import is_trivial, is_violence
from counterclaim.reading.mood import Mood, mood_of
from counterclaim.reading.mutual_accusations import is_mutual
from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.noun_runs import phrase_start, run_head
from counterclaim.reading.parties import Party, any_party, parties_of
from counterclaim.reading.phrases import phrases_in, tokens_among
from counterclaim.reading.speakers import agent_of, object_of, phrase_of, speaker_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.times import times
from counterclaim.reading.violence import is_passive
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_CHARGES = {"of", "for", "over", "with"}
_HOLDING_REACH = 9
_FAR = 40
_ASIDES = (",", "-", "--", "–", "—")


def find_accusations(doc: Doc) -> Iterator[AttributionMention]:
    """Every place where blame or suspicion is put into words, with the accuser where the words name one."""
    blaming = words("accuse", "verbs") | words("accuse", "with_for") | words("accuse", "shifted")
    for token in tokens_among(
        doc,
        blaming,
        words("suspect", "verbs"),
        words("responsible", "adjectives"),
        words("accuse", "linking"),
        frozenset({"against"}),
    ):
        if token.pos_ == "VERB" and token.lemma_ in blaming:
            yield from _by_verb(token, Stance.ACCUSES)
        elif token.pos_ == "VERB" and token.lemma_ in words("suspect", "verbs"):
            yield from _by_verb(token, Stance.SUSPECTS)
        elif token.lower_ in words("responsible", "adjectives"):
            yield from _held_responsible(token)
        elif token.lower_ == "against":
            yield from _levelled(token)
        elif token.pos_ == "VERB" and token.lemma_ in words("accuse", "linking"):
            yield from _linked(token)
    yield from _by_phrase(doc, words("accuse", "phrases"), Stance.ACCUSES)
    yield from _by_phrase(doc, words("suspect", "phrases"), Stance.SUSPECTS)


def _by_verb(verb: Token, stance: Stance) -> Iterator[AttributionMention]:
    if is_mutual(verb):
        return
    misread = _accuser_before(verb)
    head = run_head(verb.doc, verb.i + 1) if misread is not None else _blamed(verb)
    if head is None or is_trivial(verb) or not _is_grave(verb, head) or mood_of(verb) is Mood.OPEN:
        return
    passive = misread is None and is_passive(verb)
    source = misread or (agent_of(verb) or _accuser_within(verb) if passive else speaker_of(verb))
    for party in any_party(head):
        if party.tokens.root.lower_ in words("accuse", "causes"):
            continue  # "blamed the explosion on a gas leak"
        named = party.tokens if misread is None else verb.doc[max(party.tokens.start, verb.i + 1) : party.tokens.end]
        impersonal = source is None and passive
        yield mention(_weakened(stance, party), verb.doc[verb.i : verb.i + 1], named, source, impersonal=impersonal)


def _linked(verb: Token) -> Iterator[AttributionMention]:
    """As in "had proof linking the cartel to the murder"."""
    head, to = object_of(verb), next((child for child in verb.rights if child.lower_ in ("to", "with")), None)
    what = child_of(to, "pobj")
    if head is None or what is None or what.lower_ not in attack_nouns() or mood_of(verb) is Mood.OPEN:
        return
    proof = verb.head if verb.dep_ == "acl" else None
    source = speaker_of(proof.head if proof is not None else verb)
    for party in any_party(head):
        yield mention(Stance.ACCUSES, verb.doc[verb.i : verb.i + 1], party.tokens, source)


def _levelled(against: Token) -> Iterator[AttributionMention]:
    """As in "the charges that the government has levelled against the embassy", "made accusations against the army"."""
    verb = against.head if against.head.pos_ == "VERB" else against.head.head
    # "denied the charges that the government has levelled": who denies them does not deny that they were
    told = verb.dep_ in ("relcl", "acl") or mood_of(verb) is not Mood.OPEN
    if verb.lemma_ not in words("accuse", "levelling") or not told:
        return
    what = verb.head if verb.dep_ in ("relcl", "acl") else object_of(verb)
    head, source = child_of(against, "pobj"), speaker_of(verb)
    charged = what is not None and what.lower_ in words("deny", "charges")
    if head is None or source is None or not charged or not any(map(is_violence, verb.sent)):
        return
    for party in any_party(head):
        yield mention(Stance.ACCUSES, verb.doc[verb.i : verb.i + 1], party.tokens, source)


def _accuser_before(verb: Token) -> Tokens | None:
    """The name before a verb that the parser took for an adjective: "The sheikh Hikmat accused government forces of shelling"."""
    name = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    charged = any(child.lower_ in _CHARGES for child in verb.head.children)
    if name is None or verb.dep_ != "amod" or not charged or name.pos_ != "PROPN" or not name.text[0].isupper():
        return None
    return verb.doc[phrase_start(name) : verb.i]


def _accuser_within(verb: Token) -> Tokens | None:
    """Who stands between "that" and a verb whose subject the parser missed: "an attack that the rebels blamed on the army"."""
    name = verb.doc[verb.i - 1] if verb.i > verb.sent.start + 1 else None
    shifted = verb.lemma_ in words("accuse", "shifted") and verb.nbor().lower_ in ("on", "to")
    if name is None or not shifted or name.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    start = phrase_start(name)
    opened = start > verb.sent.start and verb.doc[start - 1].lower_ in ("that", "which", "whom")
    return verb.doc[start : verb.i] if opened else None


def _weakened(stance: Stance, party: Party) -> Stance:
    """As in "X or Y": each is only a suspect."""
    return Stance.SUSPECTS if party.alternative else stance


def _blamed(verb: Token) -> Token | None:
    """The head of who is blamed, by the verb's frame."""
    if verb.lemma_ in words("accuse", "shifted") and ((shifted := _after_shift(verb)) is not None or verb.lemma_ != "blame"):
        return shifted
    if is_passive(verb):  # "arrested ten people suspected of it"
        return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else subject_of(verb)
    head = object_of(verb)
    if verb.lemma_ == "blame" and head is not None and head.pos_ != "PRON" and _is_shifted(verb, head):
        return None  # "blamed the lack of talks on the mediators": no violence is
    return run_head(verb.doc, verb.i + 1) if head is None and verb.i + 1 < len(verb.doc) else head


def _is_shifted(verb: Token, blamed: Token) -> bool:
    """Whether somebody else follows "on", so that what stands before it is no party."""
    preps = [token for token in verb.subtree if token.lower_ == "on" and token.i > blamed.i]
    on = any(noun.lower_ not in times() for prep in preps for noun in prep.children if noun.dep_ == "pobj")
    return on and not parties_of(blamed)


def _after_shift(verb: Token) -> Token | None:
    """As in "blamed the attack on Y", "deaths attributed to Y": after the preposition stands the party."""
    blamed = object_of(verb)
    if verb.dep_ == "acl" and verb.head.lower_ in load_toml("en/reporting.toml")["documents"]["nouns"]:
        return None  # "a message attributed to the group" is its word and not its deed
    mishaps = attack_nouns() | words("accuse", "mishaps")
    if blamed is not None and verb.lemma_ == "blame" and blamed.lower_ not in mishaps:
        return None
    following = (token for token in verb.subtree if token.i > verb.i)
    preps = [token for token in following if token.lower_ in ("on", "to") and token.head in (verb, blamed)]
    nouns = [child for prep in preps for child in prep.children if child.dep_ == "pobj" and child.lower_ not in times()]
    return next(reversed(nouns), None)


def _is_grave(verb: Token, head: Token) -> bool:
    """Verbs of protest accuse only with "for" and a deed: "condemned the army for killing", not "condemned the army"."""
    if verb.lemma_ not in words("accuse", "with_for"):
        return True
    if verb.lemma_ == "charge" and is_passive(verb) and head.i < verb.i:  # "soldiers have been charged in the killings"
        charge = [token for token in after(verb, 7) if verb in token.ancestors]
        return bool(charge) and charge[0].lower_ in ("in", "over", "with") and any(map(is_violence, charge))
    following = verb.doc[head.i + 1 : min(verb.sent.end, head.i + 3)]
    return head.lower_ not in attack_nouns() and any(token.lower_ in _CHARGES and token.lower_ != "of" for token in following)


def _held_responsible(word: Token) -> Iterator[AttributionMention]:
    """As in "held the army responsible for": the party stands between the verb and the word."""
    window = before(word, _HOLDING_REACH)
    verb = next((token for token in reversed(window) if token.lemma_ in ("hold", "deem")), None) or _holds_aside(word)
    if verb is None or mood_of(verb) is Mood.OPEN:
        return
    passive = is_passive(verb)
    head = subject_of(verb) if passive else run_head(word.doc, verb.i + 1)
    if not passive and verb.dep_ == "relcl" and verb.i + 1 == word.i:
        head = verb.head  # "officers whom it held responsible for the killings"
    if head is None or head.i >= word.i:
        return
    cue, source = word.doc[word.i : word.i + 1], agent_of(verb) if passive else speaker_of(verb)
    for party in any_party(head):
        yield mention(_weakened(Stance.ACCUSES, party), cue, party.tokens, source, impersonal=source is None and passive)


def _holds_aside(word: Token) -> Token | None:
    """As in "holds Colonel Alba -- who once led the brigade -- responsible": the verb before what is thrown in."""
    opens = word.nbor(-1).text if word.i > word.sent.start else ""
    held = (
        token
        for token in before(word, _FAR)
        if token.dep_ == "dobj" and token.head.lemma_ == "hold" and token.nbor().text == opens
    )
    return next((token.head for token in held if opens in _ASIDES), None)


def _by_phrase(doc: Doc, phrases: frozenset[str], stance: Stance) -> Iterator[AttributionMention]:
    for cue in phrases_in(doc, sorted(phrases)):
        head = run_head(doc, cue.end) if cue.end < len(doc) else None
        verb = next((token for token in cue if token.pos_ == "VERB"), cue[0])
        if head is None or mood_of(verb) is Mood.OPEN:
            continue
        telling = stance is Stance.ACCUSES or verb.i == cue.start  # "sees the hand of", and not "hallmarks of"
        subject = subject_of(verb) if telling and verb.pos_ == "VERB" else None
        source = None if subject is None or subject in cue else phrase_of(subject)
        for party in any_party(head):
            yield mention(_weakened(stance, party), cue, party.tokens, source, impersonal=source is None)
