from __future__ import annotations

from dataclasses import replace

import named_records
from counterclaim.casefile.record import Record
from counterclaim.export.release.places import place_rule
from counterclaim.export.release.prepared import PLACE_WITHHELD, Prepared, at_risk, prepared
from counterclaim.model.claim import Claimant, ClaimantKind, Stance
from incident_records import told
from releases import PEPPER, counts, placed, says


def of(record: Record, words: int = 30) -> Prepared:
    return prepared(record, place_rule(""), quote_words=words, pepper=PEPPER)


def test_prepared_names_nobody_private_and_remembers_whom() -> None:
    found = of(named_records.told())
    assert "Awa Benn" in found.names and "Teral Mossun" in found.names
    shown = repr((found.record.claims, found.record.incident))
    assert "Awa Benn" not in shown and "Mossun" not in shown
    assert any("Colonel Adda Karr" in claim.claimant_name for claim in found.record.claims)


def test_prepared_calls_who_is_at_risk_by_the_kind_alone() -> None:
    teacher = "an elderly teacher at the school"
    claims = [
        counts(teacher, 9, kind=ClaimantKind.WITNESS),
        says(teacher, Stance.ACCUSES, "jnim", kind=ClaimantKind.WITNESS),
        says("the governor", Stance.DENIES, "jnim", kind=ClaimantKind.OFFICIAL),
    ]
    record = of(told(claims)).record
    (standing,) = record.incident.attribution
    assert {claim.claimant_name for claim in record.claims} == {"a witness", "the governor"}
    assert (standing.accused_by, standing.denied_by) == (("a witness",), ("the governor",))


def test_prepared_calls_who_is_at_risk_so_in_what_cannot_be_true() -> None:
    record = told([counts("the baker", 9, kind=ClaimantKind.RESIDENT)])
    record = replace(record, incident=replace(record.incident, contradictions=("the baker counts nine, the army none",)))
    assert of(record).record.incident.contradictions == ("a resident counts nine, the army none",)


def test_prepared_leaves_a_known_body_its_name() -> None:
    assert at_risk(Claimant(ClaimantKind.MEDIC))
    assert at_risk(Claimant(ClaimantKind.MEDIC, actor="report:x"))
    assert not at_risk(Claimant(ClaimantKind.MEDIC, actor="white-helmets"))
    assert not at_risk(Claimant(ClaimantKind.OFFICIAL))


def test_prepared_takes_the_name_of_a_place_that_is_left_out_from_the_words() -> None:
    record = placed("At Niono they burned a house.", "a house", quote="nine died at Niono in Ségou, Mali")
    found = of(record)
    assert found.given is not None and found.given[0] == "unit"
    assert found.record.claims[0].quote == f"nine died at {PLACE_WITHHELD} in Ségou, Mali"
    assert found.record.incident.place is not None and found.record.incident.place.name == "Ségou"


def test_prepared_leaves_the_name_of_a_town_that_is_given() -> None:
    found = of(placed("At Niono they shelled a hospital.", "a hospital", quote="nine died at Niono"))
    assert found.given is not None and found.given[0] == "tenth"
    assert found.record.claims[0].quote == "nine died at Niono"


def test_prepared_is_the_record_itself_where_nothing_is_to_be_kept_back() -> None:
    record = told([counts("un", 9, 9)])
    assert of(record).record == record


def test_prepared_gives_no_words_where_none_are_asked_for() -> None:
    assert {claim.quote for claim in of(named_records.told(), 0).record.claims} == {""}
