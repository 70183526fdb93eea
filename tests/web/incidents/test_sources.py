from __future__ import annotations

import records
from counterclaim.web.incidents.sources import drawing, lines_of


def test_sources_name_every_report_once_on_its_line() -> None:
    record = records.record()
    found = {source.report.id: line.name for line in lines_of(record) for source in line.sources}
    assert found == dict(record.lines)


def test_sources_tell_who_repeats_whom_in_words() -> None:
    (line,) = lines_of(records.record())
    owes = {source.report.id: source.owes for source in line.sources}
    assert owes["copy.txt"] == ("repeats market.txt: 60 words in a row are the same",)


def test_sources_show_what_is_shared_at_the_later_report() -> None:
    record = records.record()
    common = {source.report.id: source.common for line in lines_of(record) for source in line.sources}
    ((id, (shared,)),) = ((id, own) for id, own in common.items() if own)
    assert shared.other.id != id and shared.share == 1.0
    assert shared.passages == (record.reports[0].text,)


def test_sources_are_drawn_with_a_node_a_report_and_an_arc_a_copy() -> None:
    drawn = drawing(lines_of(records.record()))
    assert len(drawn.nodes) == 2 and len(drawn.arcs) == 1 and len(drawn.lanes) == 1
    assert all(0 < node.x < drawn.width and 0 < node.y < drawn.height for node in drawn.nodes)
