"""Entering by the word of a provider: a real one on this machine, honest and hostile, and the browser between the two."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc.jwk import RSAKey

import providers
import teams
import workbenches
from browsers import accessible, kept, watched
from counterclaim.casefile.people.identities import identities_of, tie_email, tie_subject
from counterclaim.casefile.people.members import State, add_member, disable, member_named
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people, people_attempts, people_identities
from counterclaim.errors import WorkbenchError
from counterclaim.fetching.provider import Provider
from counterclaim.model.role import Role

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OTHER = RSAKey.generate_key(2048, parameters={"kid": "first"})


@pytest.fixture(scope="module")
def house() -> Iterator[providers.House]:
    with providers.serving() as made:
        yield made


@pytest.fixture(scope="module")
def served(house: providers.House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """A workbench that believes the house: Ada Lee is known there by her address, Ida Low was invited, Cy Coder is unknown."""
    with Casefile.open(tmp_path_factory.mktemp("vouched") / "case.db", create=True) as casefile:
        teams.joined(casefile, teams.ADA, Role.ADMINISTRATOR)
        teams.joined(casefile, teams.CY, Role.CODER)
        with casefile.writing() as connection:
            add_member(connection, "Ida Low", Role.READER, by=teams.BY)
        with workbenches.served(casefile, provider=Provider(house.registration)) as made:
            yield made


@pytest.fixture(autouse=True)
def fresh(served: workbenches.Workbench, house: providers.House) -> None:
    """Every test begins with an honest house, and with nobody who has entered by it."""
    like = providers.House(key=house.key)
    house.person, house.wrong, house.sign, house.refusal, house.broken = like.person, {}, None, "", None
    house.codes.clear()
    house.used.clear()
    with served.casefile.writing() as connection:
        connection.execute(people_attempts.delete())
        connection.execute(people_identities.delete())
        connection.execute(people.update().where(people.c.name == "Ida Low").values(state=State.INVITED.value))
        tie_email(connection, member_named(connection, teams.ADA), "Ada@Example.org", by=teams.BY)


@pytest.fixture
def client(served: workbenches.Workbench) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served.address, timeout=60, verify=workbenches.PLAIN) as made:
        yield made


def sent_back(client: httpx.Client, **asked: str) -> str:
    """The address that the house sends the browser back to."""
    there = client.get("/enter/provider", params=asked)
    assert there.status_code == 303, there.text
    return client.get(there.headers["location"]).headers["location"]


def entered(client: httpx.Client, **asked: str) -> httpx.Response:
    """To the house and back."""
    return client.get(sent_back(client, **asked))


def refused(answer: httpx.Response, words: str, status: int = 401) -> None:
    assert (answer.status_code, 'role="alert"' in answer.text) == (status, True), answer.text[-1500:]
    assert words in answer.text
    assert not any("session" in name and value for name, value in answer.cookies.items())


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


NOW = time.time
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("nonce", {"nonce": "another"}, "answers another question"),
    ("no nonce", {"nonce": None}, "answers another question"),
    ("audience", {"aud": "another service"}, "for another service"),
    ("no audience", {"aud": None}, "for another service"),
    ("audiences", {"aud": [providers.CLIENT, "another"]}, "for another service"),
    ("party", {"azp": "another"}, "for another service"),
    ("issuer", {"iss": "https://evil.example"}, "of another provider"),
    ("expired", {"exp": int(NOW()) - 120}, "it has ended"),
    ("never ends", {"exp": None}, "it has ended"),
    ("not yet", {"nbf": int(NOW()) + 3600}, "does not hold yet"),
    ("old", {"iat": int(NOW()) - 7200}, "not made now"),
    ("of tomorrow", {"iat": int(NOW()) + 86400}, "not made now"),
    ("strange times", {"exp": "tomorrow"}, "it has ended"),
    ("nobody", {"sub": ""}, "does not say who you are"),
    ("long", {"sub": "x" * 300}, "does not say who you are"),
    ("number", {"sub": 7}, "does not say who you are"),
]


@pytest.mark.parametrize(("wrong", "words"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_vouching_believes_no_token_that_is_not_for_this(
    client: httpx.Client, house: providers.House, wrong: dict[str, Any], words: str
) -> None:
    house.wrong = wrong
    refused(entered(client), words)


def test_vouching_several_audiences_are_well_where_the_token_is_ours(client: httpx.Client, house: providers.House) -> None:
    house.wrong = {"aud": [providers.CLIENT, "another"], "azp": providers.CLIENT}
    assert entered(client).status_code == 200


@pytest.mark.parametrize(
    "how", ["none", "other key", "secret", "public key as secret", "unknown key", "altered", "nonsense", "text"]
)
def test_vouching_believes_no_signature_but_the_houses(client: httpx.Client, house: providers.House, how: str) -> None:
    def altered(claims: dict[str, Any]) -> str:
        head, _, signature = providers.signed(claims, key=house.key).split(".")
        return f"{head}.{providers.unsigned(claims | {'sub': 's-2'}).split('.')[1]}.{signature}"

    house.sign = {
        "none": providers.unsigned,
        "other key": lambda claims: providers.signed(claims, key=OTHER),
        "secret": lambda claims: providers.secretly_signed(claims, secret=providers.SECRET.encode()),
        "public key as secret": lambda claims: providers.secretly_signed(claims, secret=house.key.as_pem(private=False)),
        "unknown key": lambda claims: providers.signed(claims, key=OTHER, kid="second"),
        "altered": altered,
        "nonsense": lambda _: "a.b.c",
        "text": lambda _: ["no", "text"],
    }[how]
    answer = entered(client)
    refused(answer, "no id_token" if how == "text" else "cannot be believed", 502 if how == "text" else 401)
    assert client.get("/queue").status_code == 401


def test_vouching_answers_count_once(client: httpx.Client, house: providers.House) -> None:
    back = sent_back(client)
    way = {name: value for name, value in client.cookies.items() if "way" in name}
    assert client.get(back).status_code == 200
    with httpx.Client(base_url=client.base_url, timeout=60, verify=workbenches.PLAIN, cookies=way) as other:
        refused(other.get(back), "answered before")
    assert len(house.used) == 1, "the house was not even asked again"


def test_vouching_a_code_that_another_has_used_opens_nothing(client: httpx.Client, house: providers.House) -> None:
    back = sent_back(client)
    house.codes.clear()
    refused(client.get(back), "has not answered as it should", 502)


def test_vouching_answers_count_in_the_browser_that_asked(client: httpx.Client, served: workbenches.Workbench) -> None:
    """Nobody is led into another's account by an address, nor into their own by a code that was overheard."""
    back = sent_back(client)
    with httpx.Client(base_url=served.address, timeout=60, verify=workbenches.PLAIN) as other:
        refused(other.get(back), "too long ago")
        other.get("/enter/provider")
        refused(other.get(back), "another browser")


