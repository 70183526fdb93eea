"""corpora/claims: places and labels of texts that are not kept here."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from corpora.scheme import EVENTS
from corpora.standoff import codings_in, restore, settled_in
from corpora.texts import SHARED, texts_in

from counterclaim.coding.problems import problems
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier

CORPUS = Path(__file__).parents[2] / "corpora" / "claims"
CODINGS = codings_in(CORPUS)
SETTLED = settled_in(CORPUS)
DAY = r"\d{4}-\d{2}-\d{2}"
# Under each key, the only strings that may stand there.
STRINGS = {
    "id": r"\d{10}|DEV-MUC3-\d{4}",
    "sha256": "[0-9a-f]{64}",
    "coder": "[a-z]|settled",
    "event": "|".join(EVENTS),
    "country": "[A-Z]{2}",
    "start": DAY,
    "end": DAY,
    "kind": "|".join(Harm),
    "group": "|".join(Group),
    "qualifier": "|".join(Qualifier),
    "stance": "|".join(Stance),
    "source_kind": "|".join(ClaimantKind),
}
KEYS = {
    *STRINGS,
    "focus",
    "counts",
    "attributions",
    "date",
    "site",
    "lat",
    "lon",
    "within_km",
    "low",
    "high",
    "spans",
    "source",
    "target",
    "quote",
}


def parts(value: object, key: str = "") -> Iterator[tuple[str, object]]:
    """Every key and value of a coding that is no object or list of them."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield name, None
            yield from parts(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from parts(part, key)
    else:
        yield key, value


def test_claims_hold_no_words() -> None:
    for coding in CODINGS + SETTLED:
        found = list(parts(coding))
        assert {key for key, _ in found} <= KEYS
        strings = [(key, value) for key, value in found if isinstance(value, str)]
        assert [pair for pair in strings if not re.fullmatch(STRINGS.get(pair[0], "(?!)"), pair[1])] == []


def test_claims_folder_holds_codings_and_its_datasheet_alone() -> None:
    names = {path.relative_to(CORPUS).as_posix() for path in CORPUS.rglob("*") if path.is_file()}
    gold = {f"gold/{coding['id']}.{coding['coder']}.json" for coding in CODINGS}
    assert names == {"README.md"} | gold | {f"settled/{coding['id']}.json" for coding in SETTLED}


def test_claims_every_report_that_two_coders_read_is_settled() -> None:
    read = Counter(coding["id"] for coding in CODINGS)
    assert len(read) >= 200
    assert {coding["id"] for coding in SETTLED} == {id for id, times in read.items() if times > 1}
    assert len(SETTLED) >= 0.15 * len(read)


def test_claims_each_file_is_written_as_the_command_writes_it() -> None:
    from corpora.build import gold_file

    for path in CORPUS.glob("*/*.json"):
        assert path.read_text("utf-8") == gold_file(json.loads(path.read_text("utf-8")))


def test_claims_are_whole_codings_of_the_texts() -> None:
    if not (SHARED / "fakes" / "reports.csv").is_file() or not (SHARED / "muc4" / "dev").is_dir():
        pytest.skip("FA-KES and MUC-4 are not beside the repository")
    texts = texts_in(SHARED)
    wrong: dict[str, Any] = {}
    for coding in CODINGS + SETTLED:
        text = texts[coding["id"]]
        wrong[coding["id"]] = problems(restore(coding, text), text.text)
    assert {id: found for id, found in wrong.items() if found} == {}


def test_claims_datasheet_tells_the_rows_there_are() -> None:
    from corpora.rows import rows_table

    sheet = (CORPUS / "README.md").read_text("utf-8")
    assert "\n".join(rows_table(SETTLED + CODINGS)) in sheet, "run: python corpora/standoff.py count corpora/claims"
