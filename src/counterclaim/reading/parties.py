"""Which parties a noun phrase names: an army, a side, a named group, the owner of a weapon; a mere doer is none (guide)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from counterclaim.reading.aims import aim_end
from counterclaim.reading.attribution_words import attack_nouns, headline_verbs, words
from counterclaim.reading.noun_runs import JOINTS, phrase_start, run_head
from counterclaim.reading.party_words import EVIDENCE, Word, in_dateline, in_long_name, listed, words_of
from counterclaim.reading.uniforms import in_uniform

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_STANDALONE = {Word.FORCE, Word.SIDE, Word.NAME, Word.POWER}
_NEEDS_OWNER = {Word.WEAPON, Word.DOER, Word.GROUP, Word.DEMONYM}
_BELONGING = {"of", "from", "belonging", "loyal", "affiliated", "linked", "allied"}
_ALLIED = {"loyal", "affiliated", "linked", "allied"}
_LINKING = _BELONGING | {"to", "with", "the", "a", "an"}
_DEFINITE = {"the", "this", "that"}


@dataclass(frozen=True, slots=True)
class Party:
    """The words that name a party. alternative: one of several that are only joined by "or"."""

    tokens: Tokens
    alternative: bool = False


def parties_of(head: Token, *, names: bool = True) -> list[Party]:
    """The parties named by the noun phrase with this head and by what is joined to it, in the order of the text.

    names: whether any capitalised name will do, as for the subject of a violent verb; otherwise a known party is needed.
    """
    parties = _of_phrase(head, names=names)
    for joined in _joined_heads(head):
        more = _of_phrase(joined, names=names)
        if more and any(token.lower_ == "or" for token in head.doc[head.i : joined.i]):
            parties = [Party(party.tokens, True) for party in parties]
            more = [Party(party.tokens, True) for party in more]
        parties += [party for party in more if all(party.tokens.start >= known.tokens.end for known in parties)]
    return parties


def any_party(head: Token) -> list[Party]:
    """The parties that words of blame point at: whatever they name, save what stands for nobody ("those", "unknown gunmen")."""
    found = parties_of(head) or _before_joints(head) or _named_beside(head)
    for blamed in (head, *_joined_heads(head)):
        covered = called_by(blamed) is not None or any(party.tokens.start <= blamed.i < party.tokens.end for party in found)
        if not covered and (blamed == head or found) and (phrase := _somebody(blamed)) is not None:
            found.append(Party(phrase))
    return sorted(found, key=lambda party: party.tokens.start)


def _named_beside(head: Token) -> list[Party]:
    """The militia of "a rival group, the Zaire militia"."""
    beside = next((child for child in head.rights if child.dep_ == "appos"), None)
    return [] if beside is None or words_of(head.doc)[head.i] is not Word.GROUP else parties_of(beside)


def _before_joints(head: Token) -> list[Party]:
    """The Ukraine of "Ukraine and NATO countries"."""
    *earlier, _ = _segments(head.doc, phrase_start(head), head.i + 1)
    return [Party(party) for start, end in earlier if (party := owner_in(head.doc, start, end)) is not None]


def _somebody(head: Token) -> Tokens | None:
    """The phrase itself, where it can stand for somebody; of "the police and self-defence groups" the latter alone."""
    if head.pos_ == "PRON":
        return None if head.lower_ in listed("pointers", "words") else head.doc[head.i : head.i + 1]
    *_, (start, _) = _segments(head.doc, phrase_start(head), head.i + 1)
    described = any(token.pos_ == "NOUN" for token in head.doc[start : head.i])
    points = head.lower_ in listed("pointers", "words") and not (described and words_of(head.doc)[head.i] is Word.GROUP)
    nobody = words_of(head.doc)[head.i] in (Word.DOER, Word.WEAPON, Word.MODIFIER) or head.pos_ not in ("NOUN", "PROPN")
    vague = any(child.lower_ in ("this", "these", "any", "no", "such") for child in head.lefts)
    return None if points or nobody or vague or head.lower_ in attack_nouns() else head.doc[start : name_end(head)]


def side_behind(head: Token) -> Tokens:
    """The party for which a spokesman speaks: "the army" of "a spokesman for the army", else the phrase itself."""
    doc, start = head.doc, phrase_start(head)
    if head.lower_ not in listed("speakers", "nouns"):
        return doc[_segments(doc, start, head.i + 1)[-1][0] : name_end(head)]
    return owner_in(doc, start, head.i) or _spoken_for(head) or _possessor(head) or doc[start : head.i + 1]


def owner_in(doc: Doc, start: int, end: int) -> Tokens | None:
    """The words among these that name a party: the last unbroken ones that do ("US-led coalition" of "US-led coalition air")."""
    classes = words_of(doc)
    evident = [index for index in range(start, end) if classes[index] in EVIDENCE]
    if not evident or any(classes[index] is Word.UNKNOWN for index in range(start, end)):
        return None
    first = last = evident[-1]
    while first > start and _continues(doc[first - 1], classes):
        first -= 1
    first = next(index for index in range(first, last + 1) if classes[index] in EVIDENCE or _may_begin(doc[index]))
    if last > first and doc[last].tag_ == "POS":
        last -= 1
    if last > first and doc[last].lower_ in listed("sides", "generic") and classes[last - 1] is Word.NAME:
        last -= 1
    return doc[first : last + 1]


def _may_begin(token: Token) -> bool:
    """Whether a name can begin with this word: not with the "massive" of a title's "Massive Daesh bomb attack"."""
    return token.pos_ == "PROPN" and token.lower_ not in listed("modifiers", "of_attacks")


