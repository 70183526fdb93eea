"""Proposals as pages and programs send them: tried, or decided once, on what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Form, Request
from starlette.concurrency import run_in_threadpool

from counterclaim.casefile.proposal import Proposal, ProposalKind
from counterclaim.web.stating import facts_in

# What the fields of a form are called that say how facts were, and how they were tried.
_WAS, _TRIED = "was.", "fact."


@dataclass(frozen=True, slots=True)
class Sent:
    """A proposal as a form sends it. seen: what the page showed of each incident (casefile/glimpse.py). key: the form's own."""

    proposal: Proposal
    reason: str
    seen: tuple[str, ...]
    key: str


async def sent(
    request: Request,
    kind: Annotated[ProposalKind, Form()],
    about: Annotated[list[str] | None, Form()] = None,
    to: Annotated[list[str] | None, Form()] = None,
    reason: Annotated[str, Form(max_length=5000)] = "",
    seen: Annotated[list[str] | None, Form()] = None,
    key: Annotated[str, Form(max_length=64)] = "",
) -> Sent:
    """What the form says; fields that were left empty say nothing."""
    there = tuple(one.strip() for one in to or () if one.strip())
    facts = await _facts(request) if kind is ProposalKind.FACTS else ()
    return Sent(Proposal(kind, tuple(about or ()), there, facts), reason.strip(), tuple(seen or ()), key)


async def _facts(request: Request) -> tuple[tuple[str, str], ...]:
    """The facts that a form gives: those of the preview, as they were tried, or those in which it differs from what was."""
    form = {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
    tried = {name.removeprefix(_TRIED): value for name, value in form.items() if name.startswith(_TRIED)}
    was = {name.removeprefix(_WAS): value for name, value in form.items() if name.startswith(_WAS)}
    return tuple(tried.items()) or tuple(await run_in_threadpool(facts_in, form, was))


SentForm = Annotated[Sent, Depends(sent)]
