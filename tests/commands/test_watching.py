from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from counterclaim.cli import cli


def started(folder: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "counterclaim", "review", "--no-open", "--case", "case.db", *options]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def addresses(process: subprocess.Popen[str]) -> tuple[str, str]:
    """Where the figures are, and the door of the workbench."""
    assert process.stdout is not None
    said = "".join(next(process.stdout) for _ in range(2))
    figures, door = re.search(r"http://\S+/metrics", said), re.search(r"http://\S+token=\S+", said)
    assert figures
    assert door
    return figures[0], door[0]


@pytest.mark.slow
def test_watching_a_service_counts_is_healthy_and_ends_well_on_sigterm(tmp_path: Path) -> None:
    process = started(tmp_path, "--operations", "127.0.0.1:0", "--log", "service.log", "--by", "Dara Okal")
    try:
        figures, door = addresses(process)
        with httpx.Client(timeout=60, follow_redirects=True) as client:
            client.get(door).raise_for_status()
            client.get(door.partition("/enter")[0] + "/search?q=Odede").raise_for_status()
            counted = client.get(figures).text
            assert client.get(figures.replace("/metrics", "/health/ready")).text == "ok\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.communicate()
    assert 'counterclaim_requests_total{method="GET",route="/search",status="200"} 1.0' in counted
    written = (tmp_path / "service.log").read_text("utf-8")
    events = [json.loads(line)["event"] for line in written.splitlines()]
    assert (events[0], events[-1]) == ("started", "stopped")
    assert "request" in events
    assert not any(word in written + counted for word in ("Odede", "Okal", "token="))


@pytest.mark.parametrize("address", ["9464", "127.0.0.1:", "127.0.0.1:metrics", ":99999"])
def test_watching_a_bad_address_is_named(address: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["review", "--no-open", "--case", str(tmp_path / "case.db"), "--operations", address])
    assert done.exit_code == 2
    assert "write one as 127.0.0.1:9464" in done.output
