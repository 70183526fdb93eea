"""The addresses of what pages link to: an incident, a report, and the words of a claim in it."""

from __future__ import annotations

from urllib.parse import quote

from counterclaim.model.decision import is_account


def incident_address(id: str) -> str:
    """The page of an incident, by any name that it has."""
    return f"/incidents/{_part(id)}"


# A browser takes these for steps along the path before it asks, even where they are escaped.
_STEPS = frozenset({"", ".", ".."})


def report_address(name: str) -> str:
    """The page of a report; of one whose name can be no path, by a query."""
    return f"/reports/{_part(name)}" if _STEPS.isdisjoint(name.split("/")) else f"/reports?name={_part(name)}"


def claim_address(key: str) -> str:
    """The words of a claim ("report/c3"), in the page of its report."""
    report, _, id = key.rpartition("/")
    return in_report(report_address(report), id)


def in_report(address: str, claim: str) -> str:
    """A claim in the page of a report at an address: in that part of a long text in which it stands."""
    return f"{address}{'&' if '?' in address else '?'}claim={_part(claim)}#claim-{_part(claim)}"


def address_within(key: str) -> str:
    """A claim or an account ("report/a1") in the page of its report."""
    report, _, id = key.rpartition("/")
    return account_in(report_address(report), id) if is_account(key) else claim_address(key)


def account_in(address: str, account: str) -> str:
    """An account in the page of a report at an address: in that part of a long text in which it is told first."""
    return f"{address}{'&' if '?' in address else '?'}account={_part(account)}#account-{_part(account)}"


def inside(back: str, otherwise: str) -> str:
    """An address to go back to, as long as it is one of ours."""
    own = back.startswith("/") and not back.startswith(("//", "/\\")) and back.isprintable()
    return back if own else otherwise


def _part(text: str) -> str:
    """As it may stand between two slashes: a report may be called anything, half characters among it."""
    return quote(text, safe="", errors="replace")
