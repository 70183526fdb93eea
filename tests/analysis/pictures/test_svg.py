from __future__ import annotations

from xml.etree import ElementTree

from counterclaim.analysis.pictures.svg import described

DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" width="9pt">
 <metadata><a/></metadata>
 <defs>
  <style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>
 </defs>
 <path d="M 0 0" style="fill: none; stroke: #0072b2; stroke-width: 0.8"/>
</svg>"""


def test_svg_says_what_it_shows_and_keeps_its_styles_as_attributes() -> None:
    text = described(DRAWN, "A & B", "killed < 9")
    svg = ElementTree.fromstring(text)
    name = "{http://www.w3.org/2000/svg}"
    assert [svg.findtext(f"{name}{part}") for part in ("title", "desc")] == ["A & B", "killed < 9"]
    path = svg.find(f"{name}path")
    assert path is not None and path.attrib == {"d": "M 0 0", "fill": "none", "stroke": "#0072b2", "stroke-width": "0.8"}
    assert (svg.get("stroke-linejoin"), svg.get("role")) == ("round", "img")
    assert "<style" not in text and "metadata" not in text
