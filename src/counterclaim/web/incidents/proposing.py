"""Proposals as pages and programs send them: tried, or decided once, on what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Form

from counterclaim.casefile.proposal import Proposal, ProposalKind


@dataclass(frozen=True, slots=True)
class Sent:
    """A proposal as a form sends it. seen: what the page showed of each incident (casefile/glimpse.py). key: the form's own."""

    proposal: Proposal
    reason: str
    seen: tuple[str, ...]
    key: str


def sent(
    kind: Annotated[ProposalKind, Form()],
    about: Annotated[list[str] | None, Form()] = None,
    to: Annotated[list[str] | None, Form()] = None,
    reason: Annotated[str, Form(max_length=5000)] = "",
    seen: Annotated[list[str] | None, Form()] = None,
    key: Annotated[str, Form(max_length=64)] = "",
) -> Sent:
    """What the form says; fields that were left empty say nothing."""
    there = tuple(one.strip() for one in to or () if one.strip())
    return Sent(Proposal(kind, tuple(about or ()), there), reason.strip(), tuple(seen or ()), key)


SentForm = Annotated[Sent, Depends(sent)]
