from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cases
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from websites import Site, leads_to, page, site

PAGE = f"<html><head><title>Raid</title></head><body><article><p>{cases.RAID}</p></article></body></html>".encode()


def run(served: Site, *args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, (*args, "--allow", served.place))


def feed(*addresses: str) -> bytes:
    items = "".join(f"<item><title>Raid</title><link>{address}</link></item>" for address in addresses)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


@pytest.mark.slow
def test_watch_adds_what_is_new_and_only_that(tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    with site({"/raid": page(PAGE)}) as served:
        served.routes["/feed"] = page(feed(served.at("/raid"), served.at("/gone")), "application/rss+xml")
        first = run(served, "watch", served.at("/feed"), case=case)
        assert first.stdout.splitlines()[0] == "1 added, 1 refused"
        assert first.exit_code == 1
        served.routes["/gone"] = page(PAGE.replace(b"nine", b"eleven"))
        second = run(served, "watch", served.at("/feed"), case=case)
        assert second.stdout.splitlines()[0] == "1 added"
        assert second.exit_code == 0
        assert served.paths().count("/raid") == 1


def test_watch_of_a_feed_that_leads_inside_is_refused(tmp_path: Path) -> None:
    with site() as inside, site({"/feed": leads_to(inside.at("/secret"))}) as served:
        result = run(served, "watch", served.at("/feed"), case=tmp_path / "case.db")
        assert inside.asked == []
    assert result.exit_code == 1
    assert "private" in result.stderr or "own network" in result.stderr


@pytest.mark.slow
def test_add_fetches_an_address_when_asked(tmp_path: Path) -> None:
    with site({"/raid": page(PAGE)}) as served:
        result = run(served, "add", served.at("/raid"), "--fetch", case=tmp_path / "case.db")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == ["1 added", "1 read"]
