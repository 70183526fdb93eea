"""Counterclaim reads reports of violence against civilians and keeps who claims what.

from counterclaim import read
ledger = read(text, published="2025-01-05")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.errors import CounterclaimError
    from counterclaim.model.account import Account
    from counterclaim.model.claim import Claim
    from counterclaim.model.ledger import Ledger
    from counterclaim.model.report import Report
    from counterclaim.model.span import Span
    from counterclaim.reader import read, read_report

__version__ = "0.1.0"
__all__ = ["Account", "Claim", "CounterclaimError", "Ledger", "Report", "Span", "read", "read_report"]

_HOMES = {
    "Account": "model.account",
    "Claim": "model.claim",
    "CounterclaimError": "errors",
    "Ledger": "model.ledger",
    "Report": "model.report",
    "Span": "model.span",
    "read": "reader",
    "read_report": "reader",
}


def __getattr__(name: str) -> object:
    """The name from its module, imported when it is first asked for, so that `import counterclaim` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"counterclaim has no '{name}'; it has {', '.join(__all__)}")
    return getattr(import_module(f"counterclaim.{_HOMES[name]}"), name)
