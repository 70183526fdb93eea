"""The country that a report is about: where it happened, which is often not the country of those who are said to have done it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import Place
from counterclaim.resolving.place_peoples import peoples_of
from counterclaim.resolving.place_words import directions, listed, words_of

# Kinds of places that a report names a country by.
_SPEAKING = frozenset({"PCLI", "PPLC", "ADM1"})
# Of those, the ones that stand for a government as well ("Moscow denied it").
_GOVERNED_FROM = frozenset({"PCLI", "PPLC"})
# What a people's name is worth: of people and things, and of a state's forces and offices, which act abroad too.
# However often they are named, forces weigh no more than a town, and a people no more than a country and another town:
# of a conflict between two, the one is spoken of more often wherever it happens.
_PEOPLE_VOTE, _PEOPLES_MOST, _FORCE_VOTE, _FORCES_MOST = 2.0, 6.0, 0.6, 2.5
# A country's bare name: of a government, as often as not.
_NAMED, _SPOKEN = 1.0, 0.5
# A country that only villages speak for is more often that of their namesakes. A town of this size speaks for its own, but not in
# a script without capitals, where plain words pass for towns.
_UNSAID, _TOWN = 0.5, 30_000
_BEFORE = 40
_TOP = 120
_LABEL, _LABELS = 4.0, re.compile(r"\s?:\s|\.\s(?=\w)")
_LIES_IN = re.compile(r",\s*$")
# "The north of Mali", "l'est du Rwanda", "au nord de la Syrie".
_OF = re.compile(r"\s(?:of|du|de la|de|d['’]|de l['’])\s*$")


def country_of(mentions: Sequence[PlaceMention], cased: str = "") -> str | None:
    """The country that the report is about, by a vote of its places; with the text, peoples and prepositions vote too.

    "in Syria" is worth more than the bare "Russia", which may be a party to the conflict or a voice on it, and so may a capital;
    "Russian missiles" tell who fired and not where they fell. A dateline says where the reporter sits.
    """
    votes: dict[str, float] = defaultdict(float)
    said: set[str] = set()
    for mention in mentions:
        place = mention.place
        if place and place.country and not mention.relative:
            votes[place.country] += _vote(mention, place, cased)
            if _says(mention, place, cased):
                said.add(place.country)
    inside = {at for mention in mentions for at in range(mention.span.start, mention.span.end)}
    named = (people for people in peoples_of(words_of(cased)) if people.start not in inside and cased[people.start].isupper())
    peoples = Counter((people.country, people.is_force) for people in named)
    for (country, is_force), number in peoples.items():
        votes[country] += min(_FORCES_MOST, _FORCE_VOTE * number) if is_force else min(_PEOPLES_MOST, _PEOPLE_VOTE * number)
        said.add(country)
    weighed = {country: vote if country in said else vote * _UNSAID for country, vote in votes.items()}
    return max(weighed, key=lambda country: (weighed[country], country)) if weighed else None


def _vote(mention: PlaceMention, place: Place, cased: str) -> float:
    if mention.why:
        return _SPOKEN
    if _is_label(mention, place, cased):
        return _LABEL
    if mention.dateline:
        return 1.0
    located = _is_located(mention, cased)
    if place.feature == "PCLI" and not located:
        return _NAMED
    return 4.0 if place.feature == "PCLI" else 3.0 if located else 2.0


def _says(mention: PlaceMention, place: Place, cased: str) -> bool:
    """Whether a name speaks for its country as one where something is."""
    if _is_label(mention, place, cased):
        return True
    if mention.dateline or mention.why:
        return False
    if place.feature in _SPEAKING:
        return True
    return (place.population or 0) >= _TOWN and cased[mention.span.start : mention.span.start + 1].isupper()


def _is_label(mention: PlaceMention, place: Place, cased: str) -> bool:
    """Whether a country heads the title, with what happened there behind it: "Mali : …", "Burkina Faso. L'armée …"."""
    start = mention.span.start
    heads = start == 0 or start < _TOP and cased[start - 1] == "\n"  # the title may stand below the outlet's name
    return place.feature == "PCLI" and heads and bool(_LABELS.match(cased, mention.span.end))


def _is_located(mention: PlaceMention, cased: str) -> bool:
    """Whether a word of place stands before a name ("in Syria", "northern Syria"), or a name that lies in it ("Idlib, Syria")."""
    before = cased[max(0, mention.span.start - _BEFORE) : mention.span.start].lower()
    last = _OF.sub(" ", before).replace("'", " ").replace("’", " ").split()[-1:]
    return bool(_LIES_IN.search(before)) or (bool(last) and (last[0] in listed("strictly_locative") or last[0] in directions()))
