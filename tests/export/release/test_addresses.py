from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.release.addresses import address, is_path, private


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("https://paper.example/a?id=3#part", "https://paper.example/a?id=3"),
        ("HTTP://paper.example", "HTTP://paper.example"),
        ("file:///home/somebody/report.txt", None),
        ("javascript:alert(1)", None),
        ("report.txt", None),
        (None, None),
    ],
)
def test_addresses_are_those_of_the_web(url: str | None, given: str | None) -> None:
    assert address(url) == given


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://paper.example/a?id=3", None),
        ("https://8.8.8.8/a", None),
        ("https://me:secret@paper.example/", "a name or a password"),
        ("https://paper.example/a?page=1&token=abc", "a key"),
        ("http://localhost:8000/a", "own network"),
        ("http://192.168.1.4/a", "own network"),
        ("http://[::1]/a", "own network"),
        ("http://archive.internal/a", "own network"),
        ("http://nas/a", "own network"),
    ],
)
def test_addresses_that_are_nobodys_business_are_told(url: str, why: str | None) -> None:
    found = private(url)
    assert found is None if why is None else found is not None and why in found


@given(st.text())
def test_addresses_of_any_text_raise_nothing(text: str) -> None:
    private(f"https://{text}")
    address(text)


def test_addresses_tell_a_path_from_a_name() -> None:
    assert is_path("/home/somebody/report.txt") and is_path("C:\\Users\\somebody\\report.txt")
    assert not is_path("report-1") and not is_path("https://paper.example/home/")
