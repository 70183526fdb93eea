"""The tutorial is run as its reader would: every command in order, in one folder, with the output that the page shows."""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import cli
from printing import needs_pdf

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "examples" / "tutorial"
PAGE = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
# What stands for output that the page leaves out: whole lines, or the rest of one.
CUT = "…"


@dataclass(frozen=True, slots=True)
class Step:
    """A command with the lines that the page shows of what it prints."""

    command: str
    shown: list[str] = field(default_factory=list)


def steps(page: str = PAGE) -> list[Step]:
    """The commands of a page, in order."""
    found: list[Step] = []
    for block in re.findall(r"^```console\n(.*?)^```", page, re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append(Step(line.removeprefix("$ ")))
            else:
                found[-1].shown.append(line)
    return found


def is_shown(shown: list[str], printed: str) -> bool:
    """Whether the lines stand in what was printed: in order, and without a gap where none is shown."""
    pattern = "".join(r"(?:.*\n)*?" if line == CUT else _line(line) + r"\n" for line in shown)
    text = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
    return re.fullmatch(pattern, text) is not None


def _line(line: str) -> str:
    return r".*".join(map(re.escape, line.split(CUT)))


def test_tutorial_shows_what_it_should() -> None:
    assert is_shown(["a", CUT, "c"], "a\nb\nc\n") and is_shown(["a …"], "a rest\n")
    assert not is_shown(["a", "c"], "a\nb\nc\n") and not is_shown(["a"], "a\nb\n")


def test_tutorial_has_twenty_reports() -> None:
    lines = (REPORTS / "reports.jsonl").read_text("utf-8").splitlines()
    others = [path for path in REPORTS.iterdir() if path.suffix in (".txt", ".html", ".csv")]
    assert len(lines) + len(others) == 20


def test_tutorial_leads_from_reports_to_all_that_it_promises() -> None:
    verbs = [shlex.split(step.command)[1] for step in steps()]
    assert verbs[0] == "add" and verbs[-1] == "verify"
    assert {"incidents", "show", "explain", "decide", "dossier", "analyse", "export", "release"} <= set(verbs)


@pytest.mark.slow
def test_tutorial_prints_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    needs_pdf()
    folder = tmp_path / "niger"
    shutil.copytree(REPORTS, folder)
    monkeypatch.chdir(folder)
    runner = CliRunner(env={"COLUMNS": "80", "COUNTERCLAIM_CASE": None})
    for step in steps():
        result = runner.invoke(cli, shlex.split(step.command)[1:])
        shown = "\n".join(step.shown)
        assert is_shown(step.shown, result.output), f"$ {step.command}\n{shown}\n--- is\n{result.output}\n{result.exception!r}"
    made = ("dossier.html", "dossier.pdf", "weeks.svg", "niger.geojson", "release/index.html", "release/datacite.json")
    assert [name for name in made if not (folder / name).exists()] == []
