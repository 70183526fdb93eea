"""A report and its coding as people write and review them: head, text, `---`, coding. corpora/README.md shows one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from corpora.words import BadCoding, Words

HEADS = ("published", "outlet", "war", "manner", "coder")
_LINE = re.compile(r"(?P<key>\w+)(?: (?P<values>[^:#]+))?(?:#(?P<nth>\d+))?:(?: (?P<words>.*))?")


@dataclass(frozen=True, slots=True)
class Field:
    """One indented line: `source un#2: the mission` has the values ("un",) and the second occurrence of its words."""

    values: tuple[str, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class Block:
    """One row of the coding: `killed civilians >=9`, and the fields under it by their key."""

    line: int
    values: tuple[str, ...]
    fields: dict[str, Field]

    def words(self, key: str) -> Words:
        """The words of a field, empty where it is missing."""
        return self.fields[key].words if key in self.fields else Words("")

    def values_of(self, key: str) -> tuple[str, ...]:
        """What stands between a field's key and its colon; nothing where the field is missing."""
        return self.fields[key].values if key in self.fields else ()

    def allow(self, *keys: str) -> None:
        """Only these fields may stand under this row: a misspelt one is not dropped silently."""
        if wrong := sorted(set(self.fields) - set(keys)):
            raise BadCoding(f"{', '.join(wrong)}: no field of this row, which has {', '.join(keys)}")


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One source file: who published what, when, of which war and in which manner, and the blocks of its coding."""

    name: str
    published: date
    outlet: str
    war: str
    manner: str
    coder: str
    text: str
    blocks: tuple[Block, ...]
    notes: str


def parse_source(name: str, written: str) -> SourceReport:
    """A source file of that name; each paragraph becomes one line of the text, paragraphs stand an empty line apart."""
    top, separator, coding = written.partition("\n---\n")
    head, _, body = top.strip().partition("\n\n")
    if not separator or not body:
        raise BadCoding("a source file has a head, an empty line, a text, a line of three hyphens and a coding")
    heads = dict(_heads(head))
    before = len(top.splitlines()) + 1
    lines = [(before + number, line) for number, line in enumerate(coding.splitlines(), 1)]
    notes = " ".join(line.removeprefix("note: ") for _, line in lines if line.startswith("note: "))
    blocks = tuple(_blocks([(number, line) for number, line in lines if line.strip() and not line.startswith("note: ")]))
    text = "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in re.split(r"\n{2,}", body.strip()))
    published = date.fromisoformat(heads.pop("published"))
    return SourceReport(name=name, published=published, text=text, blocks=blocks, notes=notes, **heads)


def _heads(head: str) -> Iterator[tuple[str, str]]:
    lines = [line.partition(": ") for line in head.splitlines()]
    if tuple(key for key, _, _ in lines) != HEADS:
        raise BadCoding(f"the head holds {', '.join(HEADS)}, in this order")
    yield from ((key, value.strip()) for key, _, value in lines)


def _blocks(lines: list[tuple[int, str]]) -> Iterator[Block]:
    starts = [at for at, (_, line) in enumerate(lines) if not line.startswith(" ")]
    if lines and (not starts or starts[0]):
        raise BadCoding(f"line {lines[0][0]}: a field stands under no row")
    for start, end in pairwise([*starts, len(lines)]):
        number, line = lines[start]
        fields = dict(_field(at, field) for at, field in lines[start + 1 : end])
        if len(fields) < end - start - 1:
            raise BadCoding(f"line {number}: a field stands twice under this row")
        yield Block(number, tuple(line.split()), fields)


def _field(number: int, line: str) -> tuple[str, Field]:
    match = _LINE.fullmatch(line.strip())
    if match is None:
        raise BadCoding(f"line {number}: a field is written as 'key: words', 'key value: words' or 'key#2: words'")
    nth = int(match["nth"]) if match["nth"] else None
    return match["key"], Field(tuple((match["values"] or "").split()), Words(match["words"] or "", nth))
