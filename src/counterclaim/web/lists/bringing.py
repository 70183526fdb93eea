"""A file of pairs that somebody brings from their machine, and the same file with what was decided, to take away again."""

from __future__ import annotations

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.casefile.exports import log_export
from counterclaim.casefile.matched_pairs import pairs_after
from counterclaim.casefile.matchings import bring_matching, find_matching
from counterclaim.casefile.store import Casefile
from counterclaim.errors import UnreadableInput
from counterclaim.export.person_review import review_pairs, review_table
from counterclaim.ingest.source import Source
from counterclaim.web.access import form_of
from counterclaim.web.adding.uploads import name_of


async def sent_file(request: Request) -> tuple[str, bytes]:
    """The name and content of the file in a form, or of the body of a program's request."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return "review.csv", await request.body()
    form = await form_of(request)
    try:
        sent = form.get("file")
        if not isinstance(sent, UploadFile) or not sent.filename:
            raise UnreadableInput("no file was given: choose the one that 'counterclaim lists match --review' wrote")
        return name_of(sent.filename), await sent.read()
    finally:
        await form.close()


def brought(casefile: Casefile, name: str, content: bytes, *, by: str) -> int:
    """Take the pairs of a file in; the number of the matching."""
    return bring_matching(casefile, name, review_pairs(Source.of_bytes(content, name=name)), by=by)


def review_file(casefile: Casefile, id: int, *, by: str) -> Response:
    """The file with what is decided, that 'counterclaim lists match --review' reads. It names private persons, and is logged."""
    with casefile.reading() as connection:
        held = find_matching(connection, id)
        table = review_table((pair.cells, pair.said.verdict if pair.said else None) for pair in pairs_after(connection, id))
    log_export(casefile, "persons/1", {"matching": id, "pairs": held.pairs, "by": by, "unmask_private_persons": True})
    headers = {"Content-Disposition": f'attachment; filename="review-{id}.csv"', "Cache-Control": "no-store"}
    return Response(table, media_type="text/csv; charset=utf-8", headers=headers)
