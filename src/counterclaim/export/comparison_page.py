"""A comparison → one page of HTML with its pictures; it needs no network, no server, no script and no other file."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from counterclaim.export import comparison_pictures as pictures
from counterclaim.export import comparison_words as words
from counterclaim.export.printable import one_line
from counterclaim.model.comparison import Comparison

if TYPE_CHECKING:
    from jinja2 import Template

_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
# What a page holds of each list; the table in CSV has all.
_MOST = 2_000


def comparison_page(found: Comparison) -> str:
    """The page. Whatever the other record holds is shown as text: none of it is markup or style."""
    style = _asset("comparison.css")
    return _template().render(
        found=found,
        words=words,
        pictures=pictures,
        most=_MOST,
        style=style,
        policy=f"{_POLICY}; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'",
    )


@cache
def _asset(name: str) -> str:
    return files("counterclaim.export").joinpath("templates", name).read_text("utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    # Everything is escaped but the style and the pictures, which are ours.
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["line"] = one_line
    return environment.from_string(_asset("comparison.html"))
