from __future__ import annotations

import gc
import io
import sys
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

import dossiers
from counterclaim.errors import ExportError
from counterclaim.export.dossier.pdf import at_once, pdf_of, pdfs_of
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


@pytest.mark.slow
def test_pdf_leaves_the_search_for_unused_memory_as_it_was() -> None:
    needs_pdf()
    assert gc.isenabled()
    pdf_of("<p>Nine")
    assert gc.isenabled()


@pytest.mark.slow
def test_pdfs_come_in_the_order_of_their_pages_and_pages_wait_until_it_is_their_turn() -> None:
    needs_pdf()
    asked = list[int]()

    def pages() -> Iterator[str]:
        for number in range(5):
            asked.append(number)
            yield f"<p>volume {number}"

    made = pdfs_of(pages(), jobs=2)
    texts = [PdfReader(io.BytesIO(next(made))).pages[0].extract_text()]
    assert asked == [0, 1, 2]
    texts += [PdfReader(io.BytesIO(each)).pages[0].extract_text() for each in made]
    assert texts == [f"volume {number}" for number in range(5)]


def test_pdfs_are_set_by_as_many_processes_as_there_are_processors_but_few() -> None:
    assert 1 <= at_once() <= 4
