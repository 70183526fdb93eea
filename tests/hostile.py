"""Odd names and words, and the command line that is given them."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

import cases
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE

A = ("--by", "A. Reviewer")
HALF = "half\udcff"
NAMES = (
    "new\nrow",
    "clear\x1b[2J\x9b2J",
    "line\u2028separator",
    "nul\x00byte",
    "x" * 5_000,
    "../../etc/passwd",
    "/etc/passwd",
    "/",
    "  ",
    "photo\u202egpj.exe",
    "x",
    "x/a1",
    "i0123456789ab",
    "one~2",
    "one",
    "'; DROP TABLE reports; --",
    "-",
    "--help",
)


def run(*args: str, case: Path) -> Result:
    """A command, run here: what it cannot do comes as an exception, which main() prints."""
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args)


def reports(path: Path, names: tuple[str, ...]) -> Path:
    """A file of reports of these names, each of another raid."""
    return cases.lines(path, [cases.row(name, f"{cases.RAID} Report {number}.") for number, name in enumerate(names)])
