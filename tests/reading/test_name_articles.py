"""Names with an article inside."""

from __future__ import annotations

import pytest

from counterclaim.reading.name_articles import join_article
from counterclaim.reading.parse import parse, pipeline


@pytest.mark.parametrize("speaker", ["A local official Ali al-Baro", "Salma el-Hadi", "The mayor Talal al-Baro"])
def test_name_articles_leave_one_speaker(speaker: str) -> None:
    doc = parse(f"{speaker} said a warplane launched an air strike on the market.")
    said = next(token for token in doc if token.lower_ == "said")
    subjects = [token for token in said.lefts if token.dep_ == "nsubj"]
    assert [doc[token.left_edge.i : token.i + 1].text for token in subjects] == [speaker]


def test_name_articles_join_what_hangs_side_by_side() -> None:
    doc = pipeline()("Officials of Tamar Ali al-Baro said nine died.")
    hyphen = next(token for token in doc if token.text == "-")
    name, article = hyphen.nbor(), hyphen.nbor(-1)
    article.head, article.dep_ = name.nbor(), "nsubj"
    name.head, name.dep_ = name.nbor(), "nsubj"
    join_article(hyphen)
    assert (article.head, article.dep_, hyphen.head) == (name, "compound", name)


def test_name_articles_leave_whole_names_as_they_are() -> None:
    doc = parse("The al-Shabaab group killed nine people.")
    hyphen = next(token for token in doc if token.text == "-")
    before = [(token.head.i, token.dep_) for token in doc]
    join_article(hyphen)
    assert [(token.head.i, token.dep_) for token in doc] == before
