"""Bring the catalogues of words of pages, dossiers and analyses up to date. Usage: python scripts/write_catalogue.py [--check]

Reads every sentence of templates and rules, and the values that are shown as words, and writes locale/LANGUAGE.po beside them, in
src/counterclaim/web, export and analysis: translations stay, new sentences come in with that of another catalogue or
without one (translate them there), those that are gone go. --check: only say what lacks.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract, extract_from_dir
from babel.messages.pofile import read_po, write_po

from counterclaim.analysis.shown import values as analyses
from counterclaim.export.catalogue import LANGUAGES, SOURCE
from counterclaim.export.dossier import values as dossiers
from counterclaim.web import values as workbench

CODE = Path(__file__).resolve().parents[1] / "src" / "counterclaim"
WEB, EXPORT, ANALYSIS = CODE / "web", CODE / "export", CODE / "analysis"
VALUES: dict[Path, Callable[[], tuple[str, ...]]] = {
    WEB: workbench.values,
    EXPORT: dossiers.values,
    ANALYSIS: analyses.values,
}
OPTIONS = {
    "**.html": {
        "extensions": "jinja2.ext.i18n,jinja2.ext.do",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "newstyle_gettext": "true",
        "silent": "false",
    }
}
# Where rules make sentences, as templates with values (model/phrase.py).
_RULES = tuple(CODE / "weighing" / name for name in ("derivation.py", "telling.py", "contradictions.py", "airwars.py"))
_COMPARING = ("counts", "dates", "kinds", "places", "texts")
_LINKS = (CODE / "linking" / "explanation.py", *(CODE / "linking" / f"comparing_{name}.py" for name in _COMPARING))
PHRASED = {
    WEB: (*_RULES, *_LINKS),
    EXPORT: (*_RULES, *_LINKS),
    ANALYSIS: (
        *sorted(path for room in ("shown", "pictures", "uncounted") for path in (ANALYSIS / room).glob("*.py")),
        ANALYSIS / "split.py",
        CODE / "commands" / "analysing.py",
    ),
}
# Whose templates a catalogue is for: the pages have those macros too that dossiers write numbers, days and places with.
TEMPLATES = {WEB: ((WEB, "**.html"), (EXPORT, "shared/**.html")), EXPORT: ((EXPORT, "**.html"),), ANALYSIS: ()}
WIDTH = 130
# What would change with every run, or says nothing.
DATED = tuple(
    f'"{name}'.encode()
    for name in ("POT-", "PO-", "Generated-By", "Report-Msgid", "Last-Translator", "Language-Team", "Project-Id")
)


def main() -> None:
    lacking = []
    for package in VALUES:
        for language in LANGUAGES:
            if language != SOURCE:
                catalogue = updated(language, package)
                lacking += [f"{language}: {message.id}" for message in catalogue if message.id and not is_said(message)]
                if "--check" not in sys.argv:
                    place(language, package).write_bytes(written(catalogue))
    print("\n".join(lacking) or "every sentence has its translation")
    sys.exit(bool(lacking))


def place(language: str, package: Path) -> Path:
    """Where the catalogue of a package lies."""
    return package / "locale" / f"{language}.po"


def kept(language: str, package: Path) -> Catalog:
    """The catalogue as it lies there; an empty one where there is none."""
    path = place(language, package)
    return read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)


def updated(language: str, package: Path = WEB) -> Catalog:
    """The catalogue of a language with the sentences that there are now."""
    catalogue = kept(language, package)
    template = Catalog(project="Counterclaim")
    for sentence, where in sentences(package):
        template.add(sentence, locations=[(where, None)] if where else [])  # type: ignore[list-item]
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    others = [kept(language, other) for other in VALUES if other != package]
    for message in catalogue:
        if message.id and not whole(message.string):
            message.string = next((known.string for other in others if (known := other.get(message.id))), message.string)
    catalogue.fuzzy = False
    whose = {WEB: "the workbench", EXPORT: "dossiers"}.get(package, "analyses")
    catalogue.header_comment = (
        f"# The words of {whose}. scripts/write_catalogue.py brings in what is new; translations are written here by hand."
    )
    return catalogue


def sentences(package: Path = WEB) -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Every sentence or pair of singular and plural, with the template that it stands in."""
    rows = [row for folder, pattern in TEMPLATES[package] for row in _extracted(folder / "templates", pattern)]
    for name, _, message in sorted(rows, key=lambda row: (row[0], row[1])):
        if message:
            yield (tuple(message) if isinstance(message, tuple | list) else message), name
    for phrased in PHRASED[package]:
        for _, message, _, _ in extract("python", io.BytesIO(phrased.read_bytes()), keywords={"Phrase": None}):
            yield str(message), ""
    for value in VALUES[package]():
        yield value, ""


def _extracted(folder: Path, pattern: str) -> Iterator[tuple[str, int, str | tuple[str, ...]]]:
    options = {pattern: OPTIONS["**.html"]}
    for name, line, message, *_ in extract_from_dir(folder, method_map=[(pattern, "jinja2")], options_map=options):
        yield name, line, message


def is_said(message: Message) -> bool:
    """Whether it is translated, and by a person: Babel makes something up where a word has got a plural, and marks it."""
    return whole(message.string) and not message.fuzzy


def whole(translation: str | tuple[str, ...] | list[str] | None) -> bool:
    """Whether every form of a sentence is translated."""
    return bool(translation) and (isinstance(translation, str) or all(translation))


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a file that changes only where its words do."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=WIDTH, sort_output=True, omit_header=False, include_lineno=False)
    return b"".join(line for line in stream.getvalue().splitlines(keepends=True) if not line.startswith(DATED))


if __name__ == "__main__":
    main()
