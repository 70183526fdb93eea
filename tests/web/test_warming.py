"""What is made ready before anybody asks."""

from __future__ import annotations

import pytest

from counterclaim.resolving.place_outlines import outlines
from counterclaim.web.pages import environment
from counterclaim.web.parties.view import names_of_actors
from counterclaim.web.warming import warm


@pytest.mark.slow
def test_warming_makes_ready_once_what_pages_are_made_of() -> None:
    warm(after=0).join()
    assert warm(after=0) is warm(after=0)
    assert {"_countries_of", "_ring_boxes", "_arc_boxes"} <= vars(outlines()).keys()
    assert names_of_actors.cache_info().currsize == 1
    for language in ("en", "fr"):
        made = environment(language)
        assert made.cache is not None
        assert len(made.cache) == len(made.list_templates())
