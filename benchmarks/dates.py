"""How well the dates of news are found and resolved: TimeBank and AQUAINT (TempEval-3), DATE and TIME expressions.

    python benchmarks/dates.py [--data DIR] [--half look|score] [--json]

DIR (default ../shared/bench/tempeval3) holds .tml files in any folder. A document's creation time
(DCT) is the reference date. Half of the documents, by a hash of the file name, are there to look at; the
others only to be scored.

Spans: strictly right if it is the coded one, relaxed if it overlaps one (one to one). A found span that overlaps only a
DURATION or SET is left out, since this benchmark does not judge those; "aside" says how many.

Values: right if the DateRange is the days that the TIMEX value names, without the time of day. 1998-02-13T15:44 is that day,
1998-W07 a Monday to Sunday, 198 or 198X ten years, 1989-Q3 three months, 1998-SU June to August. Where the words say "early",
"late" or the like, TIMEX keeps that apart from the value: the range must lie within the value's days. Where the words open a
stretch ("since 1990"), the first days must agree. PRESENT_REF, PAST_REF and FUTURE_REF are right if the words stand in that
list of the vocabulary's words that name no day. Values with unknown parts (1989-QX, 1998-WXX) can never be right. Value F1 is
over all spans.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from time import perf_counter

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention
from counterclaim.model.span import Span
from counterclaim.resolving.date_calendar import month_of, season_of, unit_around, years
from counterclaim.resolving.date_loose import direction
from counterclaim.resolving.dates import find_dates
from counterclaim.vocabulary.loader import load_toml

DATA = Path(__file__).resolve().parents[2] / "shared" / "bench" / "tempeval3"
JUDGED = ("DATE", "TIME")
_TIMEX = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_REFERENCES = {"PRESENT_REF": "present", "PAST_REF": "past", "FUTURE_REF": "future"}


@dataclass(frozen=True, slots=True)
class Coded:
    """A time expression as coded: its type and value."""

    span: Span
    type: str
    value: str


Pair = tuple[DateMention, Coded]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its coded times and its creation day."""

    name: str
    text: str
    created: date
    coded: tuple[Coded, ...]


def half_of(name: str) -> str:
    """The half that a document belongs to."""
    return ("look", "score")[int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2]


def documents(folder: Path, half: str | None) -> Iterator[Document]:
    """The documents of a folder, of one half or both, in the order of their names."""
    for path in sorted(folder.rglob("*.tml")):
        if half in (None, half_of(path.name)):
            yield document(path.name, path.read_text("utf-8"))


