"""Who a verb of blame, denial or admission says it of: subject, agent and object, in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.nearby import child_of
from counterclaim.reading.noun_runs import JOINTS, phrase_start
from counterclaim.reading.sources import can_speak
from counterclaim.reading.subjects import noun_phrase, subject_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# What a parse hangs a participle by that tells what the speaker does beside it ("…, accusing the army").
_BESIDE = frozenset({"advcl", "acl", "conj", "pcomp", "xcomp", "dep"})


def phrase_of(head: Token) -> Tokens:
    """The noun phrase with this head, without a deed that the parse hung on it ("accused by prosecutors of killing")."""
    doc, stretch = head.doc, noun_phrase(head)
    deeds = (index for index in range(head.i + 1, stretch.end) if doc[index].tag_ == "VBG" and doc[index - 1].pos_ == "ADP")
    end = next(deeds, stretch.end + 1) - 1
    return doc[stretch.start : end - 1 if end - 1 > head.i and doc[end - 1].tag_ == "POS" else end]


def each_joined(head: Token, end: int) -> list[Tokens]:
    """The phrases of those joined with this head before the token `end`, each by itself ("government and opposition")."""
    joined = [token for token in head.conjuncts if head.i < token.i < end]
    if not joined:
        return [phrase_of(head)]
    ends = [head.i, *(token.i for token in joined)]
    starts = [phrase_start(head), *(_after_joint(head.doc, index + 1) for index in ends[:-1])]
    return [head.doc[start : last + 1] for start, last in zip(starts, ends, strict=True)]


def _after_joint(doc: Doc, index: int) -> int:
    while doc[index].lower_ in JOINTS or doc[index].is_punct:
        index += 1
    return index


def speaker_of(verb: Token) -> Tokens | None:
    """The subject of the verb; None where it is a document, which speaks for its maker, or where nobody is named."""
    head = subject_of(verb)
    beside = verb.tag_ == "VBG" and verb.dep_ in _BESIDE and (head is None or not _speaks(head))
    if beside or (head is not None and head.tag_ == "CD"):  # "gave a toll of five dead and 31 wounded, and blamed the army"
        head = _speaker_above(verb) or head
    author = None if head is None else author_of(head)
    if author is not None:
        return phrase_of(author)
    if head is None or head.i == verb.i or head.lower_ in load_toml("en/reporting.toml")["documents"]["nouns"]:
        return None
    return phrase_of(head)


def _speaks(head: Token) -> bool:
    """Whether somebody is named who can blame: no war, no attack, and no aircraft, whoever flies it."""
    return can_speak(head) and head.lower_ not in load_toml("en/parties.toml")["weapons"]["nouns"]


def _speaker_above(participle: Token) -> Token | None:
    """ "Activists said jets circled after the bombardment, accusing …": who speaks further up, whatever the parse makes of it."""
    subjects = (child for verb in participle.ancestors for child in verb.children if child.dep_ == "nsubj")
    return next((subject for subject in subjects if subject.i < participle.i and _speaks(subject)), None)


def author_of(document: Token) -> Token | None:
    """The head of who made a document: "a banner left there and signed by the cartel", "a note attributed to the group"."""
    made = [clause for clause in document.children if clause.dep_ == "acl"]
    made = [verb for clause in made for verb in (clause, *clause.conjuncts)]
    for verb in made:
        if verb.lemma_ in load_toml("en/attributions.toml")["admit"]["authored"]:
            by = next((child for child in verb.children if child.lower_ in ("by", "to")), None)
            return child_of(by, "pobj")
    return None


def agent_head(verb: Token) -> Token | None:
    """The head of what follows a passive's "by"."""
    by = next(
        (child for child in verb.children if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep")), None
    )
    return child_of(by, "pobj")


def agent_of(verb: Token) -> Tokens | None:
    """What follows a passive's "by"."""
    head = agent_head(verb)
    return None if head is None else phrase_of(head)


def object_of(verb: Token) -> Token | None:
    """The head of the verb's direct object."""
    return next((child for child in verb.children if child.dep_ in ("dobj", "dative") and child.i > verb.i), None)
