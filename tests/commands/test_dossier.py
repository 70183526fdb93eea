from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html  # type: ignore[import-untyped]

from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from printing import needs_pdf


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case), "COLUMNS": "80"}).invoke(cli, ["dossier", *args])


def test_dossier_writes_a_page_with_what_was_masked_beside_it(mali: Path, tmp_path: Path) -> None:
    result = run("attack-1", "-o", str(tmp_path / "made.html"), "--no-verify", case=mali)
    assert result.exit_code == 0, result.stderr
    assert "1 incident; 0 names masked" in result.stderr
    assert "Malian Armed Forces" in (tmp_path / "made.html").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.glob("made*")) == ["made.html", "made.masked.json"]


def test_dossier_in_french_calls_parties_by_their_french_names(mali: Path, tmp_path: Path) -> None:
    result = run("attack-1", "-o", str(tmp_path / "made.html"), "--no-verify", "--language", "fr", case=mali)
    assert result.exit_code == 0, result.stderr
    tree = html.fromstring((tmp_path / "made.html").read_text("utf-8"))
    for quoted in tree.xpath("//blockquote | //*[@lang='en']"):
        quoted.drop_tree()
    assert "Forces armées maliennes" in tree.text_content()
    assert "Malian Armed Forces" not in tree.text_content()


@pytest.mark.slow
def test_dossier_writes_both_into_a_folder(mali: Path, tmp_path: Path) -> None:
    needs_pdf()
    result = run("attack-1", "other-1", "-o", str(tmp_path), "--language", "fr", case=mali)
    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "dossier.pdf").read_bytes().startswith(b"%PDF-")
    assert '<html lang="fr">' in (tmp_path / "dossier.html").read_text("utf-8")


def test_dossier_writes_the_page_also_without_weasyprint(mali: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = run("attack-1", "-o", str(tmp_path / "made"), case=mali)
    assert result.exit_code != 0
    assert "pip install" in str(result.exception)
    assert (tmp_path / "made.html").exists()
    assert not (tmp_path / "made.pdf").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("nothing",), "has no incident"),
        (("attack-1", "-o", "nowhere/made.html"), "make it first"),
        (("attack-1", "-o", "made.pdf", "--format", "html"), "no name for a html"),
        (("attack-1", "--rule", "guess"), "there is no rule"),
    ],
)
def test_dossier_refuses_what_cannot_be(mali: Path, args: tuple[str, ...], said: str) -> None:
    result = run(*args, case=mali)
    assert result.exit_code != 0
    assert said in str(result.exception)
