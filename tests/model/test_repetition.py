from __future__ import annotations

from counterclaim.model.repetition import Citation, Copy, Owing, Passage, Provenance
from counterclaim.model.span import Span

COPY = Copy(0.2, 0.8, (Passage(Span(0, 40), Span(100, 140), 9), Passage(Span(50, 90), Span(10, 50), 8, quoted=True)))


def test_repetition_copy_counts_the_words_of_its_passages() -> None:
    assert COPY.words == 17
    assert COPY.unquoted_words == 9


def test_repetition_copy_turned_is_seen_from_the_other_report() -> None:
    turned = COPY.turned()
    assert turned.passages[0] == Passage(Span(100, 140), Span(0, 40), 9)
    assert turned.passages[1].quoted
    assert turned.turned() == COPY


def test_repetition_of_nothing_known() -> None:
    bare = Provenance("r1")
    assert (bare.publisher, bare.agency, bare.published, bare.citations, bare.own) == (None, None, None, (), False)


def test_repetition_citation_is_what_a_newsroom_reported_unless_told_otherwise() -> None:
    assert Citation("AFP", Span(0, 8)).owing is Owing.CITED
