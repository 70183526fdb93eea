"""What is shipped to run a workbench as a service: the unit of systemd and the container's file say only what is there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from counterclaim.commands.review import review

ROOT = Path(__file__).parents[2]
UNIT = ROOT / "deploy" / "counterclaim.service"
CONTAINER = ROOT / "deploy" / "Containerfile"


def unit_command() -> list[str]:
    (command,) = re.findall(r"^ExecStart=\S+ (.*)$", UNIT.read_text("utf-8"), re.M)
    return str(command).split()


def container_command() -> list[str]:
    command: list[str] = json.loads(re.findall(r"^ENTRYPOINT (.*)$", CONTAINER.read_text("utf-8"), re.M)[0])
    return command[1:]


@pytest.mark.parametrize("command", [unit_command(), container_command()], ids=["unit", "container"])
def test_deploy_starts_a_command_that_there_is(command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert command[0] == "review"
    with review.make_context("review", command[1:]) as context:
        assert isinstance(context, click.Context)
        assert (context.params["opened"], context.params["operations"]) == (False, "127.0.0.1:9464")


def test_deploy_container_installs_extras_that_there_are() -> None:
    asked = re.findall(r"/source\[(.*?)\]", CONTAINER.read_text("utf-8"))[0].split(",")
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(asked) <= set(extras)


def test_deploy_container_runs_as_nobody_in_particular() -> None:
    lines = CONTAINER.read_text("utf-8").splitlines()
    assert "USER counterclaim" in lines
    assert lines.index("USER counterclaim") < next(number for number, line in enumerate(lines) if line.startswith("ENTRYPOINT"))


def test_deploy_systemd_takes_the_unit(tmp_path: Path) -> None:
    if (analyse := shutil.which("systemd-analyze")) is None:
        pytest.skip("systemd is not installed")
    written = UNIT.read_text("utf-8").replace("/opt/counterclaim/bin/counterclaim", sys.executable)
    (tmp_path / UNIT.name).write_text(
        written.replace("User=counterclaim", "User=root").replace("Group=counterclaim", "Group=root")
    )
    done = subprocess.run([analyse, "verify", tmp_path / UNIT.name], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if UNIT.name in line] == []
