"""The report's own head: the dateline, the stamp under the title, "Published 5 January 2025"; they date the report, no event."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.resolving.date_words import any_of
from counterclaim.vocabulary.loader import load_toml

# A head stands in the first lines; a title may come before it.
_HEAD = 600
# A place before, a dash after: "BAMAKO, Mali, Jan 5 (Reuters) -", "SAN SALVADOR, 9 JAN 90 (ACAN-EFE) -- [TEXT]",
# "(Nairobi, January 5, 2025) –", "صنعاء، 14 مارس 2026 –".
_PLACE_BEFORE = re.compile(
    r"(?:^|\n|[.!?]\s|\s{2,})\W*(?:[^\W\d_][\w.'’/-]*[ ]?){1,5}(?:\([^)\n]{2,40}\))?"
    r"(?:[,،][^,،\n.]{2,30})?[,،/]?\s*(?:\([^)\n]{2,40}\))?\s*[-–—,،(]?\s*$"
)
_DASH_AFTER = re.compile(r"\)?\s*[,،]?\s*(?:/[^/\n]{2,30}/|[(\[][^)\]\n]{2,60}[)\]])?\s*(?:--|[-–—_]|:\s|\[)")
# Of a release: a town that opens the line, and a stop behind the day.
_TOWN_BEFORE = re.compile(r"(?:^|\n)\W*[A-ZÀ-Ý][\w'’-]*(?:[ ][A-ZÀ-Ý][\w'’-]*){0,2}[,،]\s*$")
_STOP_AFTER = re.compile(r"\.\s+[^\W\d_a-z]")
_OPENS_LINE = re.compile(r"(?:^|\n)[\W\d]*$")
_CLOSES_LINE = re.compile(r"[\s|.,;:)\]\d-]*(?:\n|$)")
_SHORT_LINE = 90
# A new sentence, or more of the head, begins right after the date.
_BEGINS_ANEW = re.compile(r"\s*[(\"“«]?[^\W\d_a-z]")


def in_head(text: str, start: int, end: int, *, with_year: bool, language: str) -> bool:
    """Whether the date at this place is the head's: the report is dated by it."""
    if start > _HEAD:
        return False
    before, after = text[max(0, start - 120) : start], text[end : end + 80]
    if _DASH_AFTER.match(after) and _PLACE_BEFORE.search(before):
        return True
    if with_year and _STOP_AFTER.match(after) and _TOWN_BEFORE.search(before):
        return True  # "Genève, le 19 mars 2024. Nous …"
    if _is_labelled(before[-60:], language):
        return True
    return with_year and (_is_stamp(before, after) or _stands_apart(before, after, language))


def _stands_apart(before: str, after: str, language: str) -> bool:
    """A full date that no preposition ties to what is told, with a sentence right after it: "AFP Friday 24 Jul 2015 Gunmen …"."""
    last = re.search(r"([^\W\d_]+)\W*$", before[-30:])
    tied = last is not None and last[1].lower() in load_toml(f"{language}/dates.toml")["head"]["telling"]
    return not tied and _BEGINS_ANEW.match(after) is not None


def _is_stamp(before: str, after: str) -> bool:
    """A full date that opens a line, or closes a short one that is no sentence: "BBC News, 5 January 2025"."""
    if _OPENS_LINE.search(before[-40:]):
        return not after.lstrip(" ").startswith((",", "،")) or _CLOSES_LINE.match(after) is not None
    line = before.rsplit("\n", 1)[-1]
    beside = re.search(r"(?:[|,–—•]|\(\s*\w*)\s*$", line) is not None
    return "\n" in before.strip(" ") and beside and len(line) < _SHORT_LINE and _CLOSES_LINE.match(after) is not None


def _is_labelled(before: str, language: str) -> bool:
    """Whether words of a head lead up to the date; inside a line with a capital: not "the decree was issued on 18 August"."""
    found = _labelled(language).search(before)
    return found is not None and (found["blank"] not in (" ", "\t") or not found["label"][0].islower())


@cache
def _labelled(language: str) -> re.Pattern[str]:
    labels = any_of(load_toml(f"{language}/dates.toml")["head"]["labels"])
    weekday_or_clock = r"(?:[^\W\d_]+,?\s+|\d\d?[.:h]?\d\d\s+)?"
    return re.compile(rf"(?P<blank>^|[\n.|(]|[ \t])\s*(?P<label>{labels})\s*[:.-]?\s*{weekday_or_clock}$", re.IGNORECASE)
