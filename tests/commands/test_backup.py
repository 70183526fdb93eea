from __future__ import annotations

from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner, Result

import raids
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.errors import BackupError, OlderBackup

IDENTITY = pyrage.x25519.Identity.generate()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    with Casefile.open(path, create=True) as casefile:
        raids.received(casefile, *raids.SEVERAL)
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key.txt"
    path.write_text(f"# created: today\n# public key: {IDENTITY.to_public()}\n{IDENTITY}\n")
    return path


def run(*args: object, case: Path, passphrase: str = "", input: str | None = None) -> Result:
    environment = {VARIABLE: str(case), "COUNTERCLAIM_PASSPHRASE": passphrase}
    return CliRunner(env=environment).invoke(cli, list(map(str, args)), input=input)


def test_backup_is_written_and_put_back(case: Path, key: Path, tmp_path: Path) -> None:
    made = run("backup", tmp_path / "b.age", "--recipient", IDENTITY.to_public(), case=case)
    assert made.exit_code == 0 and "7 originals" in made.stdout and "it ends at entry" in made.stdout
    back = run("restore", tmp_path / "b.age", "--to", tmp_path / "new.db", "--identity", key, case=case)
    assert back.exit_code == 0 and "whole: 7 originals" in back.stdout
    assert run("verify", "--case", tmp_path / "new.db", case=case).exit_code == 0


@pytest.mark.slow
def test_backup_with_a_passphrase(case: Path, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "b.age", "--passphrase", case=case, passphrase="nine words").exit_code == 0
    asked = run("restore", tmp_path / "b.age", "--to", tmp_path / "new.db", "--passphrase", case=case, input="nine words\n")
    assert asked.exit_code == 0, asked.output
    wrong = run("restore", tmp_path / "b.age", "--to", tmp_path / "no.db", "--passphrase", case=case, passphrase="ten words")
    assert isinstance(wrong.exception, BackupError) and not (tmp_path / "no.db").exists()


def test_backup_for_those_in_a_file(case: Path, key: Path, tmp_path: Path) -> None:
    others = tmp_path / "recipients.txt"
    others.write_text(f"# the archive\n{IDENTITY.to_public()}\n")
    assert run("backup", tmp_path / "b.age", "--recipients-file", others, case=case).exit_code == 0
    assert run("restore", tmp_path / "b.age", "--to", tmp_path / "new.db", "--identity", key, case=case).exit_code == 0


def test_backup_without_a_key_is_none(case: Path, tmp_path: Path) -> None:
    assert isinstance(run("backup", tmp_path / "b.age", case=case).exception, BackupError)
    assert run("restore", case, "--to", tmp_path / "new.db", case=case).exit_code == 2
    assert not (tmp_path / "b.age").exists()


def test_restore_of_an_older_backup_is_refused_until_it_is_accepted(case: Path, key: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.age", "--recipient", IDENTITY.to_public(), case=case)
    with Casefile.open(case) as casefile:
        raids.received(casefile, raids.Raid("d1", town="Kassum", day=20))
    assert run("verify", case=case).exit_code == 0
    put_back = ("restore", tmp_path / "b.age", "--to", tmp_path / "new.db", "--identity", key)
    refused = run(*put_back, case=case)
    assert isinstance(refused.exception, OlderBackup) and "older copy" in str(refused.exception)
    assert run(*put_back, "--older", case=case).exit_code == 0


def test_restore_wants_the_entry_that_was_written_down(case: Path, key: Path, tmp_path: Path) -> None:
    made = run("backup", tmp_path / "b.age", "--recipient", IDENTITY.to_public(), case=case)
    head = made.stdout.split()[-1]
    put_back = ("restore", tmp_path / "b.age", "--to", tmp_path / "new.db", "--identity", key, "--head")
    assert isinstance(run(*put_back, "0" * 64, case=case).exception, OlderBackup)
    assert run(*put_back, head, case=case).exit_code == 0
    assert run("verify", "--head", head, case=case).exit_code == 0
    assert run("verify", "--head", "0" * 64, case=case).exit_code == 1
