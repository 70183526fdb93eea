"""Cards from ledgers: what an account says of when, where, who and how many, made comparable between reports."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from counterclaim.linking.card import UNKNOWN_KM, Card, Site, Toll
from counterclaim.linking.folding import folded, name_key, stems
from counterclaim.linking.names import full_names_in, names_in
from counterclaim.linking.party_keys import party_keys
from counterclaim.linking.sketch import NOTHING, sketch_of
from counterclaim.linking.weekdays import weekday_of
from counterclaim.model.account import Account
from counterclaim.model.count import Count, Qualifier
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import Ledger
from counterclaim.model.mention import DateMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_lines

# What a report says first is about its news; what stands far below is background that its agency repeats for months.
_LEAD = 2500
_HEADLINE = 300
_REPORT_ACCOUNT = "report"
_OF_DATASETS = "dataset-"
# A stretch this much longer than its first day is about a week or more; a shorter one is a night, or a raid that lasted.
_ABOUT_A_WEEK = timedelta(days=5)
_MOST_NUMBERS = 8
# UCDP's date precision: days known to the week.
_WEEK = 3
_CAPITALS = frozenset({"PPLC", "PPLA"})
_VOWELS = re.compile(r"[aeiouhwy]+")
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLES = re.compile(r"\b(?:al|el|a[rsztdn]|e[rsz]|region|province|governorate|state|wilaya) ?\b")
_SENTENCE_END = re.compile(r"[.!?؟…][\"'”’)]*\s+|\n+")


def card_of(ledger: Ledger, account: Account, *, family: Callable[[str], str] | None = None) -> Card:
    """The card of one account of a ledger; a pure function of both.

    family: the name under which an actor and those that it continues or commands are one for linking (Wagner and Africa Corps);
    without it each actor is its own.
    """
    report, dataset, head, own = ledger.report, _dataset(ledger), _head(ledger.report), own_text(ledger, account)
    return Card(
        AccountKey(report.id, account.id),
        report.language,
        report.publisher,
        report.published,
        account.event_type,
        account.focus,
        account.date.range if account.date else None,
        _site(account.place.place, account.place.span.of(report.text)) if account.place and account.place.place else None,
        party_keys(account.attribution, family=family),
        _tolls(ledger, account),
        _described(account, report),
        sketch_of(own, compared=_compared(account, report)) if dataset is None else NOTHING,
        is_aggregate(account),
        dataset,
        # Background is told in a sentence or two, and what the report names elsewhere is of its news.
        names_in(head if account.focus else own),
        full_names_in(head if account.focus else own),
        weekday_of(account.date, report),
    )


def _dataset(ledger: Ledger) -> str | None:
    """The data set of which the ledger is a row; the words of a row are its columns', and the same in each."""
    engine = ledger.engine.name
    return f"{engine} {ledger.report.publisher or ''}".strip() if engine.startswith(_OF_DATASETS) else None


def cards_of(ledger: Ledger, *, family: Callable[[str], str] | None = None) -> tuple[Card, ...]:
    """The cards of the accounts that a report brings as its news, or that of the whole report where it brings none."""
    told = tuple(card_of(ledger, account, family=family) for account in ledger.accounts if account.focus)
    return told or (card_of_report(ledger.report),)


def background_cards(ledger: Ledger, *, family: Callable[[str], str] | None = None) -> tuple[Card, ...]:
    """The cards of what a report tells as background; they form no incident (retelling.py)."""
    return tuple(card_of(ledger, account, family=family) for account in ledger.accounts if not account.focus)


def card_of_report(report: Report) -> Card:
    """The card of a whole report in which no incident was read: its words and its day are all there is to compare."""
    head = _head(report)
    return Card(
        AccountKey(report.id, _REPORT_ACCOUNT),
        report.language,
        report.publisher,
        report.published,
        sketch=sketch_of(head),
        full_names=full_names_in(head),
    )


def _head(report: Report) -> str:
    return f"{report.title or ''}\n{report.text[:_LEAD]}"


