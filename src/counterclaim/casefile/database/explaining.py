"""What goes wrong with a database, told as what a user can do about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import StatementError

from counterclaim.casefile.database.database import Database
from counterclaim.errors import CasefileError


@contextmanager
def explaining(database: Database) -> Iterator[None]:
    """What the database cannot do, as a CasefileError that says what a user can; faults of our own stay what they are."""
    try:
        yield
    except UnicodeEncodeError as exc:
        raise _halved(exc) from exc
    except OverflowError as exc:
        raise _too_large() from exc
    except Exception as exc:
        if isinstance(exc, StatementError) and isinstance(exc.orig, UnicodeEncodeError):
            raise _halved(exc.orig) from exc
        if (explained := database.explained(exc)) is not None:
            raise explained from exc
        raise


def _halved(exc: UnicodeEncodeError) -> CasefileError:
    return CasefileError(f"{exc.object[:80]!r} holds half of a character (a lone surrogate): write it in Unicode")


def _too_large() -> CasefileError:
    return CasefileError("a number is larger than any that a casefile holds: look at what was asked for")
