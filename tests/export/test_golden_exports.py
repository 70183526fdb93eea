"""The example case gives the exports that were looked at and kept (scripts/golden remakes them)."""

from __future__ import annotations

import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.export.formats import formats
from exporting import GOLDEN, golden_texts

NAMES = [full.partition("/")[0] for full in formats()]


@pytest.mark.parametrize("name", NAMES)
def test_golden_exports_are_those_kept(name: str, example_case: Casefile) -> None:
    if name == "ftm":
        pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    found = golden_texts(name, example_case)
    kept = {path.relative_to(GOLDEN / name).as_posix() for path in (GOLDEN / name).rglob("*") if path.is_file()}
    assert set(found) == kept
    for path, text in found.items():
        assert text == (GOLDEN / name / path).read_bytes().decode("utf-8"), path
