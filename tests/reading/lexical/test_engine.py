"""French and Arabic reports that break off anywhere are read as far as they go; all facts are invented."""

from __future__ import annotations

import pytest

from counterclaim.model.report import Report
from counterclaim.reader import read_report

FRENCH = "Plus de vingt civils ont été tués lundi à Gao, une dizaine enlevés, selon un élu, qui accuse l'armée de deux bavures."
ARABIC = "قتل أكثر من عشرين مدنيا في قصف على كتم وأصيب عشرات آخرون، حسبما قال مصدر طبي اتهم الجيش بعشر غارات."


@pytest.mark.parametrize("text", [FRENCH, ARABIC])
def test_engine_reads_what_breaks_off_after_any_word(text: str) -> None:
    words = text.split()
    for number in range(1, len(words)):
        for part in (" ".join(words[:number]), " ".join(words[number:])):
            for claim in read_report(Report.of(part)).claims:
                assert claim.quote.end <= len(part)
