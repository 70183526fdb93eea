"""Values in the words in which people read them: numbers, days, places, claimants. Used by every renderer for people."""

from __future__ import annotations

from functools import cache

from counterclaim.export.printable import one_line
from counterclaim.model.account import Hull, Status
from counterclaim.model.claim import Claim, Claimant
from counterclaim.model.count import Count, Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.vocabulary.loader import load_table

OWN_VOICE = "the report itself"

# UCDP's date_prec and where_prec in words (GED codebook).
DATE_PRECISION = {1: "to the day", 2: "within two to six days", 3: "within a week", 4: "within a month", 5: "more than a month"}
PLACE_PRECISION = {
    1: "exact place",
    2: "near a known place",
    3: "within a district",
    4: "within a province",
    5: "between two places, or part of a country",
    6: "the country alone",
    7: "over water",
}

# Below this confidence a claim is marked: it is likely misread.
_SURE = 1 / 3
_SAID = {
    Qualifier.EXACT: "{0}",
    Qualifier.AT_LEAST: "at least {0}",
    Qualifier.AT_MOST: "up to {0}",
    Qualifier.ABOUT: "about {0}",
    Qualifier.VAGUE: "vague, from {0}",
}


def plain(word: str) -> str:
    """A word of the contract as people write it."""
    return word.replace("_", " ")


def standing(status: Status) -> str:
    """Where the attribution to one party stands, of a party: one that was only asked is not accused."""
    return "not accused" if status is Status.UNATTRIBUTED else status.value


def number(count: Count) -> str:
    """A claimed number with its qualifier: "at least 9"."""
    if count.low is None and count.high is None:
        return "no number"
    if count.qualifier is Qualifier.RANGE and None not in (count.low, count.high):
        return f"{count.low:,}–{count.high:,}"
    known = count.high if count.low is None else count.low
    return _SAID.get(count.qualifier, "{0}").format(f"{known:,}")


def is_unsure(claim: Claim) -> bool:
    """Whether the engine knows that fewer than a third of the claims that it reads like this one are read right."""
    return claim.confidence is not None and claim.confidence < _SURE


def of_ten(claim: Claim) -> int:
    """How many of ten claims that the engine reads like this one are read right; of one whose engine has learnt it."""
    return round(10 * (claim.confidence or 0.0))


def low_high(hull: Hull) -> str:
    """A range of numbers, as far as anybody bounds it."""
    if hull.low is None:
        return "no number" if hull.high is None else f"up to {hull.high:,}"
    if hull.high is None:
        return f"at least {hull.low:,}"
    return f"{hull.low:,}" if hull.low == hull.high else f"{hull.low:,}–{hull.high:,}"


def days(range: DateRange) -> str:
    """The days of a range: "2 January 2025", "2–4 January 2025"."""
    start, end = range.start, range.end
    last = f"{end.day} {end:%B} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {start:%B}{year} – {last}"


def when(mention: DateMention | None) -> str:
    """When it was, or why that is not known."""
    if mention is None:
        return "not said"
    if mention.range is None:
        return f"unresolved: {mention.why or 'the words give no day'}"
    return dated(mention.range)


def dated(range: DateRange) -> str:
    """The days with how exactly they are known."""
    return f"{days(range)} ({DATE_PRECISION[range.precision]})"


def where(mention: PlaceMention | None) -> str:
    """Where it was, or why that is not known."""
    if mention is None:
        return "not said"
    if mention.place is None:
        return f"unresolved: {mention.why or 'no place of that name is known'}"
    return located(mention.place)


def located(place: Place) -> str:
    """A place with how exactly it is known."""
    return f"{place_name(place)} ({_accuracy(place)})"


def place_name(place: Place) -> str:
    """The name with its region and country: "Niono, Ségou, Mali"."""
    parts = (place.name, place.admin1, country_name(place.country) if place.country else None)
    told: list[str] = []
    for part in parts:
        # "central Mali" names its country already.
        if part and not any(part in earlier for earlier in told):
            told.append(part)
    return one_line(", ".join(told))


def rival(place: Place) -> str:
    """A place that the same words might mean, told apart from the one taken: "Taiz, Yemen (within a province)"."""
    return f"{place_name(place)} ({PLACE_PRECISION[place.precision]})"


def country_name(code: str) -> str:
    """A country's English name, or its code where that is not known."""
    return _country_names().get(code, code)


@cache
def _country_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in load_table("places/countries.tsv")}


def _accuracy(place: Place) -> str:
    words = PLACE_PRECISION[place.precision]
    return f"{words}, ±{place.uncertainty_km:.0f} km" if place.uncertainty_km else words


def claimant_words(claimant: Claimant, report: Report) -> str:
    """Who says it, in the report's words."""
    return one_line(claimant.span.of(report.text)) if claimant.span else OWN_VOICE


def speaker(claim: Claim, report: Report) -> str:
    """Who says it, and who passed it on."""
    said = claimant_words(claim.claimant, report)
    return said + "".join(f", via {claimant_words(via, report)}" for via in claim.via)


def heading(report: Report) -> str:
    """The report's title, or its name where it has none."""
    return one_line(report.title or report.id)


def provenance(report: Report) -> str:
    """Where the report is from and which text it is, in one line."""
    parts = (
        report.id if report.title else None,
        report.publisher,
        _published(report),
        report.agency,
        report.language,
        f"sha256 {report.sha256[:12]}…",
    )
    return one_line(" · ".join(part for part in parts if part))


def _published(report: Report) -> str:
    if report.published is None:
        return "date of publication unknown"
    return f"published {report.published}" + (" (from its dateline)" if report.published_from == "dateline" else "")
