"""From the ledger of one report to claims that can be weighed beside those of others."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Claimant, ClaimantKind
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.ledger import Ledger
from counterclaim.weighing.claimant_names import identity, name_words, plain_words, shown

_LOCAL = "report:"


def sourced(ledger: Ledger, line: str | Callable[[Claim], str], *, account: str | None = None) -> tuple[SourcedClaim, ...]:
    """The claims of a report, or of one of its accounts, under keys that mean the same in every report.

    line: the independent line of reporting that the report belongs to, or what tells the line of each claim, since what was "told
    AFP" is AFP's in any paper. A claimant or target is known by its actor in the knowledge base, else by the words of its name;
    the report's own voice by its publisher; whoever is described and not named by kind, line and description, so that "a local
    official" of two copies of one dispatch is one claimant. Names of private persons are not carried on.
    """
    parties = _Parties(ledger)
    own = [claim for claim in ledger.claims if account is None or claim.account == account]
    return tuple(_sourced(claim, ledger, line if isinstance(line, str) else line(claim), parties) for claim in own)


def _sourced(claim: Claim, ledger: Ledger, line: str, parties: _Parties) -> SourcedClaim:
    report = ledger.report
    target = None if claim.target is None else (claim.target.span.of(report.text), claim.target.actor)
    return SourcedClaim(
        f"{report.id}/{claim.id}",
        claim,
        report.id,
        report.publisher,
        report.published,
        line,
        claim.quote.of(report.text),
        parties.claimant_key(claim.claimant, line),
        parties.claimant_name(claim.claimant),
        None if target is None else parties.target_key(*target),
        None if target is None else parties.target_name(*target),
    )


class _Parties:
    """Who is who in one report."""

    def __init__(self, ledger: Ledger) -> None:
        self._report = ledger.report
        self._actors = {actor.id: actor for actor in ledger.actors}
        claimants = [claim.claimant for claim in ledger.claims if claim.claimant.span is not None]
        self._private = list(dict.fromkeys(plain_words(self._words(one)) for one in claimants))
        self._known = {self._words(one): one.actor for one in claimants if self._base_actor(one.actor) is not None}

    def claimant_key(self, claimant: Claimant, line: str) -> str:
        """The key of who says it."""
        if claimant.kind is ClaimantKind.REPORT:
            return f"report:{self._own_voice()}"
        actor = self._actor_of(claimant)
        if actor is not None:
            return actor.id
        known = identity(self._words(claimant), claimant.kind)
        return f"name:{known}" if known is not None else f"unnamed:{claimant.kind.value}:{line}:{self._description(claimant)}"

    def _description(self, claimant: Claimant) -> str:
        """What tells an unnamed claimant from others of its kind and line: how it is described, or which one of the report it is
        whose name is kept back.
        """
        words = plain_words(self._words(claimant))
        if shown(words, claimant.kind) == words:
            return name_words(words)
        return f"{self._report.id}#{self._private.index(words)}"

    def claimant_name(self, claimant: Claimant) -> str:
        """What the claimant is called; the report's own voice by who published it."""
        if claimant.kind is ClaimantKind.REPORT:
            return self._own_voice()
        actor = self._actor_of(claimant)
        return actor.name if actor is not None else shown(self._words(claimant) or str(claimant.kind), claimant.kind)

    def target_key(self, words: str, actor: str | None) -> str:
        """The key of the party that an attribution speaks of."""
        known = self._base_actor(actor)
        return known.id if known is not None else f"name:{name_words(words)}"

    def target_name(self, words: str, actor: str | None) -> str:
        """What the party is called."""
        known = self._base_actor(actor)
        return known.name if known is not None else plain_words(words)

    def _own_voice(self) -> str:
        return self._report.publisher or self._report.id

    def _actor_of(self, claimant: Claimant) -> Actor | None:
        """Its actor; for a bare name, the actor that it speaks for elsewhere in the report ("the FLA's spokesman, X")."""
        if (actor := self._base_actor(claimant.actor)) is not None:
            return actor
        name = name_words(self._words(claimant)).split()
        speaks_for = {known for words, known in self._known.items() if name and set(name) <= set(name_words(words).split())}
        return self._base_actor(speaks_for.pop()) if len(speaks_for) == 1 and _is_name(self._words(claimant)) else None

    def _base_actor(self, actor: str | None) -> Actor | None:
        """An actor that is known beyond this report; what only this report knows has an id that others use for others."""
        return None if actor is None or actor.startswith(_LOCAL) else self._actors.get(actor)

    def _words(self, claimant: Claimant) -> str:
        return "" if claimant.span is None else claimant.span.of(self._report.text)


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() for word in words.split())
