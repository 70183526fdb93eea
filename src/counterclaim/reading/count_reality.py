"""Whether words tell a harm as a fact: not denied, not possible, planned or feared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterclaim.reading.harms import context

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NEAR = 4  # tokens before a verb in which its auxiliaries and its governor stand
_NEGATION = 3
_CLAUSE = 12  # tokens before a verb in which its "if" stands


def is_real(doc: Doc, words: Sequence[str], i: int, start: int, *, noun: bool) -> bool:
    """Whether the word of harm at token i is told as a fact.

    start: its sentence's first token. noun: it is a noun or a state, which modals leave alone. "might have been killed" is a
    claim of what has been, and real here; "could kill thousands" is none.
    """
    possible = not noun and _is_possible(doc, words, i, start)
    return not (
        possible or _is_negated(doc, words, i, start) or _is_conditional(words, i, start) or _is_governed(doc, words, i, start)
    )


def _is_possible(doc: Doc, words: Sequence[str], i: int, start: int) -> bool:
    near = range(max(start, i - _NEAR), i)
    # The tag tells the modal from the month of May.
    modal = any(doc[j].tag_ == "MD" and words[j] in context("modals") for j in near)
    return modal and not any(words[j] == "have" for j in near)


def _is_negated(doc: Doc, words: Sequence[str], i: int, start: int) -> bool:
    """ "did not kill", "without killing"; "not only killed" affirms."""
    near = range(max(start, i - _NEGATION), i)
    if doc[i].pos_ == "VERB" and i > start and words[i - 1] in context("barely"):
        return True  # "was nearly lynched"
    return any(words[j] in context("negations") and words[j + 1] not in ("only", "just") for j in near)


def _is_conditional(words: Sequence[str], i: int, start: int) -> bool:
    """ "if the militia kills": up to the comma that ends the condition."""
    for j in range(i - 1, max(start, i - _CLAUSE) - 1, -1):
        if words[j] == ",":
            return False
        if words[j] in context("conditions"):
            return True
    return False


def _is_governed(doc: Doc, words: Sequence[str], i: int, start: int) -> bool:
    """Whether the harm hangs on a word that makes it no fact: "threatened to kill", "had to be killed", "denied killing"."""
    near = range(max(start, i - _NEAR), i)
    infinitive = i - 1 >= start and words[i - 1] in ("to", "be") and "to" in words[max(start, i - 2) : i]
    owed = (
        infinitive
        and words[i] not in context("cared")
        and any(words[j] in context("perfect") and words[j + 1] == "to" for j in near)
    )
    gerund = words[i].endswith("ing") and any(words[j] in context("unreal_links") for j in near)
    aim = (
        words[i - 1] == "to" and i > start and doc[i].tag_ == "VB" and doc[i].dep_ == "advcl"
    )  # "raided the town to arrest three"
    planned = aim or (infinitive or gerund) and any(doc[j].lemma_.lower() in context("unreal") for j in near)
    return owed or planned or _is_denied(doc, words, i, start) or _is_untrue(doc, words, i, start)


def _is_untrue(doc: Doc, words: Sequence[str], i: int, start: int) -> bool:
    """ "Reports of up to 13 dead were inaccurate": what is called so is no number of whoever says it."""
    if context("told_of").isdisjoint(words[max(start, i - _CLAUSE) : i]):
        return False
    rest = range(i + 1, min(i + _CLAUSE, doc[i].sent.end))
    return any(words[j] in context("untrue") and doc[j].dep_ in ("acomp", "oprd", "attr", "conj") for j in rest)


def _is_denied(doc: Doc, words: Sequence[str], i: int, start: int) -> bool:
    """ "denied killing 12", "denied that its jets had killed 12"."""
    denials = (j for j in range(max(start, i - _CLAUSE), i) if doc[j].lemma_ == "deny")
    gerund = words[i].endswith("ing") and words[i - 1] in ("and", "or")  # "denied shelling the town and killing nine"
    return any(j == i - 1 or words[j + 1] == "that" or (gerund and words[j + 1].endswith("ing")) for j in denials)
