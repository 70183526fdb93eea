"""The page of a dossier → PDF, by WeasyPrint, which is heavy and not everybody's: it is asked for only here."""

from __future__ import annotations

from counterclaim.errors import ExportError

_MISSING = (
    "the PDF cannot be made, since WeasyPrint or its library Pango is missing: pip install 'counterclaim[pdf]', "
    "and on Debian or Ubuntu apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


def pdf_of(page: str) -> bytes:
    """The PDF of a page, tagged and with its outline; it fetches nothing. ExportError where WeasyPrint cannot be loaded."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as exc:  # OSError: Pango itself cannot be loaded
        raise ExportError(_MISSING) from exc
    # A dossier holds all that it shows: no protocol is allowed, that of files neither.
    made: bytes = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf(pdf_tags=True)
    return made