def _continues(token: Token, classes: list[Word | None]) -> bool:
    if token.lower_ in attack_nouns() | words("suspect", "hedges") or (token.is_title and token.lower_ in headline_verbs()):
        return False  # the titles "Army Foils Rebel Attack", "… in Delma Suspected army strikes"
    if classes[token.i] is not None or token.text in "-'’.":
        return True
    return token.pos_ in ("PROPN", "ADJ") and token.lower_ not in listed("names", "not_names")


def name_end(head: Token) -> int:
    """Beyond the head where a name goes on: "Army of Islam", "forces loyal to the regime", "Islamic State (IS)"."""
    doc, end = head.doc, head.i + 1
    if end + 2 < len(doc) and doc[end].text in "([" and doc[end + 2].text in ")]":
        return end + 3
    if end < len(doc) and doc[end].text in ")]" and doc[head.i - 1].text in "([" and phrase_start(head) < head.i:
        return end + 1
    if in_long_name(doc, head.i, end):
        while end < len(doc) and in_long_name(doc, end, end + 1):
            end += 1  # "the Islamic State in Iraq and the Levant"
    if head.text[0].isupper() and (whole := aim_end(doc, end)) > end:
        return whole  # "the Group for the Support of Islam and Muslims"
    if end + 1 < len(doc) and doc[end].lower_ in _BELONGING and (inner := _inner_head(doc, end)) is not None:
        return name_end(inner) if inner.is_title and aim_end(doc, inner.i + 1) > inner.i + 1 else inner.i + 1
    return end


def _joined_heads(head: Token) -> list[Token]:
    after = name_end(head)
    joined = [token for token in head.conjuncts if token.i >= after and token.pos_ in ("NOUN", "PROPN", "ADJ")]
    if joined or after + 1 >= len(head.doc) or head.doc[after].lower_ not in ("and", "or"):
        return joined
    follower = run_head(head.doc, after + 1)
    return [] if follower is None or words_of(head.doc)[follower.i] is None else [follower]


