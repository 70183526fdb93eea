"""A comparison → one page of HTML with its pictures; it needs no network, no server, no script and no other file."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.export import comparison_pictures as pictures
from counterclaim.export import comparison_words as words
from counterclaim.export.printable import one_line
from counterclaim.export.templating import closed_policy, environment, template_file
from counterclaim.model.comparison import Comparison

if TYPE_CHECKING:
    from jinja2 import Template

# What a page holds of each list; the table in CSV has all.
_MOST = 2_000


def comparison_page(found: Comparison) -> str:
    """The page. Whatever the other record holds is shown as text: none of it is markup or style."""
    style = template_file("comparison.css")
    return _template().render(
        found=found,
        words=words,
        pictures=pictures,
        most=_MOST,
        style=style,
        policy=closed_policy(style),
    )


@cache
def _template() -> Template:
    made = environment()
    made.filters["line"] = one_line
    return made.get_template("comparison.html")
