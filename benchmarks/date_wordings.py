"""How often the words for a day, as news agencies write them in English, French and Arabic, are resolved to the right days.

    python benchmarks/date_wordings.py [--data FILE] [--language en|fr|ar] [--json]

The table (benchmarks/date_wordings.tsv) gives the language, the day of publication (or "-"), a sentence with the words in
brackets, and what they mean: a day, the first and last day, "unresolved" (a time whose days must not be guessed) or "none" (no
time at all); then UCDP's precision. Right: the same days and precision, and no other reading of the same words. Wrong days: days
that the table does not give. Prints each error, then the figures of each language.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from counterclaim.model.mention import DateMention
from counterclaim.model.span import Span
from counterclaim.resolving.dates import find_dates

TABLE = Path(__file__).with_name("date_wordings.tsv")
UNRESOLVED = "unresolved"
NONE = "none"


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence with words for a time, when it was published, and what the words mean."""

    language: str
    published: date | None
    text: str
    words: Span
    expected: str


@dataclass(frozen=True, slots=True)
class Error:
    """Words that were resolved otherwise than the table says."""

    language: str
    sentence: str
    expected: str
    found: str

    @property
    def wrong_days(self) -> bool:
        """Whether days were given that the table does not give."""
        return self.found not in (UNRESOLVED, NONE)


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of all wordings of a language: resolved as the table says, and to days that the table does not give."""

    wordings: int
    right: float
    wrong_days: float


def wordings(path: Path) -> list[Wording]:
    """The wordings of a table; '#' starts a comment line. Raises SystemExit for a sentence without bracketed words."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [_wording(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _wording(row: dict[str, str]) -> Wording:
    before, opened, rest = row["sentence"].partition("[")
    words, closed, after = rest.partition("]")
    if not (opened and closed and words):
        raise SystemExit(f"the table has no bracketed words in “{row['sentence']}”")
    published = None if row["published"] == "-" else date.fromisoformat(row["published"])
    expected = row["days"] if row["precision"] == "-" else f"{row['days']} ({row['precision']})"
    return Wording(row["language"], published, before + words + after, Span(len(before), len(before) + len(words)), expected)


def errors_in(table: list[Wording]) -> Iterator[Error]:
    """What the resolver answers otherwise than the table."""
    for wording in table:
        mentions = find_dates(wording.text, published=wording.published, language=wording.language)
        readings = {_reading(mention) for mention in mentions if mention.span.overlaps(wording.words)} or {NONE}
        if readings != {wording.expected}:
            words, text = wording.words, wording.text
            shown = f"{text[: words.start]}[{words.of(text)}]{text[words.end :]}"
            yield Error(wording.language, shown, wording.expected, " and ".join(sorted(readings)))


def _reading(mention: DateMention) -> str:
    days = mention.range
    if days is None:
        return UNRESOLVED
    last = "" if days.start == days.end else f"/{days.end}"
    return f"{days.start}{last} ({days.precision})"


def figures(table: list[Wording], errors: list[Error]) -> Figures:
    """The shares of right answers and of wrong days."""
    wrong = sum(error.wrong_days for error in errors)
    return Figures(len(table), round(1 - len(errors) / len(table), 3), round(wrong / len(table), 3))


def main() -> None:
    """Reads the options, resolves the table, prints the errors and the figures."""
    options = argparse.ArgumentParser(description="How often wordings of days are resolved to the right days.")
    options.add_argument("--data", type=Path, default=TABLE, help="a table of wordings (default: the one beside this script)")
    options.add_argument("--language", choices=("en", "fr", "ar"), help="one language alone")
    options.add_argument("--json", action="store_true", help="print the figures and errors as JSON")
    chosen = options.parse_args()
    table = [wording for wording in wordings(chosen.data) if chosen.language in (None, wording.language)]
    errors = list(errors_in(table))
    languages = sorted({wording.language for wording in table})
    results = {
        language: figures([each for each in table if each.language == language], [e for e in errors if e.language == language])
        for language in languages
    }
    if chosen.json:
        shown = {language: asdict(result) for language, result in results.items()}
        print(json.dumps({**shown, "errors": [asdict(error) for error in errors]}, ensure_ascii=False))
        return
    for error in errors:
        print(f"{error.language} {error.sentence}: expected {error.expected}, found {error.found}")
    for language, result in results.items():
        print(f"{language}: {result.wordings} wordings, {result.right:.1%} right, {result.wrong_days:.1%} wrong days")


if __name__ == "__main__":
    main()
