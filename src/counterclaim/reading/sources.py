"""Who says it: the speaker that a verb of reporting has, by the parse where that holds and by its neighbours where not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.brackets import behind_bracket
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.groups import is_thing
from counterclaim.reading.inversions import ends_with_speaker
from counterclaim.reading.leftmost import leftmost
from counterclaim.reading.subjects import Stretch, noun_phrase, subject_of
from counterclaim.reading.times import times
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SKIPPED = {"AUX", "ADV", "PART", "SPACE"}
_REACH = 14


def source_of(verb: Token) -> tuple[Stretch, int] | None:
    """The speaker's words and their head, or None where nobody is named.

    The parser's subject is taken when it can speak and stands by its verb; reports that lost their commas ("… killed nine
    people on Friday a monitoring group said") are read by the noun phrase that touches the verb.
    """
    if _passive(verb):
        return None
    found = _asked(verb) or _inverted(verb) or _speaker(verb)
    return None if found is None else (_without_time(verb.doc, *found), found[1])


def _without_time(doc: Doc, source: Stretch, head: int) -> Stretch:
    """ "… on Monday activists said": the day is not theirs."""
    start = behind_bracket(doc, source.start, head)
    while start < head and doc[start].lower_ in times():
        start += 1
    comma = next((index for index in range(start, source.end - 1) if doc[index].text == ","), None)
    if comma is not None and doc[comma + 1].pos_ == "DET" and any(token.like_num for token in doc[start:comma]):
        start = comma + 1  # "killed at least 80 people, the agency in the enclave says": the parser takes the agency for the 80
    return Stretch(start, source.end)


def _asked(verb: Token) -> tuple[Stretch, int] | None:
    """ "The spokesman, asked about the strike, said …": a parser takes whom one asked for the subject of the asking."""
    aside = load_toml("en/reporting.toml")["asked"]["participles"]
    asked = (child for child in verb.lefts if child.lower_ in aside and child.nbor(-1).text == ",")
    head = next((child for each in asked for child in each.lefts if child.dep_ == "nsubj"), None)
    if head is not None:
        return (noun_phrase(head), head.i) if can_speak(head) else None
    told = next((child for child in verb.lefts if child.lower_ in aside and child.tag_ == "VBN"), None)
    sought = None if told is None else next((child for child in told.lefts if child.dep_ == "nsubj"), None)
    if sought is None or told is None or not can_speak(sought) or sought.i + 1 != told.i or told.right_edge.i >= verb.i:
        return None
    return Stretch(noun_phrase(sought).start, told.right_edge.i + 1), sought.i  # "sources consulted in the capital said"


def _inverted(verb: Token) -> tuple[Stretch, int] | None:
    """ "… in the town of Ghandoura said the monitor": who follows the verb and ends the sentence, where a place stands before."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    behind = _behind(verb) if before is not None and (before.dep_ == "pobj" or before.is_punct) else None
    if behind is None:
        return None
    rest = verb.doc[behind[0].end : verb.sent.end]
    told = (token for token in rest if token.tag_ in ("VBD", "VBZ", "VBP", "MD"))
    return None if any(token.dep_ != "relcl" for token in told) else behind


def _speaker(verb: Token) -> tuple[Stretch, int] | None:
    """The parser's subject, or the phrase beside the verb."""
    head = subject_of(verb)
    # "…'s statement echoed that of the Front, holding …": a participle behind a comma is not the last name's
    aside = verb.tag_ == "VBG" and verb.i > verb.sent.start and verb.nbor(-1).is_punct
    beside = None if aside else _before(verb)
    if head is None or not can_speak(head):
        return beside or _behind(verb) or (_anybody(head, verb) if head is not None else None)
    source = noun_phrase(head)
    if (sought := _sought(head, verb)) is not None:
        return Stretch(source.start, sought), head.i
    if beside is not None and beside[0].start > source.start and beside[1] != head.i and _outranked(head, source, verb):
        # "two residents and a member of the militia said": of whom the last is no other speaker
        together = any(beside[1] in range(each.left_edge.i, each.right_edge.i + 1) for each in head.conjuncts)
        if not together or head.head != verb or verb.doc[beside[0].start - 1].lower_ != "and":
            return beside
    if not _touches(source, verb):
        return beside or _behind(verb)
    return Stretch(_with_first(head.doc, source.start, verb.sent.start), source.end), head.i


