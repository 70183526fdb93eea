"""A round as one file to take away."""

from __future__ import annotations

import io
import zipfile

from sqlalchemy import Connection
from starlette.responses import Response

from counterclaim.casefile.rounds import SETTLED, find_round
from counterclaim.export.claims_scheme import claims_scheme
from counterclaim.web.coding.view import exported

# One time for every entry, so that the same codings give the same bytes.
_AT = (1980, 1, 1, 0, 0, 0)


def zipped(connection: Connection, round: int) -> Response:
    """A zip archive in the layout of the claims benchmark; UnknownName for a round that there is not."""
    held = find_round(connection, round)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in claims_scheme(held.name, (SETTLED, *held.coders), exported(connection, round)):
            archive.writestr(zipfile.ZipInfo(name, _AT), content)
    headers = {"Content-Disposition": f'attachment; filename="claims-round-{held.id}.zip"'}
    return Response(packed.getvalue(), media_type="application/zip", headers=headers)
