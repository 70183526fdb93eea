"""Lists for those who may not see private fields: whatever might name a private person is left out, not looked for.

Masks that look for names (redaction.py) may miss one. So titles of reports are not shown at all here, and of parties those alone
are named that the base of actors knows: forces, groups and offices. Claimants are named in lists by what they are alone wherever
they are private (weighing/claimant_names.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.export.redaction import WITHHELD
from counterclaim.model.gist import Gist
from counterclaim.model.incident import Incident, Standing

_LOCAL = "report:"


def is_known(actor: str | None) -> bool:
    """Whether a party is one of the base of actors, and no words of a report."""
    return actor is not None and not actor.startswith(_LOCAL)


def without_names(incident: Incident) -> Incident:
    """The incident with no party named that is not known; pure."""
    hidden = {each.party for each in incident.attribution if not is_known(each.actor)}
    if not hidden:
        return incident
    told = tuple(_without(sentence, hidden) for sentence in incident.contradictions)
    return replace(incident, attribution=tuple(_standing(each, hidden) for each in incident.attribution), contradictions=told)


def gist_without_names(gist: Gist) -> Gist:
    """The same of a gist: a party that is not known goes by no name, and by a key that tells nothing of it."""
    keys = {one.party: f"withheld:{number}" for number, one in enumerate(gist.parties, 1) if not _is_key_known(one.party)}
    parties = tuple(replace(one, party=keys[one.party], name=WITHHELD) if one.party in keys else one for one in gist.parties)
    said = tuple(one if _is_key_known(one.party) else replace(one, party=keys.get(one.party, "withheld:0")) for one in gist.said)
    return replace(gist, parties=parties, said=said)


def _is_key_known(key: str) -> bool:
    from counterclaim.resolving.actors import actor_base

    return actor_base().get(key) is not None


def _standing(each: Standing, hidden: set[str]) -> Standing:
    return replace(
        each,
        party=_named(each.party, hidden),
        accused_by=_all(each.accused_by, hidden),
        suspected_by=_all(each.suspected_by, hidden),
        denied_by=_all(each.denied_by, hidden),
        admitted_by=_all(each.admitted_by, hidden),
        silent=_all(each.silent, hidden),
    )


def _named(name: str, hidden: set[str]) -> str:
    return WITHHELD if name in hidden else name


def _all(names: Iterable[str], hidden: set[str]) -> tuple[str, ...]:
    return tuple(_named(name, hidden) for name in names)


def _without(sentence: str, hidden: set[str]) -> str:
    for name in sorted(hidden, key=len, reverse=True):
        sentence = sentence.replace(name, WITHHELD)
    return sentence
