"""What reports call the things of an incident: its place, weapons, objects and victims, in their own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from counterclaim.casefile.record import Record
from counterclaim.export.redaction import shown
from counterclaim.model.account import Account
from counterclaim.model.span import Span


def account_words(record: Record, pick: Callable[[Account], Iterable[Span]]) -> tuple[str, ...]:
    """The words at the spans that are picked of each account, on one line, each once whatever its capitals."""
    texts = {report.id: report.text for report in record.reports}
    said = [
        " ".join(shown(texts[each.key.report], span).split())
        for each in record.accounts
        if each.key.report in texts
        for span in pick(each.account)
    ]
    return tuple({words.casefold(): words for words in reversed(said)}.values())[::-1]


def place_words(record: Record) -> tuple[str, ...]:
    """The place as each report has it."""
    return account_words(record, lambda account: (account.place.span,) if account.place else ())


def weapon_words(record: Record) -> tuple[str, ...]:
    """What was used."""
    return account_words(record, lambda account: account.weapons)


def object_words(record: Record) -> tuple[str, ...]:
    """What was struck."""
    return account_words(record, lambda account: account.objects)


def target_words(record: Record) -> tuple[str, ...]:
    """What and who was struck."""
    return account_words(record, lambda account: (*account.objects, *account.victims))
