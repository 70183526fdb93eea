"""A data set in a file as a side: each row an incident whose claims are its columns, read and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from counterclaim.analysis.comparing.side import Side, entry_of
from counterclaim.casefile.reading import resolved, seen_cards
from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, Refused
from counterclaim.ingest.documents import documents
from counterclaim.linking.card import Card
from counterclaim.model.comparison import Entry
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import Ledger
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import weigh
from counterclaim.weighing.rules import DEFAULT
from counterclaim.weighing.sourced import sourced

_TOLD = 3


def dataset_side(path: Path, *, mapping: str = "", rule: str | None = None) -> Side:
    """The incidents of a file; UnreadableInput, with what was wrong with its rows, where it holds none.

    rule: how numbers are weighed; that of the data set unless told otherwise.
    """
    read: list[Document] = []
    refused: list[Refused] = []
    for entry in documents(path, mapping=mapping):
        if isinstance(entry, Refused):
            refused.append(entry)
        elif entry.ledger is None:
            raise UnreadableInput(
                f"{path.name} holds written reports and no incidents: say which columns are which with --mapping, "
                "or add it to a casefile of its own and compare that"
            )
        else:
            read.append(entry)
    if not read:
        raise UnreadableInput(f"{path.name} holds no incidents to compare with{_why(refused)}")
    habits = _habits(read[0])
    chosen = rule or str(habits.get("rule", DEFAULT))
    entries: dict[str, Entry] = {}
    cards: dict[str, tuple[Card, ...]] = {}
    reports: dict[AccountKey, str] = {}
    for one in read:
        _put(one, chosen, entries, cards, reports)
    name = read[0].report.publisher or path.name
    unread = [(one.origin, one.reason) for one in refused if one.fault]
    return Side(name, entries, cards, reports, chosen, bool(habits.get("fatal")), unread)


def _put(
    document: Document,
    rule: str,
    entries: dict[str, Entry],
    cards: dict[str, tuple[Card, ...]],
    reports: dict[AccountKey, str],
) -> None:
    if document.ledger is None:
        return
    ledger = resolved(document.ledger)
    own = tuple(seen_cards(ledger))
    name = _free(document.report.id, entries)
    entries[name] = _entry(ledger, own, rule, name)
    cards[name] = own
    reports |= {card.key: document.report.sha256 for card in own}


def _entry(ledger: Ledger, cards: Iterable[Card], rule: str, name: str) -> Entry:
    accounts = [LinedAccount(AccountKey(ledger.report.id, one.id), one, ledger.report.id) for one in ledger.accounts]
    incident = weigh(name, accounts, sourced(ledger, ledger.report.id), rule=rule)
    return entry_of(incident, cards, name=name)


def _free(name: str, taken: Iterable[str]) -> str:
    """The name, or with a number where a row before has it."""
    number, found = 2, name
    while found in taken:
        number, found = number + 1, f"{name}~{number}"
    return found


def _habits(document: Document) -> dict[str, str | bool]:
    """What the data set that a row is of is known for: its rule for numbers, and whether it records only what killed."""
    engine = document.ledger.engine.name if document.ledger else ""
    found: dict[str, dict[str, str | bool]] = load_toml("datasets/habits.toml")
    return found.get(engine, {})


def _why(refused: Iterable[Refused]) -> str:
    told = list(dict.fromkeys(one.reason for one in refused))[:_TOLD]
    return f": {'; '.join(told)}" if told else ""
