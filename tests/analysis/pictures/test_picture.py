from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest

from analysed import every
from counterclaim.analysis.pictures.picture import can_draw, drawn
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.shown import Result, shown
from counterclaim.errors import AnalysisError
from gists import blamed, came, gist

pytest.importorskip("matplotlib")
NAMES = {"svg": "{http://www.w3.org/2000/svg}"}
PNG = b"\x89PNG\r\n\x1a\n"


def svg_of(found: Result) -> ElementTree.Element:
    return ElementTree.fromstring(drawn(found).decode("utf-8"))


@pytest.mark.parametrize("found", every(), ids=lambda found: type(found).__name__)
def test_picture_has_a_title_and_a_description_with_what_is_missing(found: Result) -> None:
    svg = svg_of(found)
    title, desc = svg.find(f"{NAMES['svg']}title"), svg.find(f"{NAMES['svg']}desc")
    assert svg.get("role") == "img" and title is not None and title.text == shown(found).title
    assert desc is not None and desc.text is not None
    assert "without a figure" in desc.text and "checked by a person" in desc.text


@pytest.mark.slow
@pytest.mark.parametrize("found", every()[::3], ids=lambda found: type(found).__name__)
def test_picture_is_the_same_bytes_again(found: Result) -> None:
    assert drawn(found) == drawn(found)
    assert drawn(found, "png") == drawn(found, "png")
    assert drawn(found, "png").startswith(PNG)


@pytest.mark.parametrize("found", every(), ids=lambda found: type(found).__name__)
def test_picture_needs_no_style_that_a_page_forbids(found: Result) -> None:
    text = drawn(found).decode("utf-8")
    assert "style=" not in text and "<style" not in text and "<metadata" not in text


@pytest.mark.slow
def test_picture_of_nothing_says_so() -> None:
    assert b"<desc>" in drawn(series([], came()))
    for found in every([]):
        assert drawn(found, "png").startswith(PNG)


@pytest.mark.parametrize("name", ["$x_1$ \\frac", "<script>", "مجموعة مسلحة", "\u202eevil\u2069\x07", "民兵", "a" * 300])
def test_picture_takes_any_name(name: str) -> None:
    text = drawn(series([gist(parties=[blamed(name)])], came(1))).decode("utf-8")
    ElementTree.fromstring(text)
    assert "<script>" not in text


def test_picture_has_two_forms() -> None:
    with pytest.raises(AnalysisError, match="svg or png, not 'gif'"):
        drawn(series([], came()), "gif")


def test_picture_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert not can_draw()
    with pytest.raises(AnalysisError, match=r"pip install 'counterclaim\[pictures\]'"):
        drawn(series([], came()))
