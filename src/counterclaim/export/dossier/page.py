"""Dossier → one page of HTML: it needs no network, no script and no other file, and is what the PDF is made from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.export.catalogue import translations
from counterclaim.export.dossier.dossier import Dossier
from counterclaim.export.dossier.words import filters
from counterclaim.export.redaction import RULE
from counterclaim.export.templating import closed_policy, environment, template_file
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = "counterclaim.export"
# Beyond so many chapters the table of contents names chapters alone.
_MOST_DETAILED = 12


def dossier_page(dossier: Dossier) -> str:
    """The page. Whatever reports hold is shown as text: none of it is markup, script or style."""
    style = template_file("dossier/dossier.css")
    return (
        _environment(dossier.language)
        .get_template("dossier/dossier.html")
        .render(
            dossier=dossier,
            custody=dossier.custody,
            alone=len(dossier.chapters) == 1 and dossier.volume is None,
            detailed=len(dossier.chapters) <= _MOST_DETAILED,
            style=style,
            policy=closed_policy(style),
            rules=load_toml("weighing/rules.toml"),
            redaction=RULE,
        )
    )


@cache
def _environment(language: str) -> Environment:
    made = environment(extensions=["jinja2.ext.i18n"])
    catalogue = translations(_PACKAGE, language)
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.filters |= filters(language, catalogue)
    return made
