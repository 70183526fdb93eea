"""Who is who in one report, as it is known in others."""

from __future__ import annotations

from functools import cache

from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claimant, ClaimantKind
from counterclaim.model.ledger import Ledger
from counterclaim.model.span import Span
from counterclaim.weighing.claimant_names import identity, name_words, party_words, plain_words, private_kinds, shown
from counterclaim.weighing.offices import office_beside
from counterclaim.weighing.parties import party_keys, spans_of

_LOCAL = "report:"


class Cast:
    """The claimants and parties of one report, by keys that mean the same in every report, and by names that may be shown."""

    def __init__(self, ledger: Ledger) -> None:
        self._report = ledger.report
        self._actors = {actor.id: actor for actor in ledger.actors}
        named = _named(ledger)
        self._keys = party_keys(ledger.report.text, sorted(named), {span: actor for span, actor in named.items() if actor})
        self._spans = spans_of(self._keys)
        targets = {claim.target.span for claim in ledger.claims if claim.target is not None}
        self._accused = {key for key, spans in self._spans.items() if not targets.isdisjoint(spans)}
        # A long report names one party hundreds of times, each time in the same few words.
        self._wordings = cache(self._read_wordings)
        self._fullest = cache(self._find_fullest)
        self._called = cache(self._find_called)

    def claimant_key(self, claimant: Claimant, line: str) -> str:
        """The key of who says it."""
        if claimant.kind is ClaimantKind.REPORT:
            return f"report:{self._own_voice()}"
        if claimant.span is None:
            return f"unnamed:{claimant.kind.value}:{line}:"
        party, actor = self._keys[claimant.span], self._actor_of(claimant)
        if actor is not None:
            return actor.id
        if self._is_named(party, claimant.kind):
            return self._name_key(party)
        return f"unnamed:{claimant.kind.value}:{line}:{self._description(party, claimant.kind)}"

    def claimant_name(self, claimant: Claimant) -> str:
        """What the claimant is called; the report's own voice by who published it."""
        if claimant.kind is ClaimantKind.REPORT:
            return self._own_voice()
        if claimant.span is None:
            return private_kinds().get(claimant.kind.value, claimant.kind.value.replace("_", " "))
        actor = self._actor_of(claimant)
        return actor.name if actor is not None else self._shown(claimant.span, claimant.kind)

    def _shown(self, span: Span, kind: ClaimantKind) -> str:
        """The words that may be shown; of a name kept back, of unknown kind, the public office that stands beside it."""
        words = shown(span.of(self._report.text), kind)
        unknown = kind is ClaimantKind.UNKNOWN and words == private_kinds()[kind.value]
        return (office_beside(self._report.text, span) if unknown else None) or words

    def target_key(self, span: Span) -> str:
        """The key of the party that an attribution speaks of."""
        actor = self._actor(self._keys[span])
        return actor.id if actor is not None else self._name_key(self._keys[span])

    def target_name(self, span: Span) -> str:
        """What the party is called."""
        actor = self._actor(self._keys[span])
        return actor.name if actor is not None else plain_words(span.of(self._report.text))

    def _own_voice(self) -> str:
        return self._report.publisher or self._report.id

    def _actor(self, party: str | None) -> Actor | None:
        """An actor that is known beyond this report; what only this report knows has an id that others use for others."""
        return None if party is None or party.startswith(_LOCAL) else self._actors.get(party)

    def _actor_of(self, claimant: Claimant) -> Actor | None:
        """The actor that speaks; "a security source" is somebody in it and not the security forces."""
        if claimant.span is None or self._is_mere_source(claimant):
            return None
        return self._actor(self._keys[claimant.span]) or self._speaks_for(claimant.span)

    def _is_mere_source(self, claimant: Claimant) -> bool:
        words = "" if claimant.span is None else plain_words(claimant.span.of(self._report.text))
        return claimant.kind is ClaimantKind.ANONYMOUS and shown(words, claimant.kind) == words

    def _speaks_for(self, span: Span) -> Actor | None:
        """For a bare name, the actor that it speaks for elsewhere in the report ("the FLA's spokesman, X")."""
        words = plain_words(span.of(self._report.text))
        if not words or not all(word[:1].isupper() for word in words.split()):
            return None
        name = set(name_words(words).split())
        actors = {party for party in self._spans if self._actor(party) is not None and self._is_called(party, name)}
        return self._actor(actors.pop()) if len(actors) == 1 else None

    def _is_called(self, party: str, name: set[str]) -> bool:
        return any(name <= words for words in self._called(party))

    def _find_called(self, party: str) -> list[frozenset[str]]:
        return [frozenset(name_words(words).split()) for words in self._wordings(party)]

    def _is_named(self, party: str, kind: ClaimantKind) -> bool:
        """Whether it is known by a name: by its own, or by that under which the report speaks of it as a party."""
        if kind.value in private_kinds():
            return False
        return party in self._accused or identity(self._fullest(party), kind) is not None

    def _name_key(self, party: str) -> str:
        return f"name:{party_words(self._fullest(party))}"

    def _description(self, party: str, kind: ClaimantKind) -> str:
        """What tells an unnamed claimant from others of its kind and line: how it is described, or which one of the report it is
        whose name is kept back.
        """
        words = self._fullest(party)
        if all(shown(wording, kind) == wording for wording in self._wordings(party)):
            return name_words(words)
        return f"{self._report.id}#{list(self._spans).index(party)}"

    def _find_fullest(self, party: str) -> str:
        """The wording that says most: the one with a name of its own, of these the longest."""
        wordings = self._wordings(party)
        return min(wordings, key=lambda words: (identity(words, ClaimantKind.OFFICIAL) is None, -len(words), words))

    def _read_wordings(self, party: str) -> list[str]:
        """In what words the report names it, each once, in the order of the text."""
        return list(dict.fromkeys(plain_words(span.of(self._report.text)) for span in self._spans[party]))


def _named(ledger: Ledger) -> dict[Span, str | None]:
    """Where the report names claimants, who passed on what they say, and targets, with the actor of each."""
    found: dict[Span, str | None] = {}
    for claim in ledger.claims:
        for one in (claim.claimant, *claim.via):
            if one.span is not None:
                found[one.span] = one.actor
        if claim.target is not None:
            found[claim.target.span] = claim.target.actor
    return found
