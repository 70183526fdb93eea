"""A result as a picture, SVG or PNG: the same bytes for the same result."""

from __future__ import annotations

import io
import warnings
from importlib.util import find_spec
from threading import Lock
from typing import Any, cast

from counterclaim.analysis.accusations import Accusations
from counterclaim.analysis.coverage import Coverage
from counterclaim.analysis.disagreement import Disagreement
from counterclaim.analysis.pictures.accusations import draw_accusations
from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.coverage import draw_coverage
from counterclaim.analysis.pictures.disagreement import draw_disagreement
from counterclaim.analysis.pictures.look import SETTINGS, plain
from counterclaim.analysis.pictures.rates import draw_rates
from counterclaim.analysis.pictures.revisions import draw_revisions
from counterclaim.analysis.pictures.rules import draw_rules
from counterclaim.analysis.pictures.series import draw_series
from counterclaim.analysis.pictures.svg import described
from counterclaim.analysis.rates import Rates
from counterclaim.analysis.revisions import Revisions
from counterclaim.analysis.rules import Rules
from counterclaim.analysis.series import Series
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.shown import Result, shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue, told_in
from counterclaim.errors import AnalysisError

FORMS = ("svg", "png")
# Settings and warnings of matplotlib are of the whole process.
_ONE_AT_A_TIME = Lock()


def can_draw() -> bool:
    """Whether what pictures need is installed."""
    return find_spec("matplotlib") is not None


def drawn(found: Result, form: str = "svg", *, tongue: Tongue = ENGLISH) -> bytes:
    """The picture, its words in a language. AnalysisError for other forms than svg and png, and where matplotlib is not there."""
    if form not in FORMS:
        raise AnalysisError(f"a picture is svg or png, not '{form[:20]}': name the file so")
    if not can_draw():
        raise AnalysisError("pictures need more than is installed: run \"pip install 'counterclaim[pictures]'\", and again")
    from matplotlib import rc_context

    told = told_in(shown(found), tongue)
    with _ONE_AT_A_TIME, rc_context(cast(Any, SETTINGS)), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # a letter that the font lacks is drawn as a box
        canvas, summary = _drawing(found, told, tongue)
        content = _written(canvas, form)
    if form == "png":
        return content
    return described(content.decode("utf-8"), plain(told.title), plain(f"{summary} {' '.join(told.notes)}")).encode("utf-8")


def _drawing(found: Result, told: Shown, tongue: Tongue) -> tuple[Canvas, str]:
    match found:
        case Series():
            return draw_series(found, told, tongue)
        case Rules():
            return draw_rules(found, told, tongue)
        case Accusations():
            return draw_accusations(found, told, tongue)
        case Revisions():
            return draw_revisions(found, told, tongue)
        case Coverage():
            return draw_coverage(found, told, tongue)
        case Disagreement():
            return draw_disagreement(found, told, tongue)
        case Rates():
            return draw_rates(found, told, tongue)


def _written(canvas: Canvas, form: str) -> bytes:
    stream = io.BytesIO()
    nothing = {"Date": None, "Creator": None, "Format": None, "Type": None} if form == "svg" else {"Software": None}
    canvas.figure.savefig(stream, format=form, metadata=nothing)
    return stream.getvalue()
