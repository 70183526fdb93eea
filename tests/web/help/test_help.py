from __future__ import annotations

import re
from typing import TYPE_CHECKING

import httpx
import pytest

import browsers
import workbenches
from counterclaim.web.help.topics import TOPICS, help_address

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("topic", TOPICS)
def test_help_there_is_some_about_each_topic(client: httpx.Client, topic: str) -> None:
    answer = client.get(f"/help/{topic}")
    assert answer.status_code == 200 and f'<a href="/help/{topic}" aria-current="page">' in answer.text


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/queue", "/help/queue"),
        ("/incidents/i1", "/help/incidents"),
        ("/reports/a/b", "/help/reports"),
        ("/add/7", "/help/add"),
        ("/nowhere", "/help"),
        ("/", "/help"),
        ("/help", "/help"),
    ],
)
def test_help_each_page_leads_to_its_own(path: str, address: str) -> None:
    assert help_address(path) == address


def test_help_stands_in_the_head_of_every_page(client: httpx.Client) -> None:
    assert '<a href="/help/map">' in client.get("/map").text
    assert '<a href="/help/add">' in client.get("/add").text


def test_help_about_nothing_known_says_what_there_is(client: httpx.Client) -> None:
    answer = client.get("/help/<b>everything")
    assert answer.status_code == 404 and "queue" in answer.text and "<b>" not in answer.text


@pytest.mark.slow
def test_help_links_lead_somewhere(client: httpx.Client) -> None:
    for topic in ("", *(f"/{one}" for one in TOPICS)):
        for link in set(re.findall(r'href="(/[a-z][^"#?]*)"', client.get(f"/help{topic}").text)):
            if not link.startswith("/static/"):
                assert client.get(link, follow_redirects=True).status_code == 200, link


@pytest.mark.slow
def test_help_needs_no_right_but_to_have_entered(workbench: workbenches.Workbench) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert reader.get("/help/words").status_code == 200 and reader.get("/api").status_code == 200


def test_help_the_api_can_be_read(client: httpx.Client) -> None:
    page = client.get("/api").text
    for path, item in client.get("/api/v1/openapi.json").json()["paths"].items():
        assert path in page and all(one["description"].split()[0] in page for one in item.values())
    assert "http://" not in page and "https://" not in page


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/help", "/help/words", "/help/incidents", "/api"])
def test_help_is_for_everybody(browser: Browser, workbench: workbenches.Workbench, path: str) -> None:
    with browsers.visiting(browser, workbench) as page:
        page.goto(workbench.address + path)
        assert browsers.accessible(page) == []
        browsers.kept(page, path.strip("/").replace("/", "-"))
        page.set_viewport_size({"width": 390, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        browsers.kept(page, path.strip("/").replace("/", "-") + "-phone")
