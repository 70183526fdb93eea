"""Feeds: their entries, and those that are traps."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, Entry
from counterclaim.ingest.feed import documents, recognises
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY, item, rss

ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Courrier</title>'
    "<entry><id>urn:1</id><title>Neuf morts</title><link href='https://courrier.example/1'/><author><name>Redaction</name></author>"
    "<updated>2024-04-01T09:00:00Z</updated>{}"
    "<content type='html'>&lt;p&gt;Neuf paysans ont été tués.&lt;/p&gt;</content></entry></feed>"
)


def read(data: str | bytes) -> list[Entry]:
    raw = data.encode() if isinstance(data, str) else data
    return list(documents(Source.of_bytes(raw, name="f.xml"), Terms(today=date(2026, 1, 1))))


def one(data: str) -> Document:
    (entry,) = read(data)
    assert isinstance(entry, Document), entry
    return entry


def test_feed_gives_a_document_an_entry() -> None:
    document = one(rss(item("Nine killed", f"<p>{STORY}</p><p>{MORE}</p>", guid="courier-17")))
    report = document.report
    assert report.text == f"Nine killed\n\n{STORY}\n\n{MORE}"
    assert (report.id, report.title, report.publisher, report.language) == ("courier-17", "Nine killed", "The Courier", "en")
    assert report.url == "https://courier.example/11"
    assert document.notes == ()


def test_feed_entry_is_of_the_day_that_its_own_clock_showed() -> None:
    assert one(rss(item("T", STORY, published="Tue, 05 Mar 2024 23:30:00 -0500"))).report.published == date(2024, 3, 5)


@pytest.mark.parametrize("published", ["", "yesterday", "32 Mar 2024"])
def test_feed_entry_without_a_day_has_none(published: str) -> None:
    assert one(rss(item("T", STORY, published=published))).report.published is None


def test_feed_in_atom_is_read_too() -> None:
    document = one(ATOM.format("<published>2024-03-05T09:00:00Z</published>"))
    assert (document.report.published, document.author, document.report.publisher) == (
        date(2024, 3, 5),
        "Redaction",
        "Le Courrier",
    )
    assert document.report.text == "Neuf morts\n\nNeuf paysans ont été tués."


def test_feed_does_not_take_the_day_of_a_change_for_that_of_publication() -> None:
    assert one(ATOM.format("")).report.published is None


def test_feed_with_a_summary_says_so() -> None:
    assert "summary" in one(rss(item("T", STORY, whole=False))).notes[0]


def test_feed_holds_no_word_of_a_script() -> None:
    text = one(rss(item("T", f"<p>{STORY}</p><script>script words</script><style>.x{{}}</style>"))).report.text
    assert "script words" not in text
    assert ".x" not in text


def test_feed_entry_without_words_is_refused_and_the_next_is_read() -> None:
    entries = read(rss(item("", ""), item("T", STORY)))
    assert [isinstance(entry, Document) for entry in entries] == [False, True]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_feed_with_entities_is_refused(encoding: str) -> None:
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    feed = rss(item("&a12;", STORY)).replace("<rss", f'<!DOCTYPE rss [<!ENTITY a0 "x">{bomb}]><rss').replace("utf-8", encoding)
    with pytest.raises(UnreadableInput, match="entities"):
        read(feed.encode(encoding))


def test_feed_that_reaches_for_a_file_is_refused() -> None:
    feed = rss(item("&x;", STORY)).replace("<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss')
    with pytest.raises(UnreadableInput, match="entities"):
        read(feed)


def test_feed_with_an_honest_doctype_is_read() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    assert one(rss(item("T", STORY)).replace("<rss", f"{doctype}<rss"))


def test_feed_that_is_broken_gives_what_can_be_read() -> None:
    whole = rss(item("One", STORY), item("Two", MORE))
    assert isinstance(read(whole[: whole.index("<title>Two")])[0], Document)
    with pytest.raises(UnreadableInput, match="without entries"):
        read("<rss version='2.0'><channel><title>x")


@pytest.mark.parametrize(
    ("data", "is_feed"),
    [
        (b'<?xml version="1.0"?><!-- c --><rss>', True),
        (b"<feed xmlns='x'>", True),
        (b"<rdf:RDF xmlns:rdf='x'>", True),
        (b"<html>", False),
        (b"Feed", False),
    ],
)
def test_feed_is_known_by_its_root(data: bytes, is_feed: bool) -> None:
    assert recognises(Source.of_bytes(data, name="x")) is is_feed
