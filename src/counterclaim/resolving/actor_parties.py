"""The party that begins at a word of a phrase: a name, a country or people, or a force, whichever is longest."""

from __future__ import annotations

from counterclaim.resolving.actor_evidence import Evidence
from counterclaim.resolving.actor_index import FormIndex, Match
from counterclaim.resolving.actor_states import States
from counterclaim.resolving.actor_words import Word


def party_at(words: list[Word], at: int, index: FormIndex, states: States, evidence: Evidence) -> int:
    """Takes the longest party that begins at this word into the evidence; gives where it ends, or this word without one."""
    match, owner, force = index.at(words, at), states.owner_at(words, at), states.force_at(words, at)
    if (parted := _parted(words, at, states, evidence, match, force)) is not None:
        return parted
    if match is not None and force is not None and match.end == force[0] and _anothers(match, states, words):
        match = None
    longest = max(match.end if match else at, owner[0] if owner else at, force[0] if force else at)
    if match is not None and match.end == longest:
        evidence.groups.append(match)
        evidence.take("group", longest)
    elif owner is not None and owner[0] == longest:
        evidence.owners.append(owner[1])
        evidence.take("owner", longest)
    elif force is not None:
        if _hides(words, at, force[0], index):
            return at
        evidence.forces.append((force[1], force[2]))
        evidence.take("force", longest)
    return longest


def _parted(
    words: list[Word], at: int, states: States, evidence: Evidence, match: Match | None, force: tuple[int, str, bool] | None
) -> int | None:
    """Where a force that takes its people in ends ("le ministère russe de la Défense"), if nothing longer begins here."""
    parted = states.parted_force_at(words, at)
    if parted is None or parted.end <= max(match.end if match else at, force[0] if force else at):
        return None
    evidence.owners.append(parted.owners)
    evidence.forces.append((parted.force, parted.owned))
    evidence.take("force", parted.end)
    return parted.end


def _anothers(match: Match, states: States, words: list[Word]) -> bool:
    """Whether a state's word for its own force stands before the adjective of another state, whose force it then is."""
    owner = states.owner_at(words, match.end) if match.end < len(words) else None
    codes = {name.code.lower() for name in owner[1]} if owner is not None else set()
    return bool(codes) and all(form.actor[2:3] == "-" and form.actor[:2] not in codes for form in match.forms)


def _hides(words: list[Word], at: int, end: int, index: FormIndex) -> bool:
    """Whether a group's longer name begins inside the words for a force: "forces of the Libyan National Army"."""
    inside = [match for start in range(at + 1, end) if (match := index.at(words, start)) is not None and match.end > end]
    return any(match.end - match.start > end - at and not _is_government(match) for match in inside)


def _is_government(match: Match) -> bool:
    return all(form.actor.endswith("-government") for form in match.forms)
