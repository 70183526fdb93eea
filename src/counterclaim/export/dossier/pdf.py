"""The page of a dossier → PDF, by WeasyPrint, which is heavy and not everybody's: it is asked for only here."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from counterclaim.errors import ExportError

_MISSING = (
    "the PDF cannot be made, since WeasyPrint or its library Pango is missing: pip install 'counterclaim[pdf]', "
    "and on Debian or Ubuntu apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
_ENDED = "the process that set the PDF was ended by the system, as when memory runs out: ask for fewer at once (--jobs 1)"
# Each process holds a volume in memory, some 500 MB.
_MOST_AT_ONCE = 4


def pdf_of(page: str) -> bytes:
    """The PDF of a page, tagged and with its outline; it fetches nothing. ExportError where WeasyPrint cannot be loaded."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as exc:  # OSError: Pango itself cannot be loaded
        raise ExportError(_MISSING) from exc
    with _uncollected():
        # A dossier holds all that it shows: no protocol is allowed, that of files neither.
        made: bytes = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf(pdf_tags=True)
    return made


def pdfs_of(pages: Iterable[str], *, jobs: int) -> Iterator[bytes]:
    """The PDFs of several pages in their order, so many set at once, each by a process of its own.

    A page is asked for only when its turn is near, so that memory does not grow with their number.
    """
    under_way = deque[Future[bytes]]()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            for page in pages:
                under_way.append(pool.submit(pdf_of, page))
                if len(under_way) > jobs:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        except BrokenProcessPool as exc:
            raise ExportError(_ENDED) from exc
        except BaseException:
            # Stopped in the middle, what has not been begun is not set first.
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def at_once() -> int:
    """How many volumes are set at once unless somebody says it: as many as there are processors, and as memory allows."""
    return min(os.cpu_count() or 1, _MOST_AT_ONCE)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Memory is not searched for what is no longer used: all of a PDF is used until it is written, and that it is looked for
    took a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
            gc.collect()
