"""The progress bar, with a real terminal at its end."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty", reason="no terminals here")

RUN = "from counterclaim.progress import progress\nwith progress({total}) as advance:\n    [advance() for _ in range(3)]"


def shown(total: int | None, *, output_too: bool = False) -> str:
    """What a run of three reports draws on a terminal."""
    ours, theirs = pty.openpty()
    output = theirs if output_too else subprocess.DEVNULL
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm", "COLUMNS": "80"}
    subprocess.run([sys.executable, "-c", RUN.format(total=total)], stdout=output, stderr=theirs, env=environment, check=True)
    os.write(theirs, b"END")
    drawn = b""
    while not drawn.endswith(b"END"):
        drawn += os.read(ours, 65536)
    os.close(ours)
    os.close(theirs)
    return drawn.decode().removesuffix("END")


@pytest.mark.parametrize("total", [3, None])
def test_progress_shows_how_far_the_run_is(total: int | None) -> None:
    drawn = shown(total)
    assert "reading" in drawn
    assert f"3/{total or '?'}" in drawn


def test_progress_of_a_single_report_is_not_shown() -> None:
    assert shown(1) == ""


def test_progress_keeps_out_of_output_that_is_on_the_terminal_itself() -> None:
    assert shown(3, output_too=True) == ""


def test_progress_says_nothing_where_no_terminal_is(capfd: pytest.CaptureFixture[str]) -> None:
    from counterclaim.progress import progress

    with progress(3) as advance:
        advance()
    assert capfd.readouterr() == ("", "")


BUILD = "from counterclaim.progress import building\nwith building() as step:\n    [step(done, 3) for done in range({steps})]"


@pytest.mark.parametrize(("steps", "lines"), [(0, 0), (1, 1), (3, 1)])
def test_progress_says_once_why_a_build_takes_time(steps: int, lines: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", BUILD.format(steps=steps)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr.count("once on this machine") == lines
    assert run.stdout == ""
