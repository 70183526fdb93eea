"""Write what the program prints into the pages that show it: help texts into docs/cli.md, a session into README.md.

A page marks the places: `<!-- help: read -->` … `<!-- end -->` and `<!-- session: read FILE … -->` … `<!-- end -->`. The sessions
of a page share a new casefile, in its order.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from click.testing import CliRunner

from counterclaim.cli import cli

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "cli.md")
COLUMNS = 80
MARKED = re.compile(r"(<!-- (?P<what>help|session): (?P<line>[^\n]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def written(page: str) -> str:
    """The page with every marked place as the program prints it now."""
    with TemporaryDirectory() as folder:
        case = Path(folder) / "case.db"
        return MARKED.sub(lambda match: f"{match[1]}```\n{_printed(match['what'], match['line'], case)}\n```\n{match[4]}", page)


def _printed(what: str, line: str, case: Path) -> str:
    return _help(line) if what == "help" else f"$ counterclaim {line}\n{_session(line, case)}"


def _help(name: str) -> str:
    command = cli.commands[name]
    context = click.Context(command, info_name=f"counterclaim {name}", terminal_width=COLUMNS, max_content_width=COLUMNS)
    context.help_option_names = ["-h", "--help"]
    return command.get_help(context)


def _session(line: str, case: Path) -> str:
    """What a command prints; its files are named from the root of the repository."""
    args = [str(ROOT / arg) if (ROOT / arg).is_file() else arg for arg in shlex.split(line)]
    result = CliRunner(env={"COLUMNS": str(COLUMNS), "COUNTERCLAIM_CASE": str(case)}).invoke(cli, args, catch_exceptions=False)
    return result.stdout.rstrip("\n").replace(str(case), case.name)


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(written(path.read_text("utf-8")), "utf-8")
