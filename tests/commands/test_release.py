from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.casefile.journal import entries
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE

BY = ("--version", "1.0", "--creator", "Example Recorders", "--date", "2025-02-01")


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case), "COLUMNS": "80"}).invoke(cli, ["release", *args])


def logged(case: Path) -> list[dict[str, object]]:
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        return [entry.facts() for entry in entries(connection) if entry.subject == "release/1"]


def test_release_makes_a_folder_and_logs_it(mali: Path, tmp_path: Path) -> None:
    result = run(*BY, "-o", str(tmp_path / "one"), case=mali)
    assert result.exit_code == 0, result.stderr
    assert "version 1.0, 4 incidents" in result.stderr
    assert {"index.html", "data", "datacite.json", "SHA-256SUMS"} <= {path.name for path in (tmp_path / "one").iterdir()}
    (told,) = logged(mali)
    assert (told["version"], told["incidents"], told["unmask_private_persons"], told["accepted"]) == ("1.0", 4, False, {})


def test_release_takes_filters_a_rule_and_the_last_release(mali: Path, tmp_path: Path) -> None:
    run(*BY, "-o", str(tmp_path / "one"), case=mali)
    settings = tmp_path / "release.toml"
    settings.write_text('creators = ["Example Recorders"]\nversion = "1.1"\nlicence = "CC0-1.0"\n', "utf-8")
    asked = ("--settings", str(settings), "--previous", str(tmp_path / "one"), "--event", "attack", "--rule", "hull")
    result = run(*asked, "-o", str(tmp_path / "two"), case=mali)
    assert result.exit_code == 0, result.stderr
    assert "2 incidents" in result.stderr and "changes since 1.0" in result.stderr
    readme = (tmp_path / "two" / "README.md").read_text("utf-8")
    assert "event_type attack" in readme and "hull/1" in readme and "CC0" not in readme.partition("Licence")[0]
    assert json.loads((tmp_path / "two" / "datacite.json").read_text("utf-8"))["version"] == "1.1"


def test_release_is_stopped_by_its_checks_with_status_1(mali: Path, tmp_path: Path) -> None:
    title = ("--title", "Verified crimes of the Wagner Group")
    result = run(*BY, *title, "-o", str(tmp_path / "one"), case=mali)
    assert result.exit_code == 1
    assert "contested-as-fact: settings" in result.stderr and "machine-as-checked: settings" in result.stderr
    assert not (tmp_path / "one").exists() and logged(mali) == []
    accepted = ("--accept", "contested-as-fact", "--accept", "machine-as-checked", "--because", "it is a quotation")
    result = run(*BY, *title, *accepted, "-o", str(tmp_path / "one"), case=mali)
    assert result.exit_code == 0, result.stderr
    (told,) = logged(mali)
    assert set(told["accepted"]) == {"contested_as_fact", "machine_as_checked"}  # type: ignore[call-overload]
    assert "quotation" not in str(told)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--creator", "X"), "--version"),
        (("--version", "1.0"), "--creator"),
        ((*BY, "--accept", "addresses"), "--because"),
        ((*BY, "--previous", "nowhere"), "no release"),
        ((*BY, "--licence", "mine"), "CC-BY-4.0"),
        ((*BY, "--rule", "none"), "ucdp/1"),
    ],
)
def test_release_refuses_what_cannot_be(mali: Path, tmp_path: Path, args: tuple[str, ...], said: str) -> None:
    result = run(*args, "-o", str(tmp_path / "one"), case=mali)
    assert result.exit_code != 0
    assert said in result.stderr or said in str(result.exception)
    assert not (tmp_path / "one").exists() and logged(mali) == []


def test_release_overwrites_nothing(mali: Path, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "file").write_text("kept", "utf-8")
    result = run(*BY, "-o", str(tmp_path / "one"), case=mali)
    assert "there already" in str(result.exception)
    assert (tmp_path / "one" / "file").read_text("utf-8") == "kept"
    assert "make it first" in str(run(*BY, "-o", str(tmp_path / "no" / "one"), case=mali).exception)
