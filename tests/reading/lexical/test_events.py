"""Whether French and Arabic texts tell of violence; all facts are invented."""

from __future__ import annotations

import pytest

from counterclaim.reading.lexical.events import Events
from counterclaim.reading.lexical.languages import text_of

POSTS = [
    ("Un village incendié par des bandits au nord de Tillabéri.", "fr"),
    ("غارات على الحديدة.", "ar"),
    ("الجيش ينفي استهداف مستشفى نيالا", "ar"),
]


@pytest.mark.parametrize(("post", "language"), POSTS)
def test_events_of_a_post_are_told_by_one_word(post: str, language: str) -> None:
    assert Events(text_of(post, language)).tell_of_violence


def test_events_of_a_report_are_told_by_more_than_one() -> None:
    rest = " ".join(["Le conseil a parlé des routes et du prix du pain."] * 8)
    assert not Events(text_of(f"Une attaque a été évoquée. {rest}", "fr")).tell_of_violence
    assert Events(text_of(f"Une attaque a eu lieu. Le massacre a choqué. {rest}", "fr")).tell_of_violence
