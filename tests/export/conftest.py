from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import exporting
from counterclaim.casefile.store import Casefile


@pytest.fixture(scope="session")
def example_case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casefile]:
    """The casefile of the Malian examples, made once and only read."""
    with exporting.example_case(Path(tmp_path_factory.mktemp("exports"))) as casefile:
        yield casefile
