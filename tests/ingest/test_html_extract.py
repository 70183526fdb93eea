"""What the process apart finds in a page."""

from __future__ import annotations

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.html_extract import extract
from counterclaim.ingest.limits import Limits
from made_files import MORE, STORY, page


def test_html_extract_gives_one_piece() -> None:
    (piece,) = extract(page().encode(), Limits(), url="https://courier.example/a")
    assert piece["text"].endswith(f"{STORY}\n\n{MORE}")
    assert (piece["title"], piece["publisher"], piece["published"]) == ("Nine killed at market", "The Courier", "2024-03-05")
    assert piece["language"] == "en"


def test_html_extract_takes_a_headline_date_for_no_date_of_publication() -> None:
    (piece,) = extract(page(title="Raid of 3 May 2021 remembered", published=None).encode(), Limits())
    assert piece["published"] is None


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<html><body><p>  </p></body></html>"])
def test_html_extract_refuses_a_page_without_words(data: bytes) -> None:
    with pytest.raises(UnreadableInput):
        list(extract(data, Limits()))
