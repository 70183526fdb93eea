from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.segments import Mark, Segment, segments
from counterclaim.model.span import Span

LENGTH = 12
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda ends: Span(min(ends), max(ends)))
marked = st.lists(st.builds(Mark, spans, st.sampled_from(["count", "claimant"]), st.sampled_from(["c1", "c2"])), max_size=6)


def cut(*marks: Mark, breaks: tuple[int, ...] = ()) -> list[Segment]:
    return list(segments(Span(0, LENGTH), marks, breaks))


def mark(start: int, end: int, ref: str = "c1") -> Mark:
    return Mark(Span(start, end), "count", ref)


@given(marked, st.lists(st.integers(0, LENGTH), max_size=3))
def test_segments_are_the_text_without_gap_or_overlap(marks: list[Mark], breaks: list[int]) -> None:
    ends = [(segment.span.start, segment.span.end) for segment in segments(Span(0, LENGTH), marks, breaks)]
    assert [start for start, _ in ends] == [0, *(end for _, end in ends[:-1])]
    assert ends[-1][1] == LENGTH


@given(marked)
def test_segments_lie_under_just_the_marks_that_cover_them(marks: list[Mark]) -> None:
    for segment in cut(*marks):
        assert list(segment.marks) == [
            mark for mark in marks if mark.span.covers(segment.span) and mark.span.start < mark.span.end
        ]


@given(marked)
def test_segments_begin_and_end_every_mark_once(marks: list[Mark]) -> None:
    found = cut(*marks)
    worded = sorted((mark.span, mark.ref, mark.kind) for mark in marks if mark.span.start < mark.span.end)
    assert sorted((m.span, m.ref, m.kind) for s in found for m in s.begins) == worded
    assert sorted((m.span, m.ref, m.kind) for s in found for m in s.ends) == worded


def test_segments_of_crossing_marks() -> None:
    found = cut(mark(2, 6, "c1"), mark(4, 9, "c2"))
    assert [(s.span.start, s.span.end, [m.ref for m in s.marks]) for s in found] == [
        (0, 2, []),
        (2, 4, ["c1"]),
        (4, 6, ["c1", "c2"]),
        (6, 9, ["c2"]),
        (9, 12, []),
    ]


def test_segments_are_cut_at_breaks_too() -> None:
    assert [segment.span.end for segment in cut(mark(0, 12), breaks=(5,))] == [5, 12]
