from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from corpora.scheme import half_of
from corpora.standoff import restore, strip
from corpora.texts import Text, texts_in
from corpora.words import BadCoding

from invented_sets import FAKES_ID, MUC_ID, TEXT, attribution, coding, count, write_coding, write_sets

ROOT = Path(__file__).parents[2]
DATE = {"text": "on Monday", "start": "2017-04-03", "end": "2017-04-03"}


@pytest.fixture
def report(tmp_path: Path) -> Text:
    return texts_in(write_sets(tmp_path))[FAKES_ID]


@pytest.fixture
def cable(tmp_path: Path) -> Text:
    return texts_in(write_sets(tmp_path))[MUC_ID]


def command(*args: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "corpora" / "standoff.py", *map(str, args)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


def without_spans(value: Any) -> Any:
    """A coding as the coder wrote it: what restore adds are the places."""
    if isinstance(value, dict):
        return {key: without_spans(part) for key, part in value.items() if key != "spans"}
    return [without_spans(part) for part in value] if isinstance(value, list) else value


def test_standoff_a_coding_comes_back_whole(report: Text) -> None:
    assert without_spans(restore(strip(coding(), report), report)) == coding()


def test_standoff_holds_no_word_of_the_report(report: Text) -> None:
    kept = json.dumps(strip(coding(notes="The watch counts."), report))
    assert not [word for word in ("Osterby", "Harbour", "Northern", "Monday", "killed on", "watch") if word in kept]


def test_standoff_a_cable_is_coded_over_its_line_breaks(cable: Text) -> None:
    row = count(quote="TWO SOLDIERS WERE WOUNDED", source="", source_kind="report", kind="injured", group="soldiers", low=2)
    accused = attribution(source="", source_kind="report", target="THE RED FRONT", quote="WOUNDED BY THE RED FRONT")
    gold = coding(id=MUC_ID, published="1990-01-09", focus={**coding()["focus"], "date": {**DATE, "text": ""}})
    gold["focus"]["site"] = {"text": "PORT ANSEL", "lat": None, "lon": None, "within_km": None}
    stood = strip({**gold, "counts": [row], "attributions": [accused]}, cable)
    back = restore(stood, cable)
    assert back["counts"][0]["quote"] == "TWO SOLDIERS WERE\nWOUNDED"
    assert back["attributions"][0]["target"] == "THE  RED FRONT"
    assert back["focus"]["date"]["text"] == ""


def test_standoff_a_source_is_the_one_beside_its_quote(report: Text) -> None:
    text = Text(FAKES_ID, report.published, "courier", TEXT + " The Harbour Watch later raised it to twelve.")
    row = count(quote="later raised it to twelve", low=12)
    (kept,) = strip(coding(counts=[row]), text)["counts"]
    assert kept["spans"]["source"][0] == text.text.rindex("Harbour Watch")


def test_standoff_how_far_off_says_nothing_without_a_point(report: Text) -> None:
    site = {"text": "Osterby", "lat": None, "lon": None, "within_km": 10}
    stood = strip(coding(focus={**coding()["focus"], "site": site}), report)
    assert stood["focus"]["site"] == {"lat": None, "lon": None, "within_km": None}


def test_standoff_a_report_of_no_violence_has_no_rows(report: Text) -> None:
    stood = strip(coding(focus=None, counts=[], attributions=[]), report)
    assert restore(stood, report)["focus"] is None


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"counts": [count(quote="At least ten people")]}, "does not stand in the text"),
        ({"counts": [count(source="Harbour Guard")]}, "does not stand in the text"),
        ({"attributions": [attribution(target="the Southern Army")]}, "does not stand in the text"),
        ({"focus": {**coding()["focus"], "date": {**DATE, "text": "on Tuesday"}}}, "does not stand in the text"),
        ({"counts": [count(kind="drowned")]}, "choose its kind"),
        ({"counts": [count(source="")]}, "a source has words"),
        ({"attributions": [attribution(target="")]}, "of which party"),
        ({"focus": None}, "no rows"),
        ({"published": "2017-04-06"}, "resolved against 2017-04-06"),
    ],
)
def test_standoff_what_is_not_the_texts_or_not_whole_is_refused(report: Text, changed: dict[str, Any], told: str) -> None:
    with pytest.raises(BadCoding, match=told):
        strip(coding(**changed), report)


