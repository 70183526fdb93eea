"""The parts of a Word document before it is opened."""

from __future__ import annotations

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.docx_extract import check_parts, extract
from counterclaim.ingest.limits import Limits
from made_files import STORY, docx, zipped


def test_docx_extract_gives_one_piece() -> None:
    (piece,) = extract(docx(STORY, author="Council"), Limits())
    assert piece == {"title": None, "author": "Council", "paragraphs": [STORY], "notes": []}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["word/document.xml", "_rels/.rels", "xl/sharedStrings.XML"])
def test_docx_extract_looks_for_entities_in_every_part(name: str, encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding)
    with pytest.raises(UnreadableInput, match="entities"):
        check_parts(zipped({name: part}))


def test_docx_extract_lets_other_parts_be() -> None:
    check_parts(zipped({"word/media/a.png": b'<!DOCTYPE a [<!ENTITY b "c">]>', "word/document.xml": b"<!-- long --><a/>"}))
