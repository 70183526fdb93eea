"""What was found in the stretches of one report → its accounts and claims, each once, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from counterclaim.model.account import Account
from counterclaim.model.claim import Claim
from counterclaim.model.mention import DateMention, Mentions, PlaceMention
from counterclaim.model.span import Span
from counterclaim.reading.llm.grounded import FoundClaim, FoundIncident

# Kinds that say no more than that there was violence: any other kind may be the same incident, told more fully.
_PLAIN = frozenset({"attack", "other"})


@dataclass(slots=True)
class _Told:
    """An incident over all stretches, with the claims about it."""

    account: Account
    claims: list[FoundClaim] = field(default_factory=list)


def composed(
    stretches: Iterable[tuple[list[FoundIncident], list[FoundClaim]]], mentions: Mentions
) -> tuple[tuple[Account, ...], tuple[Claim, ...]]:
    """The accounts, those in focus first, and the claims; stretches overlap, so that what both have is kept once."""
    told: list[_Told] = []
    for incidents, claims in stretches:
        by_key = {found.key: _placed(found, told, mentions) for found in incidents}
        for claim in claims:
            owner = by_key.get(claim.incident or 0) or next(iter(by_key.values()), None) or _unnamed(told)
            if not any(_same(claim, other) for each in told for other in each.claims):
                owner.claims.append(claim)
    return _numbered([each for each in told if each.claims or each.account.focus])


def _placed(found: FoundIncident, told: list[_Told], mentions: Mentions) -> _Told:
    """The incident that is told already, with what this stretch adds to it, or a new one."""
    account = _account(found, mentions)
    for known in told:
        if _one_incident(known.account, account):
            known.account = _united(known.account, account)
            return known
    told.append(_Told(account))
    return told[-1]


def _unnamed(told: list[_Told]) -> _Told:
    """The incident of claims in an answer that names none: the one told before, or one of which nothing else is known."""
    if not told:
        told.append(_Told(Account("", True, "other")))
    return told[0]


def _account(found: FoundIncident, mentions: Mentions) -> Account:
    return Account(
        "",
        found.news,
        found.event,
        _date(found.when, mentions),
        _place(found.where, mentions),
        found.weapons,
        found.objects,
        found.victims,
    )


def _date(span: Span | None, mentions: Mentions) -> DateMention | None:
    """The time that the resolvers know by these words, or the words alone."""
    if span is None:
        return None
    known = [mention for mention in mentions.dates if mention.span.overlaps(span)]
    return next((each for each in known if each.range is not None), None) or next(
        iter(known), DateMention(span, None, why="the words name no day that is known")
    )


def _place(span: Span | None, mentions: Mentions) -> PlaceMention | None:
    """The place that the resolvers know by these words, the most exact of several, or the words alone."""
    if span is None:
        return None
    known = [mention for mention in mentions.places if mention.span.overlaps(span) and mention.place is not None]
    return min(known, key=lambda each: each.place.precision if each.place else 9, default=None) or PlaceMention(
        span, None, why="no place of this name is known"
    )


def _one_incident(first: Account, second: Account) -> bool:
    kinds = {first.event_type, second.event_type}
    alike = len(kinds) == 1 or bool(kinds & _PLAIN)
    return alike and first.focus is second.focus and _fits_day(first, second) and _fits_place(first, second)


def _fits_day(first: Account, second: Account) -> bool:
    ranges = [each.date.range for each in (first, second) if each.date is not None and each.date.range is not None]
    return len(ranges) < 2 or ranges[0].overlaps(ranges[1])


def _fits_place(first: Account, second: Account) -> bool:
    names = {each.place.place.name for each in (first, second) if each.place is not None and each.place.place is not None}
    return len(names) < 2


def _united(first: Account, second: Account) -> Account:
    return replace(
        first,
        event_type=first.event_type if first.event_type not in _PLAIN else second.event_type,
        date=first.date or second.date,
        place=first.place or second.place,
        weapons=_all(first.weapons, second.weapons),
        objects=_all(first.objects, second.objects),
        victims=_all(first.victims, second.victims),
    )


def _all(first: tuple[Span, ...], second: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(sorted({*first, *second}))


def _same(first: FoundClaim, second: FoundClaim) -> bool:
    """Whether two claims say one thing by one claimant in the same words."""
    return (
        first.kind is second.kind
        and first.quote.overlaps(second.quote)
        and first.claimant.span == second.claimant.span
        and (first.count, first.stance, first.target) == (second.count, second.stance, second.target)
    )


def _numbered(told: list[_Told]) -> tuple[tuple[Account, ...], tuple[Claim, ...]]:
    told.sort(key=lambda each: not each.account.focus)
    accounts = [replace(each.account, id=f"a{number}") for number, each in enumerate(told, 1)]
    found = sorted(
        ((claim, account.id) for each, account in zip(told, accounts, strict=True) for claim in each.claims),
        key=lambda pair: (pair[0].quote, pair[0].kind, pair[0].target.span if pair[0].target else pair[0].quote),
    )
    return tuple(accounts), tuple(_claim(claim, f"c{number}", name) for number, (claim, name) in enumerate(found, 1))


def _claim(found: FoundClaim, name: str, account: str) -> Claim:
    return Claim(
        name, found.kind, account, found.claimant, found.quote, found.cue, found.via, found.count, found.stance, found.target
    )