def _of_phrase(head: Token, *, names: bool) -> list[Party]:
    doc, classes = head.doc, words_of(head.doc)
    start = phrase_start(head)
    while start > head.sent.start and in_long_name(doc, start - 1, start + 1):
        start -= 1  # "the Islamic State in Iraq and the Levant militants"
    if any(classes[index] is Word.UNKNOWN for index in range(start, head.i)):
        return []
    segments = list(_segments(doc, start, head.i + 1))
    parties = [party for segment in segments[:-1] if (party := owner_in(doc, segment[0], segment[1])) is not None]
    own = _last_party(head, segments[-1][0], names=names)
    if own is None and classes[head.i] not in _NEEDS_OWNER:
        return []
    alternative = bool(parties) and any(token.lower_ == "or" for token in doc[start : head.i])
    return [Party(tokens, alternative) for tokens in (*parties, *([] if own is None else [own]))]


def _segments(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """The phrase cut at its joints; a joint alone, as "both", is one piece."""
    joints = (at for at in range(start, end) if doc[at].lower_ in JOINTS and not in_long_name(doc, at, at + 1))
    cuts = [start - 1, *joints, end]
    return [(left + 1, right) for left, right in pairwise(cuts) if right > left + 1] or [(start, end)]


def _last_party(head: Token, start: int, *, names: bool) -> Tokens | None:
    doc, kind = head.doc, words_of(head.doc)[head.i]
    if kind in _STANDALONE:
        return called_by(head) or doc[start : name_end(head)]
    if kind in _NEEDS_OWNER:
        return _owned(head, start, kind)
    return doc[start : name_end(head)] if names and _is_name(head) else None


def _owned(head: Token, start: int, kind: Word | None) -> Tokens | None:
    """The owner of a weapon; of people, the words as they stand ("Boko Haram gunmen")."""
    within = owner_in(head.doc, start, head.i + (kind is Word.DEMONYM))
    if kind is Word.DOER and (uniformed := in_uniform(head, start)) is not None:
        return uniformed
    named = _owner_after(head) if head.doc[start].tag_ == "PRP$" else None  # "their allies from the Wagner group"
    if named is not None:
        return named
    if (
        head.doc[start].tag_ == "PRP$"
        and within is not None
        and [words_of(head.doc)[each.i] for each in within] == [Word.DEMONYM]
    ):
        return within  # "their Russian allies" are not those whose allies they are
    if kind in (Word.DOER, Word.GROUP) and within is not None:
        return head.doc[within.start if kind is Word.DOER else start : head.i + 1]
    if kind is Word.DOER and (named := _called(head, start)) is not None:
        return named
    return (_named_group(head, start) if kind is Word.GROUP else None) or within or _owner_after(head)


def _called(head: Token, start: int) -> Tokens | None:
    """ "Wazalendo fighters": a name that the vocabulary does not know, before a word for those who bear arms."""
    before = head.doc[start : head.i]
    names = [token for token in before if token.pos_ == "PROPN" and token.text[0].isupper() and token.is_alpha]
    own = names and names[-1].i == head.i - 1 and names[-1].lower_ not in listed("names", "not_names") and head.text[0].islower()
    return head.doc[names[0].i : head.i + 1] if own else None


def _named_group(head: Token, start: int) -> Tokens | None:
    """As in "the group Ansaru", "an Islamist opposition alliance"; "the group" alone stands for one named before."""
    doc, after = head.doc, head.i + 1
    if (called := called_by(head)) is not None:
        return called
    if _bears_a_name(head, start):
        return doc[start : name_end(head)]
    if after < len(doc) and words_of(doc)[after] in (Word.NAME, Word.POWER):
        name = run_head(doc, after)
        return None if name is None else doc[after : name.i + 1]
    definite = doc[start].lower_ in _DEFINITE and head.lower_ in listed("groups", "standing") and start == head.i - 1
    armed = any(token.lower_ in listed("groups", "modifiers") for token in doc[start : head.i])
    return doc[start : name_end(head)] if definite or armed else None


def called_by(head: Token) -> Tokens | None:
    """The name of "a militia known as CODECO", "a group calling itself the Hill Front"."""
    doc, index = head.doc, head.i + 1
    for phrase in listed("calling", "phrases"):
        words = phrase.split()
        if [token.lower_ for token in doc[index : index + len(words)]] == words:
            start = index + len(words)
            name = run_head(doc, start) if start < len(doc) else None
            named = name is not None and any(token.text[0].isupper() for token in doc[start : name.i + 1])
            return doc[start : name.i + 1] if name is not None and named else None
    return None


def _bears_a_name(head: Token, start: int) -> bool:
    """As in "the Tamari Liberation Front", whatever the vocabulary knows of it; in a title every word has a capital."""
    named = head.doc[start : head.i + 1]
    if head.text[0].islower():  # "the Jaime Martinez front"
        return len(named) > 2 and all(token.pos_ == "PROPN" and token.text[0].isupper() for token in named[-3:-1])
    capitals = [token for token in named if token.is_alpha and token.lower_ not in ("the", "of")]
    alone = len(capitals) >= 2 and all(token.text[0].isupper() for token in capitals)
    return alone and any(token.text[0].islower() and token.is_alpha for token in head.sent)


def _is_name(head: Token) -> bool:
    word = head.lower_
    if head.i and head.nbor(-1).lower_ in ("capital", "city", "town", "village"):
        return False
    if in_dateline(head.doc, head.i):
        return False
    if head.pos_ != "PROPN" or not head.text[0].isupper() or word in attack_nouns() or words_of(head.doc)[head.i] is not None:
        return False
    return word not in listed("names", "not_names") and word not in listed("names", "not_acronyms")


def _inner_head(doc: Doc, index: int) -> Token | None:
    """The noun that the words of belonging lead to, where it is a party or a name."""
    while index < len(doc) and (doc[index].lower_ in _LINKING or doc[index].pos_ in ("ADV", "NUM")):
        index += 1
    inner = run_head(doc, index) if index < len(doc) else None
    if inner is None:
        return None
    named = words_of(doc)[inner.i] in EVIDENCE or inner.pos_ == "PROPN" or owner_in(doc, phrase_start(inner), inner.i) is not None
    return inner if named else None


def _owner_after(head: Token) -> Tokens | None:
    """As in "aircraft belonging to the Syrian government", "members of Boko Haram", "a unit from the regime forces"."""
    doc, index = head.doc, head.i + 1
    if index >= len(doc) or doc[index].lower_ not in _BELONGING:
        return None
    inner = _inner_head(doc, index)
    if inner is None or inner.i <= index:
        return None
    if doc[index].lower_ == "from" and words_of(doc)[inner.i] is Word.POWER:
        return None  # "rockets from Lebanon": where they came from
    if doc[index].lower_ in _ALLIED and words_of(doc)[head.i] is Word.DOER:
        return doc[phrase_start(head) : inner.i + 1]  # "fighters allied with the army" are not the army
    members = head.lower_ in listed("doers", "membership") and doc[index].lower_ == "of" and doc[inner.i - 1].pos_ == "PROPN"
    return _last_party(inner, phrase_start(inner), names=members)


def _possessor(head: Token) -> Tokens | None:
    """ "The group" of "the group's spokesman"; whose spokesman "his" is nobody can tell."""
    owner = next((child for child in head.children if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN")), None)
    return None if owner is None else owner.doc[phrase_start(owner) : owner.i + 1]


def _spoken_for(head: Token) -> Tokens | None:
    preps = (prep for prep in head.children if prep.dep_ == "prep" and prep.lower_ in ("for", "of", "from", "with", "in", "at"))
    inner = next((child for prep in preps for child in prep.children if child.dep_ == "pobj"), None)
    return None if inner is None else inner.doc[phrase_start(inner) : name_end(inner)]
