"""A house that vouches for people (an OpenID provider), named by whoever runs the workbench: no other is asked."""

from __future__ import annotations

import base64
import json
import time
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlencode

from counterclaim.errors import FetchError, ProviderError
from counterclaim.fetching.address import parse, place
from counterclaim.fetching.exchange import exchange
from counterclaim.fetching.limits import Limits

if TYPE_CHECKING:
    from httpx import URL

LIMITS = Limits(seconds=10.0, size=1_000_000)
# How long what a provider says of itself is believed; and how soon it may be asked for its keys again, whoever sends what.
_LASTING, _AGAIN = 3600.0, 60.0
_NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """How the workbench is known to a provider. name: as the door shows it; issuer: its address, which it signs with."""

    name: str
    issuer: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    scope: str = "openid email"

    @classmethod
    def of(cls, path: Path) -> Registration:
        """What a file says (TOML: name, issuer, client_id, client_secret, scope); ProviderError where it does not."""
        try:
            told = tomllib.loads(path.read_text("utf-8"))
            made = cls(**told)
        except (OSError, ValueError, TypeError) as exc:
            raise ProviderError(f"{path}: it takes name, issuer, client_id and client_secret, as texts: {exc}") from exc
        if not all(isinstance(value, str) for value in told.values()) or "openid" not in made.scope.split():
            raise ProviderError(f"{path}: each of name, issuer, client_id, client_secret is a text, and scope has 'openid' in it")
        _endpoint(made.issuer)
        return made


@dataclass(slots=True)
class Provider:
    """A provider that can be asked. What it says of itself and its keys are kept for an hour."""

    registration: Registration
    clock: Callable[[], float] = time.monotonic
    _told: dict[str, Any] = field(default_factory=dict)
    _keys: list[dict[str, Any]] = field(default_factory=list)
    _told_at: float = float("-inf")
    _keys_at: float = float("-inf")

    def address(self, **asked: str) -> str:
        """Where a browser goes to prove who somebody is; asked: what is sent along."""
        fixed = {"response_type": "code", "client_id": self.registration.client_id, "scope": self.registration.scope}
        url = self.endpoint("authorization_endpoint")
        return str(url.copy_merge_params(fixed | asked))

    def token(self, *, code: str, verifier: str, back: str) -> str:
        """The signed word on who somebody is, for a code that a browser brought; ProviderError where there is none."""
        url = self.endpoint("token_endpoint")
        headers, fields = self._credentials()
        fields |= {"grant_type": "authorization_code", "code": code, "code_verifier": verifier, "redirect_uri": back}
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        found = self._asked("POST", url, headers, urlencode(fields).encode())
        token = found.get("id_token")
        if not isinstance(token, str):
            raise ProviderError(f"{self.registration.name} has sent no id_token: is 'openid' among the scopes?")
        return token

    def keys(self, *, newer: bool = False) -> list[dict[str, Any]]:
        """What the provider's signatures are checked with. newer: because of a signature of a key that is not among them."""
        if self.clock() - self._keys_at > (_AGAIN if newer else _LASTING):
            rows = self._asked("GET", self.endpoint("jwks_uri")).get("keys")
            self._keys = [row for row in rows if isinstance(row, dict)][:50] if isinstance(rows, list) else []
            self._keys_at = self.clock()
        return self._keys

    def endpoint(self, name: str) -> URL:
        """One of the provider's addresses, by what it says of itself."""
        if self.clock() - self._told_at > _LASTING:
            self._told, self._told_at = self._said(), self.clock()
        return _endpoint(str(self._told[name]))

    def _said(self) -> dict[str, Any]:
        issuer = self.registration.issuer
        found = self._asked("GET", _endpoint(f"{issuer.rstrip('/')}/.well-known/openid-configuration"))
        if found.get("issuer") != issuer:
            raise ProviderError(f"{issuer} calls itself {str(found.get('issuer'))[:200]!r}: write the issuer as it calls itself")
        if lacking := [name for name in _NEEDED if not isinstance(found.get(name), str)]:
            raise ProviderError(f"{issuer} does not say its {', '.join(lacking)}: is it an OpenID provider?")
        return found

    def _credentials(self) -> tuple[dict[str, str], dict[str, str]]:
        """How the workbench shows that it is the one that is registered: in the way that the provider takes."""
        id, secret = self.registration.client_id, self.registration.client_secret
        ways = self._told.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        if not secret or "client_secret_basic" not in ways:
            return {}, {"client_id": id} | ({"client_secret": secret} if secret else {})
        pair = base64.b64encode(f"{quote_plus(id)}:{quote_plus(secret)}".encode()).decode()
        return {"Authorization": f"Basic {pair}"}, {}

    def _asked(self, method: str, url: URL, headers: Mapping[str, str] | None = None, body: bytes = b"") -> dict[str, Any]:
        """One object of JSON. The provider's own host may be a private one; others that it names may not."""
        own = frozenset({place(_endpoint(self.registration.issuer))})
        sent = {"Accept": "application/json", **(headers or {})}
        try:
            answer = exchange(method, url, headers=sent, body=body, limits=LIMITS, allowed=own)
            found = json.loads(answer.body) if answer.status == 200 else None
        except (FetchError, ValueError, RecursionError) as exc:
            raise ProviderError(f"{self.registration.name} cannot be asked now ({url.host}): try again later") from exc
        if not isinstance(found, dict):
            raise ProviderError(
                f"{self.registration.name} has not answered as it should ({url.host}, {answer.status}): try again"
            )
        return found


def _endpoint(address: str) -> URL:
    """An address of a provider: encrypted, but on this machine itself."""
    try:
        url = parse(address)
    except FetchError as exc:
        raise ProviderError(str(exc)) from exc
    if url.scheme != "https" and url.host not in ("127.0.0.1", "::1", "localhost"):
        raise ProviderError(f"{url.host} is asked encrypted or not at all: write its address with https://")
    return url
