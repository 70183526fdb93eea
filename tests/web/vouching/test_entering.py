"""Entering by the word of a provider: a real one on this machine, and the browser between the two."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

import providers
import teams
import workbenches
from browsers import accessible, kept, watched
from counterclaim.casefile.people.identities import identities_of, tie_subject
from counterclaim.casefile.people.members import State, disable, member_named
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people
from counterclaim.errors import WorkbenchError
from counterclaim.fetching.provider import Provider
from counterclaim.model.role import Role
from provider_ways import entered, refused

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_vouching_lets_a_member_in_and_knows_them_from_then_on(
    client: httpx.Client, served: workbenches.Workbench, house: providers.House
) -> None:
    there = client.get("/enter/provider", params={"back": "/map"})
    asked = {name: value[0] for name, value in parse_qs(urlsplit(there.headers["location"]).query).items()}
    assert asked["response_type"] == "code" and asked["scope"] == "openid email" and asked["code_challenge_method"] == "S256"
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3
    kept = there.headers["set-cookie"].lower()
    assert "httponly" in kept and "samesite=lax" in kept and "path=/enter/provider" in kept
    answer = client.get(client.get(there.headers["location"]).headers["location"])
    assert answer.status_code == 200 and 'content="0; url=/map"' in answer.text
    assert "samesite=strict" in answer.headers["set-cookie"].lower()
    assert client.get("/api/v1/me").json()["name"] == teams.ADA
    with served.casefile.reading() as connection:
        (known,) = identities_of(connection, member_named(connection, teams.ADA))
    assert (known.issuer, known.subject, known.email) == (house.address, "s-1", "ada@example.org")
    house.person = {"sub": "s-1"}  # she has another address of mail by now
    assert entered(client).status_code == 200


def test_vouching_an_address_that_was_given_to_somebody_else_opens_nothing(client: httpx.Client, house: providers.House) -> None:
    assert entered(client).status_code == 200
    house.person = house.person | {"sub": "s-2"}
    refused(entered(client), "nobody here is tied")


@pytest.mark.parametrize(
    "person",
    [
        {"sub": "s-9", "email": "stranger@example.org", "email_verified": True},
        {"sub": "s-9", "email": "ada@example.org", "email_verified": False},
        {"sub": "s-9", "email": "ada@example.org", "email_verified": "true"},
        {"sub": "s-9", "email": "ada@example.org"},
        {"sub": "s-9", "email": "\u0430da@example.org", "email_verified": True},  # a Cyrillic letter
        {"sub": "s-9", "email": ["ada@example.org"], "email_verified": True},
        {"sub": "s-9", "email": "' OR 1=1 --@example.org", "email_verified": True},
        {"sub": "s-9"},
    ],
    ids=str,
)
def test_vouching_makes_nobody_a_member(
    client: httpx.Client, served: workbenches.Workbench, house: providers.House, person: dict[str, Any]
) -> None:
    house.person = person
    refused(entered(client), "nobody here is tied")
    with served.casefile.reading() as connection:
        assert len(connection.execute(people.select()).all()) == 3


def test_vouching_whoever_was_invited_has_joined_and_who_is_shut_out_stays_out(
    client: httpx.Client, served: workbenches.Workbench, house: providers.House
) -> None:
    house.person = {"sub": "s-7"}
    with served.casefile.writing() as connection:
        ida = member_named(connection, "Ida Low")
        tie_subject(connection, ida, house.address, "s-7", by=teams.BY)
    assert entered(client).status_code == 200
    assert client.get("/api/v1/me").json()["name"] == "Ida Low"
    with served.casefile.writing() as connection:
        assert member_named(connection, "Ida Low").state is State.ACTIVE
        disable(connection, ida, by=teams.BY)
    refused(entered(client), "nobody here is tied")


def test_vouching_asks_for_the_second_factor_still(client: httpx.Client, served: workbenches.Workbench) -> None:
    secret = teams.telephone(served.casefile, teams.ADA)
    answer = entered(client, back="/map")
    assert 'content="0; url=/enter/second?back=%2Fmap"' in answer.text and client.get("/queue").status_code == 401
    fields = {"csrf": teams.field(client.get("/enter/second").text, "csrf"), "number": teams.number(secret, ahead=1)}
    assert client.post("/enter/second", data=fields).status_code == 303
    with served.casefile.writing() as connection:
        from counterclaim.casefile.people.factors import remove_factors

        remove_factors(connection, member_named(connection, teams.ADA), by=teams.BY)


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "javascript:alert(1)", '/map"><script>'])
def test_vouching_never_leads_out(client: httpx.Client, back: str) -> None:
    answer = entered(client, back=back)
    assert 'url=/"' in answer.text or "url=/map&#34;&gt;&lt;script&gt;" in answer.text


def test_vouching_is_not_there_where_nobody_was_named(tmp_path: Path) -> None:
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        teams.joined(casefile, teams.ADA, Role.ADMINISTRATOR)
        with workbenches.served(casefile) as made:
            assert "/enter/provider" not in httpx.get(f"{made.address}/enter", timeout=60, verify=workbenches.PLAIN).text
            assert httpx.get(f"{made.address}/enter/provider", timeout=60, verify=workbenches.PLAIN).status_code == 401


def test_vouching_is_for_a_team_alone(tmp_path: Path, house: providers.House) -> None:
    with (
        Casefile.open(tmp_path / "case.db", create=True) as casefile,
        pytest.raises(WorkbenchError, match="make an administrator first"),
        workbenches.served(casefile, provider=Provider(house.registration)),
    ):
        pass


def test_vouching_administrators_tie_and_untie_people(client: httpx.Client, served: workbenches.Workbench) -> None:
    entered(client)
    client.headers["X-CSRF-Token"] = client.get("/api/v1/me").json()["csrf"]
    with served.casefile.reading() as connection:
        cy = member_named(connection, teams.CY).id
    assert client.post(f"/people/{cy}", data={"do": "tie", "value": "cy@example.org"}).status_code == 303
    assert client.post(f"/people/{cy}", data={"do": "tie", "value": "ada@example.org"}).status_code == 422
    assert client.post(f"/people/{cy}", data={"do": "tie", "value": "no address"}).status_code == 422
    assert client.post(f"/api/v1/people/{cy}/identities", json={"issuer": "https://x.example", "subject": "c"}).status_code == 200
    listed = client.get(f"/api/v1/people/{cy}/identities").json()
    assert [(one["email"], one["subject"]) for one in listed] == [("cy@example.org", None), (None, "c")]
    page = client.get(f"/people/{cy}").text
    assert "cy@example.org" in page
    assert client.post(f"/people/{cy}", data={"do": "untie", "value": str(listed[0]["id"])}).status_code == 303
    assert client.post(f"/people/{cy}", data={"do": "untie", "value": "none"}).status_code == 422
    assert client.delete(f"/api/v1/people/{cy}/identities/{listed[1]['id']}").status_code == 200
    assert client.get(f"/api/v1/people/{cy}/identities").json() == []


@pytest.mark.slow
def test_vouching_browser_goes_there_and_back(browser: Browser, served: workbenches.Workbench, house: providers.House) -> None:
    """The session's cookie is for our own pages alone, and yet a browser that comes from another site is let in."""
    with watched(browser, served.address, house.address.replace("127.0.0.1", "localhost"), house.address) as page:
        page.goto(f"{served.address}/enter?back=/account")
        assert accessible(page) == []
        kept(page, "door-provider")
        page.get_by_role("link", name="Enter with Example House").click()
        page.get_by_role("heading", name=teams.ADA).wait_for()
        assert page.url == f"{served.address}/account"
