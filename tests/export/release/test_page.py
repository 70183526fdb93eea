from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from counterclaim.export.release.page import POLICY, codes, phrases, say, words
from counterclaim.export.release.page_data import LIST_CHUNK
from counterclaim.model.claim import Stance
from counterclaim.vocabulary.loader import load_toml
from incident_records import told
from releases import about, counts, incident, made, says

TEMPLATES = Path(__file__).parents[3] / "src" / "counterclaim" / "export" / "templates" / "release"
HOSTILE = '"><img src=x onerror=alert(1)>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    claims = [counts("un", 9, 12, quote="nine </script> killed\u2028"), says("un", Stance.ACCUSES, HOSTILE)]
    record = told(claims)
    others = [incident(f"i{each:03}") for each in range(60)]
    return made([record, *others], tmp_path_factory.mktemp("page"), about(title="Title <img src=x>"))


def scripts(html: str) -> list[str]:
    return re.findall(r'<script src="([^"]+)" defer></script>', html)


def test_page_phrases_are_the_same_in_every_language() -> None:
    kept = load_toml("release/phrases.toml")
    holes = {language: {name: set(re.findall(r"\{\w+\}", text)) for name, text in own.items()} for language, own in kept.items()}
    assert holes["en"] == holes["fr"]
    assert codes("en").keys() == codes("fr").keys()


def test_page_phrases_are_those_that_scripts_and_page_use() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in TEMPLATES.iterdir() if path.suffix in (".js", ".html"))
    page = (TEMPLATES.parents[1] / "release" / "page.py").read_text("utf-8")
    for name in phrases("en"):
        assert re.search(rf"\b{name}\b", sources + page), name
    for name in re.findall(r'say\("(\w+)"', sources):
        assert name in phrases("en"), name


def test_page_phrases_fill_their_holes() -> None:
    assert say("fr", "at_least", number=3) == "au moins 3"


def test_page_asks_for_nothing_but_what_lies_beside_it(folder: Path) -> None:
    for name in ("index.html", "index.fr.html", "codebook.html"):
        html = (folder / name).read_text("utf-8")
        for address in re.findall(r'(?:src|href)="([^"#]*)"', html):
            assert address in ("", "data:,") or (folder / address).is_file(), address
        assert "<script>" not in html and " style=" not in html and "onclick" not in html
    assert "http" not in POLICY and "unsafe" not in POLICY


def test_page_loads_every_chunk_of_the_list(folder: Path) -> None:
    names = scripts((folder / "index.html").read_text("utf-8"))
    assert [name for name in names if "/data/" in name] == ["page/data/incidents-0.js"]
    assert names[-1] == "page/start.js"
    assert LIST_CHUNK == 1_000


def test_page_shows_the_first_incidents_without_scripts(folder: Path) -> None:
    html = (folder / "index.html").read_text("utf-8")
    assert html.count("<tr>") == 1 + 50
    assert "The first 50 of 61 incidents" in html
    assert "data/incidents.csv" in html


def test_page_holds_no_markup_of_the_data(folder: Path) -> None:
    for path in folder.glob("*.html"):
        text = path.read_text("utf-8")
        assert "<img" not in text
    details = (folder / "page" / "data" / "details-0.js").read_text("utf-8")
    assert "\u2028" not in details


def test_page_data_are_read_as_they_were_written(folder: Path) -> None:
    text = (folder / "page" / "data" / "incidents-0.js").read_text("utf-8")
    rows = json.loads(text.removeprefix("release.list(0, ").removesuffix(");\n"))
    names = words("en")["columns"]["list"]  # type: ignore[index]
    assert len(rows) == 61 and all(len(row) == len(names) for row in rows)
    first = dict(zip(names, rows[0], strict=True))
    assert (first["incident"], first["killed_low"], first["killed_high"]) == ("i0123456789ab", 9, 12)


def test_page_data_come_in_chunks(tmp_path: Path) -> None:
    folder = made((incident(f"i{each:04}") for each in range(203)), tmp_path)
    assert sorted(path.name for path in (folder / "page" / "data").iterdir()) == [
        "details-0.js",
        "details-1.js",
        "details-2.js",
        "incidents-0.js",
    ]
    assert (folder / "page" / "data" / "details-2.js").read_text("utf-8").startswith("release.tell(200, [")


def test_page_of_one_language_links_no_other(tmp_path: Path) -> None:
    folder = made([incident("i1")], tmp_path, about(languages=("fr",)))
    assert not (folder / "index.html").exists()
    assert "index.html" not in (folder / "index.fr.html").read_text("utf-8")
    assert 'lang="fr"' in (folder / "index.fr.html").read_text("utf-8")
