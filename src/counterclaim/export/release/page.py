"""The pages of a release: map, timeline, table and every incident, from files alone, on any server or none."""

from __future__ import annotations

import re
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from counterclaim.export import phrasing
from counterclaim.export.cells import BETWEEN
from counterclaim.export.release.layout import CODEBOOK_PAGE, INDEX, PAGE
from counterclaim.export.release.metadata import described
from counterclaim.export.release.page_data import ALONE, CLAIM, DETAIL_CHUNK, LISTED, PARTY, SOURCE, PageData
from counterclaim.export.release.settings import Settings
from counterclaim.export.templating import rendered, template_file
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.wire.unicode_json import dumped

# The page may load what lies beside it, and nothing else; it can send nothing.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
_SCRIPTS = ("release.js", "map.js", "timeline.js", "table.js", "incident.js", "start.js")
# They lie with the workbench, which shows the same map.
_LEAFLET, _OUTLINES = "web/static/vendor/leaflet", "web/static/basemap"
_HOLE = re.compile(r"\{(\w+)\}")
_GRADED = re.compile(r"\((\w+)\)$")


def write_pages(folder: Path, settings: Settings, page: PageData, *, rule: str) -> None:
    """Write the page of each language, with the scripts and styles that all of them share."""
    own = folder / PAGE
    for name in ("page.css", *_SCRIPTS):
        _write(own / name, template_file(f"release/{name}"))
    (own / "leaflet").mkdir()
    for name in ("leaflet.js", "leaflet.css", "LICENSE"):
        (own / "leaflet" / name).write_bytes(_asset(f"{_LEAFLET}/{name}"))
    for name, file in (("ground", "countries-110m.json"), ("ground-near", "countries-50m.json")):
        _write(own / f"{name}.js", f"release.ground({_asset(f'{_OUTLINES}/{file}').decode('utf-8')});\n")
    (own / "ground.LICENSE").write_bytes(_asset(f"{_OUTLINES}/LICENSE"))
    for language in settings.languages:
        _write(own / f"phrases-{language}.js", f"release.words({dumped(words(language))});\n")
        _write(folder / INDEX[language], _page(language, settings, page, rule))


def words(language: str) -> dict[str, object]:
    """What the scripts of a page say in a language, and which values stand where in their data."""
    return {
        "phrases": phrases(language),
        "codes": codes(language),
        "columns": {"list": LISTED, "claim": CLAIM, "party": PARTY, "source": SOURCE, "alone": ALONE},
    }


def phrases(language: str) -> dict[str, str]:
    """The phrases of the pages in a language."""
    found: dict[str, str] = load_toml("release/phrases.toml")[language]
    return found


@cache
def codes(language: str) -> dict[str, dict[str, str]]:
    """The words for the codes of each column, in a language."""
    found: dict[str, dict[str, str]] = {"event_type": _kinds(language)}
    for row in load_table("datasets/codes.tsv"):
        found.setdefault(row["column"], {})[row["code"]] = row[language]
    return found


def say(language: str, phrase: str, **values: object) -> str:
    """A phrase with its holes filled in."""
    return _HOLE.sub(lambda hole: str(values[hole[1]]), phrases(language)[phrase])


def _kinds(language: str) -> dict[str, str]:
    return {
        code: phrasing.plain(code) if language == "en" else kind["fr"] for code, kind in load_toml("event_types.toml").items()
    }


def _page(language: str, settings: Settings, page: PageData, rule: str) -> str:
    return rendered(
        "release/index.html",
        language=language,
        settings=settings,
        policy=POLICY,
        described=described(settings, page.number),
        lists=page.lists,
        detail_chunk=DETAIL_CHUNK,
        total=page.number,
        first=page.first,
        rule=rule,
        codebook=CODEBOOK_PAGE[language],
        others=[(other, INDEX[other], say(other, "language")) for other in settings.languages if other != language],
        say=partial(say, language),
        word=partial(_word, language),
        range=partial(_range, language),
        accused=partial(_accused, language),
    )


def _word(language: str, column: str, code: str) -> str:
    return codes(language)[column].get(code, phrasing.plain(code))


def _range(language: str, low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return say(language, "no_number")
    if low is None or high is None:
        return say(language, "at_least" if high is None else "up_to", number=low if high is None else high)
    return str(low) if low == high else f"{low}–{high}"


def _accused(language: str, cell: str) -> str:
    """The parties of a cell, with their statuses in the language of the page."""
    return BETWEEN.join(_GRADED.sub(lambda found: f"({_word(language, 'status', found[1])})", one) for one in cell.split(BETWEEN))


def _asset(path: str) -> bytes:
    return files("counterclaim").joinpath(*path.split("/")).read_bytes()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="")
