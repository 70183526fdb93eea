"""What is wrong with who asks the workbench, and with what they ask."""

from __future__ import annotations

from counterclaim.errors.root import CounterclaimError


class WorkbenchError(CounterclaimError):
    """What the workbench cannot do as it was asked."""


class NotEntered(WorkbenchError):
    """Nobody who has entered: no session, or a token that is unknown or used."""


class NotAllowed(WorkbenchError):
    """A person without the right to do this, or a request that is not from a page of ours."""


class Overtaken(WorkbenchError):
    """A change of something that somebody else has changed meanwhile: the second sees the first's and decides.

    by: who; what: their change, in words.
    """

    def __init__(self, by: str, what: str) -> None:
        self.by = by
        self.what = what
        super().__init__(f"{by} has changed this meanwhile ({what}): look at it, and decide again")


class PeopleError(CounterclaimError):
    """A change of a team that cannot be made: nobody of that name, a name that is taken, its last administrator."""


class WeakPassword(PeopleError):
    """A password that is guessed too easily; the words never hold it."""


class TooManyAttempts(WorkbenchError):
    """Somebody who has failed to enter so often that they must wait; seconds: how long."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"there were too many attempts to enter: wait {seconds:,} seconds, and try again")


class ProviderError(WorkbenchError):
    """A provider that vouches for people and cannot be asked, or is not described as it is; the words hold no secret."""
