"""Decides whom the words of one phrase name, from what stands in it, the report's country and its day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.model.actor import ActorCandidate
from counterclaim.resolving.actor_classes import is_arms, is_local, is_part, is_unidentified
from counterclaim.resolving.actor_codes import coded_actor
from counterclaim.resolving.actor_evidence import Evidence
from counterclaim.resolving.actor_fuzzy import near_forms
from counterclaim.resolving.actor_index import Match
from counterclaim.resolving.actor_owners import OwnerName
from counterclaim.resolving.actor_phrase import clauses, read_clause
from counterclaim.resolving.actor_resolution import MARGIN, THRESHOLD, Resolution, unknown
from counterclaim.resolving.actor_scoring import best_first, candidate_of, less
from counterclaim.resolving.actor_words import Word, telling, words_of

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

# A word that nobody knows makes another name of it ("Hezbollah Brigades", "Syrian Orthodox Church").
_ANOTHER_NAME = 0.45
_OWNED, _BARE = 0.95, 0.85
_ARMED = {"rebel", "jihadist", "militia", "communal", "criminal", "pmc", "alliance"}
_GOVERNMENT = "-government"
_MILITARY = "military"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a report speaks."""

    country: str | None = None
    on: date | None = None


def decide(words: str, base: ActorBase, setting: Setting) -> Resolution:
    """Whom the words name: by a name in them, by a country and its force, by the report's own country, or by a near spelling."""
    if (coded := coded_actor(words, setting.on)) is not None and (entry := base.get(coded)) is not None:
        return Resolution(entry.id, entry.name, entry.kind, 1.0, (), "it is ACLED's name of it")
    parsed = _clauses(words_of(words), base)
    if not parsed:
        return unknown("there are no words")
    for number, (bracketed, clause) in enumerate(parsed):
        evidence = read_clause(clause, base.index, base.states)
        if evidence.empty and not evidence.tied:
            continue
        # "Ahrar, an ally of Hamas" is not Hamas; "a man, spokesman of Hamas" speaks for it; "the Union (FLA)" is the FLA.
        if number and not evidence.spoken and not (bracketed and len(clause) == 1 and not _is_place(evidence)):
            continue
        if (reason := _why_nobodys(clause, evidence)) is not None:
            return unknown(reason)
        found = _of_evidence(evidence, base, setting)
        return found if found.actor_id or evidence.several or evidence.tied else _nearly(clause, base, setting, found)
    return _nearly(parsed[0][1], base, setting, unknown("the words are no known name"))


def _is_place(evidence: Evidence) -> bool:
    """ "Armed Group (Mali)", "civilians (Nigeria)": a country in brackets says where, not who."""
    return bool(evidence.owners) and not (evidence.groups or evidence.forces)


def _why_nobodys(clause: list[Word], evidence: Evidence) -> str | None:
    """Why words that name a country or force mean nobody known, else None.

    "Unidentified soldiers" are nobody's, "an unidentified army officer" is the army's; the Kyiv regional administration is not
    Ukraine's government.
    """
    if evidence.groups or evidence.spoken:
        return None
    if evidence.owners:
        seats = all(owner.seat for owned in evidence.owners for owner in owned)
        return "the words name a city's own office" if seats and is_local(clause) else None
    return "the words say that it is not known whose force it is" if is_unidentified(clause) else None


def _clauses(words: list[Word], base: ActorBase) -> list[tuple[bool, list[Word]]]:
    """The parts of the phrase; a name with a comma or brackets of its own is one ("Communist Party of India (Maoist)")."""
    whole = telling(words)
    name = base.index.at(whole, 0) if whole else None
    return [(False, whole)] if name is not None and name.end == len(whole) else list(clauses(words))


def _of_evidence(evidence: Evidence, base: ActorBase, setting: Setting) -> Resolution:
    if evidence.several:
        every = best_first(candidate for match in evidence.groups for candidate in _of_match(match, base, setting))
        return unknown("the words name several parties", every)
    groups, seats = _seats(evidence.groups, base)
    owners = [*evidence.owners, *seats]
    if groups:
        return _settled(_named(groups[-1], evidence, base, setting), base, setting, "no group of this name fits")
    if owners:
        return _settled(
            _owned(owners, evidence, base, setting),
            base,
            setting,
            "the words name a country or people, and no force or office of it",
        )
    if evidence.tied or not evidence.forces:
        return unknown("the words name a party only as another's backer or leader")
    return _settled(
        _bare(evidence, base, setting), base, setting, "a force without a country, and the report's country has none of it"
    )


def _seats(matches: list[Match], base: ActorBase) -> tuple[list[Match], list[tuple[OwnerName, ...]]]:
    """The groups, and apart from them the seats of government ("the Kremlin"), which own forces as countries do."""
    groups, seats = [], []
    for match in matches:
        if all(form.actor.endswith(_GOVERNMENT) and base.states.entry(form.actor) for form in match.forms):
            seats.append(tuple(OwnerName(form.actor.removesuffix(_GOVERNMENT).upper()) for form in match.forms))
        else:
            groups.append(match)
    return groups, seats


def _of_match(match: Match, base: ActorBase, setting: Setting) -> Iterable[ActorCandidate]:
    for form in match.forms:
        entry = base.get(form.actor)
        if entry is not None:
            yield candidate_of(form, entry, base.states, country=setting.country, on=setting.on)


