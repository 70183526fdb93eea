"""What follows from the claims of one report: who is who, the range of each count, where each attribution stands.

All of it can be thrown away and computed again; the claims themselves keep their words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.model.account import Account, Attribution
from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance
from counterclaim.model.ledger import Ledger
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.reading.claimant_kinds import tells_kind
from counterclaim.resolving.actors import actor_base, link_actors
from counterclaim.weighing.claimant_names import party_words
from counterclaim.weighing.hull import hulls
from counterclaim.weighing.kinship import act_together
from counterclaim.weighing.labels import of_one_state
from counterclaim.weighing.parties import WORDS, party_keys, spans_of
from counterclaim.weighing.status import statuses


def derived(ledger: Ledger, cased: str, mentions: Mentions) -> Ledger:
    """The ledger with actors linked, and each account's counts and attribution weighed."""
    spans = _party_spans(ledger.claims)
    country = _country(ledger, mentions)
    links = link_actors(ledger.report, cased, spans, country=country, on=ledger.report.published)
    known = links.actors | _admitting(ledger, links.actors)
    claims = tuple(_linked(claim, ledger.report, known, country) for claim in ledger.claims)
    parties = Parties(ledger.report, spans, known)
    accounts = tuple(_weighed(account, claims, parties) for account in ledger.accounts)
    actors = tuple(replace(actor, candidates=links.rivals(actor.id)) for actor in parties.actors())
    return replace(ledger, accounts=accounts, claims=claims, actors=actors, unlinked=links.unlinked(cased))


def _party_spans(claims: Iterable[Claim]) -> list[Span]:
    """Where the report names claimants and targets, in the order of the text, each once."""
    claimants = [one.span for claim in claims for one in (claim.claimant, *claim.via) if one.span is not None]
    targets = [claim.target.span for claim in claims if claim.target is not None]
    return sorted(set(claimants + targets))


def _country(ledger: Ledger, mentions: Mentions) -> str | None:
    focus = ledger.focus
    if focus is not None and focus.place is not None and focus.place.place is not None and focus.place.place.country:
        return focus.place.place.country
    return mentions.country


def _admitting(ledger: Ledger, actors: dict[Span, str]) -> dict[Span, str]:
    """Who is meant by "the air force" where an army tells of its own deed: itself, and no other country's, wherever it struck."""
    return {
        claim.target.span: actors[claim.claimant.span]
        for claim in ledger.claims
        if claim.stance is Stance.ADMITS
        and claim.target is not None
        and claim.claimant.span in actors
        and claim.target.span.of(ledger.report.text).islower()
    }


def _linked(claim: Claim, report: Report, actors: dict[Span, str], country: str | None) -> Claim:
    return replace(
        claim,
        claimant=_known(claim.claimant, report, actors, country),
        via=tuple(_known(one, report, actors, country) for one in claim.via),
        target=replace(claim.target, actor=actors.get(claim.target.span)) if claim.target is not None else None,
    )


def _known(claimant: Claimant, report: Report, actors: dict[Span, str], country: str | None) -> Claimant:
    """The claimant with its actor; a name whose words do not tell its kind takes that of the actor it is known as."""
    if claimant.span is None:
        return claimant
    kind = claimant.kind
    if not tells_kind(claimant.span.of(report.text)):
        known = actor_base().kind_of(claimant.span.of(report.text), country)
        kind = ClaimantKind(known) if known else kind
    return replace(claimant, kind=kind, actor=actors.get(claimant.span))


class Parties:
    """Which wordings of a report name one party: those of one actor, and those that share their words."""

    def __init__(self, report: Report, spans: Iterable[Span], actors: dict[Span, str]) -> None:
        self.report = report
        self._keys = party_keys(report.text, spans, actors)
        self._spans = spans_of(self._keys)

    def target_of(self, claim: Claim) -> str | None:
        """The key of the party that an attribution speaks of."""
        return self._keys[claim.target.span] if claim.target is not None else None

    def claimant_of(self, claim: Claim) -> str:
        """The key of who says it; the report's own voice is one claimant, and so are all unnamed ones."""
        span = claim.claimant.span
        return self._keys[span] if span is not None else f"kind:{claim.claimant.kind}"

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether two parties are arms of one state, one group or allies, so that neither is accused instead of the other.

        "Terrorists" are others than the volunteers of the same report; of two reports they may be the same (labels.py).
        """
        first, second = self._beyond(one), self._beyond(other)
        return of_one_state(first, second) or act_together(first, second, self.report.published)

    def _beyond(self, key: str) -> str:
        """The key of the party as other reports would have it."""
        return key if self.actor(key) is not None else f"name:{party_words(self.name(key))}"

    def name(self, key: str) -> str:
        """The party's name: the knowledge base's, else the report's fullest wording."""
        known = actor_base().get(key)
        if known is not None:
            return known.name
        return " ".join(max((span.of(self.report.text) for span in self._spans[key]), key=len).split())

    def actor(self, key: str) -> str | None:
        """The id of the party's actor, where it is known or at least named."""
        return None if key.startswith(WORDS) else key

    def actors(self) -> tuple[Actor, ...]:
        """The actors of the report, by their ids."""
        linked = sorted(key for key in self._spans if self.actor(key) is not None)
        return tuple(Actor(key, self.name(key), _type(key), tuple(self._spans[key])) for key in linked)


def _type(key: str) -> str:
    known = actor_base().get(key)
    return known.kind if known is not None else "unknown"


def _weighed(account: Account, claims: tuple[Claim, ...], parties: Parties) -> Account:
    own = [claim for claim in claims if claim.account == account.id]
    attributions = [claim for claim in own if claim.kind is ClaimKind.ATTRIBUTION]
    standing = statuses(attributions, parties.target_of, parties.claimant_of, may_be_one=parties.may_be_one)
    return replace(
        account,
        counts=hulls(own, parties.claimant_of),
        attribution=tuple(
            Attribution(parties.name(key), parties.actor(key), status, ids) for key, (status, ids) in standing.items()
        ),
    )
