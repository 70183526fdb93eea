"""Bundles: everything in one bag, that explains itself and can be checked without this program."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import bagit  # type: ignore[import-untyped]
import pytest

from counterclaim.errors import BadEntry, BundleError, DamagedOriginal
from counterclaim.evidence.bundle import Contents, bundle, bundled_entries, bundled_originals, bundled_seals
from counterclaim.evidence.chain import verify
from counterclaim.evidence.originals import Originals
from counterclaim.evidence.seal import Seal, SealKind
from evidence.entries import log

PAGES = [b"<p>Nine dead.</p>", b"", bytes(range(256)) * 20]
REPORT = {"id": "r1", "text": "Gunmen killed nine people.\nThe army denied it.", "title": "قتلى"}
SEALS = [
    Seal(SealKind.RFC3161, 2, log(3)[1].hash, "https://authority.example/", b"\x30\x03token"),
    Seal(SealKind.OPENTIMESTAMPS, 3, log(3)[2].hash, "https://calendar.example", b"\x00proof"),
]


@pytest.fixture
def contents(tmp_path: Path) -> Contents:
    originals = Originals.beside(tmp_path / "case.db")
    hashes = originals.put_all(PAGES)
    lines = [json.dumps(REPORT, ensure_ascii=False)]
    return Contents(originals, sorted(hashes), lines, ['{"claims": []}'], [], log(3), SEALS)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "bundle"


def test_bundle_is_a_valid_bag(contents: Contents, target: Path) -> None:
    bundle(target, contents)
    read = bagit.Bag(str(target))
    read.validate()
    assert re.fullmatch(r"counterclaim \d+\.\d+\.\d+.*", read.info["Bag-Software-Agent"])
    assert read.info["Counterclaim-Contains-Private-Names"] == "yes"


def test_bundle_is_named_by_its_manifest(contents: Contents, target: Path) -> None:
    told = bundle(target, contents)
    summed = subprocess.run(["sha256sum", target / "manifest-sha256.txt"], check=True, capture_output=True, text=True).stdout
    assert summed.startswith(told)


def test_bundle_can_be_checked_with_sha256sum(contents: Contents, target: Path) -> None:
    bundle(target, contents)
    command = ["sha256sum", "--quiet", "--check", "manifest-sha256.txt"]
    assert subprocess.run(command, cwd=target, check=True, capture_output=True).stdout == b""
    (target / "data/log.jsonl").write_text("")
    assert subprocess.run(command, cwd=target, check=False, capture_output=True).returncode == 1


def test_bundle_holds_all(contents: Contents, target: Path) -> None:
    bundle(target, contents)
    data = target / "data"
    originals = bundled_originals(target)
    assert [originals.get(sha256) for sha256 in originals.all()] == [contents.originals.get(sha256) for sha256 in contents.hashes]
    assert [json.loads(line) for line in (data / "reports.jsonl").read_text("utf-8").splitlines()] == [REPORT]
    assert (data / "ledgers.jsonl").read_text() == '{"claims": []}\n'
    assert (data / "decisions.jsonl").read_text() == ""
    assert list(bundled_entries(target)) == log(3)
    assert list(bundled_seals(target)) == SEALS


def test_bundle_seals_lie_in_files_that_other_programs_know(contents: Contents, target: Path) -> None:
    bundle(target, contents)
    assert sorted(os.listdir(target / "data/seals")) == ["0001-rfc3161-entry-2.tsr", "0002-opentimestamps-entry-3.ots"]
    assert (target / "data/seals/0001-rfc3161-entry-2.tsr").read_bytes() == SEALS[0].token


def test_bundle_says_what_it_is_and_that_it_holds_everything(contents: Contents, target: Path) -> None:
    bundle(target, contents)
    readme = (target / "data/README.txt").read_text("utf-8")
    assert "names of victims and witnesses included" in readme
    named = {line.split()[0] for line in readme.splitlines() if line.startswith(("  data/", "  manifest"))}
    for name in named - {"data/originals/ab/cdef..."}:
        assert (target / name).exists(), name
    in_data = {f"data/{name}" + ("/" if (target / "data" / name).is_dir() else "") for name in os.listdir(target / "data")}
    assert in_data <= named | {"data/README.txt", "data/originals/"}


def test_bundle_readme_tells_how_to_check_the_log(contents: Contents, target: Path) -> None:
    """The lines of Python in the README, run as they stand."""
    bundle(target, contents)
    readme = (target / "data/README.txt").read_text("utf-8")
    lines = readme[readme.index("       import hashlib") : readme.index("3. That")].splitlines()
    program = "\n".join(line.removeprefix(" " * 7) for line in lines)

    def checked() -> bool:
        return subprocess.run([sys.executable, "-c", program], cwd=target, check=False, capture_output=True).returncode == 0

    assert checked()
    path = target / "data/log.jsonl"
    path.write_text(path.read_text().replace("report-2", "report-9"))
    assert not checked()


def test_bundle_of_nothing_is_a_bundle(tmp_path: Path, target: Path) -> None:
    bundle(target, Contents(Originals(tmp_path / "none"), [], [], [], [], [], []))
    bagit.Bag(str(target)).validate()
    assert (list(bundled_entries(target)), list(bundled_seals(target)), list(bundled_originals(target).all())) == ([], [], [])


def test_bundle_replaces_nothing(contents: Contents, target: Path) -> None:
    target.mkdir()
    with pytest.raises(BundleError, match="is there already"):
        bundle(target, contents)


@pytest.mark.parametrize("damage", ["altered", "missing"])
def test_bundle_does_not_vouch_for_what_is_damaged(damage: str, contents: Contents, target: Path) -> None:
    assert isinstance(contents.originals, Originals)
    path = contents.originals.path(next(iter(contents.hashes)))
    path.chmod(0o644)
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(b"X")
    with pytest.raises(DamagedOriginal, match=damage):
        bundle(target, contents)
    assert not target.exists()


def test_bundle_that_was_tampered_with_shows_it(contents: Contents, target: Path) -> None:
    bundle(target, contents)
    path = target / "data/log.jsonl"
    path.write_text(path.read_text().replace("report-2", "report-9"))
    finding = verify(bundled_entries(target))
    assert finding is not None
    assert finding.thing == "entry 2 of the log"


@pytest.mark.parametrize("content", [b"not json\n", b"{}\n", b"\xff\xfe\n", b"[]\n"])
def test_bundle_with_a_log_that_is_none_is_an_error(content: bytes, contents: Contents, target: Path) -> None:
    bundle(target, contents)
    (target / "data/log.jsonl").write_bytes(content)
    with pytest.raises((BadEntry, BundleError)):
        list(bundled_entries(target))


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        "{}",
        '{"kind": "wax", "seq": 1, "head": "", "authority": "", "file": "seals/0001-rfc3161-entry-2.tsr"}',
        "[" * 99_999,
    ],
)
def test_bundle_with_seals_that_are_none_is_an_error(line: str, contents: Contents, target: Path) -> None:
    bundle(target, contents)
    (target / "data/seals.jsonl").write_text(line + "\n")
    with pytest.raises(BundleError, match="seals cannot be read"):
        list(bundled_seals(target))


def test_bundle_seals_are_read_from_their_folder_alone(contents: Contents, target: Path) -> None:
    bundle(target, contents)
    (target.parent / "secret").write_bytes(b"secret")
    line = {"kind": "rfc3161", "seq": 1, "head": "", "authority": "", "file": "../../secret"}
    (target / "data/seals.jsonl").write_text(json.dumps(line) + "\n")
    with pytest.raises(BundleError, match="seals cannot be read"):
        list(bundled_seals(target))


def test_bundle_of_another_kind_is_an_error(target: Path) -> None:
    target.mkdir()
    for read in (bundled_entries, bundled_seals):
        with pytest.raises(BundleError, match="cannot be read"):
            list(read(target))


def test_bundle_with_a_line_end_inside_a_line_is_not_written(contents: Contents, target: Path) -> None:
    with pytest.raises(BundleError, match="holds a line end"):
        bundle(target, replace(contents, reports=['{"text":\n"x"}']))
    assert not target.exists()
