"""The noun phrase that a verb says its claim of: subjects found, inherited and read whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.reading.aims import aim_end
from counterclaim.reading.attribution_words import attack_nouns
from counterclaim.reading.groups import is_person, is_thing
from counterclaim.reading.times import times
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WHENCE = ("from", "of", "in", "at", "near")
_SUBJECTS = ("nsubj", "nsubjpass")
# What may follow a head noun and still name the same thing; clauses and asides do not.
_INSIDE = {
    "compound",
    "amod",
    "det",
    "poss",
    "nummod",
    "nmod",
    "appos",
    "prep",
    "pobj",
    "conj",
    "cc",
    "case",
    "quantmod",
    "advmod",
    "punct",
    "preconj",
    "predet",
    "pcomp",
    "npadvmod",
    "dep",
    "neg",
}
_LONGEST = 24


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Tokens `[start, end)` of one parsed report."""

    start: int
    end: int


def subject_of(verb: Token) -> Token | None:
    """The head word of who does what the verb says; inherited through "and …", "adding that …", "who said …"."""
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if own:
        # of two that the parser gives one verb, the nearer: the other belongs to what is said
        return _antecedent(min(own, key=lambda child: abs(child.i - verb.i)), verb)
    if verb.dep_ in ("relcl", "acl"):
        return _maker(verb.head) if verb.tag_ in ("VBG", "VBN", "VB") else None
    if verb.dep_ in ("conj", "advcl", "xcomp", "pcomp", "ccomp", "parataxis", "dep") and verb.head.pos_ in (
        "VERB",
        "AUX",
        "ADP",
        "NOUN",
    ):
        if verb.tag_ not in ("VBG", "VBN", "VB") and verb.dep_ not in ("conj",):
            return None
        return subject_of(verb.head) if verb.head.i != verb.i and verb.head.pos_ in ("VERB", "AUX", "ADP") else None
    if verb.pos_ == "ADP" and verb.head.i != verb.i:
        return _accused(verb) or subject_of(verb.head)
    return None


def _accused(of: Token) -> Token | None:
    """ "The army accused the rebels of shelling the camp, killing nine": who is accused does it, and not the accuser."""
    accusing = of.head.lemma_.lower() in load_toml("en/function_words.toml")["accusing"]
    return next((child for child in of.head.children if accusing and child.dep_ == "dobj" and child.i < of.i), None)


def _antecedent(subject: Token, verb: Token) -> Token:
    if (
        subject.lower_ in load_toml("en/function_words.toml")["relative"]
        and verb.dep_ in ("relcl", "acl", "ccomp")
        and verb.head.pos_ in ("NOUN", "PROPN")
    ):
        noun = verb.head
        return _owner(noun) or _attack_on(noun, verb) or _person_from(noun, subject) or _named_before(noun) or noun
    return subject


def _named_before(office: Token) -> Token | None:
    """ "Of Pedro Alba, bishop of Karonga, who accused …": the name, which says more than the office behind it."""
    name = office.head if office.dep_ == "appos" else None
    return name if name is not None and name.pos_ == "PROPN" and name.i < office.i and name.head.dep_ != "appos" else None


def _attack_on(hit: Token, verb: Token) -> Token | None:
    """ "The strike on the camp that killed nine people": the strike did, and not the camp that a parser hangs the clause on."""
    attack = hit
    while (
        attack.dep_ == "pobj"
        and attack.head.lower_ in ("on", "at", "against", "in", "near")
        and attack.lower_ not in attack_nouns()
    ):
        attack = attack.head.head
    placed = hit.pos_ == "NOUN" or (hit.pos_ == "PROPN" and hit.head.lower_ in ("in", "at", "near"))
    deadly = verb.lemma_ in ("kill", "injure", "wound", "leave", "claim") and placed
    return attack if deadly and attack != hit and attack.lower_ in attack_nouns() else None


def _person_from(place: Token, who: Token) -> Token | None:
    """ "A mother from the village of Orto, who blames soldiers": a village blames nobody."""
    above = place
    while above.dep_ == "pobj" and above.head.lower_ in _WHENCE and (above.pos_ == "PROPN" or is_thing(above.lower_)):
        above = above.head.head
    person = above != place and above.pos_ in ("NOUN", "PROPN") and is_person(above.lower_)
    return above if who.lower_ == "who" and person else None


def _owner(thing: Token) -> Token | None:
    """ "A misfired rocket of Islamic Jihad, which denied it": a weapon denies nothing."""
    weapon = thing.lower_ in load_toml("en/parties.toml")["weapons"]["nouns"]
    of = next((child for child in thing.rights if child.lower_ == "of"), None) if weapon else None
    owner = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return owner if owner is not None and owner.pos_ == "PROPN" else None


def _maker(noun: Token) -> Token:
    """ "X issued a statement condemning …": the one who acts on the noun; otherwise the noun itself."""
    while noun.dep_ == "appos" and noun.head.dep_ in ("dobj", "appos"):
        noun = noun.head  # "attacked the group Boko Haram, shelling its camp"
    if noun.dep_ == "dobj":
        maker = subject_of(noun.head)
        return maker if maker is not None else noun
    return noun


