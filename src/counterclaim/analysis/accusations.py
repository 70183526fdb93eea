"""Who accuses whom, who denies, who admits: parties against those who speak of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.casefile.intake import Intake
from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.gist import Gist, Voice


class By(StrEnum):
    """Whether each claimant stands for itself, or all of one kind together."""

    CLAIMANT = "claimant"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Accused:
    """A party with how many incidents speak of it, and in how many the attribution to it has come how far."""

    party: str
    name: str
    incidents: int
    statuses: tuple[tuple[Status, int], ...]


@dataclass(frozen=True, slots=True)
class Times:
    """How often something was said: in how many reports of an incident, on how many independent lines, at how many incidents.

    Ten outlets that print one agency's story are ten reports and one line.
    """

    reports: int
    lines: int
    incidents: int


@dataclass(frozen=True, slots=True)
class Stand:
    """What one claimant says of one party."""

    party: str
    claimant: str
    stance: Stance
    times: Times


@dataclass(frozen=True, slots=True)
class Accusations:
    """parties: those most spoken of first. claimants: those who are heard most first. stands: what the ones say of the others.

    A status counts each incident by itself; claims of all incidents are never weighed together.
    """

    by: By
    parties: tuple[Accused, ...]
    claimants: tuple[Voice, ...]
    stands: tuple[Stand, ...]
    basis: Basis


_Key = tuple[str, str, Stance]


def accusations(gists: Iterable[Gist], came: Intake, *, by: By = By.CLAIMANT) -> Accusations:
    """The matrix of some incidents, with all stances but disputes, which say nothing of who did it; order-free."""
    looking = Looking(came)
    parties, voices, said = _Parties(), _Voices(by), _Stances()
    for gist in looking.through(gists):
        parties.add(gist)
        for one in gist.said:
            if one.stance is not Stance.DISPUTES:
                said.add(gist, (one.party, voices.key(one.voice), one.stance), one.report, one.line)
    times = said.times()
    heard = Counter[str]()
    for (_, claimant, _), often in times.items():
        heard[claimant] += often.reports
    stands = tuple(Stand(*key, times[key]) for key in sorted(times))
    told = tuple(sorted((voices.voice(key) for key in heard), key=lambda one: (-heard[one.key], one.key)))
    return Accusations(by, parties.told(), told, stands, looking.basis())


class _Stances:
    """Where each thing was said, without a list of all that was: incidents come one after the other."""

    def __init__(self) -> None:
        self._times: dict[_Key, list[int]] = defaultdict(lambda: [0, 0, 0])
        self._gist: Gist | None = None
        self._here: dict[_Key, tuple[set[str], set[str]]] = {}

    def add(self, gist: Gist, key: _Key, report: str, line: str) -> None:
        if gist is not self._gist:
            self._close()
            self._gist = gist
        reports, lines = self._here.setdefault(key, (set(), set()))
        reports.add(report)
        lines.add(line)

    def _close(self) -> None:
        for key, (reports, lines) in self._here.items():
            for place, number in enumerate((len(reports), len(lines), 1)):
                self._times[key][place] += number
        self._here = {}

    def times(self) -> dict[_Key, Times]:
        self._close()
        return {key: Times(*numbers) for key, numbers in self._times.items()}


class _Parties:
    """Parties with how often and how far they are spoken of."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._incidents = Counter[str]()
        self._statuses = Counter[tuple[str, Status]]()

    def add(self, gist: Gist) -> None:
        for one in gist.parties:
            known = self._names.get(one.party, one.name)
            self._names[one.party] = min(known, one.name, key=lambda words: (-len(words), words))
            self._statuses[one.party, one.status] += 1
        self._incidents.update({one.party for one in gist.parties})

    def told(self) -> tuple[Accused, ...]:
        order = sorted(self._names, key=lambda party: (-self._incidents[party], party))
        return tuple(Accused(party, self._names[party], self._incidents[party], self._of(party)) for party in order)

    def _of(self, party: str) -> tuple[tuple[Status, int], ...]:
        return tuple((status, number) for status in Status if (number := self._statuses[party, status]))


class _Voices:
    """Claimants under one name each, or their kinds."""

    def __init__(self, by: By) -> None:
        self._by = by
        self._known: dict[str, Voice] = {}

    def key(self, voice: Voice) -> str:
        """The key of a voice, which is remembered."""
        told = voice if self._by is By.CLAIMANT else kind_voice(voice.kind)
        known = self._known.get(told.key, told)
        self._known[told.key] = min(known, told, key=lambda one: (-len(one.name), one.name, one.kind))
        return told.key

    def voice(self, key: str) -> Voice:
        """The voice of a key."""
        return self._known[key]


def kind_voice(kind: ClaimantKind) -> Voice:
    """All claimants of a kind as one."""
    name = "the report itself" if kind is ClaimantKind.REPORT else kind.value.replace("_", " ")
    return Voice(f"kind:{kind.value}", name, kind)
