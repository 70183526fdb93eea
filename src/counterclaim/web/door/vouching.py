"""Entering by the word of a provider (OpenID Connect): to it and back, in the same browser, within minutes, once."""

from __future__ import annotations

import re
import secrets
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.people.entering import enter_vouched
from counterclaim.casefile.people.questions import Question, answered, ask
from counterclaim.casefile.people.sessions import Stage
from counterclaim.casefile.people.voucher import Voucher, believed, proof
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered, ProviderError, TooManyAttempts
from counterclaim.fetching.provider import Provider
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.door.asking import check_team, client_of, door_page, inside, onward
from counterclaim.web.door.cookies import forget_way, keep_session, keep_way, way_of
from counterclaim.web.pages import page
from counterclaim.web.site import site_of

vouching = APIRouter(prefix="/enter/provider")
_ERROR = re.compile(r"[a-z_]{1,40}")


@vouching.get("")
def ask_provider(request: Request, casefile: WholeCasefile, back: str = "") -> Response:
    """To the provider, with a question that this browser alone can bring the answer to."""
    provider = _provider(request)
    way, state, nonce = (secrets.token_urlsafe(32) for _ in range(3))
    secret, challenge = proof()
    returns = f"{site_of(request).origin}/enter/provider/back"
    shown = {"state": state, "nonce": nonce, "code_challenge": challenge, "code_challenge_method": "S256"}
    try:
        address = provider.address(redirect_uri=returns, **shown)
    except ProviderError as exc:
        return door_page(request, status=502, wrong=str(exc), back=inside(back))
    kept = {"state": state, "nonce": nonce, "verifier": secret, "returns": returns, "back": inside(back)}
    with casefile.writing() as connection:
        ask(connection, Question.PROVIDER, way, kept)
    response = RedirectResponse(address, 303)
    keep_way(request, response, way)
    return response


@vouching.get("/back")
def enter_by_provider(
    request: Request, casefile: WholeCasefile, code: str = "", state: str = "", iss: str = "", error: str = ""
) -> Response:
    """Let a member in whom the provider vouches for. The answer is a page, not a further step: a browser that comes from another
    site shows its session to a page of ours alone."""
    provider, asked = _provider(request), dict[str, Any]()
    try:
        asked = _question(casefile, request, state)
        entry = enter_vouched(casefile, lambda: _vouched(provider, asked, code, iss, error), client_of(request))
    except (NotEntered, ProviderError, TooManyAttempts) as exc:
        status = {NotEntered: 401, TooManyAttempts: 429}.get(type(exc), 502)
        response = door_page(request, status=status, wrong=str(exc), back=asked.get("back", ""))
    else:
        response = page(request, "door/onward.html", onward=onward(entry, asked["back"]), half=entry.stage is Stage.HALF)
        keep_session(request, response, entry.token)
    forget_way(request, response)
    return response


def _question(casefile: Casefile, request: Request, state: str) -> dict[str, Any]:
    """What this browser was sent to ask, which is answered with this; NotEntered for an answer to something else."""
    with casefile.writing() as connection:
        asked = answered(connection, Question.PROVIDER, way_of(request))
    if not secrets.compare_digest(asked["state"].encode(), state.encode("utf-8", "surrogatepass")):
        raise NotEntered("this answers what another browser or page has asked: begin again here")
    return asked


def _vouched(provider: Provider, asked: dict[str, Any], code: str, iss: str, error: str) -> Voucher:
    known = provider.registration
    if error or not code:
        why = error if _ERROR.fullmatch(error) else "no reason was given"
        raise NotEntered(f"{known.name} does not vouch for you ({why}): try again, or enter with your password")
    if iss and iss != known.issuer:
        raise NotEntered("this is the answer of another provider: begin again here")
    token = provider.token(code=code, verifier=asked["verifier"], back=asked["returns"])
    return believed(
        token,
        lambda newer: provider.keys(newer=newer),
        issuer=known.issuer,
        client=known.client_id,
        nonce=asked["nonce"],
    )


def _provider(request: Request) -> Provider:
    check_team(request)
    provider: Provider | None = request.app.state.provider
    if provider is None:
        raise NotEntered("nobody vouches for people here: enter with your password")
    return provider
