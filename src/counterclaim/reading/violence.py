"""Verbs that do harm, by themselves ("shelled") or with an attack or a weapon ("carried out raids"), and who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.nearby import child_of
from counterclaim.reading.noun_runs import phrase_start
from counterclaim.reading.party_words import Word, words_of
from counterclaim.reading.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACTING = {Word.FORCE, Word.SIDE, Word.NAME, Word.POWER, Word.WEAPON, Word.DOER}
_TARGETED = {"at", "on", "into", "upon", "toward", "towards"}


def is_violent(token: Token) -> bool:
    """Whether this word is a verb of harm, with an object of harm where it needs one."""
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB":
        return _is_headline_verb(token, lemma)
    if lemma in words("violence", "blowing"):
        return any(child.dep_ == "prt" and child.lower_ in ("up", "apart") for child in token.children)
    if lemma in words("violence", "intercepting") and _intercepts(token):
        return False
    if not words("violence", "direct").isdisjoint({lemma, token.lower_}):
        return lemma not in words("violence", "careful") or _hits_something(token)
    return lemma in words("violence", "light") and _strikes(token)


def _is_headline_verb(token: Token, lemma: str) -> bool:
    """Titles confuse the tagger: "Syrian Army Kills 18" has no verb for it. A party before, something to harm after show it."""
    doc = token.doc
    harm = not words("violence", "direct").isdisjoint({lemma, lemma.removesuffix("s")})
    if token.pos_ not in ("NOUN", "PROPN") or not harm or not 0 < token.i < len(doc) - 1:
        return False
    after = doc[token.i + 1]
    if token.lower_ in attack_nouns() and after.pos_ != "NUM":
        return False
    counted = after.pos_ in ("NUM", "PROPN", "ADJ", "NOUN", "DET") or after.lower_ in words("violence", "counting")
    return acts_before(token) is not None and counted


def acts_before(verb: Token) -> Token | None:
    """The head of a known party right before the verb, unless a preposition governs it ("strikes on Syria kill")."""
    index = verb.i - 1
    while index > verb.sent.start and verb.doc[index].pos_ in ("AUX", "ADV"):
        index -= 1
    if index < verb.sent.start or words_of(verb.doc)[index] not in _ACTING:
        return None
    start = phrase_start(verb.doc[index])
    governed = start > verb.sent.start and verb.doc[start - 1].pos_ == "ADP"
    return None if governed else verb.doc[index]


def _hits_something(verb: Token) -> bool:
    """As in "hit a market", not "hit out at", "struck a deal"."""
    if any(child.dep_ == "prt" and child.lower_ in ("out", "back", "upon") for child in verb.children):
        return False
    back = next((child for child in verb.rights if child.lower_ == "back" and child.dep_ == "advmod"), None)
    if back is not None and back.nbor().lower_ == "at":
        return False  # "strikes back at the US, expels diplomats"
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass", "prep", "agent", "prt")]
    following = verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].pos_ in ("NOUN", "PROPN", "DET", "NUM", "ADJ")
    return bool(objects or following) and not any(child.lower_ in words("violence", "harmless_objects") for child in objects)


def _intercepts(verb: Token) -> bool:
    """As in "shot down 54 of 67 drones": a weapon that nobody sits in is the object."""
    shot = child_of(verb, "dobj", "nsubjpass")
    return shot is not None and any(token.lower_ in words("violence", "unmanned") for token in shot.subtree)


def _strikes(verb: Token) -> bool:
    """Whether an attack or a weapon is the verb's object; an operation or an act is none, unless it is committed as a crime."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    objects += [verb.head] if verb.dep_ in ("acl", "relcl") and not objects else []
    named = [word for child in objects for word in (child, *child.conjuncts)]
    if any(each.lower_ in words("violence", "harmless_shots") for child in objects for each in child.lefts):
        return False  # "fired only warning shots"
    if any(f"{verb.lemma_} {child.lower_}" in words("violence", "withholding") for child in objects):
        return False  # "police held their fire"
    if verb.lemma_ == "carry" and any(child.lower_ == "it" for child in objects):
        return any(child.dep_ == "prt" for child in verb.children)  # "admitted that its fighters had carried it out"
    if verb.lemma_ in words("violence", "inflicting") and any(word.lower_ in words("violence", "inflicted") for word in objects):
        return True
    if verb.lemma_ == "set" and any(child.lower_ == "on" and child.nbor().lower_ == "fire" for child in verb.rights):
        return True
    if verb.lemma_ == "fire" and any(child.lower_ in _TARGETED for child in verb.children):
        return True
    if verb.lemma_ == "do" and any(child.lower_ in ("it", "this", "that") and child.dep_ == "dobj" for child in verb.children):
        return _ends_here(verb) and acts_before(verb) is not None  # "The army did this", "said the militia had done it"
    if verb.lemma_ in words("violence", "crimes") and any(_is_deed(child) for child in objects):
        return True
    grave = attack_nouns() if verb.lemma_ in words("violence", "crimes") else attack_nouns() - words("attacks", "weak")
    if verb.lemma_ == "carry":
        grave = grave | {"crime", "crimes"}
    return any(word.lower_ in grave or words_of(verb.doc)[word.i] is Word.WEAPON or _is_charge(word) for word in named)


