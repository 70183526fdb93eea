"""Whether a casefile, or a bundle of one, still holds what was received: every original, every link of the log, every seal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.errors import BadEntry, BrokenSeal, DamagedOriginal
from counterclaim.evidence.chain import follow
from counterclaim.evidence.finding import Fault, Finding
from counterclaim.evidence.keeping import Keeping
from counterclaim.evidence.log import BEFORE_THE_FIRST, Action, Entry
from counterclaim.evidence.seal import Attestation, Seal, SealKind, Standing

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

FINDINGS_KEPT = 100
_HASH = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Custody:
    """What was checked and what was found.

    originals, entries: how many were checked; head: the hash of the last entry that holds; findings: in the order originals, log,
    seals, the first hundred, of `faults` in all; seals: those that are not broken, with what they say.
    """

    originals: int
    entries: int
    head: str
    faults: int
    findings: tuple[Finding, ...]
    seals: tuple[tuple[Seal, Attestation], ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is broken. Seals that are pending or unchecked break nothing, and prove nothing."""
        return not self.faults

    def __str__(self) -> str:
        """One line: whole, or what is broken first, of how much."""
        checked = f"{self.originals:,} originals, {self.entries:,} entries of the log, {len(self.seals):,} seals"
        if self.whole:
            proved = sum(attestation.standing is Standing.PROVED for _, attestation in self.seals)
            return f"whole: {checked} ({proved:,} proved)"
        return f"broken, first {self.findings[0]}; {self.faults:,} in all, beside {checked} that hold"


@dataclass(frozen=True, slots=True)
class Trust:
    """By what seals are checked: the certificates of time-stamping authorities, and headers of Bitcoin's blocks by height."""

    certificates: Sequence[Certificate] = ()
    headers: Mapping[int, bytes] | None = None


def verify_custody(
    originals: Keeping,
    *,
    entries: Iterable[Entry],
    seals: Iterable[Seal] = (),
    expected: Iterable[str] = (),
    trust: Trust | None = None,
) -> Custody:
    """Check everything, each thing once, streaming; only seals are held in memory. Nothing is changed, and no network asked.

    entries: in the order of their numbers; expected: hashes of originals that must be there besides those that the log names.
    """
    check = _Check(originals, list(seals), trust or Trust())
    findings = list[Finding]()
    faults = 0
    for finding in check.findings(entries, expected):
        faults += 1
        if len(findings) < FINDINGS_KEPT:
            findings.append(finding)
    return Custody(check.originals_whole, check.entries, check.head, faults, tuple(findings), tuple(check.attested))


class _Check:
    """One run of the checks, and what it has counted so far."""

    def __init__(self, originals: Keeping, seals: Sequence[Seal], trust: Trust) -> None:
        self._originals = originals
        self._seals = seals
        self._trust = trust
        self._sealed = {seal.seq for seal in seals}
        self._heads: dict[int, str] = {}
        self._missing: dict[str, str] = {}
        self._followed = True
        self.originals_whole = 0
        self.entries = 0
        self.head = BEFORE_THE_FIRST
        self.attested: list[tuple[Seal, Attestation]] = []

    def findings(self, entries: Iterable[Entry], expected: Iterable[str]) -> Iterator[Finding]:
        yield from self._of_originals(expected)
        yield from self._of_log(entries)
        for seal in self._seals:
            yield from self._of_seal(seal)

    def _of_originals(self, expected: Iterable[str]) -> Iterator[Finding]:
        """Every file that is there is hashed; of the others it is enough to see that they are missing."""
        for sha256 in self._originals.all():
            try:
                self._originals.check(sha256)
                self.originals_whole += 1
            except DamagedOriginal as exc:
                yield Finding(f"the original {sha256}", Fault.ALTERED, str(exc))
        for sha256 in expected:
            if sha256 not in self._originals:
                yield _missing(sha256, "a report was made from it")

    def _of_log(self, entries: Iterable[Entry]) -> Iterator[Finding]:
        """The first broken entry, and the originals that the entries before it name and that are missing."""
        broken = self._followed_to(entries)
        self._followed = broken is None
        for sha256, named in self._missing.items():
            yield _missing(sha256, named)
        if broken is not None:
            yield broken

    def _followed_to(self, entries: Iterable[Entry]) -> Finding | None:
        """Where the log breaks, having noted what the entries before say."""
        try:
            for entry in follow(entries):
                if isinstance(entry, Finding):
                    return entry
                self._note(entry)
        except BadEntry as exc:  # a line of a bundle
            return Finding(f"entry {self.entries + 1} of the log", Fault.ALTERED, str(exc))
        return None

    def _note(self, entry: Entry) -> None:
        self.entries += 1
        self.head = entry.hash
        if entry.seq in self._sealed:
            self._heads[entry.seq] = entry.hash
        if entry.action == Action.RECEIVED:
            sha256 = entry.facts().get("sha256")
            if isinstance(sha256, str) and _HASH.fullmatch(sha256) and sha256 not in self._originals:
                self._missing[sha256] = f"entry {entry.seq} of the log says that it was received"
        elif entry.action == Action.EXPUNGED:
            self._missing.pop(str(entry.facts().get("sha256")), None)

    def _of_seal(self, seal: Seal) -> Iterator[Finding]:
        """Whether a seal is on the entry that it says, and what it proves."""
        thing = f"the {seal.kind} seal on entry {seal.seq} by {seal.authority}"
        head = self._heads.get(seal.seq)
        if head is None and self._followed:
            yield Finding(
                f"entry {seal.seq} of the log", Fault.REMOVED, f"the log ends at entry {self.entries}, and {thing} is there"
            )
        elif head is not None and head != seal.head:
            yield Finding(f"entry {seal.seq} of the log", Fault.ALTERED, f"it or one before was written anew after {thing}")
        try:
            self.attested.append((seal, _attestation(seal, self._trust)))
        except BrokenSeal as exc:
            yield Finding(thing, Fault.UNPROVED, str(exc))


def _attestation(seal: Seal, trust: Trust) -> Attestation:
    from counterclaim.evidence import seal_opentimestamps, seal_rfc3161

    if seal.kind is SealKind.RFC3161:
        return seal_rfc3161.verify(seal.token, seal.head, trust.certificates)
    return seal_opentimestamps.verify(seal.token, seal.head, trust.headers or {})


def _missing(sha256: str, named: str) -> Finding:
    return Finding(f"the original {sha256}", Fault.REMOVED, f"it is missing, and {named}")
