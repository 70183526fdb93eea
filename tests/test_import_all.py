from __future__ import annotations

import subprocess
import sys

import pytest

import counterclaim


def test_import_all_is_sorted_and_short() -> None:
    assert counterclaim.__all__ == sorted(counterclaim.__all__)
    assert 6 <= len(counterclaim.__all__) <= 12


@pytest.mark.parametrize("name", counterclaim.__all__)
def test_import_all_names_are_there_under_their_names(name: str) -> None:
    assert getattr(counterclaim, name).__name__ == name


def test_import_all_miss_lists_what_exists() -> None:
    with pytest.raises(AttributeError, match="it has Account, Claim"):
        counterclaim.Ledgers  # noqa: B018


def test_import_all_costs_nothing_until_it_is_used() -> None:
    heavy = "{'spacy', 'numpy', 'rich', 'click', 'jinja2', 'counterclaim.reader'}"
    code = f"import sys, counterclaim; sys.exit(str({heavy} & set(sys.modules)) if {heavy} & set(sys.modules) else 0)"
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, check=False).returncode == 0
