from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from benchmarks.muc4 import filled
from benchmarks.sets.muc4 import Fill, keys_of, near, reports_of, wording

# Invented, in the set's form.
KEY = """
;;; a remark
0.  MESSAGE: ID                     TST1-MUC3-0901
1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
2.  INCIDENT: DATE                  - 04 FEB 90
3.  INCIDENT: LOCATION              RURITANIA: NORTH (DEPARTMENT): OSTERBY (CITY)
4.  INCIDENT: TYPE                  BOMBING
9.  PERP: INDIVIDUAL ID             "TWO MEN" / "MEN"
10. PERP: ORGANIZATION ID           ? "THE RED FRONT"
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED / POSSIBLE: "THE RED FRONT"
18. HUM TGT: NAME                   "OKAL"
19. HUM TGT: DESCRIPTION            "MAYOR": "OKAL"
                                    "GUARD"
21. HUM TGT: NUMBER                 1: "OKAL"
                                    16-: "GUARD"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "OKAL"

0.  MESSAGE: ID                     TST1-MUC3-0902
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
"""


def fills(*wordings: str, optional: bool = False) -> Fill:
    return Fill(frozenset(wordings), optional)


def test_muc4_keys_are_read_slot_by_slot(tmp_path: Path) -> None:
    (tmp_path / "key-tst1.v7").write_text(KEY, "utf-8")
    keys = keys_of(tmp_path)
    assert keys["TST1-MUC3-0902"] == []
    (template,) = keys["TST1-MUC3-0901"]
    assert template.optional
    assert template.of("incident_type") == (fills("bombing"),)
    assert template.of("PerpInd") == (fills("two men", "men"),)
    assert template.of("PerpOrg") == (fills("red front", optional=True),)
    assert template.of("confidence") == (fills("suspected or accused", "possible"),)
    assert template.of("number") == (fills("1"), fills("16-"))
    assert (template.of("date"), template.of("location")) == ((fills("1990-02-04"),), (fills("osterby"),))
    assert [fill.wordings for fill in template.of("Victim")] == [frozenset({"okal"}), frozenset({"mayor"}), frozenset({"guard"})]


def test_muc4_a_report_is_dated_by_its_head(tmp_path: Path) -> None:
    (tmp_path / "tst1-muc3").write_text("TST1-MUC3-0901\n\n   OSTERBY, 5 FEB 90 (EFE) -- [TEXT] A BOMB.\n", "utf-8")
    (report,) = reports_of(tmp_path)
    assert (report.id, report.published) == ("TST1-MUC3-0901", date(1990, 2, 5))
    assert report.text.startswith("OSTERBY")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("1990-02-04", "1990-02-05", True), ("1990-02-04/1990-02-09", "1990-02-03", True), ("1990-02-04", "1990-02-06", False)],
)
def test_muc4_a_day_beside_it_is_near(one: str, other: str, same: bool) -> None:
    assert near(one, other) == same


def test_muc4_wordings_lose_articles_accents_and_marks() -> None:
    assert wording('The \\"Córdoba\\" Front') == "cordoba front"


def test_muc4_a_ledger_fills_a_template() -> None:
    said = {"text": "", "kind": "report"}
    account: dict[str, Any] = {
        "id": "a1",
        "focus": True,
        "event_type": "explosion",
        "objects": [],
        "weapons": [{"text": "A CAR BOMB"}],
    }
    account |= {"victims": [{"text": "Guards"}], "date": {"start": "1990-02-04"}}
    account |= {"place": {"name": "Osterby", "admin1": "North", "country": "HN"}}
    claims: list[dict[str, Any]] = [
        {
            "kind": "attribution",
            "account": "a1",
            "stance": "accuses",
            "claimant": said,
            "target": {"text": "the Red Front", "actor": "red"},
        },
        {
            "kind": "attribution",
            "account": "a1",
            "stance": "suspects",
            "claimant": said,
            "target": {"text": "gunmen", "actor": None},
        },
        {"kind": "count", "account": "a1", "count": {"kind": "killed", "low": 16, "high": None, "qualifier": "at_least"}},
    ]
    (template,) = filled({"accounts": [account, {**account, "id": "a2", "focus": False}], "claims": claims})
    wanted = {
        "incident_type": {"bombing"},
        "PerpOrg": {"red front"},
        "PerpInd": {"gunmen"},
        "Weapon": {"car bomb"},
        "Victim": {"guards"},
        "number": {"16-"},
        "effect": {"death"},
        "confidence": {"reported as fact"},
        "location": {"osterby", "north", "honduras"},
    }
    assert {slot: set(template.of(slot)[0].wordings) for slot in wanted} == wanted
