"""An incident as it may be published: nobody private named, sources at risk by their kind alone, places and words cut down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from counterclaim.casefile.record import Record
from counterclaim.export.redaction import redacted
from counterclaim.export.release.places import PlaceRule, coarsened
from counterclaim.export.release.quoting import quoted
from counterclaim.model.claim import Claimant
from counterclaim.model.incident import Incident, SourcedClaim, Standing
from counterclaim.model.place import Place
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.weighing.claimant_names import private_kinds

RULE = "release/1"
PLACE_WITHHELD = "[place withheld]"
# A name of a place: a word with a capital, or of a script without.
_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w’'\-]{3,}")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record as it may be published. names: of private persons that were masked, in words, for the checks alone; given: the
    level and the reason of a place that is given less exactly; whole: the record before, for the checks alone."""

    record: Record
    names: tuple[str, ...] = field(repr=False)
    given: tuple[str, str] | None
    whole: Record = field(repr=False)


def prepared(record: Record, places: PlaceRule | None, *, quote_words: int, pepper: str) -> Prepared:
    """The record as it may be published; pure."""
    masked = redacted(record, pepper=pepper)
    given = places.of(record) if places is not None else None
    called = dict(_called(masked.record.claims))
    incident = _incident(masked.record.incident, called)
    if places is not None and given is not None and incident.place is not None:
        incident = replace(incident, place=coarsened(incident.place, places.levels[given[0]]))
    hidden = withheld(record, incident.place) if given is not None else None
    if hidden is not None:
        told = (hidden.sub(PLACE_WITHHELD, sentence) for sentence in incident.contradictions)
        incident = replace(incident, contradictions=tuple(told))
    claims = tuple(_claim(claim, quote_words, called, hidden) for claim in masked.record.claims)
    return Prepared(replace(masked.record, incident=incident, claims=claims), masked.names, given, record)


def withheld(record: Record, given: Place | None) -> re.Pattern[str] | None:
    """What finds the names of a place in words, where the place that is given no longer has them; None where it has."""
    place = record.incident.place
    if place is None or given is None or given.name == place.name:
        return None
    texts = {report.id: report.text for report in record.reports}
    mentions = [(each.key.report, each.account.place) for each in record.accounts if each.account.place is not None]
    said = [mention.span.of(texts[report]) for report, mention in mentions if report in texts]
    kept = {*_NAME.findall(f"{given.name} {place.admin1 or ''}"), *_country_words(place.country)}
    names = {place.name, *(name for words in said for name in _NAME.findall(words))} - kept
    either = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)") if names else None


@cache
def _country_words(code: str | None) -> frozenset[str]:
    rows = (row for row in load_table("places/countries.tsv") if row["code"] == code)
    return frozenset(word for row in rows for word in _NAME.findall(row["name"]))


def _claim(claim: SourcedClaim, most: int, called: Mapping[str, str], hidden: re.Pattern[str] | None) -> SourcedClaim:
    if hidden is not None:
        claim = replace(claim, quote=hidden.sub(PLACE_WITHHELD, claim.quote))
    return replace(claim, quote=quoted(claim, most), claimant_name=called.get(claim.claimant_name, claim.claimant_name))


def at_risk(claimant: Claimant) -> bool:
    """Whether a claimant is of a kind that is at risk for what it says; a body that is known speaks in public."""
    known = claimant.actor is not None and not claimant.actor.startswith("report:")
    return claimant.kind.value in load_toml("release/risks.toml")["kinds"] and not known


def _called(claims: Iterable[SourcedClaim]) -> Iterable[tuple[str, str]]:
    """What claimants at risk are called, by what they were called before."""
    for claim in claims:
        if at_risk(claim.claim.claimant):
            yield claim.claimant_name, private_kinds()[claim.claim.claimant.kind.value]


def _incident(incident: Incident, called: Mapping[str, str]) -> Incident:
    return replace(
        incident,
        attribution=tuple(_standing(each, called) for each in incident.attribution),
        contradictions=tuple(_in_words(sentence, called) for sentence in incident.contradictions),
    )


def _in_words(sentence: str, called: Mapping[str, str]) -> str:
    for before, after in sorted(called.items(), key=lambda pair: -len(pair[0])):
        sentence = sentence.replace(before, after)
    return sentence


def _standing(each: Standing, called: Mapping[str, str]) -> Standing:
    return replace(
        each,
        accused_by=_all(each.accused_by, called),
        suspected_by=_all(each.suspected_by, called),
        denied_by=_all(each.denied_by, called),
        admitted_by=_all(each.admitted_by, called),
        silent=_all(each.silent, called),
    )


def _all(names: Iterable[str], called: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(called.get(name, name) for name in names)
