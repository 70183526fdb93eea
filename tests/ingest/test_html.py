"""Saved pages: what they say, what they say of themselves, and what is no part of them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document
from counterclaim.ingest.html import documents, headed, recognises
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY, page


def read(data: str | bytes, *, charset: str | None = None, url: str | None = None) -> Document:
    raw = data.encode() if isinstance(data, str) else data
    (document,) = documents(Source.of_bytes(raw, name="a.html", url=url, charset=charset), Terms(today=date(2026, 1, 1)))
    return document


def test_html_gives_what_the_page_says_of_itself() -> None:
    document = read(page())
    report = document.report
    assert (report.title, report.publisher, report.published) == ("Nine killed at market", "The Courier", date(2024, 3, 5))
    assert (report.published_from, report.language, document.author) == ("document", "en", "Desk Teral")
    assert document.original == page().encode()


def test_html_text_is_title_and_paragraphs_alone() -> None:
    assert read(page()).report.text == f"Nine killed at market\n\n{STORY}\n\n{MORE}"


def test_html_holds_no_word_of_a_script_a_menu_or_a_footer() -> None:
    hostile = page(
        STORY, MORE + '<script>alert("inline words")</script><img src=x onerror="handler words">', head="<style>.x{}</style>"
    )
    text = read(hostile).report.text
    for word in ("script words", "inline words", "handler words", "World", "Copyright", ".x"):
        assert word not in text


def test_html_does_not_say_what_the_page_does_not() -> None:
    document = read(f"<html><body><article><p>{STORY}</p><p>{MORE}</p></article></body></html>")
    report = document.report
    assert (report.published, report.published_from, report.publisher, report.url, document.author) == (None,) * 5


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Massacre of 3 May 2021 remembered</h1>",
        "<p>The attack of 2021-05-03 was the worst of that year, the council said in a statement.</p>",
        '<img src="/images/2021/05/03/market.jpg">',
        "<footer><time datetime='2021-05-03'>3 May 2021</time></footer>",
        "<aside><span class='date'>2021-05-03</span></aside>",
        "<!-- generated 2021-05-03 -->",
        "<div class='related-posts'><time datetime='2021-05-03'>3 May 2021</time></div>",
        "<ul id='comments'><li><span class='date'>3 May 2021</span></li></ul>",
    ],
)
def test_html_takes_no_day_of_an_event_for_the_day_of_publication(body: str) -> None:
    assert read(f"<html><body><article>{body}<p>{STORY}</p><p>{MORE}</p></article></body></html>").report.published is None


@pytest.mark.parametrize(
    "dated",
    [
        '<meta property="article:published_time" content="2024-03-05T09:00:00Z">',
        '<meta name="date" content="2024-03-05">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05T09:00:00Z"}</script>',
    ],
)
def test_html_takes_the_day_from_metadata(dated: str) -> None:
    assert read(page(published=None, head=dated)).report.published == date(2024, 3, 5)


def test_html_takes_the_day_from_an_element_made_for_it_and_from_the_address() -> None:
    time = '<time datetime="2024-03-05" pubdate>5 March</time>'
    marked = f"<html><body><article>{time}<p>{STORY}</p><p>{MORE}</p></article></body></html>"
    assert read(marked).report.published == date(2024, 3, 5)
    assert read(page(published=None), url="https://courier.example/2024/03/05/nine-killed").report.published == date(2024, 3, 5)


def test_html_takes_the_first_publication_and_not_the_last_change() -> None:
    changed = page(head='<meta property="article:modified_time" content="2024-06-01T09:00:00Z">')
    assert read(changed).report.published == date(2024, 3, 5)


def test_html_says_that_a_day_in_the_future_was_not_taken() -> None:
    document = read(page(published="2031-01-01"))
    assert document.report.published is None


@pytest.mark.parametrize(
    ("encoding", "declared", "words"),
    [
        ("windows-1256", "windows-1256", "قال المجلس إن تسعة مزارعين قتلوا عندما هاجم مسلحون السوق يوم الاثنين في القرية"),
        ("windows-1251", "windows-1251", "Девять крестьян погибли, когда вооружённые люди напали на рынок, сообщил совет округа"),
        ("latin-1", "iso-8859-1", "Neuf paysans ont été tués quand des hommes armés ont attaqué le marché, a déclaré le conseil"),
        ("cp1252", "iso-8859-1", "« Neuf paysans ont été tués » – le conseil du district l’a dit lundi au marché d’Oro Benna"),
        ("utf-8", "utf-8", "قال المجلس إن تسعة مزارعين قتلوا عندما هاجم مسلحون السوق يوم الاثنين في القرية"),
    ],
)
def test_html_is_read_in_the_encoding_that_it_declares(encoding: str, declared: str, words: str) -> None:
    markup = page(words, words[::-1]).replace('charset="utf-8"', f'charset="{declared}"')
    assert words in read(markup.encode(encoding, "xmlcharrefreplace")).report.text


def test_html_believes_the_server_before_the_page() -> None:
    words = "Девять крестьян погибли, когда вооружённые люди напали на рынок, сообщил совет округа"
    markup = page(words, words).replace('charset="utf-8"', 'charset="latin-1"')
    assert words in read(markup.encode("windows-1251"), charset="windows-1251").report.text


@pytest.mark.parametrize(
    "markup",
    ["<html><body></body></html>", "<html><body><script>only()</script></body></html>", "<html><frameset></frameset></html>"],
)
def test_html_without_words_is_refused(markup: str) -> None:
    with pytest.raises(UnreadableInput, match="no main text"):
        read(markup)


def test_html_nested_without_end_is_no_fault_of_the_next_page() -> None:
    with suppress(UnreadableInput):
        read("<html><body>" + "<div>" * 200_000 + STORY)
    assert STORY in read(page()).report.text


@pytest.mark.parametrize(
    ("data", "name", "is_page"),
    [
        (b"<!DOCTYPE HTML><p>x", "x", True),
        (b"\xef\xbb\xbf  <html>", "x", True),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML"><html>', "x", True),
        (b"<!-- saved --><html>", "x", True),
        (b"Nine dead<p>in a raid</p>", "x.html", True),
        (b"Nine dead<p>in a raid</p>", "x.txt", False),
        (b"Nine dead in a raid", "x.html", False),
        (b"<rss>", "x.html", False),
        (b"PK\x03\x04\x14\0a.html<!DOCTYPE html><html><p>x", "x.zip", False),
    ],
)
def test_html_is_known_by_its_beginning(data: bytes, name: str, is_page: bool) -> None:
    assert recognises(Source.of_bytes(data, name=name)) is is_page


def test_html_title_is_not_repeated() -> None:
    assert headed("Nine dead", "Nine dead\n\nGunmen struck.") == "Nine dead\n\nGunmen struck."
    assert headed(None, "Gunmen struck.") == "Gunmen struck."
