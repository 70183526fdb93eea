"""Reads one report: mentions resolved, claims read by an engine, figures weighed. A pure function of report and engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from counterclaim.derived import derived
from counterclaim.errors import UnreadableInput
from counterclaim.ingest.casing import recase
from counterclaim.ingest.language import check_readable, language_of, read_as
from counterclaim.ingest.published import parse_published
from counterclaim.ingest.text import MOST_READ, read_text
from counterclaim.model.ledger import Ledger
from counterclaim.model.mention import DateMention, Mentions
from counterclaim.model.report import Report
from counterclaim.reading.engine import Engine
from counterclaim.reading.notes import OF_HEAD, OTHER_HEAD, UNDATED, ZONES
from counterclaim.reading.repeats import told_once
from counterclaim.resolving.date_zones import first_zone
from counterclaim.resolving.dates import dateline_date, find_dates
from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.resolving.places import POOR_SITES, find_places
from counterclaim.resolving.report_country import country_of

# Those whose words for times and places the resolvers know; a report in another language is searched with the first one's.
RESOLVED = ("en", "fr", "ar")
# Those that the engines read which come with it.
READABLE = ("en", "fr", "ar")
# A dispatch is printed by the paper of the next day, or of the next but one.
_DAYS_TO_PRINT = 3


def read(
    text: str | Report, *, published: date | str | None = None, publisher: str | None = None, engine: Engine | None = None
) -> Ledger:
    """The ledger of a report: who claims what, about which incident.

    published: the day of publication, without which "Thursday" stays unresolved unless the report's own dateline gives it.
    Raises UnreadableInput for text that holds no words, UnreadLanguage for a language that is not read, BadDate for a bad day.
    """
    if isinstance(text, Report):
        return read_report(text, engine=engine)
    day = parse_published(published) if isinstance(published, str) else published
    return read_report(read_text(text, published=day, publisher=publisher), engine=engine)


def read_report(report: Report, *, engine: Engine | None = None) -> Ledger:
    """The ledger of a report as ingest gives it; see read."""
    if not report.text.strip():
        raise UnreadableInput("the report holds no words: give a text with at least one sentence")
    if len(report.text) > MOST_READ:
        raise UnreadableInput(f"it has {len(report.text):,} characters, and one that is read may have {MOST_READ:,}: split it")
    language = report.language or language_of(report.text)
    readable = READABLE if engine is None else engine.languages
    if readable:
        check_readable(language, readable)
    cased = recase(report.text)
    spoken = read_as(language, RESOLVED)
    engine = engine or default_engine(spoken)
    dateline = dateline_date(cased, published=report.published, language=spoken)
    report, notes = _dated(replace(report, language=language), dateline)
    notes += _zones(cased, report, spoken)
    told_on = _told_on(report, dateline)
    places = find_places(cased, _gazetteer(), language=spoken)
    sites = tuple(place for place in places if place.why not in POOR_SITES)
    mentions = Mentions(find_dates(cased, published=told_on, language=spoken), sites, country_of(places, cased), told_on)
    reading = engine.read(report, cased, mentions)
    ledger = derived(Ledger(report, engine.name, reading.accounts, reading.claims, notes=notes + reading.notes), cased, mentions)
    claims = told_once(ledger.claims, report.text)
    return ledger if len(claims) == len(ledger.claims) else derived(replace(ledger, claims=claims), cased, mentions)


def prepare(progress: Callable[[int, int], None] | None = None) -> None:
    """Build what the first reading on a machine needs, the gazetteer's index; where it stands already, nothing is done.

    progress is called with the steps done and all steps. Reading does the same by itself, without a word.
    """
    open_gazetteer(progress=progress)


def _dated(report: Report, dateline: DateMention | None) -> tuple[Report, tuple[str, ...]]:
    """The report with a day of publication: the one given, else that of its dateline, which the ledger then says."""
    if report.published is not None:
        return report, _contradicted(report, dateline)
    if dateline is None or dateline.range is None:
        return report, (UNDATED,)
    words = dateline.span.of(report.text)
    note = OF_HEAD.format(day=dateline.range.start, words=words)
    return replace(report, published=dateline.range.start, published_from="dateline"), (note,)


def _told_on(report: Report, dateline: DateMention | None) -> date | None:
    """The day that "today" means in a report: that of its own head, which the words were written under, else the one given.

    A list of reports errs in its dates, and a page that is printed days later or copied keeps its head.
    """
    if dateline is None or dateline.range is None or report.published is None:
        return report.published
    return dateline.range.start


def _contradicts(head: date, published: date) -> bool:
    """Whether a report was not published on this day: it was written later, or much earlier."""
    return not 0 <= (published - head).days <= _DAYS_TO_PRINT


def _contradicted(report: Report, dateline: DateMention | None) -> tuple[str, ...]:
    """What the ledger says where the day of publication that was given is not that of the report's own head."""
    if dateline is None or dateline.range is None or report.published is None:
        return ()
    if not _contradicts(dateline.range.start, report.published):
        return ()
    apart = abs((report.published - dateline.range.start).days)
    words = dateline.span.of(report.text)
    return (OTHER_HEAD.format(day=report.published, apart=apart, words=words),)


def _zones(cased: str, report: Report, language: str) -> tuple[str, ...]:
    """What the ledger says of time zones, where the report names one."""
    zoned = first_zone(cased, language)
    if zoned is None:
        return ()
    return (ZONES.format(words=zoned.of(report.text)),)


def default_engine(language: str = "en") -> Engine:
    """The engine that reads a language unless another is asked for: English the trained one, others the rules over words."""
    if language == "en":
        return _trained()
    from counterclaim.reading.lexical.engine import lexical_engine

    return lexical_engine(language)


@cache
def _trained() -> Engine:
    from counterclaim.reading.trained.engine import TrainedEngine

    return TrainedEngine()


@cache
def _gazetteer() -> Gazetteer:
    return open_gazetteer()
