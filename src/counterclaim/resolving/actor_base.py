"""The knowledge base of actors: groups and organisations from the vocabulary's files, the forces and offices of states by
rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any

from counterclaim.resolving.actor_decision import Setting, decide
from counterclaim.resolving.actor_entry import Entry, Relation, Tie
from counterclaim.resolving.actor_files import load_entries, load_relations
from counterclaim.resolving.actor_index import Form, FormIndex, forms_of
from counterclaim.resolving.actor_lineage import Lineage
from counterclaim.resolving.actor_resolution import Resolution
from counterclaim.resolving.actor_states import States
from counterclaim.vocabulary.loader import load_toml


class ActorBase:
    """Who is known, by id and by every name; read-only. actor_base() gives the one of the vocabulary, loaded once."""

    def __init__(self, entries: Iterable[Entry], relations: Iterable[Relation]) -> None:
        self.states = States()
        self._entries = {entry.id: entry for entry in entries}
        self.index = FormIndex(self._named())
        self.lineage = Lineage(relations)
        self._resolved: dict[tuple[str, Setting], Resolution] = {}
        self._in_country: dict[str, tuple[list[str], list[tuple[tuple[str, ...], Form]]]] = {}

    @classmethod
    def load(cls) -> ActorBase:
        """The knowledge base of the vocabulary's files. Raises BadVocabulary for a file that does not hold what it should."""
        return cls(load_entries(), load_relations())

    def __len__(self) -> int:
        """How many actors are listed, beside the forces that every state has."""
        return len(self._entries)

    def get(self, actor: str) -> Entry | None:
        """The actor with this id, or None ("report:1" is known to one report alone)."""
        return self._entries.get(actor) or self.states.entry(actor)

    def entries(self) -> Iterator[Entry]:
        """The listed actors, then every force of every state."""
        yield from self._entries.values()
        yield from self.states.every()

    def names(self) -> Iterator[Form]:
        """Every way in which a listed actor or a state's own force is written, with its rule of casing; for phrase matchers."""
        for entry in self._named():
            yield from forms_of(entry)

    def _named(self) -> Iterator[Entry]:
        yield from self._entries.values()
        yield from self.states.own()

    def forms_in(self, country: str) -> tuple[list[str], list[tuple[tuple[str, ...], Form]]]:
        """The names of the actors that act in a country: the letters of each, and in the same order its keys and its form."""
        if country not in self._in_country:
            at_home = {entry.id for entry in self._named() if country in entry.countries}
            forms = [(keys, form) for keys, form in self.index.keyed() if form.actor in at_home]
            self._in_country[country] = ["".join(keys) for keys, _ in forms], forms
        return self._in_country[country]

    def part_of(self, actor: str, on: date | None = None) -> str | None:
        """What an actor is part of on a day: Katiba Macina of JNIM, an air force of the armed forces."""
        return next(iter(self.wholes(actor, on)), None)

    def wholes(self, actor: str, on: date | None = None) -> tuple[str, ...]:
        """Everything that an actor is directly part of on a day, in the order of the file."""
        ties = (tie for tie in self.lineage.of(actor) if tie.subject == actor and tie.tie is Tie.PART_OF and tie.holds(on))
        listed = tuple(tie.object for tie in ties)
        above = None if listed or actor in self._entries else self.states.part_of(actor)
        return (*listed, above) if above is not None else listed

    def parts(self, actor: str, on: date | None = None) -> tuple[str, ...]:
        """Everything that is directly part of an actor on a day: the listed ones, then the forces and offices of a state."""
        ties = (tie for tie in self.lineage.of(actor) if tie.object == actor and tie.tie is Tie.PART_OF and tie.holds(on))
        return (*(tie.subject for tie in ties), *self.states.parts_of(actor))

    def resolve(self, words: str, *, country: str | None = None, on: date | None = None) -> Resolution:
        """The actor that the words of a phrase name, in a report from this country (ISO code) published on this day.

        Without country or day the words alone decide, and homonyms stay unknown with their candidates.
        """
        key = words, Setting(country.upper() if country else None, on)
        if key not in self._resolved:
            if len(self._resolved) >= _REMEMBERED:
                self._resolved.clear()
            self._resolved[key] = decide(words, self, key[1])
        return self._resolved[key]

    def kind_of(self, words: str, country: str | None = None, on: date | None = None) -> str | None:
        """The kind of claimant that the words name, among the guide's kinds; None where they name nobody known."""
        kind = self.resolve(words, country=country, on=on).kind
        return None if kind is None else str(self.kinds[kind]["claimant"])

    @cached_property
    def kinds(self) -> dict[str, Any]:
        """The kinds of actors, each with its kind of claimant and its words (kinds.toml)."""
        return load_toml("actors/kinds.toml")


# Wordings whose resolution is kept: a run over many thousand reports of one war asks for the same few hundred again and again.
_REMEMBERED = 20_000
