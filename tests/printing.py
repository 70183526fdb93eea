"""Whether PDFs can be made on this machine."""

from __future__ import annotations

import pytest


def needs_pdf() -> None:
    """Skip the test where WeasyPrint is missing, or the Pango that it sets lines with (it then fails with an OSError)."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as exc:
        pytest.skip(f"no PDF can be made here: {exc}")