def _tolls(ledger: Ledger, account: Account) -> tuple[Toll, ...]:
    counts = [claim.count for claim in ledger.claims if claim.account == account.id and claim.count and not _vague(claim.count)]
    tolls: list[Toll] = []
    for kind, hull in account.counts:
        bounds = {bound for count in counts if count.kind == kind for bound in (count.low, count.high) if bound}
        if (hull.low, hull.high) != (None, None):
            tolls.append(Toll(kind, hull.low, hull.high, tuple(sorted(bounds, reverse=True)[:_MOST_NUMBERS])))
    return tuple(tolls)


def _vague(count: Count) -> bool:
    """Whether the words give no number: two reports that say "dozens" do not agree on 24."""
    return count.qualifier is Qualifier.VAGUE


def _compared(account: Account, report: Report) -> frozenset[str]:
    """The words for where and who, which have comparisons of their own."""
    place = account.place.place if account.place else None
    names = (place.name, place.admin1 or "") if place else ()
    spelt = (account.place.span.of(report.text),) if account.place else ()
    words = (*names, *spelt, *(one.party for one in account.attribution))
    return frozenset(stem for some in words for stem in stems(some))


def _described(account: Account, report: Report) -> tuple[str, ...]:
    spans = (*account.victims, *account.objects, *account.weapons)
    words = {word for span in spans for word in stems(span.of(report.text))}
    return tuple(sorted(words - load_lines("linking/generic_words.txt") - {"the", "of", "and", "in", "an"}))


def _site(place: Place, words: str) -> Site:
    return Site(
        name_key(place.name),
        place.country,
        name_key(place.admin1) if place.admin1 else None,
        place.latitude,
        place.longitude,
        place.uncertainty_km if place.uncertainty_km is not None else UNKNOWN_KM,
        place.precision,
        place.gazetteer,
        is_seat(place),
        name_key(words),
    )


def is_seat(place: Place) -> bool:
    """Whether a town shares its name with its region, or rules the country: "Idlib", "Gao" and "Damascus" mean either in
    reports."""
    if place.feature in _CAPITALS:
        return True
    return bool(place.admin1 and place.precision <= 2 and _consonants(place.name) == _consonants(place.admin1))


def _consonants(name: str) -> str:
    """A name as its spellings share it: Deir ez-Zor, Deir Ezzor and Dayr az-Zawr."""
    letters = _VOWELS.sub("", _ARTICLES.sub("", folded(name)).replace(" ", ""))
    return _DOUBLED.sub(r"\1", letters) or name_key(name)


def is_aggregate(account: Account) -> bool:
    """Whether the account sums up what happened on several days in a whole region, rather than one event of unsure date.

    A few days in a single town are one event that lasted (a siege, a massacre); figures for about a week and more of it ("60
    killed in El Fasher over the past week") sum up, as does a week in a town whose name may stand for its region. An account
    without figures sums up nothing.
    """
    if account.date is None or account.date.range is None or not account.counts:
        return False
    place = account.place.place if account.place else None
    if place is None or place.precision >= 4:
        return _many_days(account.date)
    return _weeks(account.date) or (is_seat(place) and account.date.range.precision == _WEEK)


def _many_days(mention: DateMention) -> bool:
    days = mention.range
    return days is not None and (days.precision >= _WEEK or (mention.duration and days.end > days.start))


def _weeks(mention: DateMention) -> bool:
    """Whether the words name a stretch of about a week or more, rather than a moment somewhere in it."""
    return mention.range is not None and mention.duration and mention.range.end - mention.range.start >= _ABOUT_A_WEEK


def own_text(ledger: Ledger, account: Account) -> str:
    """The words of a report that are about this account: all of its head where it has one incident, else the sentences of its
    claims."""
    report, told = ledger.report, [one for one in ledger.accounts if one.focus]
    if account.focus and len(told) == 1:
        return _head(report)
    head = f"{report.title or ''}\n{report.text[:_HEADLINE]}" if told[:1] == [account] else ""
    spans = [claim.quote for claim in ledger.claims if claim.account == account.id]
    mentions = [mention.span for mention in (account.date, account.place) if mention is not None]
    return "\n".join((head, *_sentences(report.text, [*spans, *mentions, *account.victims, *account.objects])))


def _sentences(text: str, spans: list[Span]) -> list[str]:
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    kept = [
        Span(start, end)
        for start, end in pairwise(ends)
        if start < end and any(span.overlaps(Span(start, end)) for span in spans)
    ]
    return [span.of(text) for span in kept]
