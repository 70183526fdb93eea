"""A provider for tests (OpenID Connect): a real server on this machine that vouches for whom a test says, honestly or not."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, OKPKey, RSAKey

from counterclaim.fetching.provider import Registration

CLIENT, SECRET = "counterclaim", "a secret: with %signs+"


@dataclass(slots=True)
class House:
    """What it says of whoever comes. person: the claims of who is there; wrong: claims that are not as they should be, None
    leaves one out; sign: how a token is signed, if otherwise than by its own key; says: what it says of itself besides."""

    person: dict[str, Any] = field(default_factory=lambda: {"sub": "s-1", "email": "ada@example.org", "email_verified": True})
    wrong: dict[str, Any] = field(default_factory=dict)
    sign: Any = None
    says: dict[str, Any] = field(default_factory=dict)
    refusal: str = ""
    broken: bytes | None = None
    address: str = ""
    asked: list[str] = field(default_factory=list)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    used: list[dict[str, str]] = field(default_factory=list)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, parameters={"kid": "first", "use": "sig"}))

    @property
    def registration(self) -> Registration:
        """The workbench as it is registered here."""
        return Registration(name="Example House", issuer=self.address, client_id=CLIENT, client_secret=SECRET)

    def described(self) -> dict[str, Any]:
        paths = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
        return {"issuer": self.address} | {name: self.address + path for name, path in paths.items()} | self.says

    def authorized(self, asked: dict[str, str]) -> str:
        """Where the browser is sent back to, with a code or a refusal."""
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        told = {"error": self.refusal} if self.refusal else {"code": code, "iss": self.address}
        return f"{asked['redirect_uri']}?{urlencode(told | {'state': asked['state']})}"

    def token(self, sent: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """A token for a code, once, for who asked for it and is registered; None for others."""
        self.used.append(sent)
        asked = self.codes.pop(sent.get("code", ""), None)
        pair = base64.b64decode(authorization.removeprefix("Basic ")).decode().split(":")
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest()).rstrip(b"=")
        if asked is None or [unquote_plus(part) for part in pair] != [CLIENT, SECRET]:
            return None
        if (challenge.decode(), sent["redirect_uri"]) != (asked["code_challenge"], asked["redirect_uri"]):
            return None
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": asked["nonce"]} | self.person
        claims = {name: value for name, value in (claims | self.wrong).items() if value is not None}
        return {"access_token": "x", "token_type": "Bearer", "id_token": (self.sign or partial(signed, key=self.key))(claims)}


def signed(claims: Mapping[str, Any], *, key: RSAKey | ECKey | OKPKey, alg: str = "RS256", **head: Any) -> str:
    """A token of these claims."""
    return jwt.encode({"alg": alg, "kid": "first"} | head, dict(claims), key, algorithms=[alg])


def secretly_signed(claims: Mapping[str, Any], *, secret: bytes) -> str:
    """A token that is signed with what both sides know, which the one who checks it could have made."""
    said = unsigned(claims, alg="HS256").rpartition(".")[0]
    made = hmac.new(secret, said.encode(), "sha256").digest()
    return f"{said}.{base64.urlsafe_b64encode(made).rstrip(b'=').decode()}"


def unsigned(claims: Mapping[str, Any], *, alg: str = "none") -> str:
    """A token that nobody has signed, and that says so, or says something else."""
    parts = ({"alg": alg, "kid": "first"}, claims)
    return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts) + "."


@contextmanager
def serving() -> Iterator[House]:
    """A provider that answers for as long as the block lasts."""
    house = House()

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            url = urlsplit(self.path)
            house.asked.append(url.path)
            if url.path == "/authorize":
                self.send_response(303)
                self.send_header("Location", house.authorized(dict(parse_qsl(url.query))))
                self.end_headers()
            elif url.path == "/keys":
                self.tell({"keys": [house.key.as_dict(private=False)]})
            else:
                self.tell(house.described() if url.path == "/.well-known/openid-configuration" else None)

        def do_POST(self) -> None:
            house.asked.append(self.path)
            sent = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            self.tell(house.token(sent, self.headers.get("Authorization", "")))

        def tell(self, found: dict[str, Any] | None) -> None:
            body = house.broken if house.broken is not None else json.dumps(found or {"error": "invalid_grant"}).encode()
            self.send_response(200 if found else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """It says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        house.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield house
        finally:
            server.shutdown()
            thread.join()