def test_vouching_a_code_with_another_state_or_house_opens_nothing(client: httpx.Client, house: providers.House) -> None:
    for name, value, words in (("state", "forged", "another browser"), ("iss", "https://evil.example", "another provider")):
        url = httpx.URL(sent_back(client)).copy_set_param(name, value)
        refused(client.get(url), words)
    assert house.used == []


def test_vouching_a_code_goes_with_the_secret_that_asked(client: httpx.Client, house: providers.House) -> None:
    entered(client)
    (sent,) = house.used
    assert (
        len(sent["code_verifier"]) >= 43 and "client_secret" not in sent and sent["redirect_uri"].endswith("/enter/provider/back")
    )


@pytest.mark.parametrize(("error", "told"), [("access_denied", "access_denied"), ("<b>no</b>", "no reason was given")])
def test_vouching_a_refusal_is_told(client: httpx.Client, house: providers.House, error: str, told: str) -> None:
    house.refusal = error
    answer = entered(client)
    refused(answer, told)
    assert "<b>no" not in answer.text and "Example House does not vouch" in answer.text


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


def test_vouching_guessing_codes_ends_in_waiting(client: httpx.Client, house: providers.House) -> None:
    house.wrong = {"nonce": "another"}
    statuses = [entered(client).status_code for _ in range(21)]
    assert statuses == [401] * 20 + [429]


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
