from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.ingest.text import read_text
from counterclaim.linking.provenance import provenance, relay_of
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind
from counterclaim.model.repetition import Owing, Provenance
from counterclaim.model.span import Span
from factory import at
from wire_stories import OWN

TEXT = """A nurse told AFP of 14 dead. According to SANA nobody died. A Reuters correspondent said there were nine.
The mayor wept. The Kassum-based al-Mayadeen TV saw none; on Friday state news agency WAFA and state television were silent."""


def of(text: str, publisher: str | None = "Teral Herald") -> Provenance:
    return provenance(read_text(text, id="r1", published=date(2024, 3, 4), publisher=publisher))


def test_provenance_knows_publisher_and_day() -> None:
    assert of(OWN) == Provenance("r1", "Teral Herald", None, date(2024, 3, 4))


def test_provenance_of_an_anonymous_report_is_bare() -> None:
    assert replace(of(OWN, None), published=None) == Provenance("r1")


def test_provenance_takes_the_agency_of_the_dateline() -> None:
    assert of(f"KASSUM, March 4 (Reuters) – {OWN}").agency == "Reuters"


def test_provenance_takes_the_first_of_several_credits() -> None:
    found = of(f"{OWN}\n\nThe inquiry goes on. (With Reuters and AFP)\n\nFollow us.")
    assert found.agency == "Reuters"
    assert [citation.outlet for citation in found.citations] == ["Reuters", "AFP"]


def test_provenance_of_an_agency_is_itself() -> None:
    assert of(OWN, "Agence France-Presse").agency == "AFP"


def test_provenance_lists_who_is_cited() -> None:
    found = of(TEXT.partition("\n")[0])
    assert [(citation.outlet, citation.owing) for citation in found.citations] == [
        ("AFP", Owing.TOLD),
        ("SANA", Owing.CITED),
        ("Reuters", Owing.TOLD),
    ]
    assert not found.own


@pytest.mark.parametrize(
    "text", ["A nurse told The New Arab so.", "Our correspondent saw it.", "Notre envoyé spécial y était.", "شاهد مراسلنا النار"]
)
def test_provenance_sees_the_reports_own_people(text: str) -> None:
    found = of(text, "The New Arab")
    assert found.own
    assert found.citations == ()


def claim(claimant: str | None, *via: str) -> Claim:
    """A claim of somebody in TEXT, passed on by others."""
    who = _named(claimant) if claimant else Claimant.report()
    return Claim("c1", ClaimKind.DEMAND, "a1", who, Span(0, 1), via=tuple(map(_named, via)))


def _named(words: str) -> Claimant:
    return Claimant(
        ClaimantKind.OFFICIAL if words in ("The mayor", "A nurse") else ClaimantKind.JOURNALIST_MEDIA, at(words, TEXT)
    )


@pytest.mark.parametrize(
    ("claimant", "via", "relay"),
    [
        ("A nurse", ("AFP",), "AFP"),
        ("SANA", (), "SANA"),
        ("A Reuters correspondent", (), "Reuters"),
        ("A nurse", ("The mayor",), None),
        ("A nurse", ("The mayor", "SANA"), "SANA"),
        ("The mayor", (), None),
        ("The Kassum-based al-Mayadeen TV", (), "Al Mayadeen"),
        ("Friday state news agency WAFA", (), "WAFA"),
        ("state television", (), "state television"),
        (None, (), None),
    ],
)
def test_provenance_relay_is_the_newsroom_that_a_claim_came_by(
    claimant: str | None, via: tuple[str, ...], relay: str | None
) -> None:
    assert relay_of(claim(claimant, *via), TEXT) == relay
