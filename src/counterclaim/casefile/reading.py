"""One reading of one report, as it is kept: the ledger on the wire, and what linking sees of each incident in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from counterclaim.casefile.named import known_actor
from counterclaim.derived import derived
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import to_json
from counterclaim.linking.card_making import card_of
from counterclaim.linking.retelling import day_keys
from counterclaim.model.account import Account
from counterclaim.model.decision import Decision, is_made, standing
from counterclaim.model.ledger import Ledger
from counterclaim.model.mention import Mentions
from counterclaim.resolving.actors import actor_family
from counterclaim.weighing.amended import amended
from counterclaim.weighing.checked import checked
from counterclaim.weighing.restated import restated
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.parsed import ledger_of
from counterclaim.wire.types import LedgerWire


@dataclass(frozen=True, slots=True)
class Reading:
    """A ledger on the wire with the cards of its accounts, by their ids; of background, where it may go back to an incident."""

    wire: LedgerWire
    cards: dict[str, str]


def reading_of(ledger: Ledger, name: str) -> Reading:
    """The reading of a report that the casefile calls by this name. Pure, so that any process may make it."""
    wire = ledger_wire(replace(ledger, report=replace(ledger.report, id=name)))
    return Reading(wire, {card.key.account: to_json(card) for card in cards_of(wire, ledger.report.text)})


def cards_of(wire: LedgerWire, text: str) -> list[Card]:
    """What linking sees of a ledger that was kept: always made from the wire, so that it is the same now and in ten years.

    An actor and what it continues or is commanded by are one party here: one report names the Wagner Group, another Africa Corps.
    """
    return seen_cards(ledger_of(wire, text))


def seen_cards(ledger: Ledger) -> list[Card]:
    """The same of a ledger that nobody keeps."""
    return [card for account in ledger.accounts if _seen(card := _card(ledger, account))]


def resolved(ledger: Ledger) -> Ledger:
    """The claims of a data set's row with its parties resolved: its "Military Forces of Mali (2021-)" are those of reports."""
    return derived(ledger, ledger.report.text, Mentions(published=ledger.report.published))


def told_cards(ledger: Ledger, held: Sequence[Decision]) -> tuple[Ledger, dict[str, str]]:
    """A ledger with the facts that people stated, and the cards of its accounts, as Reading has them.

    Of accounts that were read linking sees the facts as stated, and the claims as read; all that is said in an account that a
    person made, a person said.
    """
    told = restated(ledger, standing(list(held)))
    whole = checked(amended(ledger, held, known_actor), held)
    kept = {account.id: account for account in whole.ledger.accounts if is_made(account.id)}
    cards = (_card(whole.kept(), kept[account.id]) if account.id in kept else _card(told, account) for account in told.accounts)
    return told, {card.key.account: to_json(card) for card in cards if _seen(card)}


def _seen(card: Card) -> bool:
    """Whether linking has a use for a card: background of no day goes back to nothing."""
    return card.focus or bool(day_keys(card))


def _card(ledger: Ledger, account: Account) -> Card:
    return card_of(ledger, account, family=partial(actor_family, on=ledger.report.published))
