from __future__ import annotations

import records
from counterclaim.web.incidents.reasoning import reasons
from counterclaim.weighing.derivation import derivation


def test_reasoning_tells_the_whole_derivation() -> None:
    record = records.record(decided=True)
    told = [
        "".join(piece.words for piece in sentence)
        for reason in reasons(record)
        for sentence in (reason.sentence, *reason.because)
    ]
    assert told == [line.strip() for line in derivation(record.incident, record.claims, record.decisions)]


def test_reasoning_leads_from_every_claim_to_its_words() -> None:
    record = records.record(decided=True)
    links = {
        piece.words: piece.address
        for reason in reasons(record)
        for part in (reason.sentence, *reason.because)
        for piece in part
        if piece.address
    }
    assert links["market.txt/c1"] == "/reports/market.txt?claim=c1#claim-c1"
    assert links["market.txt/c2"] == "/reports/market.txt?claim=c2#claim-c2", "a rejected claim has words too"
