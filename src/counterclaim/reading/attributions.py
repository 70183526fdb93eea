"""Everything a report says about who did it: accusations, suspicions, denials, admissions, silences, disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.accusations import find_accusations
from counterclaim.reading.admissions import find_admissions
from counterclaim.reading.attacks import find_attacks
from counterclaim.reading.attribution_mention import AttributionMention
from counterclaim.reading.attribution_words import words
from counterclaim.reading.denials import find_denials
from counterclaim.reading.disputes import find_disputes
from counterclaim.reading.doers import find_doers
from counterclaim.reading.motives import is_motive
from counterclaim.reading.mutual_accusations import find_mutual
from counterclaim.reading.not_excluded import find_not_excluded
from counterclaim.reading.own_deeds import find_own_deeds
from counterclaim.reading.parse import text_of
from counterclaim.reading.responsibility import find_responsibility
from counterclaim.reading.silences import find_silences

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["AttributionMention", "find_attributions"]

_FINDERS = (
    find_accusations,
    find_mutual,
    find_not_excluded,
    find_responsibility,
    find_attacks,
    find_doers,
    find_denials,
    find_admissions,
    find_own_deeds,
    find_silences,
    find_disputes,
)


def find_attributions(doc: Doc) -> list[AttributionMention]:
    """Every mention in the order of the text, each stance towards a party once a sentence.

    Background is not left out: which incident a mention is about is for others to say. An admission takes the place of the
    flat statement inside it ("the army said its forces had shelled …").
    """
    everything = (each for finder in _FINDERS for each in finder(doc) if not _is_thing(doc, each))
    found = sorted(everything, key=lambda each: (each.trigger, each.stance, each.target or each.cue))
    told = {each.trigger for each in found if each.stance is Stance.ADMITS and not each.flat}
    admitted = {(doc[each.trigger].sent.start, each.target) for each in found if each.stance is Stance.ADMITS}
    text = text_of(doc)
    kept: dict[object, AttributionMention] = {}
    for each in found:
        sentence = doc[each.trigger].sent.start
        repeated = each.stance is Stance.ACCUSES and (sentence, each.target) in admitted
        if each.flat and each.stance is not Stance.ADMITS and is_motive(doc[each.trigger]):
            continue
        if each.flat and (repeated or (each.trigger in told and each.stance in (Stance.ACCUSES, Stance.ADMITS))):
            continue
        named = None if each.target is None else each.target.of(text).lower()
        kept.setdefault((sentence, each.stance, named, each.source), each)
    return list(kept.values())


def _is_thing(doc: Doc, each: AttributionMention) -> bool:
    """ "Three vehicles were involved in the incident": nobody is accused of it."""
    if each.stance not in (Stance.ACCUSES, Stance.SUSPECTS) or each.target is None:
        return False
    named = each.target.of(text_of(doc)).split()
    return bool(named) and (named[-1] in words("accuse", "things") or not any(sign.isalpha() for sign in named[-1]))
