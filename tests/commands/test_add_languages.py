from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import cases
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.slow
def test_add_brings_one_attack_told_in_three_languages_together(tmp_path: Path) -> None:
    told = [
        cases.row(
            f"attack-{language}", (EXAMPLES / "languages" / f"mali-{language}.txt").read_text("utf-8"), published="2025-01-04"
        )
        for language in ("fr", "ar")
    ]
    path = cases.lines(tmp_path / "reports.jsonl", told)
    runner = CliRunner(env={VARIABLE: str(tmp_path / "case.db")})
    added = runner.invoke(cli, ["add", str(EXAMPLES / "mali" / "reports.jsonl"), str(path)])
    assert "9 read" in added.stdout
    listed = runner.invoke(cli, ["incidents", "--format", "jsonl"]).stdout.splitlines()
    incidents = [json.loads(line) for line in listed]
    reports = [{account["report"] for account in incident["accounts"]} for incident in incidents]
    assert {"attack-1", "attack-2", "attack-3", "attack-4", "attack-fr", "attack-ar"} in reports
    assert len(incidents) == 4
