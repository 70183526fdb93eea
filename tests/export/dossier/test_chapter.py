from __future__ import annotations

import dossiers
import records


def test_chapter_has_a_party_for_each_standing_with_its_claims() -> None:
    record = records.record()
    parties = dossiers.chapter(record).parties
    assert [party.standing for party in parties] == list(record.incident.attribution)
    for party in parties:
        assert {quote.said.key for quote in party.claims} == set(party.standing.claims)
        assert party.steps[-1].status is party.standing.status


def test_chapter_cuts_the_matrix_to_the_width_of_a_page() -> None:
    chapter = dossiers.chapter()
    assert all(len(part.columns) <= 4 for part in chapter.matrices)
    assert all(len(row.cells) == len(part.columns) for part in chapter.matrices for row in part.rows)
    assert all(any(row.cells) for part in chapter.matrices for row in part.rows)


def test_chapter_counts_what_people_checked() -> None:
    assert dossiers.chapter().checked == 0
    assert dossiers.chapter(records.record(decided=True), [records.decision()]).past.decisions[0].decision.by == "A. Reviewer"


def test_chapter_gives_the_derivation_and_the_log() -> None:
    chapter = dossiers.chapter()
    assert chapter.reasons[0].startswith(f"Incident {chapter.incident.id}")
    assert chapter.entries == (dossiers.HEAD,)