def _sought(head: Token, verb: Token) -> int | None:
    """Where "sources consulted in the capital" ends, right before the verb: who was asked, and where, tells who they are."""
    participles = load_toml("en/reporting.toml")["asked"]["participles"]
    told = next((child for child in head.rights if child.dep_ == "acl" and child.lower_ in participles), None)
    end = None if told is None else told.right_edge.i + 1
    beside = end is not None and end <= verb.i and all(token.pos_ in _SKIPPED for token in verb.doc[end : verb.i])
    return end if beside and head.i < verb.i else None


def _with_first(doc: Doc, start: int, floor: int) -> int:
    """ "… in the city, a monitor and an official said": the first of two speakers, whom a parser may hang on the city."""
    before = start - 2
    if (
        before <= floor
        or doc[start - 1].lower_ != "and"
        or doc[before].pos_ not in ("NOUN", "PROPN")
        or not can_speak(doc[before])
    ):
        return start
    first = leftmost(doc, before, floor)
    return first if first > floor and doc[first - 1].text == "," else start


def _anybody(head: Token, verb: Token) -> tuple[Stretch, int] | None:
    """ "Shopkeepers said that …": whoever stands right before the verb as its own subject says it, whatever the word."""
    own = head.head == verb and head.dep_ == "nsubj" and head.pos_ == "NOUN" and head.i < verb.i
    if verb.lemma_ not in ("say", "tell") or not own or is_thing(head.lower_) or head.lower_ in times():
        return None
    source = noun_phrase(head)
    counted = any(token.like_num for token in head.doc[source.start : source.end])
    return (source, head.i) if _touches(source, verb) and not counted else None


def beside_of(verb: Token) -> tuple[Stretch, int] | None:
    """The speaker that a participle has of its own: "with the state agency confirming …", not "… in Goma, adding that …"."""
    if verb.i == verb.sent.start or verb.nbor(-1).is_punct or verb.nbor(-1).pos_ in _SKIPPED:
        return None
    found = _before(verb, from_office=False)
    own = found is not None and found[0].start > verb.sent.start and verb.doc[found[0].start - 1].lower_ == "with"
    return found if own else None


def _outranked(head: Token, source: Stretch, verb: Token) -> bool:
    """Whether the parser's subject gives way to a speaker that touches the verb: where it is inherited, or is people who are
    counted ("… killed six civilians the monitor said"), not by an aside behind them ("the committee, one of dozens, said")."""
    counted = any(token.like_num for token in head.doc[source.start : head.i])
    return head.head.i != verb.i or counted or _is_part(head.doc, source.start)


def _is_part(doc: Doc, start: int) -> bool:
    """ "… killing 19 people, eight of them women, the ministry said": people who are some of those told of."""
    return start > 1 and doc[start - 1].lower_ in ("them", "whom") and doc[start - 2].lower_ == "of"


def _passive(verb: Token) -> bool:
    """ "believed to be Russian", "was reported": said, but not by the subject."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return True
    auxiliaries = {child.lemma_ for child in verb.children if child.dep_ == "aux"}
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    if verb.tag_ == "VBN" and following and verb.nbor(1).tag_ == "VBN":
        return True  # "nine people reported killed"
    stance = verb.lemma_ in load_toml("en/reporting.toml")["verbs"]["stance"]
    return (
        verb.tag_ == "VBN"
        and "have" not in auxiliaries
        and (
            following in load_toml("en/function_words.toml")["passive"]
            or stance
            and following in load_toml("en/function_words.toml")["passive_stance"]
        )
    )


def _touches(source: Stretch, verb: Token) -> bool:
    """Nothing but auxiliaries, asides and the speaker's own clauses between the speaker and the verb."""
    if source.start > verb.i or verb.dep_ in ("relcl", "acl", "advcl", "conj", "xcomp", "pcomp"):
        return True
    between = verb.doc[source.end : verb.i]
    return not any(_is_finite(token) for token in between if token.pos_ == "VERB")


def _is_finite(verb: Token) -> bool:
    """A verb that says what somebody did; one that the parser took for a participle does so where it has an object of its own
    ("gunmen on motorbikes killed 13 villagers", not "gunmen killed in the raid")."""
    if verb.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ not in ("relcl", "acl", "advcl"):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and any(child.dep_ == "dobj" for child in verb.children)


@cache
def _speakers() -> frozenset[str]:
    lexicon = load_toml("en/claimants.toml")
    words = {word for kind in lexicon["kind"] for word in kind["words"]}
    anaphors, pronouns = lexicon["anaphors"], lexicon["pronouns"]
    return frozenset(
        words
        | set(anaphors["party"])
        | set(anaphors["person"])
        | set(lexicon["documents"]["nouns"])
        | set(pronouns["person"])
        | set(pronouns["party"])
        | set(pronouns["nobody"])
    )


