"""SVG that says what it shows, is the same for the same picture, and needs no style that a page's own policy forbids."""

from __future__ import annotations

import re
from html import escape

_STYLE = re.compile(r' style="([^"]*)"')
_SHEET = re.compile(r"\s*<defs>\s*<style[^>]*>[^<]*</style>\s*</defs>")
_HEAD = re.compile(r"<svg ([^>]*)>")
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
# What matplotlib's own style sheet says of everything.
_EVERYWHERE = 'stroke-linejoin="round" stroke-linecap="butt"'


def described(svg: str, title: str, summary: str) -> str:
    """The picture with a title and a description for who does not see it, its styles written as attributes."""
    svg = _METADATA.sub("", _SHEET.sub("", svg))
    svg = _STYLE.sub(lambda match: _attributes(match[1]), svg)
    words = f"\n <title>{escape(title, quote=False)}</title>\n <desc>{escape(summary, quote=False)}</desc>"
    return _HEAD.sub(lambda match: f'<svg role="img" {_EVERYWHERE} {match[1]}>{words}', svg, count=1)


def _attributes(style: str) -> str:
    pairs = (part.partition(":") for part in style.split(";") if part.strip())
    return "".join(f' {name.strip()}="{value.strip()}"' for name, _, value in pairs)
