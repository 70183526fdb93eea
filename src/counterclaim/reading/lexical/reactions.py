"""How claimants take an incident: they condemn it, mourn, thank, are appalled, or call it a crime."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.utterances import Utterance, clause_end, uttered
from counterclaim.reading.lexical.voices import Voices

_AGAINST, _FAVOUR, _LIGHT = "sayings.reactions.against", "sayings.reactions.favour", "sayings.reactions.light"
_FELT, _JUDGING = "sayings.reactions.felt", "sayings.reactions.judging"
_INCIDENT = ("events.violence.words", "parties.attacks.nouns", "sayings.reactions.incident")
# How far behind its verb the words stand that make it a reaction.
_FARTHEST, _FARTHEST_VERDICT = 8, 14


def find_reactions(text: Text, sentence: Sentence, voices: Voices) -> Iterator[Utterance]:
    """The reactions of a sentence."""
    at = sentence.start
    while at < sentence.end:
        found = _reacted(text, at, sentence)
        mention = None
        if found is not None:
            end, said, last = found
            mention = uttered(text, ClaimKind.REACTION, (at, end), said, sentence, voices, end=last)
        if mention is not None:
            yield mention
        at = max(mention.quote[1] if mention is not None else at + 1, at + 1)


def _reacted(text: Text, at: int, sentence: Sentence) -> tuple[int, int, int] | None:
    """The word after the cue of a reaction that begins here, the word that makes it one, and the word after all of it."""
    for verbs, about, reach in (
        (_AGAINST, _INCIDENT, _FARTHEST),
        (_FAVOUR, ("sayings.reactions.favoured",), _FARTHEST),
        (_LIGHT, ("sayings.reactions.feelings",), _FARTHEST),
        (_JUDGING, ("sayings.reactions.judgements",), _FARTHEST_VERDICT),
    ):
        end = text.end(at, verbs)
        if end == at:
            continue
        said = text.find(end, min(end + reach, sentence.end), *about)
        if said is not None and not any(text.is_mark(i, ";:") for i in range(end, said)) and not _sentenced(text, end):
            return end, said, clause_end(text, text.end(said, *about), sentence)
    end = text.end(at, _FELT)
    if end > at and text.find(end, sentence.end, *_INCIDENT) is not None:
        return end, end, clause_end(text, end, sentence)
    return None


def _sentenced(text: Text, end: int) -> bool:
    """Whether a court "condemned" somebody to something."""
    return text.has(end, "grammar.prepositions.to") and not text.grammar.verb_first
