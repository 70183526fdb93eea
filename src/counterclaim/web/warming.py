"""What the first who opens a page would wait for, made ready from the start: outlines, names of parties, countries, templates."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from functools import cache, partial

from counterclaim.export.catalogue import LANGUAGES


@cache
def warm(*, after: float = 2) -> threading.Thread:
    """Begin, once a process, in a thread that ends with it; requests are answered meanwhile.

    after: seconds for which the page that is opened first has the processor for itself.
    """
    thread = threading.Thread(target=_run, args=(after,), name="warming", daemon=True)
    thread.start()
    return thread


def _run(after: float) -> None:
    time.sleep(after)
    for step in _steps():
        step()


def _steps() -> Iterator[Callable[[], object]]:
    """From what takes longest; each leaves what it made where the pages look for it."""
    from counterclaim.linking.candidates import candidates
    from counterclaim.resolving.place_outlines import outlines
    from counterclaim.web.choices import country_name
    from counterclaim.web.pages import environment
    from counterclaim.web.parties.view import names_of_actors

    yield lambda: outlines().prepare()
    yield lambda: candidates([], [])  # who states facts first would load DuckDB while nobody else can write
    yield names_of_actors
    for language in LANGUAGES:
        made = environment(language)
        yield partial(country_name, "ML", language)  # with it come all names of countries
        yield from (partial(made.get_template, name) for name in made.list_templates())
