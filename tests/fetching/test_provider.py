from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from joserfc.jwk import RSAKey

import providers
from counterclaim.errors import ProviderError
from counterclaim.fetching.provider import Provider, Registration

TOLD = """
name = "Example House"
issuer = "https://login.example.org"
client_id = "counterclaim"
client_secret = "secret"
"""


@pytest.fixture
def house() -> Iterator[providers.House]:
    with providers.serving() as made:
        yield made


def test_provider_a_registration_is_read_from_a_file_and_its_secret_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "provider.toml").write_text(TOLD)
    made = Registration.of(tmp_path / "provider.toml")
    assert made.issuer == "https://login.example.org" and made.scope == "openid email" and "secret" not in repr(made)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("name = ", "it takes name"),
        ("", "it takes name"),
        (TOLD + 'colour = "red"', "it takes name"),
        (TOLD + "scope = 7", "is a text"),
        (TOLD + 'scope = "email"', "openid"),
        (TOLD.replace("https", "http"), "encrypted or not at all"),
        (TOLD.replace("https://login.example.org", "ftp://x"), "only addresses"),
        (TOLD.replace("https://login.example.org", "https://a:b@x.example"), "password"),
    ],
)
def test_provider_a_file_that_says_something_else_is_refused(tmp_path: Path, told: str, words: str) -> None:
    (tmp_path / "provider.toml").write_text(told)
    with pytest.raises(ProviderError, match=words):
        Registration.of(tmp_path / "provider.toml")
    with pytest.raises(ProviderError):
        Registration.of(tmp_path / "nowhere.toml")


def test_provider_is_asked_once_an_hour_and_for_new_keys_once_a_minute(house: providers.House) -> None:
    now = [0.0]
    provider = Provider(house.registration, clock=lambda: now[0])
    first = provider.keys()
    house.key = RSAKey.generate_key(2048, parameters={"kid": "second"})
    assert provider.keys() == first == provider.keys(newer=True)
    now[0] += 61
    assert [key["kid"] for key in provider.keys(newer=True)] == ["second"] and provider.keys(newer=True)
    assert house.asked == ["/.well-known/openid-configuration", "/keys", "/keys"]
    now[0] += 3601
    assert provider.keys() and house.asked[3:] == ["/.well-known/openid-configuration", "/keys"]


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ({"issuer": "https://evil.example"}, "calls itself 'https://evil.example'"),
        ({"token_endpoint": None}, "does not say its token_endpoint"),
        ({"jwks_uri": "http://evil.example/keys"}, "encrypted or not at all"),
        ({"jwks_uri": "file:///etc/passwd"}, "only addresses"),
        ({"jwks_uri": "https://127.0.0.1:1/keys"}, "cannot be asked now"),
        ({"jwks_uri": "https://192.168.0.1/keys"}, "cannot be asked now"),
    ],
    ids=str,
)
def test_provider_that_says_what_it_should_not_is_not_followed(
    house: providers.House, says: dict[str, object], words: str
) -> None:
    house.says = says
    with pytest.raises(ProviderError, match=words):
        Provider(house.registration).keys()


@pytest.mark.parametrize("broken", [b"", b"[1]", b"<html>", b"[" * 100_000, b'{"a": "' + b"x" * 1_500_000 + b'"}'], ids=len)
def test_provider_that_answers_nonsense_is_said_to(house: providers.House, broken: bytes) -> None:
    house.broken = broken
    with pytest.raises(ProviderError, match="Example House"):
        Provider(house.registration).keys()


def test_provider_that_is_gone_is_said_to(house: providers.House) -> None:
    gone = Registration(name="Gone", issuer="http://127.0.0.1:1", client_id="x")
    with pytest.raises(ProviderError, match="cannot be asked now"):
        Provider(gone).address()


def test_provider_is_shown_the_secret_in_the_way_it_takes(house: providers.House) -> None:
    house.says = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    with pytest.raises(ProviderError):
        Provider(house.registration).token(code="x", verifier="y", back="z")
    (sent,) = house.used
    assert sent["client_secret"] == providers.SECRET and sent["client_id"] == providers.CLIENT
