from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]
from pypdf import PdfReader

import dossiers
import records
from counterclaim.export.dossier.dossier import Dossier
from counterclaim.export.dossier.page import dossier_page
from counterclaim.export.dossier.pdf import pdf_of
from counterclaim.export.dossier.volumes import MOST, volumes
from printing import needs_pdf


def long(number: int) -> Dossier:
    """The raid so many times."""
    return dossiers.dossier(*[records.record()] * number)


def pages(number: int, most: int) -> list[html.HtmlElement]:
    return [html.fromstring(dossier_page(part)) for part in volumes(long(number), most)]


RAID = dossiers.dossier()


@given(st.integers(1, 400), st.integers(1, 60))
def test_volumes_hold_every_chapter_once_in_order_and_are_as_equal_as_can_be(number: int, most: int) -> None:
    whole = replace(RAID, chapters=tuple(replace(RAID.chapters[0], number=place) for place in range(1, number + 1)))
    parts = list(volumes(whole, most))
    assert [chapter for part in parts for chapter in part.chapters] == list(whole.chapters)
    sizes = [len(part.chapters) for part in parts]
    assert max(sizes) <= most and max(sizes) - min(sizes) <= 1
    assert len(parts) == -(-number // most)


def test_volumes_of_what_one_holds_are_the_dossier_itself() -> None:
    assert list(volumes(RAID)) == [RAID]
    assert RAID.volume is None and MOST > 1


def test_volumes_list_the_reports_of_their_own_chapters_alone() -> None:
    whole = long(2)
    other = replace(whole.references[1], report=replace(whole.references[1].report, id="elsewhere.txt"))
    parts = list(volumes(replace(whole, references=(*whole.references, other)), 1))
    assert [[one.report.id for one in part.references] for part in parts] == [["market.txt", "copy.txt"]] * 2


def test_volumes_say_which_they_are_and_the_first_has_an_overview_of_all() -> None:
    first, second = pages(3, 2)
    assert "volume 1 of 2" in first.findtext(".//title") and "volume 2 of 2" in second.findtext(".//title")
    assert [len(tree.xpath("//section[@id='overview']//tbody/tr")) for tree in (first, second)] == [3, 2]
    assert "volume 2" in first.xpath("string(//section[@id='overview'])")


def test_volumes_lead_every_reference_somewhere_and_number_nothing_twice() -> None:
    trees = pages(3, 2)
    for tree in trees:
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {address[1:] for address in tree.xpath("//@href")} <= set(ids)
    chapters = [tree.xpath("//article/h2/span[@class='no']/text()") for tree in trees]
    assert [number for own in chapters for number in own] == ["1", "2", "3"]
    assert trees[0].xpath("//section[@id='integrity']/h2/span/text()") == ["4"]


@pytest.mark.slow
def test_volumes_are_set_apart_each_with_its_contents() -> None:
    needs_pdf()
    made = [PdfReader(io.BytesIO(pdf_of(dossier_page(part)))) for part in volumes(long(2), 1)]
    for place, one in enumerate(made, 1):
        texts = [page.extract_text() for page in one.pages]
        assert f"volume {place} of 2" in texts[0].lower() and "Contents" in texts[1]
        assert "/StructTreeRoot" in one.root_object
