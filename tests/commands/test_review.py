"""The command itself, as a user starts it: a process that serves until it is told to stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

import counterclaim
from counterclaim.cli import cli
from counterclaim.errors import ProviderError

pytestmark = pytest.mark.slow


@contextmanager
def reviewed(folder: Path, *options: str) -> Iterator[httpx.Client]:
    """A client that has entered the workbench that the command serves."""
    command = [sys.executable, "-m", "counterclaim", "review", "--no-open", "--by", "A. Coder", *options]
    env = os.environ | {"PYTHONPATH": str(Path(counterclaim.__file__).parents[1])}
    with subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            door = process.stdout.readline().partition(": ")[2].strip()
            with httpx.Client(base_url=door.partition("/enter")[0], follow_redirects=True, timeout=60) as client:
                client.get(door).raise_for_status()
                yield client
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=120)


def test_review_without_a_casefile_makes_one_and_says_how_to_begin(tmp_path: Path) -> None:
    with reviewed(tmp_path) as client:
        page = client.get("/")
        assert page.url.path == "/add" and "This casefile is empty" in page.text and "counterclaim review --example" in page.text
    assert (tmp_path / "case.db").exists() and not (tmp_path / "example.db").exists()


def test_review_a_provider_that_is_not_described_is_refused_before_anything_is_served(tmp_path: Path) -> None:
    (tmp_path / "provider.toml").write_text('name = "Example House"')
    asked = ["review", "--no-open", "--case", str(tmp_path / "case.db"), "--provider", str(tmp_path / "provider.toml")]
    with pytest.raises(ProviderError, match="it takes name, issuer"):
        CliRunner().invoke(cli, asked, catch_exceptions=False)
    assert not (tmp_path / "case.db").exists()


def test_review_the_example_has_a_file_of_its_own(tmp_path: Path) -> None:
    with reviewed(tmp_path, "--example", "--case", "mine.db") as client:
        (job,) = client.get("/api/v1/jobs").json()
        assert job["names"] == ["reports.jsonl"]
    assert (tmp_path / "example.db").exists() and not (tmp_path / "mine.db").exists()
    with reviewed(tmp_path, "--example") as client:
        assert len(client.get("/api/v1/jobs").json()) == 1
