"""What a comparison comes to, in words: the same on the terminal and on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median

from counterclaim.export import phrasing
from counterclaim.export.printable import one_line
from counterclaim.model.comparison import Agreement, Comparison, Entry, Finding, Match, Missing, Overlap, Shares

# What each degree of agreement means for each thing that is compared.
AGREED = {
    "killed": {
        Agreement.SAME: "the same number",
        Agreement.COMPATIBLE: "ranges that meet",
        Agreement.DIFFERENT: "ranges apart",
        Agreement.ONE_SILENT: "one gives no number",
        Agreement.BOTH_SILENT: "neither gives a number",
    },
    "parties": {
        Agreement.SAME: "the same parties",
        Agreement.COMPATIBLE: "a party in common",
        Agreement.DIFFERENT: "other parties",
        Agreement.ONE_SILENT: "one names nobody",
        Agreement.BOTH_SILENT: "neither names anybody",
    },
    "place": {
        Agreement.SAME: "the same place",
        Agreement.COMPATIBLE: "within what is unsure",
        Agreement.DIFFERENT: "farther apart",
        Agreement.ONE_SILENT: "one gives no place",
        Agreement.BOTH_SILENT: "neither gives a place",
    },
    "days": {
        Agreement.SAME: "the same days",
        Agreement.COMPATIBLE: "days that overlap",
        Agreement.DIFFERENT: "other days",
        Agreement.ONE_SILENT: "one gives no day",
        Agreement.BOTH_SILENT: "neither gives a day",
    },
}
THINGS = {"killed": "killed", "parties": "who did it", "place": "where", "days": "when"}
FOOT = (
    "Matched by machine: what is missing or differs here is to be looked at, not proved. Two records that agree may rest on the "
    "same sources; that they overlap says nothing of what neither has. The accused are alleged until admitted."
)


def covered(overlap: Overlap) -> str:
    """What both cover."""
    if overlap.start is None or overlap.end is None or not overlap.countries:
        return "Nothing is covered by both: no day, or no country, is in one and in the other."
    lands = ", ".join(phrasing.country_name(code) for code in overlap.countries)
    return f"Both cover {overlap.start} to {overlap.end} in {lands}; only there can anything be missing."


def share(part: int, whole: int) -> str:
    """ "80 of 120 (67 %)"."""
    return f"{part:,} of {whole:,} ({part / whole:.0%})" if whole else "none there"


def f1(shares: Shares) -> str:
    """F1 with two decimals, or a dash."""
    return "–" if shares.f1 is None else f"{shares.f1:.2f}"


def summary(found: Comparison) -> list[tuple[str, str]]:
    """The figures of the whole, each with what it is of."""
    shares, kinds = found.shares, Counter(match.kind for match in found.matches)
    several = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()) if kind != "1:1") or "none"
    rows = [
        (f"of {found.theirs}, held by {found.ours}", share(shares.theirs_matched, shares.theirs)),
        (f"of {found.ours}, held by {found.theirs}", share(shares.ours_matched, shares.ours)),
        ("F1 of both shares", f1(shares)),
        ("matched one to one", f"{kinds['1:1']:,}"),
        ("one to several", several),
        ("near misses, for a person", f"{len(found.near_misses):,}"),
    ]
    held = sum(match.held for match in found.matches)
    if held:
        rows.append(("held as reports, and in no share", f"{held:,}"))
    if found.unread:
        rows.append(("rows that give no incident", f"{len(found.unread):,}"))
    return rows


def agreement(found: Comparison, what: str) -> list[tuple[str, int]]:
    """How often both agree on one thing, and how far, over all matches that teach something."""
    counted = Counter(match.finding(what).agreement for match in found.matches if not match.held)
    return [(AGREED[what][one], counted[one]) for one in Agreement if counted[one]]


def typical(found: Comparison, what: str) -> str:
    """The middle difference, in what it is measured in; "" where there is none."""
    sizes = [size for match in found.matches if not match.held and (size := match.finding(what).size) is not None]
    if not sizes:
        return ""
    return {"killed": "×{:.2f} in the middle", "place": "{:.0f} km in the middle", "days": "{:.0f} days in the middle"}[
        what
    ].format(median(sizes))


def excuses(missing: tuple[Missing, ...]) -> list[tuple[str, int]]:
    """Why what one side lacks says nothing, each reason with how often it holds, the most frequent first."""
    return Counter(one.excused for one in missing if one.excused).most_common()


def what(entry: Entry) -> str:
    """ "attack, Niono, Ségou, Mali"."""
    place = entry.incident.place
    return one_line(f"{phrasing.plain(entry.incident.event_type)}, {phrasing.place_name(place) if place else 'place unknown'}")


def when(entry: Entry) -> str:
    """The first day, and the last where there are several."""
    days = entry.incident.date
    if days is None:
        return "day unknown"
    return f"{days.start}" if days.start == days.end else f"{days.start}–{days.end}"


def names(entries: tuple[Entry, ...]) -> str:
    """What its side calls them."""
    return one_line(", ".join(entry.name for entry in entries))


def differing(match: Match) -> Iterator[Finding]:
    """What the sides do not agree on."""
    return (one for one in match.findings if one.agreement is Agreement.DIFFERENT)
