"""For whom an office answers that is accused of nothing itself: its own force, which the report has accused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.names import DEMONYM, FORCE, STATE
from counterclaim.reading.lexical.parties import Phrase, same_party
from counterclaim.reading.lexical.party_names import is_own_force, spoken_for
from counterclaim.reading.lexical.text import Text

# So many letters of the adjective of a nation are the same in each of its forms.
_STEM = 5
_OBJECT = 5
_TOLD = (Stance.ACCUSES, Stance.SUSPECTS)


def answered(text: Text, mentions: Sequence[AttributionMention]) -> Iterator[AttributionMention]:
    """The mentions, with a denial by an office that is accused of nothing as one for its own force that is.

    "L'armée a tué … . Le gouvernement a rejeté ces accusations": it denies for the army.
    """
    accused: list[Phrase] = []
    for mention in mentions:
        mention = _as_party(text, mention, accused)
        force = _force_of(text, mention, accused) if mention.own and mention.stance is Stance.DENIES else None
        yield mention if force is None else replace(mention, target=force, own=False)
        if mention.stance in _TOLD and mention.target is not None:
            accused.append(mention.target)


def _as_party(text: Text, mention: AttributionMention, accused: Sequence[Phrase]) -> AttributionMention:
    """A rejection of findings as a denial by whom they accuse, and "a lie" as a dispute where others are accused."""
    speaker = mention.source
    if speaker is None or not speaker.named or not accused:
        return mention
    source = speaker.start, speaker.end
    behind = mention.cue[1], mention.cue[1] + (2 * _OBJECT if text.grammar.verb_first else _OBJECT)
    answers = any(same_party(text, spoken_for(text, source), party) or is_own_force(text, source, party) for party in accused)
    official = text.cased and speaker.kind is ClaimantKind.OFFICIAL
    answers = answers or official and any(_nations(text, source) & _nations(text, party) for party in accused)
    bare = text.has(mention.trigger, "attributions.dispute.verbs") and text.is_mark(mention.cue[1], ".")  # "Le M23 conteste."
    if mention.stance is Stance.DISPUTES and answers and bare:
        return replace(mention, stance=Stance.DENIES, target=None, own=True)
    # "Faux, répond le ministre", whose army is accused.
    false = text.cased and text.has(mention.trigger, "attributions.deny.untrue") and mention.cue[0] == mention.trigger
    called = text.cased and text.has(mention.trigger, "attributions.dispute.phrases")
    false = false or called and "faux" in text.forms[slice(*mention.cue)]  # "c'est faux"
    power = any(text.has(i, "parties.powers.words") for i in range(*source))
    if mention.stance is Stance.DISPUTES and (answers or power) and false:
        return replace(mention, stance=Stance.DENIES, target=None, own=True)
    if mention.stance is Stance.DISPUTES and answers and text.find(*behind, "attributions.deny.findings") is not None:
        return replace(mention, stance=Stance.DENIES, target=None, own=True)
    calls = text.has(mention.trigger, "attributions.deny.calling") and text.find(*behind, "attributions.deny.lies") is not None
    if mention.stance is Stance.DENIES and mention.own and calls and not answers and _force_of(text, mention, accused) is None:
        return replace(mention, stance=Stance.DISPUTES, own=False)
    return mention


def _force_of(text: Text, mention: AttributionMention, accused: Sequence[Phrase]) -> Phrase | None:
    """The accused force of the office that denies; none where it is itself accused, or speaks for somebody else."""
    speaker = mention.source
    if speaker is None or speaker.kind is not ClaimantKind.OFFICIAL:
        return None
    source = speaker.start, speaker.end
    if any(text.has(i, "parties.powers.words", STATE) for i in range(*source)):
        return None  # "Moscou dément": for itself
    if any(same_party(text, source, party) or same_party(text, spoken_for(text, source), party) for party in accused):
        return None
    nation = _nations(text, source)
    if nation and any(nation & _nations(text, party) for party in accused):
        return None  # "le ministère russe", where "des avions russes" are accused
    own = [party for party in accused if _is_own(text, source, party)]
    named = [party for party in own if any(text.has(i, DEMONYM, FORCE) for i in range(*party))]
    return next(reversed(named or own), None)


def _is_own(text: Text, source: Phrase, party: Phrase) -> bool:
    """Whether an accused army may be that of the office that answers: no group, and of no other nation than the office."""
    plain = ("parties.forces.nouns", "parties.forces.of", "grammar.determiners.words", DEMONYM, FORCE)
    nations = _nations(text, source), _nations(text, party)
    alien = all(nations) and not nations[0] & nations[1]
    named = not any(
        text.has(i, "people.soldiers.nouns", "grammar.determiners.possessive") for i in range(*party)
    )  # "the soldiers" are nobody's name
    return not alien and named and all(text.has(i, *plain) for i in range(*party))


def _nations(text: Text, phrase: Phrase) -> set[str]:
    """The adjectives of nations in a phrase, by as many letters as are the same in each of their forms."""
    return {text.forms[i][:_STEM] for i in range(*phrase) if text.has(i, DEMONYM)}
