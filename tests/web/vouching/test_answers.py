"""What a provider answers is believed once, of it alone, and in the browser that asked."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest
from joserfc.jwk import RSAKey

import providers
import workbenches
from provider_ways import entered, refused, sent_back

OTHER = RSAKey.generate_key(2048, parameters={"kid": "first"})
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


def test_vouching_guessing_codes_ends_in_waiting(client: httpx.Client, house: providers.House) -> None:
    house.wrong = {"nonce": "another"}
    statuses = [entered(client).status_code for _ in range(21)]
    assert statuses == [401] * 20 + [429]
