from __future__ import annotations

from dataclasses import replace

import records
from counterclaim.casefile.record import Repeat, Shared
from counterclaim.export.incident.sources import drawing, lines_of
from counterclaim.model.repetition import Copy, Passage
from counterclaim.model.span import Span


def test_sources_name_every_report_once_on_its_line() -> None:
    record = records.record()
    found = {source.report.id: line.name for line in lines_of(record) for source in line.sources}
    assert found == dict(record.lines)


def test_sources_tell_what_a_report_has_from_newsrooms_and_what_it_shares_only_once() -> None:
    record = records.record()
    credit = Repeat("copy.txt", "newsroom:AFP", "credits AFP")
    (line,) = lines_of(replace(record, repeats=(*record.repeats, credit)))
    owes = {source.report.id: source.owes for source in line.sources}
    assert owes["copy.txt"] == ("credits AFP",) and any(source.common for source in line.sources)


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


def test_sources_of_very_many_reports_are_told_and_not_all_drawn() -> None:
    record = records.record()
    reports = tuple(replace(record.reports[0], id=f"r{number:03}") for number in range(100))
    many = replace(record, reports=reports, lines=tuple((one.id, "line 1") for one in reports), shared=(), repeats=())
    lines = lines_of(many)
    assert sum(len(line.sources) for line in lines) == 100 and len(drawing(lines).nodes) == 24


def test_sources_show_no_book_that_two_reports_share() -> None:
    record = records.record()
    text = "word " * 10_000
    span = Span(0, len(text))
    copy = Copy(1.0, 1.0, (Passage(span, span, 10_000),))
    reports = tuple(replace(one, text=text) for one in record.reports)
    shown = lines_of(replace(record, reports=reports, claims=(), shared=(Shared("copy.txt", "market.txt", copy),)))
    (passage,) = (words for line in shown for source in line.sources for one in source.common for words in one.passages)
    assert len(passage) < 1000
