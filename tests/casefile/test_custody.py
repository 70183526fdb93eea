from __future__ import annotations

from pathlib import Path

import bagit  # type: ignore[import-untyped]
import pytest
from sqlalchemy import select

from counterclaim.casefile.custody import bundled, stamp, verify, verify_bundle
from counterclaim.casefile.journal import entries
from counterclaim.casefile.rulings import merge
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import original_pieces, readings, reports
from counterclaim.errors import BundleError, CasefileError, SealError
from counterclaim.evidence.originals import Originals
from counterclaim.evidence.seal import SealKind


def altered(casefile: Casefile, statement: str) -> None:
    """Change the tables as somebody would who has no right to."""
    with casefile.writing() as connection:
        connection.exec_driver_sql(statement)


def test_custody_of_an_untouched_casefile_is_whole(mali: Casefile) -> None:
    found = verify(mali)
    assert found.whole
    assert found.summary.startswith("whole: 7 originals")
    assert found.findings == ()


def test_custody_of_an_empty_casefile_is_whole(empty: Casefile) -> None:
    assert verify(empty).whole


def test_custody_holds_after_decisions(mali: Casefile) -> None:
    merge(mali, ["other-1", "other-2"], by="A. Reviewer", reason="one operation")
    assert verify(mali).whole


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE log SET subject = 'other' WHERE seq = 3", "entry 3"),
        ("DELETE FROM log WHERE seq = 2", "entry 2"),
        ("UPDATE log SET seq = -seq WHERE seq IN (4, 5)", "log"),
        ("UPDATE reports SET text = 'Nobody died.' WHERE name = 'attack-1'", "report attack-1"),
        ("UPDATE reports SET sha256 = replace(sha256, substr(sha256, 1, 4), '0000') WHERE name = 'attack-2'", "original"),
    ],
)
def test_custody_names_what_was_altered(mali: Casefile, statement: str, named: str) -> None:
    altered(mali, statement)
    found = verify(mali)
    assert not found.whole
    assert named in found.summary


def test_custody_names_a_ledger_that_was_altered(mali: Casefile) -> None:
    with mali.writing() as connection:
        wire: dict[str, object] = connection.scalars(select(readings.c.ledger).where(readings.c.id == 1)).one()
        connection.execute(readings.update().where(readings.c.id == 1).values(ledger={**wire, "notes": ["nothing"]}))
    assert "a ledger of report" in verify(mali).summary


def test_custody_names_an_original_that_was_altered(mali: Casefile) -> None:
    with mali.reading() as connection:
        sha256 = str(connection.scalar(select(reports.c.sha256).where(reports.c.name == "other-1")))
    own = original_pieces.c.sha256 == sha256
    if isinstance(mali.originals, Originals):
        path = mali.originals.path(sha256)
        path.chmod(0o600)
        path.write_bytes(path.read_bytes() + b" ")
    else:
        with mali.writing() as connection:
            connection.execute(original_pieces.update().where(own).values(content=b"Nobody died."))
    assert sha256 in verify(mali).summary
    mali.originals.destroy(sha256)
    assert "missing" in verify(mali).summary


def test_custody_names_a_decision_that_was_altered(mali: Casefile) -> None:
    decision = merge(mali, ["other-1", "other-2"], by="A. Reviewer")
    altered(mali, "UPDATE decisions SET by = 'Somebody Else'")
    assert decision.id in verify(mali).summary


def test_custody_bundle_is_a_bag_that_others_can_check(mali: Casefile, tmp_path: Path) -> None:
    manifest = bundled(mali, tmp_path / "bag")
    bagit.Bag(str(tmp_path / "bag")).validate()
    assert verify_bundle(tmp_path / "bag").whole
    assert len((tmp_path / "bag" / "data" / "reports.jsonl").read_text("utf-8").splitlines()) == 7
    with mali.reading() as connection:
        *_, newest = entries(connection)
    assert (newest.action, newest.subject) == ("bundled", manifest)


def test_custody_bundle_is_never_written_over_anything(mali: Casefile, tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()
    with pytest.raises(BundleError):
        bundled(mali, tmp_path / "bag")


def test_custody_of_a_bundle_that_was_altered_is_broken(mali: Casefile, tmp_path: Path) -> None:
    bundled(mali, tmp_path / "bag")
    log = tmp_path / "bag" / "data" / "log.jsonl"
    log.write_text(log.read_text("utf-8").replace('"received"', '"refused"', 1), "utf-8")
    assert "entry 1" in verify_bundle(tmp_path / "bag").summary


def test_custody_stamps_nothing_of_an_empty_casefile(empty: Casefile) -> None:
    with pytest.raises(CasefileError, match="nothing to seal"):
        stamp(empty, "http://127.0.0.1:9/", SealKind.RFC3161)


def test_custody_says_where_no_authority_answers(mali: Casefile) -> None:
    with pytest.raises(SealError):
        stamp(mali, "http://127.0.0.1:9/", SealKind.RFC3161)
    assert verify(mali).custody.seals == ()
