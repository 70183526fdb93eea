from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from corpora.agreement import coded_twice, codings_with_words, figures_of
from corpora.build import gold_file
from corpora.scheme import half_of
from corpora.standoff import restore, strip
from corpora.texts import texts_in

from counterclaim.coding.agreement import agreement
from invented_sets import FAKES_ID, attribution, coding, write_sets

ROOT = Path(__file__).parents[2]


def write_corpus(folder: Path, shared: Path, *codings: dict[str, Any]) -> Path:
    (folder / "gold").mkdir(parents=True)
    for one in codings:
        stood = strip(one, texts_in(shared)[one["id"]])
        (folder / "gold" / f"{one['id']}.{one['coder']}.json").write_text(gold_file(stood), "utf-8")
    return folder


def test_agreement_of_two_who_read_the_same_is_whole(tmp_path: Path) -> None:
    shared = write_sets(tmp_path / "shared")
    corpus = write_corpus(tmp_path / "corpus", shared, coding(), coding(coder="c"))
    pairs = coded_twice(codings_with_words(corpus, shared))
    figures = figures_of(agreement([both for _, both in pairs]))
    assert [id for id, _ in pairs] == [FAKES_ID]
    assert figures["reports"] == 1
    assert figures["counts: F1"] == (1.0, 2)
    assert figures["attributions: F1"] == (1.0, 2)


def test_agreement_a_row_that_one_alone_has_costs(tmp_path: Path) -> None:
    shared = write_sets(tmp_path / "shared")
    other = coding(coder="c", attributions=[attribution(), attribution(stance="suspects", quote="The army denied it")])
    pairs = coded_twice(codings_with_words(write_corpus(tmp_path / "corpus", shared, coding(), other), shared))
    assert figures_of(agreement([both for _, both in pairs]))["attributions: F1"] == (0.667, 3)


def test_agreement_three_coders_are_three_pairs_and_one_is_none(tmp_path: Path) -> None:
    text = texts_in(write_sets(tmp_path))[FAKES_ID]
    read = [restore(strip(coding(coder=coder), text), text) for coder in "abc"]
    assert (len(coded_twice(read)), coded_twice(read[:1])) == (3, [])


def test_agreement_a_corpus_with_words_needs_no_texts(tmp_path: Path) -> None:
    text = texts_in(write_sets(tmp_path / "shared"))[FAKES_ID]
    (tmp_path / "gold").mkdir()
    gold = restore(strip(coding(), text), text)
    (tmp_path / "gold" / f"{FAKES_ID}.a.json").write_text(gold_file(gold), "utf-8")
    assert codings_with_words(tmp_path, tmp_path / "nowhere") == [gold]


def run(*args: object) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, str(ROOT / "corpora" / "agreement.py"), *map(str, args)]
    return subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)


def test_agreement_command_prints_its_figures_by_half(tmp_path: Path) -> None:
    shared = write_sets(tmp_path / "shared")
    corpus = write_corpus(tmp_path / "corpus", shared, coding(), coding(coder="c"))
    done = run(corpus, "--shared", shared)
    figures = json.loads(done.stdout.splitlines()[-1])
    assert {name: part["reports"] for name, part in figures.items()} == {"look": 0, "score": 0, "both": 1} | {
        half_of(FAKES_ID): 1
    }
    assert "1.00 of 2" in done.stdout


def test_agreement_command_says_where_nothing_is_coded_twice(tmp_path: Path) -> None:
    shared = write_sets(tmp_path / "shared")
    done = run(write_corpus(tmp_path / "corpus", shared, coding()), "--shared", shared)
    assert (done.returncode, "no report is coded twice" in done.stderr) == (1, True)
