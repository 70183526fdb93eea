"""Write the help texts of the command line into docs/cli.md, between the marks that name each command."""

from __future__ import annotations

import re
from pathlib import Path

import click

from counterclaim.cli import cli

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
MARKED = re.compile(r"(<!-- help: (?P<name>\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
COLUMNS = 100


def with_help(page: str) -> str:
    """The page with the help text of each command that it marks, as the program prints it."""
    return MARKED.sub(lambda match: f"{match.group(1)}```\n{_help(match['name'])}\n```\n{match.group(3)}", page)


def _help(name: str) -> str:
    command = cli.commands[name]
    context = click.Context(command, info_name=f"counterclaim {name}", terminal_width=COLUMNS, max_content_width=COLUMNS)
    context.help_option_names = ["-h", "--help"]
    return command.get_help(context)


if __name__ == "__main__":
    PAGE.write_text(with_help(PAGE.read_text("utf-8")), "utf-8")
