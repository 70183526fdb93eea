"""An answer about whom no list has, as lines for people: every sentence can be said in another language."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.uncounted.answer import Answer
from counterclaim.analysis.uncounted.estimate import Estimate, linkage, whole
from counterclaim.model.phrase import Amount, Phrase

_ASSUMED = Phrase(
    "All of it assumes one closed population, the same person known again on every list, and nobody so placed that no list could "
    "have had them."
)


def shown_uncounted(answer: Answer) -> Iterator[Phrase]:
    """The lines: each estimate with what it is made from, what it hangs on, and what to be wary of."""
    yield Phrase(
        "{persons} persons on {lists} lists: {names}",
        persons=Amount(answer.lists.observed),
        lists=len(answer.lists.names),
        names=", ".join(answer.lists.names),
    )
    for one in answer.estimates:
        yield Phrase(
            "{method}: {total} in all ({low} to {high}), {uncounted} on no list; {model}",
            method=one.method,
            uncounted=whole(one.uncounted),
            model=one.model,
            **_interval(one),
        )
    if answer.rivals is not None and answer.rivals.models > 1:
        low, high = whole(answer.rivals.low), whole(answer.rivals.high)
        yield Phrase(
            "{models} log-linear models fit nearly as well: {low} to {high}",
            models=Amount(answer.rivals.models),
            low=low,
            high=high,
        )
    for name, one in answer.without:
        yield Phrase("without {name}: {total} ({low} to {high})", name=name, **_interval(one))
    yield from _linkages(answer)
    for words in answer.warnings:
        yield Phrase("Be wary: {words}.", words=words)
    yield _ASSUMED


def _linkages(answer: Answer) -> Iterator[Phrase]:
    """What the total is where entries are matched otherwise, and from where to where it may lie with all that is in doubt."""
    for name, given, one in answer.linkages:
        persons = Amount(given.observed)
        if one is None:
            yield Phrase("with {linkage} links, {persons} persons: no estimate", linkage=linkage(name), persons=persons)
        else:
            yield Phrase(
                "with {linkage} links, {persons} persons: {total} ({low} to {high})",
                linkage=linkage(name),
                persons=persons,
                **_interval(one),
            )
    told = [answer.estimates[0], *(one for _, _, one in answer.linkages if one is not None)]
    if len(told) > 1:
        low, high = min(one.low for one in told), max(one.high for one in told)
        yield Phrase("with all that is in doubt of the matching: {low} to {high}", low=whole(low), high=whole(high))


def _interval(one: Estimate) -> dict[str, object]:
    return {"total": whole(one.point), "low": whole(one.low), "high": whole(one.high)}