def document(name: str, source: str) -> Document:
    """One TimeML document; its text is what stands in TEXT, without the tags."""
    created = re.search(r'<DCT>.*?value="(\d{4})-(\d\d)-(\d\d)', source, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", source, re.DOTALL)
    if created is None or body is None:
        raise SystemExit(f"{name}: no TEXT or no day of creation; is this TempEval-3's TimeML?")
    text, coded, at = "", [], 0
    for match in _TIMEX.finditer(body[1]):
        text += _plain(body[1][at : match.start()])
        words = _plain(match[2])
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', match[1]))
        coded.append(Coded(Span(len(text), len(text) + len(words)), attributes["type"], attributes["value"]))
        text += words
        at = match.end()
    text += _plain(body[1][at:])
    return Document(name, text, date(*map(int, created.groups())), tuple(coded))


def _plain(source: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", source))


def days_of(value: str) -> DateRange | None:
    """The days that a TIMEX value names; None where it names none or leaves a part unknown."""
    value = re.sub(r"T.*$", "", value)
    value = re.sub(r"(-XX)+$", "", value)
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return DateRange.spanning(*[date(*map(int, match.groups()))] * 2)
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_of(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})", value):
        return years(int(match[1]), int(match[1]))
    if match := re.fullmatch(r"(\d{3})X?", value):
        return years(int(match[1]) * 10, int(match[1]) * 10 + 9)
    if match := re.fullmatch(r"(\d\d)(?:XX)?", value):
        return years(int(match[1]) * 100 + 1, int(match[1]) * 100 + 100)
    return _part_of_year(value)


def _part_of_year(value: str) -> DateRange | None:
    if match := re.fullmatch(r"(\d{4})-W(\d{1,2})(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return DateRange.spanning(monday + timedelta(days=5 * bool(match[3])), monday + timedelta(days=6))
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return unit_around(date(int(match[1]), int(match[2]) * 3, 1), "quarter")
    if match := re.fullmatch(r"(\d{4})-H([12])", value):
        return DateRange.spanning(date(int(match[1]), int(match[2]) * 6 - 5, 1), month_of(int(match[1]), int(match[2]) * 6).end)
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return season_of(int(match[1]), _SEASONS[match[2]])
    return None


def value_is_right(mention: DateMention, coded: Coded, text: str) -> bool:
    """Whether a mention means the days that are coded; see the head of this file for each rule."""
    words = mention.span.of(text)
    if coded.value in _REFERENCES:
        return mention.range is None and direction(words, "en") == _REFERENCES[coded.value]
    days = days_of(coded.value)
    if days is None or mention.range is None:
        return False
    if mention.duration and words.lower().startswith("since"):
        return mention.range.start == days.start
    if re.match(_phases(), words, re.IGNORECASE) and mention.range.precision > 1:
        return days.start <= mention.range.start and mention.range.end <= days.end
    return (mention.range.start, mention.range.end) == (days.start, days.end)


def _phases() -> str:
    words = load_toml("en/dates.toml")["words"]
    return "(?:the )?(?:" + "|".join(re.escape(word) for kind in ("phase", "earlier", "later") for word in words[kind]) + ")"


def paired(found: list[DateMention], coded: list[Coded]) -> list[Pair]:
    """Found and coded times that overlap, one to one, exact spans first."""
    pairs = [(mention, one) for mention in found for one in coded if mention.span.overlaps(one.span)]
    pairs.sort(key=lambda pair: pair[0].span != pair[1].span)
    taken: set[DateMention | Coded] = set()
    kept = []
    for mention, one in pairs:
        if mention not in taken and one not in taken:
            taken.update((mention, one))
            kept.append((mention, one))
    return kept


def judge(doc: Document, figures: Counter[str], *, show: bool) -> None:
    """Adds what one document gives to the figures."""
    started = perf_counter()
    found = list(find_dates(doc.text, published=doc.created, vague=True))
    figures["ms"] += int((perf_counter() - started) * 1000)
    judged = [one for one in doc.coded if one.type in JUDGED]
    others = [one for one in doc.coded if one.type not in JUDGED]
    aside = [mention for mention in found if not _met(mention, judged) and _met(mention, others)]
    found = [mention for mention in found if mention not in aside]
    pairs = paired(found, judged)
    right = [pair for pair in pairs if value_is_right(*pair, doc.text)]
    figures.update(documents=1, found=len(found), coded=len(judged), relaxed=len(pairs), aside=len(aside), value=len(right))
    figures["strict"] += sum(mention.span == one.span for mention, one in pairs)
    if show:
        _show(doc, found, judged, pairs, right)


def _met(mention: DateMention, coded: list[Coded]) -> bool:
    return any(mention.span.overlaps(one.span) for one in coded)


def _show(doc: Document, found: list[DateMention], judged: list[Coded], pairs: list[Pair], right: list[Pair]) -> None:
    matched = [mention for mention, _ in pairs]
    for mention in (mention for mention in found if mention not in matched):
        print(f"extra   {doc.name}: {_around(doc.text, mention.span)}")
    for one in (one for one in judged if one not in [pair[1] for pair in pairs]):
        print(f"missed  {doc.name}: {_around(doc.text, one.span)} = {one.value}")
    for mention, one in (pair for pair in pairs if pair not in right):
        days = f"{mention.range.start}..{mention.range.end}" if mention.range else mention.why
        print(f"value   {doc.name} ({doc.created}): {_around(doc.text, mention.span)} = {days}, coded {one.value}")


def _around(text: str, span: Span) -> str:
    shown = f"{text[max(0, span.start - 40) : span.start]}[{span.of(text)}]{text[span.end : span.end + 40]}"
    return " ".join(shown.split())


def f1(right: int, found: int, coded: int) -> float:
    """The harmonic mean of precision and recall."""
    return round(2 * right / (found + coded), 3) if found + coded else 0.0


def main() -> None:
    """Reads the documents, prints the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--half", choices=("look", "score"))
    parser.add_argument("--show", action="store_true", help="print every error; with --half look only")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    if arguments.show and arguments.half != "look":
        parser.error("errors are shown of the look half only: add --half look")
    figures: Counter[str] = Counter()
    for doc in documents(arguments.data, arguments.half):
        judge(doc, figures, show=arguments.show)
    if not figures["documents"]:
        sys.exit(f"no .tml documents in {arguments.data}: give the folder with --data")
    scores = {name: f1(figures[name], figures["found"], figures["coded"]) for name in ("relaxed", "strict", "value")}
    counts = {name: figures[name] for name in ("documents", "coded", "found", "aside", "ms")}
    if arguments.json:
        print(json.dumps({"half": arguments.half or "all", **{f"{name}_f1": score for name, score in scores.items()}, **counts}))
    else:
        print(*(f"{name} {count}" for name, count in counts.items()), sep=" · ")
        print(*(f"{name} F1 {score:.3f}" for name, score in scores.items()), sep=" · ")


if __name__ == "__main__":
    main()
