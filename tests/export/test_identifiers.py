from __future__ import annotations

import base64
import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.identifiers import original_of, urn
from counterclaim.model.report import Report


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_identifiers_are_plain_signs_and_lead_back_to_the_name(name: str) -> None:
    made = urn("claim", name)
    assert re.fullmatch(r"urn:counterclaim:claim:[A-Za-z0-9%._~/-]*", made)
    assert unquote(made.removeprefix("urn:counterclaim:claim:")) == name


def test_identifiers_of_originals_hold_their_hash() -> None:
    report = Report.of("words")
    digest = original_of(report).removeprefix("ni:///sha-256;")
    assert base64.urlsafe_b64decode(digest + "=").hex() == report.sha256
