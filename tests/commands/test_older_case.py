"""Every command takes a casefile that the first version left, with what people decided in it and a seal of then."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.serialization import Encoding

import raids
from authorities import needs_openssl, timestamp_authority
from certificates import root, stamper
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from older import back_to_the_first

pytestmark = [pytest.mark.slow, needs_openssl]
ROOT = root()
TAKEN = "a2/c1"


def run(*args: object, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, list(map(str, args)))


def done(*args: object, case: Path) -> str:
    result = run(*args, case=case)
    assert result.exit_code == 0, (args, result.output, result.exception)
    return result.stdout


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of the first tables: seven reports, two decisions, and a seal by an authority that is gone."""
    folder = tmp_path_factory.mktemp("old")
    path = folder / "case.db"
    with Casefile.open(path, create=True) as casefile:
        raids.received(casefile, *raids.SEVERAL)
        list(link_accounts(casefile))
    done("decide", "accept", "a1/c1", "--by", "A. Coder", case=path)
    done("decide", "reject", TAKEN, "--by", "A. Coder", case=path)
    with timestamp_authority(folder, stamper(ROOT)) as served:
        assert "is sealed by" in done("stamp", served.at("/"), case=path)
    (folder / "root.pem").write_bytes(ROOT.certificate.public_bytes(Encoding.PEM))
    back_to_the_first(path)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    raw.close()
    return path


def test_older_case_its_seal_is_proved_by_who_opens_it_today(old: Path) -> None:
    told = done("verify", "--trust", old.with_name("root.pem"), case=old)
    assert "seal rfc3161 on entry" in told and ": proved," in told
    assert "whole: 7 originals" in told


def test_older_case_keeps_what_was_decided(old: Path) -> None:
    assert TAKEN in done("decisions", case=old)
    assert "rejected" in " ".join(done("explain", "a2", case=old).split()) or "reject" in done("explain", "a2", case=old)


def test_older_case_every_command_works_there(old: Path, tmp_path: Path) -> None:
    for asked in (
        *(["incidents"], ["reports"], ["search", "accusing"], ["show", "a1"], ["decisions"], ["people", "list"]),
        *(["export", "ucdp-ged", "-o", tmp_path / "e.csv"], ["export", "csv", "-o", tmp_path / "tables"], ["work", "list"]),
        *(["analyse", "series"], ["analyse", "rules"], ["analyse", "coverage"], ["weights", "show"], ["requests", "list"]),
        *(["dossier", "a1", "-o", tmp_path / "d.html"], ["bundle", tmp_path / "bag"], ["add"]),
        *(["decide", "accept", "a1/c1", "--by", "A. Coder"], ["verify"]),
    ):
        done(*asked, case=old)
