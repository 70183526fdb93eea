from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.sets.castings import Player, played, stage

REPORTS = Path(__file__).parents[2] / "benchmarks" / "bias_reports"
FILE = """
[party.army]
name = "the army"
plural = false
known_by = ["army"]

[party.rebels]
name = "the rebels"
plural = true
known_by = ["rebel"]

[[casting]]
swap = "state and rebel"
pairs = [["army", "rebels"]]

[[casting]]
swap = "named and unnamed"
voices = [["Dara Okal, a baker,", "a baker"]]

[[report]]
text = '''
{A.Name} {A.has} shelled Delma, {C} said. {B.Name} {B.is} silent.
'''
"""


def written(folder: Path, file: str = FILE) -> Path:
    path = folder / "en.toml"
    path.write_text(file, "utf-8")
    return path


def test_castings_every_swap_plays_both_ways(tmp_path: Path) -> None:
    at = stage(written(tmp_path))
    assert [played(at.reports[0], cast) for swap in at.swaps for cast in swap.casts] == [
        "The army has shelled Delma, a baker said. The rebels are silent.",
        "The rebels have shelled Delma, a baker said. The army is silent.",
        "The army has shelled Delma, Dara Okal, a baker, said. The rebels are silent.",
        "The army has shelled Delma, a baker said. The rebels are silent.",
    ]


def test_castings_player_is_told_by_a_word_or_by_a_part_of_them() -> None:
    baker = Player({"name": "Dara Okal, a baker,"}, ("dara okal, a baker",))
    assert [baker.told_in(words) for words in ("Dara Okal", "a baker", "Dara Okal, a baker", "a butcher", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_castings_an_unknown_party_or_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="navy"):
        stage(written(tmp_path, FILE.replace('"rebels"]]', '"navy"]]')))
    with pytest.raises(KeyError, match="speaker"):
        played("{A.speaker}", {"A": Player({"name": "the army"}, ("army",))})


@pytest.mark.parametrize("path", sorted(REPORTS.glob("*.toml")), ids=lambda path: path.stem)
def test_castings_every_report_of_the_audit_can_be_played(path: Path) -> None:
    at = stage(path)
    texts = [played(report, cast) for report in at.reports for swap in at.swaps for cast in swap.casts]
    assert len(texts) == len(at.reports) * len(at.swaps) * 2
    assert not any("{" in text for text in texts)
