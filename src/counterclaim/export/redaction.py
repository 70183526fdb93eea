"""What leaves a casefile without the names of private persons: a copy of what is held, with the names masked; the originals stay.

Private are witnesses, relatives, residents, medics, anonymous and unknown people who speak, and everybody who was harmed. Public
officials, spokesmen of parties and organisations stay named. A name is masked in every word of a report that is shown, in titles,
addresses and what people wrote about their decisions; a mask in a text is as long as the name, so that spans still hold.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from counterclaim.export.name_words import LEAST, folded
from counterclaim.export.private_names import PrivateName, private_names
from counterclaim.model.claim import Claimant
from counterclaim.model.decision import Decision
from counterclaim.model.incident import Incident, SourcedClaim, Standing
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.claimant_names import private_kinds

if TYPE_CHECKING:
    from counterclaim.casefile.record import Record

RULE = "redaction/2"
WITHHELD = "[name withheld]"
_MASK = "█"
# How the keys of claimants begin that are known by a name.
_NAMED = "name:"
_MASKS = re.compile(f"{_MASK}+")


@dataclass(frozen=True, slots=True)
class Masked:
    """One name that was masked in one report: by a hash, never in words. times: in how many places of its text."""

    name: str
    why: str
    report: str
    times: int


@dataclass(frozen=True, slots=True)
class Redacted:
    """A record in which nobody private is named, and what was masked to that end.

    names: those that were masked, in words, to look whether one stands anywhere else; they are never written.
    """

    record: Record
    masked: tuple[Masked, ...]
    names: tuple[str, ...] = field(default=(), repr=False)


def redacted(record: Record, *, pepper: str = "") -> Redacted:
    """The record without the names of private persons; pure. pepper: what their hashes are made with (casefile/exports.py)."""
    found = {report.id: [*names_of(report, record), *_names_decided(report, record)] for report in record.reports}
    names = [name for own in found.values() for name in own]
    if not names:
        return Redacted(record, ())
    masks = _Masks(names, pepper)
    reports = {report.id: _report(report, found[report.id], masks) for report in record.reports}
    masked = replace(
        record,
        incident=_incident(record.incident, masks),
        claims=tuple(_claim(claim, reports.get(claim.report), masks) for claim in record.claims),
        reports=tuple(reports.values()),
        repeats=tuple(replace(one, why=masks.out_of(one.why)) for one in record.repeats),
        decisions=tuple(_decision(decision, masks) for decision in record.decisions),
        links=tuple(replace(link, sentences=_all(link.sentences, masks)) for link in record.links),
    )
    told = (Masked(hashed(name.name, pepper), name.why, id, len(name.spans)) for id, own in found.items() for name in own)
    return Redacted(masked, tuple(told), tuple(dict.fromkeys(name.name for name in names)))


def masked(record: Record, pepper: str) -> Record:
    """The record alone without those names: for what counts, and lists no mask."""
    return redacted(record, pepper=pepper).record


def hashed(name: str, pepper: str) -> str:
    """The hash by which a masked name is told from others: keyed, so that without the key no list of names can be tried."""
    return hmac.new(pepper.encode(), " ".join(folded(word) for word in name.split()).encode(), hashlib.sha256).hexdigest()


def shown(text: str, span: Span) -> str:
    """The words of a report at a span, with a sign for each name that was masked in it."""
    return with_signs(span.of(text))


def with_signs(words: str) -> str:
    """Words of a masked report, with a sign in place of each mask."""
    return _MASKS.sub(WITHHELD, words)


def names_of(report: Report, record: Record) -> list[PrivateName]:
    """The names of private persons in one report of a record, in the order of its text."""
    own = [claim for claim in record.claims if claim.report == report.id]
    spoken = [(one, claim) for claim in own for one in (claim.claim.claimant, *claim.claim.via)]
    private = [(one.span, private_kinds()[one.kind.value]) for one, _ in spoken if one.span is not None and _is_private(one)]
    victims = [(span, "a victim") for each in record.accounts if each.key.report == report.id for span in each.account.victims]
    public = [one.span for one, _ in spoken if one.span is not None and not _is_private(one)]
    public += [claim.claim.target.span for claim in own if claim.claim.target is not None]
    return private_names(report.text, (*private, *victims), public)


def _names_decided(report: Report, record: Record) -> Iterator[PrivateName]:
    """Names that people gave to private claimants of a report when they corrected what was read."""
    private = {claim.key: claim for claim in record.claims if claim.report == report.id and _is_private(claim.claim.claimant)}
    for decision in record.decisions:
        for claim in (private[key] for key in decision.about if key in private):
            for _, value in (pair for pair in decision.change if pair[0] == "claimant.text"):
                kind = private_kinds()[claim.claim.claimant.kind.value]
                yield from (replace(name, spans=()) for name in private_names(value, [(Span(0, len(value)), kind)]))


def _is_private(claimant: Claimant) -> bool:
    """Whether a claimant is somebody private: a rescue service that is known speaks in public."""
    known = claimant.actor is not None and not claimant.actor.startswith("report:")
    return claimant.kind.value in private_kinds() and not known


class _Masks:
    """Names by the patterns that find them in titles, addresses and sentences."""

    def __init__(self, names: Iterable[PrivateName], pepper: str) -> None:
        self._pepper = pepper
        words = {tuple(name.name.split()) for name in names}
        whole = {r"[\s_\-+.]+".join(map(re.escape, one)) for one in words}
        last = {re.escape(one[-1]) for one in words if len(one[-1]) >= LEAST}
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(whole | last, key=lambda one: (-len(one), one)))})(?!\w)")
        self._slugs = [[folded(word) for word in one] for one in words]

    def out_of(self, sentence: str) -> str:
        """The sentence with a sign for each name in it."""
        return self._pattern.sub(WITHHELD, sentence)

    def key_of(self, claim: SourcedClaim) -> str:
        """The key of a claimant, without the name that a correction may have put there."""
        named = claim.claimant.startswith(_NAMED) and _is_private(claim.claim.claimant)
        return f"{_NAMED}{hashed(claim.claimant, self._pepper)}" if named else claim.claimant

    def are_in(self, address: str) -> bool:
        """Whether an address holds a name, as titles stand in addresses."""
        words = re.findall(r"[^\W_]+", folded(address))
        return any(_in_a_row(slug, words) for slug in self._slugs)


def _in_a_row(some: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(words[start : start + len(some)]) == list(some) for start in range(len(words) - len(some) + 1))


def _report(report: Report, names: Iterable[PrivateName], masks: _Masks) -> Report:
    text = report.text
    for span in (span for name in names for span in name.spans):
        text = text[: span.start] + _MASK * (span.end - span.start) + text[span.end :]
    title = masks.out_of(report.title) if report.title else report.title
    return replace(report, text=text, title=title, url=None if report.url and masks.are_in(report.url) else report.url)


def _claim(claim: SourcedClaim, report: Report | None, masks: _Masks) -> SourcedClaim:
    quote = claim.quote if report is None else shown(report.text, claim.claim.quote)
    target = masks.out_of(claim.target_name) if claim.target_name else claim.target_name
    return replace(
        claim,
        quote=masks.out_of(quote),
        claimant=masks.key_of(claim),
        claimant_name=masks.out_of(claim.claimant_name),
        target_name=target,
    )


def _incident(incident: Incident, masks: _Masks) -> Incident:
    return replace(
        incident,
        attribution=tuple(_standing(each, masks) for each in incident.attribution),
        contradictions=tuple(map(masks.out_of, incident.contradictions)),
    )


def _standing(each: Standing, masks: _Masks) -> Standing:
    return replace(
        each,
        party=masks.out_of(each.party),
        accused_by=_all(each.accused_by, masks),
        suspected_by=_all(each.suspected_by, masks),
        denied_by=_all(each.denied_by, masks),
        admitted_by=_all(each.admitted_by, masks),
        silent=_all(each.silent, masks),
    )


def _all(names: Iterable[str], masks: _Masks) -> tuple[str, ...]:
    return tuple(map(masks.out_of, names))


def _decision(decision: Decision, masks: _Masks) -> Decision:
    change = tuple((field, masks.out_of(value)) for field, value in decision.change)
    return replace(decision, reason=masks.out_of(decision.reason), change=change)
