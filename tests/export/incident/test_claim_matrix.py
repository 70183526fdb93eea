from __future__ import annotations

import records
from counterclaim.casefile.record import Record
from counterclaim.export.incident.claim_matrix import Matrix, matrix
from counterclaim.export.incident.said import said_of


def made(record: Record) -> Matrix:
    return matrix(record, said_of(record))


def test_claim_matrix_shows_each_claim_once() -> None:
    record = records.record()
    shown = made(record)
    placed = [one.key for row in shown.rows for cell in row.cells for saying in cell for one in saying.claims]
    assert sorted([*placed, *(one.key for one in shown.others)]) == sorted(claim.key for claim in record.claims)


def test_claim_matrix_has_a_column_for_each_party_with_its_status() -> None:
    record = records.record()
    columns = {column.party: column.status for column in made(record).columns if column.party}
    assert columns == {one.party: one.status.value for one in record.incident.attribution}


def test_claim_matrix_says_once_what_two_reports_carry() -> None:
    sayings = [saying for row in made(records.record()).rows for cell in row.cells for saying in cell]
    assert any(len({one.report for one in saying.claims}) == 2 for saying in sayings)


def test_claim_matrix_puts_the_parties_own_rows_last() -> None:
    own = [row.itself for row in made(records.record()).rows]
    assert own == sorted(own)
