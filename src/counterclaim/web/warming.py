"""What the first who opens a page would wait for, made ready from the start: outlines, names of parties, templates."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import cache, partial

from counterclaim.export.catalogue import LANGUAGES


@cache
def warm() -> threading.Thread:
    """Begin, once a process, in a thread that ends with it; requests are answered meanwhile."""
    thread = threading.Thread(target=_run, name="warming", daemon=True)
    thread.start()
    return thread


def _run() -> None:
    for step in _steps():
        step()


def _steps() -> Iterator[Callable[[], object]]:
    """From what takes longest; each leaves what it made where the pages look for it."""
    from counterclaim.resolving.place_outlines import outlines
    from counterclaim.web.pages import environment
    from counterclaim.web.parties.view import names_of_actors

    yield lambda: outlines().prepare()
    yield names_of_actors
    for language in LANGUAGES:
        made = environment(language)
        yield from (partial(made.get_template, name) for name in made.list_templates())
