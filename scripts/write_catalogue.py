"""Bring the catalogues of the workbench's words up to date. Usage: python scripts/write_catalogue.py [--check]

Reads every sentence of the templates, and the values that they show as words, and writes src/counterclaim/web/locale/LANGUAGE.po:
translations stay, new sentences come in without one (translate them there), those that are gone go. --check: only say what lacks.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from counterclaim.web.language import LANGUAGES, SOURCE
from counterclaim.web.values import values

WEB = Path(__file__).resolve().parents[1] / "src" / "counterclaim" / "web"
OPTIONS = {
    "**.html": {
        "extensions": "jinja2.ext.i18n,jinja2.ext.do",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "newstyle_gettext": "true",
        "silent": "false",
    }
}
WIDTH = 130
# What would change with every run, or says nothing.
DATED = tuple(
    f'"{name}'.encode()
    for name in ("POT-", "PO-", "Generated-By", "Report-Msgid", "Last-Translator", "Language-Team", "Project-Id")
)


def main() -> None:
    lacking = []
    for language in LANGUAGES:
        if language != SOURCE:
            catalogue = updated(language)
            lacking += [f"{language}: {message.id}" for message in catalogue if message.id and not whole(message.string)]
            if "--check" not in sys.argv:
                (WEB / "locale" / f"{language}.po").write_bytes(written(catalogue))
    print("\n".join(lacking) or "every sentence has its translation")
    sys.exit(bool(lacking))


def updated(language: str) -> Catalog:
    """The catalogue of a language with the sentences that there are now."""
    path = WEB / "locale" / f"{language}.po"
    catalogue = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)
    template = Catalog(project="Counterclaim")
    for sentence, where in sentences():
        template.add(sentence, locations=[(where, None)] if where else [])  # type: ignore[list-item]
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    catalogue.header_comment = (
        "# The words of the workbench. scripts/write_catalogue.py brings in what is new; translations are written here by hand."
    )
    return catalogue


def sentences() -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Every sentence or pair of singular and plural, with the template that it stands in."""
    found = extract_from_dir(WEB / "templates", method_map=[("**.html", "jinja2")], options_map=OPTIONS)
    rows = [(name, line, message) for name, line, message, *_ in found]
    for name, _, message in sorted(rows, key=lambda row: (row[0], row[1])):
        if message:
            yield (tuple(message) if isinstance(message, tuple | list) else message), name
    for value in values():
        yield value, ""


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
