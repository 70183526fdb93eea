"""Gists as short JSON that a hundred thousand of them are read from in seconds, and back."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Harm
from counterclaim.model.gist import Blamed, Gist, Number, Said, Source, Voice
from counterclaim.model.incident import Estimate

# Raised where the form below changes: what was written in another is made again.
FORM = 2

_HARM = {harm.value: harm for harm in Harm}
_KIND = {kind.value: kind for kind in ClaimantKind}
_STANCE = {stance.value: stance for stance in Stance}
_STATUS = {status.value: status for status in Status}


def gist_wire(gist: Gist) -> list[Any]:
    """A gist as a list whose places have a fixed meaning; voices are written once and pointed to."""
    voices = list(dict.fromkeys([one.voice for one in gist.said] + [one.voice for one in gist.numbers]))
    at = {voice: place for place, voice in enumerate(voices)}
    return [
        [gist.id, gist.event_type, _text(gist.start), _text(gist.end), gist.country, gist.admin1],
        [gist.lines, gist.claims, gist.checked],
        [[harm.value, one.low, one.best, one.high, one.rule] for harm, one in gist.counts],
        [[one.party, one.name, one.status.value] for one in gist.parties],
        [[one.report, one.publisher, one.language, _text(one.published), one.line] for one in gist.sources],
        [[voice.key, voice.name, voice.kind.value] for voice in voices],
        [[at[one.voice], one.stance.value, one.party, one.report, one.line] for one in gist.said],
        [
            [at[one.voice], one.harm.value, one.low, one.high, _text(one.day), one.report, one.line, one.vague]
            for one in gist.numbers
        ],
    ]


def gist_read(wire: list[Any], *, whole: bool = False, part_of: str | None = None) -> Gist:
    """The gist that was written so. whole, part_of: how it is tied to totals, which may change without it."""
    (id, kind, start, end, country, admin1), (lines, claims, checked), counts, parties, sources, spoken, said, numbers = wire
    voices = [_voice(*one) for one in spoken]
    return Gist(
        id,
        kind,
        _day(start),
        _day(end),
        country,
        admin1,
        lines,
        claims,
        checked,
        tuple(_count(*one) for one in counts),
        tuple(_blamed(*one) for one in parties),
        tuple(Source(report, publisher, language, _day(on), line) for report, publisher, language, on, line in sources),
        tuple(Said(voices[who], _STANCE[stance], *rest) for who, stance, *rest in said),
        tuple(
            Number(voices[who], _HARM[harm], low, high, _day(on), report, line, vague)
            for who, harm, low, high, on, report, line, vague in numbers
        ),
        whole,
        part_of,
    )


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


# Of a hundred thousand incidents, few days, voices, parties and figures are not those of others: each is made once.
@lru_cache(maxsize=50_000)
def _voice(key: str, name: str, kind: str) -> Voice:
    return Voice(key, name, _KIND[kind])


@lru_cache(maxsize=50_000)
def _count(harm: str, low: int | None, best: int | None, high: int | None, rule: str) -> tuple[Harm, Estimate]:
    return _HARM[harm], Estimate(low, best, high, rule, ())


@lru_cache(maxsize=50_000)
def _blamed(party: str, name: str, status: str) -> Blamed:
    return Blamed(party, name, _STATUS[status])


@lru_cache(maxsize=50_000)
def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
