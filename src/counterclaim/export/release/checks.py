"""The checks that a release must pass before anybody has it, or that somebody has accepted by name and with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from counterclaim.errors import ExportError, ReleaseStopped

# What each check makes sure of; the names are those of `--accept`.
CHECKS = {
    "private-names": "Nobody private is named: a name that is masked in one report stands in the words of no other.",
    "sources-at-risk": "Nobody who speaks at a risk is told apart from others of their kind by the words of a claim.",
    "exact-places": "No place is given more exactly than the rule for places allows, and no words give away what it leaves out.",
    "contested-as-fact": "Whoever is contested stands beside who contests it, and no text of the release names a doer.",
    "machine-as-checked": "What only a machine has read is not called checked, confirmed or verified.",
    "report-texts": "Reports are linked, not copied: no claim is longer than allowed, nor are the claims of a report most of it.",
    "addresses": "Addresses of reports are public, and hold no keys; names of reports are no paths of somebody's machine.",
}
# So many findings of one check are listed; all are counted.
LISTED = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found. where: an incident, a claim, a report or a file, by its name; says: what is wrong, naming nobody."""

    check: str
    where: str
    says: str


@dataclass(slots=True)
class Findings:
    """Everything that the checks found, counted by check, the first of each kept."""

    listed: list[Finding] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CHECKS, 0))

    def add(self, found: Iterable[Finding]) -> None:
        """Keep what was found."""
        for one in found:
            if self.counted[one.check] < LISTED:
                self.listed.append(one)
            self.counted[one.check] += 1

    def prove(self, accepted: Mapping[str, str]) -> None:
        """Raise ReleaseStopped if anything was found that nobody has accepted."""
        refused = {check: number for check, number in self.counted.items() if number and check not in accepted}
        if refused:
            lines = [f"{one.check}: {one.where}: {one.says}" for one in self.listed if one.check in refused]
            raise ReleaseStopped(refused, lines)

    def told(self, accepted: Mapping[str, str]) -> dict[str, object]:
        """All checks with what they found, for checks.json."""
        return {
            "schema": "counterclaim/checks/1",
            "checks": [
                {"check": check, "makes_sure": says, "found": self.counted[check], "accepted_because": accepted.get(check)}
                for check, says in CHECKS.items()
            ],
            "findings": [{"check": one.check, "where": one.where, "says": one.says} for one in self.listed],
        }


def accepted_checks(names: Iterable[str], reasons: Iterable[str]) -> dict[str, str]:
    """What was accepted, each with its reason: one for all, or one for each in their order; ExportError for what is not there."""
    names, reasons = list(dict.fromkeys(names)), [reason.strip() for reason in reasons]
    if unknown := [name for name in names if name not in CHECKS]:
        raise ExportError(f"there is no check '{unknown[0][:60]}'; there are: {', '.join(CHECKS)}")
    if len(reasons) == 1:
        reasons *= max(1, len(names))
    if len(reasons) != len(names) or not all(reasons):
        raise ExportError('what is accepted needs a reason: --accept CHECK --because "…", one for each or one for all')
    return dict(zip(names, reasons, strict=True))
