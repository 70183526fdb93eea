"""Where a report has its news from, as far as it says so itself."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.linking.citations import citations
from counterclaim.linking.newsrooms import is_agency, newsroom_of, newsrooms_in, publisher_of
from counterclaim.model.claim import Claim, Claimant, ClaimantKind
from counterclaim.model.repetition import Owing, Provenance
from counterclaim.model.report import Report
from counterclaim.vocabulary.loader import load_toml

_LANGUAGES = ("en", "fr", "ar")


def provenance(report: Report) -> Provenance:
    """The report's publisher, the agency that it credits, the newsrooms that it cites, and whether its own people were at
    work. Pure.

    A citation of its own publisher ("told this newspaper", "SANA reporter said" in SANA's own report) is a sign of its own
    people.
    """
    publisher = publisher_of(report.publisher)
    found = tuple(citations(report.text))
    others = tuple(citation for citation in found if citation.outlet != publisher)
    credited = next((citation.outlet for citation in others if citation.owing is Owing.CREDIT), None)
    agency = report.agency or credited or (publisher if is_agency(publisher) else None)
    own = len(others) < len(found) or bool(_own_people().search(report.text))
    return Provenance(report.id, publisher, agency, report.published, others, own)


def relay_of(claim: Claim, text: str) -> str | None:
    """The newsroom that a claim came by, under its usual name: the claimant itself, or the nearest that it was told to; else
    None.

    A claim that came by AFP belongs to AFP's line of reporting, whoever's story it stands in.
    """
    return next(filter(None, (_newsroom(claimant, text) for claimant in (claim.claimant, *claim.via))), None)


def _newsroom(claimant: Claimant, text: str) -> str | None:
    if claimant.span is None or claimant.kind is ClaimantKind.REPORT:
        return None
    words = claimant.span.of(text)
    if claimant.kind is not ClaimantKind.JOURNALIST_MEDIA:
        return newsroom_of(words)
    names = sorted(newsrooms_in(words), key=lambda named: named.unnamed)
    return names[0].outlet if names else None


@cache
def _own_people() -> re.Pattern[str]:
    words = [word for language in _LANGUAGES for word in load_toml(f"{language}/citations.toml")["own"]]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(words)})(?![^\W_])", re.IGNORECASE)
