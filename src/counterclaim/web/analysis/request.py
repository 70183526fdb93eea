"""The analyses of a request, for pages and the API alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends

from counterclaim.web.access import CurrentPerson, sees_private
from counterclaim.web.analysis.preparing import CurrentAnalyses
from counterclaim.web.analysis.view import Analyser, analyser
from counterclaim.web.analysis.wish import CurrentWish
from counterclaim.web.asked import CurrentAsked
from counterclaim.web.casefiles import CurrentCasefile


def current_analyser(
    casefile: CurrentCasefile, person: CurrentPerson, analyses: CurrentAnalyses, asked: CurrentAsked, wish: CurrentWish
) -> Iterator[Analyser]:
    """The analyses that a request asks for."""
    with analyser(casefile, analyses, asked, wish, private=sees_private(person)) as made:
        yield made


CurrentAnalyser = Annotated[Analyser, Depends(current_analyser)]