def _is_charge(word: Token) -> bool:
    """ "An explosive device", "an incendiary device"."""
    return word.lower_ in ("device", "devices", "charge", "charges", "sticks") and any(
        child.lower_ in ("explosive", "incendiary", "dynamite") for child in word.lefts
    )


def _is_deed(pronoun: Token) -> bool:
    """ "The crimes that they committed", not "they committed themselves to talks"."""
    return pronoun.pos_ == "PRON" and not pronoun.lower_.endswith(("self", "selves"))


def _ends_here(verb: Token) -> bool:
    """Whether nothing more follows the verb and its object than the end of a sentence or a quotation."""
    behind = verb.i + 2
    return behind >= len(verb.doc) or verb.doc[behind].is_punct


def explains_harm(verb: Token) -> bool:
    """As in "nine people were killed when soldiers burst into the mosque": the clause tells how they came to harm."""
    above = verb.head
    opened = any(child.dep_ in ("mark", "advmod") and child.lower_ in ("when", "as", "after") for child in verb.lefts)
    if verb.dep_ != "advcl" or verb.lemma_ not in words("violence", "explaining_harm") or not opened or above.pos_ != "VERB":
        return False
    harms = (above, *above.conjuncts)
    return any(each.lemma_ in words("violence", "dying") or (is_violent(each) and is_passive(each)) for each in harms)


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject suffers it: "was shelled", "people killed in"."""
    if child_of(verb, "nsubjpass", "auxpass") is not None:
        return True
    if _is_cut_short(verb) or _is_listed(verb):
        return True
    reduced = verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "relcl")
    return reduced and child_of(verb, "aux", "nsubj", "dobj") is None


def _is_listed(verb: Token) -> bool:
    """As in the title "2 Malians killed 5 injured in raid": the numbers of a toll, and nobody who killed five."""
    subject, after = child_of(verb, "nsubj"), verb.i + 2
    if verb.lemma_ not in words("violence", "suffered") or subject is None or after >= len(verb.doc):
        return False
    counted = any(token.like_num for token in subject.lefts) and verb.nbor().like_num
    return counted and verb.doc[after].lower_ in words("violence", "listed")


def _is_cut_short(verb: Token) -> bool:
    """As in the title "Two herders killed in raid", which parsers take for an active past: nobody follows whom they killed."""
    past = verb.tag_ in ("VBD", "VBN") and verb.dep_ not in ("relcl", "conj")
    taken = any(child_of(each, "aux", "dobj", "dative") is not None for each in (verb, *verb.conjuncts))
    if not past or taken or verb.lemma_ not in words("violence", "suffered"):
        return False
    # past the rest of "shot dead in", "gunned down in"
    # past "wounded" of "soldiers killed and wounded"
    last = max((other.i for other in verb.conjuncts if other.i == verb.i + 2), default=verb.i)
    passed = ("ADV", "ADJ", "SPACE")
    rest = (token for token in verb.doc[last + 1 : verb.sent.end] if token.pos_ not in passed and token.dep_ != "prt")
    following = next(rest, None)
    return following is None or following.lower_ in words("violence", "after_suffered")


def doer_of(verb: Token) -> Token | None:
    """The head of who does it; None where the doer is the one blamed for it ("blamed the army for shelling")."""
    if verb.pos_ != "VERB":
        return acts_before(verb)
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("of", "for", "from", "with", "against"):
        return None
    if verb.dep_ == "conj" and verb.head.pos_ == "NOUN" and verb.tag_ in ("VBG", "NN"):
        return None  # "reports of bombardment and shelling"
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and _bursts_between(verb):
        return None
    head = _striker(verb) or subject_of(verb)
    if head is not None and _is_harmed_before(head):
        return None
    if head is None or head.i == verb.i or (head.dep_ == "nsubjpass" and verb.dep_ != "xcomp"):
        return None
    misread = verb.tag_ in ("VBD", "VBZ", "VBP") and head.pos_ == "PROPN" and words_of(verb.doc)[head.i] is None
    near = acts_before(verb) if misread else None
    return head if near is None else near


def _bursts_between(participle: Token) -> bool:
    """ "Police hunt a man who left a bag that exploded, wounding 13": the bag did, and nobody further up."""
    between = participle.doc[participle.head.i + 1 : participle.i]
    clauses = (token for token in between if token.dep_ == "relcl")
    return any(token.lemma_ in words("violence", "bursting") or (is_violent(token) and is_passive(token)) for token in clauses)


def _striker(participle: Token) -> Token | None:
    """ "A bomb hit the office of the militia, killing nine": without its comma a parser lets those do it whom the bomb hit."""
    hit = participle.head
    while hit.dep_ == "pobj" and hit.head.dep_ == "prep" and hit.head.head.pos_ in ("NOUN", "PROPN"):
        hit = hit.head.head
    above = hit.head
    struck = (
        participle.dep_ == "acl"
        and participle.tag_ == "VBG"
        and hit.dep_ == "dobj"
        and above.lemma_ in words("violence", "hitting")
    )
    return subject_of(above) if struck and hit != participle.head else None


def _is_harmed_before(subject: Token) -> bool:
    """The soldiers of the title "Militants kill 12 soldiers wound 30": those whom the verb before harmed."""
    first = subject.left_edge
    counted = first.like_num and first.i > first.sent.start
    return counted and first.nbor(-1).lemma_.lower() in words("violence", "suffered")
