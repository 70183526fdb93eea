"""How pictures look: colours that are told apart by who sees few, and shapes and hatches beside them."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import Any

from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.phrase import Amount, Phrase

INK, DIM, RULE, PALE = "#1b1b1b", "#595959", "#bfbfbf", "#f2f2f2"
# Okabe and Ito's palette, "Color Universal Design" (2008): for people with every kind of colour vision, and in grey.
BLUE, SKY, VERMILLION, ORANGE, GREEN, PURPLE = "#0072b2", "#56b4e9", "#d55e00", "#e69f00", "#009e73", "#cc79a7"
STATUS = {
    Status.CONTESTED: VERMILLION,
    Status.ADMITTED: INK,
    Status.SUPPORTED: BLUE,
    Status.ALLEGED: SKY,
    Status.UNATTRIBUTED: DIM,
}
# By shape, colour, and whether it is filled.
STANCES: dict[Stance, tuple[str, str, bool]] = {
    Stance.ACCUSES: ("^", VERMILLION, True),
    Stance.SUSPECTS: ("^", ORANGE, False),
    Stance.DENIES: ("v", BLUE, True),
    Stance.ADMITS: ("s", INK, True),
    Stance.DECLINES: ("o", DIM, False),
}
# What lies between the lowest and the highest; what nobody reported of.
BETWEEN, NO_DATA = "//////", "...."

SETTINGS: dict[str, Any] = {
    "axes.edgecolor": RULE,
    "axes.labelcolor": DIM,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": INK,
    "axes.titlelocation": "left",
    "axes.titlesize": 9,
    "axes.titleweight": "bold",
    "font.family": ["DejaVu Sans"],
    "font.size": 8.5,
    "hatch.linewidth": 0.6,
    "legend.fontsize": 8,
    "legend.frameon": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "counterclaim",
    "text.color": INK,
    "text.parse_math": False,
    "xtick.color": DIM,
    "ytick.color": DIM,
    "ytick.labelcolor": INK,
}
# Marks that turn the direction of what follows, and would turn a whole picture's words.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def plain(words: str) -> str:
    """A report's words as a picture may show them: on one line, without what is no letter or sign, whatever their direction."""
    kept = (" " if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign for sign in words if sign not in _TURNING)
    return " ".join("".join(kept).split())


def wrapped(words: str, width: int, *, most: int = 2) -> str:
    """A name on a few lines."""
    return "\n".join(textwrap.wrap(plain(words), width, max_lines=most, placeholder=" …"))


def reach(low: int | None, best: int | None, high: int | None) -> Phrase:
    """The bounds in a few signs: "8–9", "8" where there is no other."""
    bounds = [Amount(one) for one in (low, best, high) if one is not None]
    if not bounds:
        return Phrase("no figure")
    least, most = min(bounds), max(bounds)
    return Phrase("{number}", number=least) if least == most else Phrase("{least}–{most}", least=least, most=most)
