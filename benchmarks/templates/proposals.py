"""All that one report proposes: what may be a template, what may fill it, and what the rules read of places, days and blame."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from benchmarks.sets.muc4 import wording
from benchmarks.templates.cues import cues_of
from benchmarks.templates.incidents import Incident, incidents
from benchmarks.templates.phrases import Phrase, phrases
from benchmarks.templates.told import Told, told

from counterclaim.export.phrasing import country_name
from counterclaim.model.claim import ClaimKind
from counterclaim.model.count import Count
from counterclaim.model.mention import PlaceMention
from counterclaim.model.report import Report
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Named:
    """A place as it stands in the report: its first token, its sentence, its name with all that it lies in, and how it stands."""

    at: int
    sentence: int
    levels: tuple[str, ...]
    country: str | None
    signs: dict[str, float]


@dataclass(frozen=True, slots=True)
class Blamed:
    """Whom an attribution of the reading speaks of, where, with its stance and the kind of who says it."""

    span: Span
    stance: str
    claimant: str


@dataclass(frozen=True)
class Proposed:
    """A report taken apart. sentence_of: by token; scene_of: by trigger; days, sites: of each scene what the rules read;
    cues: of each sentence, what its words speak for of blame."""

    report: Report
    incidents: tuple[Incident, ...]
    phrases: tuple[Phrase, ...]
    sentence_of: tuple[int, ...]
    starts: tuple[int, ...]
    scene_of: dict[int, int]
    focus: tuple[bool, ...]
    days: tuple[str | None, ...]
    sites: tuple[tuple[str, ...], ...]
    places: tuple[Named, ...]
    counts: tuple[tuple[int, Count], ...]
    blame: tuple[Blamed, ...]
    cues: tuple[frozenset[str], ...]

    @cached_property
    def times(self) -> Counter[str]:
        """How often each wording stands in the report."""
        return Counter(wording(phrase.text) for phrase in self.phrases)

    @cached_property
    def first(self) -> dict[str, int]:
        """Where each wording stands first, by its head."""
        return {wording(phrase.text): phrase.head for phrase in reversed(self.phrases)}


def proposed(report: Report) -> Proposed:
    """What a report proposes, as the rules parse it."""
    return told(report, lambda found: _of(report, found))


def _of(report: Report, found: Told) -> Proposed:
    doc = found.doc
    sentences = tuple(number for number, sentence in enumerate(doc.sents) for _ in sentence)
    dates = [scene.date.range if scene.date is not None else None for scene in found.scenes]
    named = (_named(mention, found, sentences) for mention in found.mentions.places)
    return Proposed(
        report,
        tuple(incidents(found)),
        tuple(phrases(found)),
        sentences,
        tuple(token.idx for token in doc),
        {index: number for number, scene in enumerate(found.scenes) for index in scene.triggers},
        tuple(scene.focus for scene in found.scenes),
        tuple(range.start.isoformat() if range is not None else None for range in dates),
        tuple(_levels(scene.place) for scene in found.scenes),
        tuple(each for each in named if each is not None),
        tuple((each.trigger, each.count) for each in found.counts),
        _blamed(found),
        tuple(cues_of(sentence) for sentence in doc.sents),
    )


def _blamed(found: Told) -> tuple[Blamed, ...]:
    claims = (claim for claim in found.reading.claims if claim.kind is ClaimKind.ATTRIBUTION)
    return tuple(
        Blamed(claim.target.span, str(claim.stance), str(claim.claimant.kind)) for claim in claims if claim.target is not None
    )


def _levels(mention: PlaceMention | None) -> tuple[str, ...]:
    """A place with all that it lies in, the smallest first."""
    place = mention.place if mention is not None else None
    if place is None:
        return ()
    country = country_name(place.country) if place.country else None
    return tuple(wording(level) for level in (place.name, place.admin1, country) if level)


def _named(mention: PlaceMention, found: Told, sentences: tuple[int, ...]) -> Named | None:
    doc, place = found.doc, mention.place
    tokens = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    if place is None or tokens is None:
        return None
    before = doc[tokens.start - 1].lower_ if tokens.start else ""
    after = doc[tokens.end].lower_ if tokens.end < len(doc) else ""
    signs = {
        "precision": float(place.precision),
        "dateline": float(mention.dateline),
        "relative": float(mention.relative),
        "in": float(before in ("in", "at", "near")),
        "of": float(before == "of"),
        "behind comma": float(before == ","),
        "comma": float(after == ","),
        "province": float(after in ("department", "province")),
        "town": float(after in ("city", "town")),
        "region": float(str(place.feature).startswith("ADM")),
        "populated": float(str(place.feature).startswith("P") and not str(place.feature).startswith("PCL")),
        "country": float(str(place.feature).startswith("PCL")),
        "part": tokens.start / len(doc),
    }
    return Named(tokens.start, sentences[tokens.start], _levels(mention), place.country, signs)