def members(doc: Doc, stretch: Stretch) -> list[Stretch]:
    """The parties of a joint phrase one by one: "A and B", "groups such as A and B"; a single party is itself.

    Each reaches up to the next, so that a name which the parse hangs elsewhere ("the organisation “Kal Akal”") stays with its
    noun.
    """
    head = doc[stretch.start : stretch.end].root
    joined = (token for token in head.conjuncts if stretch.start <= token.i < stretch.end and token.i > head.i)
    heads = [head, *(token for token in joined if _is_joined(doc, head.i, token.i))]
    named = [token for one in heads for token in (_examples(one) or [one])]
    starts = sorted({max(noun_phrase(one, joined=False).start, stretch.start) for one in named})
    if len(starts) < 2:
        return [stretch]
    return [_trimmed(doc, Stretch(start, end)) for start, end in zip(starts, [*starts[1:], stretch.end], strict=True)]


def _is_joined(doc: Doc, start: int, end: int) -> bool:
    """Whether something joins two nouns: in "the Justice for Merou collective" a parser sees two."""
    if doc[end].lower_ in ("ministries", "departments", "ministers") and doc[start + 1].lower_ == "and":
        return False  # "the defence and foreign ministries"
    return any(token.dep_ == "cc" or token.text in ",;&/" for token in doc[start + 1 : end])


def _trimmed(doc: Doc, stretch: Stretch) -> Stretch:
    end = stretch.end
    while end > stretch.start + 1 and (doc[end - 1].pos_ in ("CCONJ", "SPACE", "ADV") or doc[end - 1].text in ",;"):
        end -= 1
    start = stretch.start
    while start < end - 1 and (doc[start].pos_ == "CCONJ" or doc[start].dep_ == "preconj"):
        start += 1
    return Stretch(start, end)


def _examples(head: Token) -> list[Token]:
    """Those whom a general phrase names: "local groups, such as A and B"."""
    such = next(
        (
            child
            for child in head.children
            if child.dep_ == "prep" and child.lower_ in load_toml("en/function_words.toml")["examples"]
        ),
        None,
    )
    first = next((child for child in such.children if child.dep_ == "pobj"), None) if such is not None else None
    return [first, *first.conjuncts] if first is not None else []


def noun_phrase(head: Token, *, joined: bool = True) -> Stretch:
    """The head with what names it: modifiers, "of" phrases, appositions; not its relative clauses, nor a long tail.

    joined: with those it is coordinated with ("activists and the group").
    """
    start = end = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        start, end = min(start, token.i), max(end, token.i)
        stack += [
            child
            for child in token.children
            if child.dep_ in _INSIDE
            and not _aside(child, head)
            and (joined or token.i != head.i or child.dep_ not in ("conj", "cc"))
        ]
    tokens = list(head.doc[start : end + 1])
    while (
        tokens and (tokens[-1].is_punct or tokens[-1].is_space or tokens[-1].pos_ in ("ADP", "CCONJ")) and tokens[-1].i > head.i
    ):
        tokens.pop()
    openers = load_toml("en/function_words.toml")["openers"]
    while tokens and tokens[0].i < head.i and _opens_nothing(tokens[0], openers):
        tokens.pop(0)
    last = tokens[-1].i + 1
    if tokens[-1].is_title and tokens[-1].pos_ == "PROPN" and tokens[-1].doc[last : last + 1].text == "to":
        last = aim_end(head.doc, last)  # "jihadists of the Group to Support Islam and Muslims"
    return Stretch(max(tokens[0].i, head.i - _LONGEST), min(last, head.i + _LONGEST))


def _opens_nothing(token: Token, openers: list[str]) -> bool:
    """Punctuation before a phrase, or a word that opens a sentence and not the name behind it ("However Rwanda has denied")."""
    adverb = token.lower_ in openers and token.is_sent_start and token.nbor().pos_ != "ADP"
    return bool(adverb) or ((token.is_punct or token.is_space) and token.text not in '"“‘«')


def _aside(child: Token, head: Token) -> bool:
    """A prepositional phrase that tells when or how rather than who ("a source in a statement on Monday")."""
    if child.dep_ == "prep" and child.i > head.i and child.lower_ in ("in", "on", "via") and _is_document(child):
        return True  # "the ELN, in a statement on Saturday, said"
    if child.dep_ == "punct":
        return not (child.text in '"“”‘’«»()[]-' and abs(child.i - head.i) < _LONGEST)
    if (
        child.dep_ not in ("prep", "advmod")
        or child.i <= head.i
        or child.lower_ not in load_toml("en/function_words.toml")["asides"]
    ):
        return False
    matter = next((grand for grand in child.children if grand.dep_ == "pobj"), None)
    return not (child.lower_ == "on" and _is_titled(child.head) and matter is not None and _is_titled(matter))


def _is_document(preposition: Token) -> bool:
    """Whether what it leads to is something that somebody wrote or recorded: "in a statement", "on its channel"."""
    matter = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return matter is not None and matter.is_lower and matter.lower_ in load_toml("en/claimants.toml")["documents"]["nouns"]


def _is_titled(noun: Token) -> bool:
    """Whether a noun is part of a name, and no day: "the Commission on Human Rights"."""
    return noun.pos_ == "PROPN" and noun.is_title and noun.lower_ not in times()
