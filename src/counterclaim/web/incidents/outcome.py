"""What a proposal would change, as a page shows it: the incidents as they are beside those that there would be."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.casefile.preview import Preview
from counterclaim.model.decision import Decision
from counterclaim.model.incident import Estimate, Incident, Standing


@dataclass(frozen=True, slots=True)
class Brief:
    """An incident in short. changed: which of its lines are otherwise than in the incident that it comes from most."""

    incident: Incident
    changed: frozenset[str]

    @property
    def killed(self) -> Estimate | None:
        """How many were killed."""
        return dict(self.incident.counts).get("killed")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Now and then, and the earlier decisions that would be overruled."""

    now: tuple[Brief, ...]
    then: tuple[Brief, ...]
    overruled: tuple[Decision, ...]


def outcome(preview: Preview) -> Outcome:
    """The outcome of a preview."""
    now = tuple(Brief(one, frozenset()) for one in preview.before)
    return Outcome(now, tuple(Brief(one, _changed(one, preview)) for one in preview.after), preview.overruled)


def _changed(incident: Incident, preview: Preview) -> frozenset[str]:
    own = set(incident.accounts)
    origin = max(preview.before, key=lambda one: (len(own & set(one.accounts)), one.id == incident.id), default=None)
    if origin is None:
        return frozenset(_lines(incident))
    before, after = _lines(origin), _lines(incident)
    return frozenset(name for name, value in after.items() if before[name] != value)


def _lines(incident: Incident) -> dict[str, object]:
    """What is shown of an incident, line by line; how a number came about does not change it."""
    killed = dict(incident.counts).get("killed")
    return {
        "kind": incident.event_type,
        "when": incident.date,
        "where": incident.place,
        "accounts": incident.accounts,
        "killed": (killed.low, killed.best, killed.high) if killed else None,
        "parties": sorted(map(_party, incident.attribution)),
        "lines": incident.lines,
        "grades": incident.grades,
    }


def _party(standing: Standing) -> tuple[str, str]:
    return standing.party, standing.status.value
