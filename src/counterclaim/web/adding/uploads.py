"""What a request gives to be added: files, a text that was pasted, or lines of JSON. Names are names, and never paths."""

from __future__ import annotations

import json
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from counterclaim.casefile.jobs import Given
from counterclaim.errors import WorkbenchError
from counterclaim.ingest.jsonl import report_of
from counterclaim.ingest.published import parse_published
from counterclaim.model.job import Wish
from counterclaim.web.access import form_of

LINES = frozenset({"application/x-ndjson", "application/jsonl", "application/json"})
_LONGEST_NAME = 200
_NOTHING = "nothing was given: choose files to add, or paste a text"


@dataclass(frozen=True, slots=True)
class Upload:
    """The files of one request, and what was said of all of them."""

    files: tuple[Given, ...]
    wish: Wish


async def upload_of(request: Request) -> Upload:
    """What a form or a program sent; WorkbenchError where it is nothing, or its day is none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in LINES:
        body = await request.body()
        return Upload((Given("reports.jsonl", body),), Wish()) if body.strip() else _nothing()
    form = await form_of(request)
    try:
        return await _of_form(form)
    finally:
        await form.close()


async def _of_form(form: FormData) -> Upload:
    sent = [one for one in form.getlist("files") if isinstance(one, UploadFile) and (one.filename or one.size)]
    files = [Given(name_of(one.filename or ""), await one.read()) for one in sent]
    if _field(form, "text"):
        files.append(_pasted(form))
    day = _field(form, "published")
    wish = Wish(parse_published(day) if day else None, _field(form, "publisher"), _field(form, "everything") is not None)
    return Upload(tuple(files), wish) if files else _nothing()


def _nothing() -> Upload:
    raise WorkbenchError(_NOTHING)


def _pasted(form: FormData) -> Given:
    """A text that was pasted, as a line of JSON; what no report can be is said at once."""
    title = _field(form, "title")
    fields = {
        "id": title and name_of(title),
        "text": form["text"],
        "title": title,
        "published": _field(form, "published"),
        "publisher": _field(form, "publisher"),
        "url": _field(form, "url"),
    }
    line = {name: value for name, value in fields.items() if value}
    report = report_of(line, today=None)
    return Given("pasted.jsonl", json.dumps({"id": report.id} | line).encode() + b"\n")


def _field(form: FormData, name: str) -> str | None:
    value = form.get(name)
    return value.strip() or None if isinstance(value, str) else None


def name_of(given: str) -> str:
    """What a report of a file is called: the last part of the name that it came with, without what nobody can see."""
    last = given.replace("\\", "/").rstrip("/").rpartition("/")[2]
    name = "".join(character for character in last if character.isprintable()).strip(". ")
    return name[:_LONGEST_NAME] or "unnamed"
