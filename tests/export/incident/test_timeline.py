from __future__ import annotations

from dataclasses import replace
from datetime import date

import records
from counterclaim.casefile.record import Record
from counterclaim.export.incident.said import said_of
from counterclaim.export.incident.timeline import timeline
from counterclaim.model.daterange import DateRange


def dated(start: date | None, published: date | None) -> Record:
    record = records.record()
    days = DateRange.spanning(start, start) if start else None
    reports = tuple(replace(one, published=published) for one in record.reports)
    claims = tuple(replace(one, published=published) for one in record.claims)
    return replace(record, reports=reports, claims=claims, incident=replace(record.incident, date=days))


def test_timeline_has_the_event_reports_statuses_and_decisions_in_their_order() -> None:
    line = timeline(dated(date(2024, 3, 2), date(2024, 3, 4)), [records.decision()])
    kinds = [moment.what for moment in line.moments]
    assert kinds[0] == "event" and kinds[-1] == "decision" and {"report", "status"} < set(kinds)
    days = [moment.day for moment in line.moments if moment.day]
    assert days == sorted(days)


def test_timeline_draws_all_on_one_scale() -> None:
    line = timeline(dated(date(2024, 3, 2), date(2024, 3, 4)), [])
    (event,), reports = line.lanes[0].marks, line.lanes[1].marks
    assert all(mark.x > event.x for mark in reports)
    assert all(0 < mark.x < line.width for lane in line.lanes for mark in lane.marks)
    assert len(line.ticks) == 3


def test_timeline_stacks_reports_of_one_day() -> None:
    lifts = [mark.lift for mark in timeline(dated(None, date(2024, 3, 4)), []).lanes[0].marks]
    assert lifts == [0, 1]


def test_timeline_without_any_day_is_a_list_alone() -> None:
    line = timeline(dated(None, None), [])
    assert line.lanes == () and len(line.moments) >= 2 and all(moment.day is None for moment in line.moments)


def test_timeline_of_years_has_few_ticks() -> None:
    assert len(timeline(dated(date(1994, 1, 1), date(2024, 3, 4)), []).ticks) <= 9


def test_timeline_shows_statements_as_what_they_are() -> None:
    record = dated(date(2024, 3, 2), date(2024, 3, 4))
    line = timeline(record, [], said_of(record).values())
    spoken = [moment.said for moment in line.moments if moment.said is not None]
    assert {one.stance or one.kind for one in spoken} >= {"accuses", "denies", "declines", "demand"}
    assert not any(one.count for one in spoken)
    assert len(spoken) == len({(one.published, one.claimant, one.stance or one.kind, one.party) for one in spoken})
    (lane,) = [lane for lane in line.lanes if lane.what == "statements"]
    assert [mark.lift for mark in lane.marks] == list(range(len(spoken)))


def test_timeline_of_no_statements_has_no_row_for_them() -> None:
    assert "statements" not in {lane.what for lane in timeline(dated(None, date(2024, 3, 4)), []).lanes}
