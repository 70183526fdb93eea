"""What is wrong with what is kept: originals, the log, seals, backups, bags."""

from __future__ import annotations

from counterclaim.errors.root import CounterclaimError


class EvidenceError(CounterclaimError):
    """Evidence that cannot be kept as asked, or is not what was kept."""


class DamagedOriginal(EvidenceError):
    """An original that is missing, or whose bytes are no longer those that were received.

    sha256: what its bytes should hash to.
    """

    def __init__(self, sha256: str, why: str) -> None:
        self.sha256 = sha256
        super().__init__(f"the original {sha256} {why}")


class BadEntry(EvidenceError):
    """What may not stand in the log: a text, a value that has no one way to be written, a time that is none."""


class SealError(EvidenceError):
    """A seal that could not be had: the authority refuses, answers with something else, or not in time."""


class BrokenSeal(SealError):
    """A seal that does not prove what it is kept for: another hash, a false signature, an authority that nobody trusts."""


class BackupError(EvidenceError):
    """A backup that cannot be written, opened or restored."""


class OlderBackup(BackupError):
    """A backup that ends before what is known to have been in the casefile."""


class BundleError(EvidenceError):
    """A bundle that cannot be written where it was asked for, or from what it was given."""