def _named(match: Match, evidence: Evidence, base: ActorBase, setting: Setting) -> Iterable[ActorCandidate]:
    rest = [word.text for word in evidence.rest]
    units = [word.text for word in evidence.units if word.capital and not word.text.isupper()]
    for candidate in _of_match(match, base, setting):
        entry = base.get(candidate.actor_id)
        # "The Nigerian Army's 7th Division" is the army's; "Hezbollah Brigades" are another group.
        strange = rest if entry is not None and entry.kind == "state_force" else rest + units
        if strange:
            candidate = less(candidate, _ANOTHER_NAME, f"but “{' '.join(strange)}” is no part of its name")
        if entry is not None and entry.kind in _ARMED and evidence.owners and not _at_home(entry.countries, evidence.owners):
            candidate = less(candidate, _ANOTHER_NAME, "but the words name another country")
        yield candidate


def _at_home(countries: tuple[str, ...], owners: list[tuple[OwnerName, ...]]) -> bool:
    return not countries or any(owner.code in countries for owned in owners for owner in owned)


def _owned(
    owners: list[tuple[OwnerName, ...]], evidence: Evidence, base: ActorBase, setting: Setting
) -> Iterable[ActorCandidate]:
    """A country's force: that which the words name, or its government where the country itself stands as the party."""
    force = _force([force for force, _ in evidence.forces])
    strange = _strange_to_states(evidence)
    for owner in owners[0]:
        if force is None and owner.adjective and any(map(is_arms, evidence.sides)):
            force = _MILITARY
        # "armed men from Chad" are not its government, and Palestinian rockets no army's
        if (force is None and (owner.adjective or evidence.units or evidence.sides)) or _lacks(owner, force, base):
            continue
        entry = base.states.entry(f"{owner.code.lower()}-{force or 'government'}")
        if entry is not None:
            near = 0.0 if setting.country == owner.code else 0.02 if setting.country in base.states.borders(owner.code) else 0.04
            candidate = ActorCandidate(
                entry.id,
                entry.name,
                _OWNED - near,
                f"the words name {base.states.name(owner.code)} and its {_plain(force or 'government')}",
            )
            yield less(candidate, _ANOTHER_NAME, f"but “{' '.join(strange)}” is no part of it") if strange else candidate


def _lacks(owner: OwnerName, force: str | None, base: ActorBase) -> bool:
    return force == _MILITARY and base.states.lacks(owner.code, force)


def _bare(evidence: Evidence, base: ActorBase, setting: Setting) -> Iterable[ActorCandidate]:
    """ "The army" in a report from Mali is Mali's; jets alone may be anybody's."""
    free = [force for force, owned in evidence.forces if not owned]
    force = _force(free)
    if force is None or setting.country is None or not base.states.has(setting.country) or _strange_to_states(evidence):
        return
    entry = base.get(base.states.here(setting.country, force))
    if entry is not None:
        yield ActorCandidate(
            entry.id,
            entry.name,
            _BARE,
            f"the report is from {base.states.name(setting.country)}, and the words name its {_plain(force)}",
        )


def _plain(force: str) -> str:
    return force.replace("-", " ")


def _strange_to_states(evidence: Evidence) -> list[str]:
    """The words that make another party of it; arms are of the armed forces alone, so that air intelligence is not all of it."""
    others = any(force != _MILITARY for force, _ in evidence.forces)
    sides = (side for side in evidence.sides if not (is_part(side) or (is_arms(side) and not others)))
    return [word.text for word in (*evidence.rest, *sides)]


def _force(forces: list[str]) -> str | None:
    """The most particular force of several: "interior ministry troops" are the ministry's, "government soldiers" the
    military's.
    """
    particular = [force for force in forces if force not in ("government", _MILITARY)]
    if particular:
        return particular[0]
    return _MILITARY if _MILITARY in forces else next(iter(forces), None)


def _nearly(clause: list[Word], base: ActorBase, setting: Setting, otherwise: Resolution) -> Resolution:
    near = _settled(near_forms(clause, base, setting.country), base, setting, otherwise.why)
    return near if near.actor_id else otherwise


def _settled(candidates: Iterable[ActorCandidate], base: ActorBase, setting: Setting, otherwise: str) -> Resolution:
    """The best candidate where it is good enough and no other is as good, under the name that it bore on the day."""
    ranked = best_first(candidates)
    if not ranked:
        return unknown(otherwise)
    best = ranked[0]
    if best.score < THRESHOLD:
        return unknown(best.why, ranked)
    rivals = [candidate for candidate in ranked[1:] if best.score - candidate.score < MARGIN]
    if rivals:
        return unknown(f"the words fit {best.name} and {rivals[0].name} alike", ranked)
    return _on_its_day(best, ranked, base, setting)


def _on_its_day(best: ActorCandidate, ranked: tuple[ActorCandidate, ...], base: ActorBase, setting: Setting) -> Resolution:
    named = base.get(best.actor_id)
    unborn = named is not None and (named.start is None or named.unborn(setting.on))
    current = base.lineage.on(best.actor_id, setting.on, setting.country, unborn=unborn)
    entry = base.get(current) or named
    assert entry is not None
    why = best.why if entry.id == best.actor_id else f"{best.why}; {best.name} was {entry.name} on {setting.on}"
    return Resolution(entry.id, entry.name, entry.kind, best.score, ranked, why)
