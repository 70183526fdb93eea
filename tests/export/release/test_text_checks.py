from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import named_records
from counterclaim.casefile.record import Record
from counterclaim.export.release.places import place_rule
from counterclaim.export.release.prepared import prepared
from counterclaim.export.release.text_checks import TextChecks
from counterclaim.model.claim import Stance
from incident_records import told
from releases import PEPPER, about, counts, says


def gathered(*records: Record) -> TextChecks:
    made = TextChecks()
    for record in records:
        made.gather(prepared(record, place_rule(""), quote_words=30, pepper=PEPPER))
    return made


def in_table(checks: TextChecks, path: Path, cell: str) -> list[str]:
    path.write_text(f"claim,quote\nc1,{cell}\n", "utf-8")
    return [f"{one.check} {one.where}" for one in checks.in_tables([path])]


def in_texts(checks: TextChecks, **texts: str) -> list[str]:
    return [one.check for one in checks.in_texts(about(**texts))]


def test_text_checks_find_a_masked_name_in_another_report(tmp_path: Path) -> None:
    checks = gathered(named_records.told())
    assert in_table(checks, tmp_path / "claims.csv", "the family of TERAL MOSSUN fled") == [
        "private-names claims.csv, row 1, quote"
    ]
    assert in_table(checks, tmp_path / "claims.csv", "the family fled") == []
    assert in_table(checks, tmp_path / "claims.csv", "Mossun and others fled") == []


def test_text_checks_let_a_village_be_called_as_somebody_is(tmp_path: Path) -> None:
    path = tmp_path / "incidents.csv"
    path.write_text("incident,place\ni1,Teral Mossun\n", "utf-8")
    assert list(gathered(named_records.told()).in_tables([path])) == []


def test_text_checks_find_private_persons_in_what_people_wrote() -> None:
    assert in_texts(gathered(named_records.told()), title="The death of Teral Mossun") == ["private-names"]


def test_text_checks_find_a_party_that_is_named_as_the_doer() -> None:
    accused = told([says("un", Stance.ACCUSES, "Kassum Guard")])
    admitted = told([says("Kassum Guard", Stance.ADMITS, "Kassum Guard")])
    assert in_texts(gathered(accused), title="Killings by the Kassum Guard") == ["contested-as-fact"]
    assert in_texts(gathered(admitted), title="Killings by the Kassum Guard") == []
    assert in_texts(gathered(accused), title="Killings in Kassum") == []


def test_text_checks_find_what_is_called_verified_and_is_not() -> None:
    checks = gathered(told([counts("un", 9)]))
    assert in_texts(checks, description="All incidents are verified.") == ["machine-as-checked"]
    assert in_texts(checks, description="Des incidents confirmés.") == ["machine-as-checked"]
    assert in_texts(checks, description="All incidents in reports.") == []


def test_text_checks_of_what_all_was_looked_at_let_it_be_called_so() -> None:
    record = named_records.told()
    (decision,) = record.decisions
    looked = replace(decision, kind=type(decision.kind).ACCEPT, about=tuple(claim.key for claim in record.claims))
    assert in_texts(gathered(replace(record, decisions=(looked,))), description="Verified incidents.") == []