def can_speak(head: Token) -> bool:
    """Whether the noun is somebody or something that can say a thing: a name, a person, a party, a document."""
    if head.lower_ in times():
        return False
    if head.pos_ == "PROPN" or head.lower_ in _speakers() or head.lemma_.lower() in _speakers():
        return True
    return (
        kind_of_words(head.doc[noun_phrase(head).start : noun_phrase(head).end].text) is not ClaimantKind.UNKNOWN
        and head.pos_ != "VERB"
    )


def _before(verb: Token, *, from_office: bool = True) -> tuple[Stretch, int] | None:
    """The noun phrase that ends right before the verb; from_office: with who speaks from it ("a source with the police")."""
    doc, last = verb.doc, verb.i - 1
    while last > verb.sent.start and (doc[last].pos_ in _SKIPPED or doc[last].is_punct):
        last -= 1
    if last < verb.sent.start or doc[last].pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    if doc[last].lower_ in load_toml("en/function_words.toml")["relative"]:
        return None  # "the mayor of Kassum, who said": whoever stands before
    if not can_speak(doc[last]):
        return _holder(doc, last, verb.sent.start)
    if doc[last].pos_ == "PRON":
        return (Stretch(last, last + 1), last) if last == verb.sent.start or doc[last - 1].pos_ != "VERB" else None
    start = _joint(doc, leftmost(doc, last, verb.sent.start), verb.sent.start)
    if (described := _description(doc, start, last, verb)) is not None:
        return Stretch(described[0], last + 1), described[1]
    office = _office(doc, start, verb.sent.start) if from_office else None
    return (Stretch(office[0], last + 1), office[1]) if office else (Stretch(start, last + 1), last)


def _description(doc: Doc, start: int, last: int, verb: Token) -> tuple[int, int] | None:
    """ "…, a community leader, Ali Baro, said": from a name between commas back to who it is said to be, and that one's noun."""
    closed = any(token.text == "," for token in doc[last + 1 : verb.i])
    before = start - 2
    if not closed or before <= verb.sent.start or doc[start - 1].text != "," or doc[last].pos_ != "PROPN":
        return None
    if doc[before].pos_ != "NOUN" or doc[before].lower_ not in _speakers():
        return None
    first = leftmost(doc, before, verb.sent.start)
    return (first, before) if doc[first].pos_ == "DET" and doc[first - 1].text == "," else None


def _holder(doc: Doc, last: int, floor: int) -> tuple[Stretch, int] | None:
    """ "the mayor of the commune": from what cannot speak back to who speaks for it, behind the comma that ends what is said."""
    holder = doc[last].head.head
    held = doc[last].dep_ == "pobj" and doc[last].head.lower_ in ("of", "in", "for", "at")
    if not held or not floor < holder.i < last or not can_speak(holder):
        return None
    start = leftmost(doc, holder.i, floor)
    return (Stretch(start, last + 1), holder.i) if doc[start - 1].text == "," else None


def _joint(doc: Doc, start: int, floor: int) -> int:
    """ "Opposition activists and the group": from the second speaker back to the first."""
    first = start - 2
    if first > floor and doc[start - 1].lower_ == "and" and (doc[first].pos_ == "PROPN" or doc[first].lower_ in _speakers()):
        return leftmost(doc, first, floor)
    return start


def _office(doc: Doc, start: int, floor: int) -> tuple[int, int] | None:
    """ "a source at Goma Police Command": from the office back to who speaks from it, and where that one's noun stands."""
    before = start - 2
    if (
        before > floor
        and doc[start - 1].lower_ in load_toml("en/function_words.toml")["offices"]
        and doc[before].lower_ in _speakers()
    ):
        return leftmost(doc, before, floor), before
    return None


def _behind(verb: Token) -> tuple[Stretch, int] | None:
    """ "…," said the ministry: the noun phrase that follows the verb."""
    following = verb.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else None
    if following is not None and following.tag_ == "NNS" and following.i + 1 < verb.sent.end and following.nbor().lower_ == "of":
        return None  # "said dozens of people were killed"
    if following is None or following.pos_ not in ("DET", "PROPN", "NOUN", "ADJ") or not ends_with_speaker(verb):
        return None
    head = next(
        (token for token in verb.doc[verb.i + 1 : verb.sent.end] if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound"),
        None,
    )
    if head is None or head.i - verb.i > _REACH or not can_speak(head):
        return None
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in verb.doc[verb.i + 1 : head.i]):
        return None  # "said the dead included four herders"
    whole = noun_phrase(head)
    return Stretch(verb.i + 1, max(head.i + 1, whole.end)), head.i