def test_standoff_a_changed_text_is_noticed(tmp_path: Path, report: Text) -> None:
    stood = strip(coding(), report)
    changed = texts_in(write_sets(tmp_path, content="At least ten people were killed."))[FAKES_ID]
    with pytest.raises(BadCoding, match=f"{FAKES_ID}: its text is not the one"):
        restore(stood, changed)


def test_standoff_command_strips_and_restores_in_the_benchmarks_layout(tmp_path: Path) -> None:
    shared, corpus, out = write_sets(tmp_path / "shared"), tmp_path / "corpus", tmp_path / "out"
    write_coding(tmp_path / "words")
    write_coding(tmp_path / "words", coder="c")
    assert "2 codings kept, 0 refused" in command("strip", corpus, tmp_path / "words", "--shared", shared).stdout
    assert "1 reports, 2 codings" in command("restore", corpus, out, "--shared", shared).stdout
    line = json.loads((out / "reports.jsonl").read_text("utf-8"))
    assert line == {"id": FAKES_ID, "published": "2017-04-05", "publisher": "courier", "text": TEXT}
    assert sorted(path.name for path in (out / "gold").iterdir()) == [f"{FAKES_ID}.a.json", f"{FAKES_ID}.c.json"]


def test_standoff_command_restores_what_was_settled_in_place_of_both(tmp_path: Path) -> None:
    shared, corpus, out = write_sets(tmp_path / "shared"), tmp_path / "corpus", tmp_path / "out"
    for coder in ("a", "c", "settled"):
        write_coding(tmp_path / "words", coder=coder)
    command("strip", corpus, tmp_path / "words", "--shared", shared)
    (corpus / "settled").mkdir()
    (corpus / "gold" / f"{FAKES_ID}.settled.json").rename(corpus / "settled" / f"{FAKES_ID}.json")
    assert "1 reports, 1 codings" in command("restore", corpus, out, "--shared", shared).stdout
    assert [path.name for path in (out / "gold").iterdir()] == [f"{FAKES_ID}.settled.json"]
    assert "| reports | 1 | 0 |" in (told := command("count", corpus).stdout) or "| reports | 0 | 1 |" in told


def test_standoff_command_keeps_what_it_can_and_names_what_it_refuses(tmp_path: Path) -> None:
    shared, corpus = write_sets(tmp_path / "shared"), tmp_path / "corpus"
    good = write_coding(tmp_path / "words")
    bad = write_coding(tmp_path / "words", coder="c", counts=[count(quote="Ten drowned")])
    done = command("strip", corpus, good, bad, "--shared", shared)
    assert done.returncode == 1
    assert "1 codings kept, 1 refused" in done.stdout
    assert f"{bad}: 'Ten drowned' does not stand in the text" in done.stderr
    assert [path.name for path in (corpus / "gold").iterdir()] == [good.name]


def test_standoff_command_names_a_report_that_no_set_has(tmp_path: Path) -> None:
    write_coding(tmp_path / "words", id="1900000009")
    done = command("strip", tmp_path / "corpus", tmp_path / "words", "--shared", write_sets(tmp_path / "shared"))
    assert "1900000009: no such report" in done.stderr


@pytest.mark.slow
def test_standoff_command_what_is_restored_can_be_scored(tmp_path: Path) -> None:
    shared, corpus, out = write_sets(tmp_path / "shared"), tmp_path / "corpus", tmp_path / "out"
    if not (ROOT.parent / "shared" / "bench" / "claims" / "score.py").is_file():
        pytest.skip("the claims benchmark's scorer is not beside the repository")
    command("strip", corpus, write_coding(tmp_path / "words"), "--shared", shared)
    command("restore", corpus, out, "--shared", shared)
    scored = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "claims.py", "--data", out, "--json"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    figures = json.loads(scored.stdout.splitlines()[-1])
    assert figures["reports"] == 1
    assert figures[half_of(FAKES_ID)]["counts"]["rows"] == 1
