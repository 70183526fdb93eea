"""The pages say what the program does: every command, option and format has its place, and what they show is what it prints."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import click
import pytest

import counterclaim
from counterclaim.cli import FORMATS, cli

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")])
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")


def options() -> list[tuple[str, str]]:
    """Every option of every command but --help, those of a group's own commands under the group's name."""
    found = []
    for name, command in cli.commands.items():
        own = command.commands.values() if isinstance(command, click.Group) else [command]
        params = [param for one in own for param in one.params if isinstance(param, click.Option)]
        found += [(name, option) for option in dict.fromkeys(param.opts[0] for param in params)]
    return found


def section(name: str) -> str:
    """What the page says of a command, with what all of the casefile's share, but for the help that the program prints itself."""
    own = CLI.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    shared = CLI.partition("\n## The casefile\n")[2].partition("\n## ")[0]
    return re.sub(r"<!-- help.*?<!-- end -->", "", own, flags=re.DOTALL) + shared


def requirements() -> list[str]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [re.split(r"[<>=~]", line)[0] for line in project["dependencies"]]


@pytest.fixture(scope="module")
def write_docs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_docs", ROOT / "scripts" / "write_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", cli.commands)
def test_docs_have_a_heading_for_every_command(name: str) -> None:
    assert f"\n## {name}\n" in CLI


@pytest.mark.parametrize(("name", "option"), options())
def test_docs_say_what_every_option_does(name: str, option: str) -> None:
    assert re.search(rf"`[^`\n]*{option}[ `=]", section(name))


@pytest.mark.parametrize("form", FORMATS)
def test_docs_have_a_heading_for_every_format(form: str) -> None:
    assert f"\n### `--format {form}`\n" in CLI


@pytest.mark.slow
@pytest.mark.parametrize("page", ["README.md", "docs/cli.md"])
def test_docs_show_what_the_program_prints(page: str, write_docs: ModuleType) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert text == write_docs.written(text), "run scripts/docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_docs_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", requirements())
def test_docs_give_a_reason_for_every_dependency(name: str) -> None:
    assert f"\n| {name} |" in (ROOT / "docs" / "dependencies.md").read_text("utf-8")


def test_docs_changelog_has_this_version() -> None:
    assert f"\n## [{counterclaim.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "benchmarks").glob("*.py")))
def test_docs_have_a_heading_for_every_benchmark(name: str) -> None:
    assert f"\n## {name}\n" in (ROOT / "docs" / "benchmarks.md").read_text("utf-8")
