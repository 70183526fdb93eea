from __future__ import annotations

from pathlib import Path

import pytest

import cases
from counterclaim.casefile.inputs import Inputs, is_address, listed
from counterclaim.fetching.fetcher import Fetcher
from counterclaim.fetching.limits import Limits
from counterclaim.ingest.document import Document, Refused
from counterclaim.ingest.terms import Terms
from websites import Site, page, site

PAGE = f"<html><head><title>Raid</title></head><body><article><p>{cases.RAID}</p></article></body></html>".encode()


def taken(site: Site, *names: str) -> list[Document | Refused]:
    fetcher = Fetcher(Limits(interval=0), allowed=site.allowed)
    return list(Inputs(names, Terms(), fetcher=fetcher).documents())


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("https://example.org/a", True),
        ("http://x", True),
        ("ftp://x/a", True),
        ("file:///a.txt", True),
        ("report.txt", False),
        ("c:\\x.txt", False),
        ("-", False),
    ],
)
def test_inputs_tell_addresses_from_paths(name: str, address: bool) -> None:
    assert is_address(name) is address


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://example.org/a\nhttp://example.org/b\n", ["https://example.org/a", "http://example.org/b"]),
        ("# of May\n\n  https://example.org/a  \n", ["https://example.org/a"]),
        ("https://example.org/a says that nine were killed\n", None),
        ("Nine people were killed.\nhttps://example.org/a\n", None),
        ("# Market raid\n\nNine people were killed.\n", None),
        ("# nothing\n", None),
        ("", None),
    ],
)
def test_inputs_know_a_list_of_addresses(tmp_path: Path, text: str, addresses: list[str] | None) -> None:
    path = tmp_path / "list.txt"
    path.write_text(text)
    assert listed(path) == addresses


def test_inputs_of_a_missing_list_are_none(tmp_path: Path) -> None:
    assert listed(tmp_path / "missing.txt") is None
    assert listed(tmp_path) is None


def test_inputs_ask_for_nothing_without_a_fetcher(tmp_path: Path) -> None:
    with site({"/raid": page(PAGE)}) as served:
        path = tmp_path / "list.txt"
        path.write_text(served.at("/raid") + "\n")
        refused = list(Inputs([served.at("/raid"), str(path)], Terms()).documents())
        assert served.asked == []
    assert all(isinstance(one, Refused) and "--fetch" in one.reason for one in refused)


def test_inputs_fetch_a_page_and_keep_what_was_sent(tmp_path: Path) -> None:
    with site({"/raid": page(PAGE)}) as served:
        (document,) = taken(served, served.at("/raid"))
    assert isinstance(document, Document)
    assert document.original == PAGE
    assert document.report.url == served.at("/raid")
    assert document.captured is not None
    assert "nine civilians" in document.report.text


def test_inputs_fetch_a_list_one_by_one_and_go_on(tmp_path: Path) -> None:
    with site({"/raid": page(PAGE)}) as served:
        path = tmp_path / "list.txt"
        path.write_text(f"{served.at('/gone')}\n{served.at('/raid')}\n")
        gone, raid = taken(served, str(path))
    assert isinstance(gone, Refused)
    assert "404" in gone.reason
    assert isinstance(raid, Document)


def test_inputs_never_reach_into_the_own_network() -> None:
    with site({"/raid": page(PAGE)}) as served:
        (refused,) = Inputs([served.at("/raid")], Terms(), fetcher=Fetcher(Limits(interval=0))).documents()
        assert served.asked == []
    assert isinstance(refused, Refused)


def test_inputs_believe_the_encoding_that_a_server_names() -> None:
    arabic = "قتل تسعة مدنيين في قصف على مدينة إدلب يوم السبت، وفقا لمسعفين، بحسب ما قال مسؤول محلي في المدينة."
    body = f"<html><head><title>خبر</title></head><body><article><p>{arabic}</p></article></body></html>".encode("windows-1256")
    with site({"/raid": page(body, "text/html; charset=windows-1256")}) as served:
        (document,) = taken(served, served.at("/raid"))
    assert isinstance(document, Document)
    assert "تسعة مدنيين" in document.report.text


@pytest.mark.parametrize("address", ["ftp://example.org/a.html", "file:///etc/hosts"])
def test_inputs_say_which_addresses_are_fetched(address: str) -> None:
    (refused,) = Inputs([address], Terms()).documents()
    assert isinstance(refused, Refused)
    assert refused.id == address
    assert "only addresses that begin with http:// or https://" in refused.reason


@pytest.mark.parametrize("fetcher", [None, Fetcher()])
def test_inputs_refuse_an_address_with_a_password_and_do_not_repeat_it(fetcher: Fetcher | None) -> None:
    (refused,) = Inputs(["https://me:secret@example.org/a@b"], Terms(), fetcher=fetcher).documents()
    assert isinstance(refused, Refused)
    assert (refused.id, refused.origin) == ("https://…@example.org/a@b", "https://…@example.org/a@b")
    assert "secret" not in refused.reason
