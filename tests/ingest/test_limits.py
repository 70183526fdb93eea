"""The bounds of what is taken."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, asdict

import pytest

from counterclaim.ingest.limits import Limits


def test_limits_have_defaults_that_honest_files_keep() -> None:
    limits = Limits()
    assert all(value > 0 for value in asdict(limits).values())
    assert limits.page_bytes < limits.file_bytes < limits.unpacked_bytes < limits.memory_bytes


def test_limits_are_each_explained() -> None:
    assert Limits.__doc__ is not None
    for name in asdict(Limits()):
        assert name in Limits.__doc__


def test_limits_do_not_change_once_they_are_made() -> None:
    with pytest.raises(FrozenInstanceError):
        Limits().pages = 7  # type: ignore[misc]
