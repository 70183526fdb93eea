"""Who says what of whom: parties against claimants, a shape for each stance, the number of independent lines beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.analysis.accusations import Accusations, Stand
from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import DIM, INK, RULE, STANCES, plain, wrapped
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.model.claim import Stance
from counterclaim.model.phrase import Amount, Phrase

# More rows or columns cannot be read; the table has them all.
MOST_PARTIES, MOST_CLAIMANTS = 10, 8


def draw_accusations(found: Accusations, told: Shown, tongue: Tongue = ENGLISH) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    parties = [one.party for one in found.parties[:MOST_PARTIES]]
    claimants = [one.key for one in found.claimants[:MOST_CLAIMANTS]]
    shown = [one for one in found.stands if one.party in parties and one.claimant in claimants]
    names = {one.party: one.name for one in found.parties} | {one.key: one.name for one in found.claimants}
    left = (len(found.parties) - len(parties), len(found.claimants) - len(claimants))
    notes = [*([tongue.said(_left_out(*left))] if any(left) else []), *told.notes]
    subtitle = Phrase("Numbers: on how many independent lines of reporting, over all incidents. Rows are accused, columns speak.")
    canvas = Canvas(told.title, tongue.said(subtitle), notes, tall=1.45 + 0.52 * max(2, len(parties)), left=2.2)
    (axes,) = canvas.plots(head=1.3, right=0.95)[0]
    _grid(axes, [names[one] for one in parties], [names[one] for one in claimants])
    for column, claimant in enumerate(claimants):
        for row, party in enumerate(parties):
            _cell(axes, column, row, [one for one in shown if one.party == party and one.claimant == claimant])
    _legend(canvas, tongue)
    return canvas, " ".join(tongue.said(_sentence(one, names)) for one in shown)


def _left_out(parties: int, claimants: int) -> Phrase:
    return Phrase(
        "{parties} parties and {claimants} claimants are left out of the picture.",
        parties=Amount(parties),
        claimants=Amount(claimants),
    )


def _sentence(one: Stand, names: Mapping[str, str]) -> Phrase:
    return Phrase(
        "{claimant} – {stance} – {party}: {lines} lines.",
        claimant=plain(names[one.claimant]),
        stance=Phrase(one.stance.value),
        party=plain(names[one.party]),
        lines=Amount(one.times.lines),
    )


def _grid(axes: Any, parties: list[str], claimants: list[str]) -> None:
    axes.set_xlim(-0.5, max(1, len(claimants)) - 0.5)
    axes.set_ylim(max(1, len(parties)) - 0.5, -0.5)
    axes.set_xticks(range(len(claimants)), [wrapped(one, 22, most=3) for one in claimants], rotation=35, ha="left")
    axes.set_yticks(range(len(parties)), [wrapped(one, 28) for one in parties])
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelsize=8, labelcolor=INK)
    for side in axes.spines.values():
        side.set_visible(False)
    for at in range(len(parties) + 1):
        axes.axhline(at - 0.5, color=RULE, linewidth=0.5)
    for at in range(len(claimants) + 1):
        axes.axvline(at - 0.5, color=RULE, linewidth=0.5)


def _cell(axes: Any, column: int, row: int, stands: list[Stand]) -> None:
    """What one claimant says of one party: one stance in the middle, more of them two by two."""
    order = [one for stance in STANCES for one in stands if one.stance is stance]
    wide, high = (1, 1) if len(order) < 2 else (2, (len(order) + 1) // 2)
    for at, one in enumerate(order):
        x = column + (at % wide - (wide - 1) / 2) * 0.46 - 0.1
        y = row + (at // wide - (high - 1) / 2) * 0.8 / high
        shape, colour, full = STANCES[one.stance]
        axes.plot([x], [y], marker=shape, markersize=6.5, color=colour, markerfacecolor=colour if full else "white")
        axes.annotate(f"{one.times.lines:,}", (x, y), (5.5, 0), textcoords="offset points", va="center", fontsize=7.5)


def _legend(canvas: Canvas, tongue: Tongue) -> None:
    from matplotlib.lines import Line2D

    words = {Stance.DECLINES: Phrase("asked, and does not answer")}
    handles = [
        Line2D(
            [],
            [],
            linestyle="none",
            marker=shape,
            color=colour,
            markerfacecolor=colour if full else "white",
            markersize=7,
            label=tongue.said(words.get(stance, stance.value)),
        )
        for stance, (shape, colour, full) in STANCES.items()
    ]
    canvas.figure.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(0.022, 1 - 0.55 / canvas.height),
        ncols=5,
        handletextpad=0.2,
        labelcolor=DIM,
    )
