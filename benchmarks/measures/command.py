"""What benchmarks share as commands: where sets lie, what is asked of them, how far they are, how their figures are told."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from counterclaim.progress import progress

SETS = Path(__file__).resolve().parents[3] / "shared" / "bench"
Thing = TypeVar("Thing")


def parser_of(description: str, *, data: Path, holds: str) -> argparse.ArgumentParser:
    """A parser that asks for the folder of a set (data unless another is named). holds: what lies in it."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, default=data, metavar="DIR", help=holds)
    return parser


def parser_of_casefile(description: str) -> argparse.ArgumentParser:
    """A parser that asks for a large casefile, and of how many made-up incidents it is made."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--incidents", type=int, default=100_000, metavar="N")
    parser.add_argument("--case", type=Path, metavar="FILE", help="the casefile, made where it is not there")
    return parser


def asked(parser: argparse.ArgumentParser, *, words: Sequence[str] | None = None) -> argparse.Namespace:
    """What the command line asks for and, as the last option of all, whether the figures are wanted alone (json)."""
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    return parser.parse_args(words)


def in_turn(things: Sequence[Thing]) -> Iterator[Thing]:
    """The things in their order; how far one is shows in a terminal."""
    with progress(len(things)) as advance:
        for thing in things:
            yield thing
            advance()


def tell(figures: object, lines: Iterable[str], *, alone: bool) -> None:
    """Print the lines, unless the figures are wanted alone, and last the figures as JSON."""
    if not alone:
        for line in lines:
            print(line)
    print(json.dumps(figures))
