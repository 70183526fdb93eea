from __future__ import annotations

import io
import sys

import pytest
from pypdf import PdfReader

import dossiers
from counterclaim.errors import ExportError
from counterclaim.export.dossier.pdf import pdf_of
from printing import needs_pdf


def test_pdf_says_what_to_do_where_weasyprint_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(ExportError, match=r"pip install 'counterclaim\[pdf\]'"):
        pdf_of("<p>")


@pytest.mark.slow
def test_pdf_has_pages_with_running_heads_and_an_outline() -> None:
    needs_pdf()
    made = PdfReader(io.BytesIO(pdf_of(dossiers.page())))
    texts = [page.extract_text() for page in made.pages]
    assert all("Alleged – machine-read unless marked" in text for text in texts)
    assert f"1 / {len(texts)}" in texts[0]
    assert made.outline
    assert "Glossary" in "".join(texts)


@pytest.mark.slow
def test_pdf_loads_nothing(caplog: pytest.LogCaptureFixture) -> None:
    needs_pdf()
    made = PdfReader(io.BytesIO(pdf_of('<p>Nine<img src="file:///etc/hostname"><img src="https://host.example/a.png">')))
    assert len(made.pages) == 1
    assert "/etc/hostname" not in made.pages[0].extract_text()
