"""Every way in which Counterclaim says that something is wrong: one tree, each message with what to do."""

from __future__ import annotations

from collections.abc import Sequence


class CounterclaimError(Exception):
    """The root: catch this to catch whatever the package raises on purpose."""


class UnreadableInput(CounterclaimError):
    """An input that holds no report that can be read: missing, empty, binary, in another encoding."""


class UnreadLanguage(UnreadableInput):
    """A report in a language that no engine here reads.

    language: ISO 639-1 code that was recognised; readable: the codes that are read.
    """

    def __init__(self, language: str, readable: tuple[str, ...]) -> None:
        self.language = language
        self.readable = readable
        super().__init__(
            f"the report is in '{language}', which is not read yet; read are: {', '.join(readable)}. "
            "Translate it first, or keep it for a later version."
        )


class BadDate(CounterclaimError):
    """A date of publication that is impossible, in the future, or not written as YYYY-MM-DD."""


class BadVocabulary(CounterclaimError):
    """A data file of the vocabulary that does not hold what its loader was promised."""


class GazetteerError(CounterclaimError):
    """A gazetteer's dump or index that cannot be read, built or opened."""


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


class UnknownRule(CounterclaimError):
    """A rule of weighing that does not exist; names: those that do."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        self.name = name
        self.names = names
        super().__init__(f"there is no rule '{name}'; there are: {', '.join(names)}")


class BadDecision(CounterclaimError):
    """A decision on a claim that cannot be carried out: a field that no claim has, a value that it cannot take."""


class BadCoding(CounterclaimError):
    """A coding by hand that cannot be kept, or not be finished yet; problems: each thing that is wrong with it."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("; ".join(problems))


class ExportError(CounterclaimError):
    """An export that cannot be written as it was asked for, or where."""


class UnknownFormat(ExportError):
    """A format of export that does not exist; names: those that do."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        self.name = name
        self.names = names
        super().__init__(f"there is no format '{name}'; there are: {', '.join(names)}")


class ReleaseStopped(ExportError):
    """A release that its checks found something wrong with, which nobody has accepted.

    found: how much each check found; lines: what, each with where it stands.
    """

    def __init__(self, found: dict[str, int], lines: list[str]) -> None:
        self.found = found
        self.lines = lines
        told = ", ".join(f"{check} ({number})" for check, number in found.items())
        super().__init__(f'the release is stopped by its checks: {told}. Mend it, or accept: --accept CHECK --because "…"')


class LeftOut(CounterclaimError):
    """An input that is left out on purpose, such as an event that its data set has deleted: no fault of anybody's."""


class BadMapping(CounterclaimError):
    """A mapping of columns that names a column which is not there, or a use that no column has.

    name: what was named; known: what could have been.
    """

    def __init__(self, name: str, known: list[str]) -> None:
        self.name = name
        self.known = known
        super().__init__(
            f"the mapping of columns cannot use {name[:80]!r}; known here are: {', '.join(known[:60])}. "
            "Write it as text=COLUMN,published=COLUMN"
        )


class ClusterError(CounterclaimError):
    """A cluster that cannot be reached, lacks what it needs, or broke off; nothing that was told as done is lost."""


class WorkerDied(ClusterError):
    """Work of a cluster that failed again and again because the process that did it was ended, as by what takes all memory."""


class ModelError(CounterclaimError):
    """A language model's server that cannot be asked, or answers with what cannot be used."""


class BadAnswer(ModelError):
    """An answer of a language model that is not of the form that it was asked for."""


class CutOff(ModelError):
    """An answer of a language model that came to its limit before its end."""


class FetchError(CounterclaimError):
    """An address that gives nothing that can be kept: unreachable, too slow, too large, of the wrong kind, in error.

    address: as it was asked for, or where it led.
    """

    def __init__(self, address: str, why: str) -> None:
        self.address = address
        super().__init__(f"{address[:300]}: {why}")


class RefusedAddress(FetchError):
    """An address that is not fetched: no web address, or one inside the own network."""


class RefusedByRobots(FetchError):
    """An address whose site asks programs to leave it alone."""


class Busy(FetchError):
    """A site that asks to be left alone for a while.

    seconds: how long, as it says itself, or a minute.
    """

    def __init__(self, address: str, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(address, f"the site asks to come back later: try again in {seconds:,.0f} seconds")


class BadCard(CounterclaimError):
    """A card of the linker (linking/card_json.py) that another version wrote, or that is none. found: what stood there."""

    def __init__(self, found: str, wanted: str) -> None:
        self.found = found
        super().__init__(f"'{found}' is no {wanted}: make the cards of the casefile again from its ledgers.")


class CasefileError(CounterclaimError):
    """A casefile that is missing, damaged, of a newer version, or that cannot be written."""


class UnknownName(CasefileError):
    """A name of an incident, account, claim, report or decision that the casefile does not hold.

    kind: of what; name: as it was given.
    """

    def __init__(self, kind: str, name: str, advice: str) -> None:
        self.kind = kind
        self.name = name
        super().__init__(f"the casefile has no {kind} '{name}': {advice}")


class BeingMade(CasefileError):
    """An incident whose accounts another process is bringing together again at this moment."""

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(f"the incident '{id}' is being made again from its reports: open it again in a moment")


class TooFewAccounts(CasefileError):
    """A case that is too small to say what agreement is worth in it.

    pairs: how many pairs there are to learn from; least: how many it takes.
    """

    def __init__(self, pairs: int, least: int) -> None:
        self.pairs = pairs
        self.least = least
        super().__init__(
            f"the case has {pairs:,} pairs of accounts to compare, and it takes {least:,} to estimate weights from: "
            "go on with those that are shipped"
        )


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


class BadLists(CounterclaimError):
    """A table of lists of persons that cannot be read as one."""


class AnalysisError(CounterclaimError):
    """An analysis or a picture of one that cannot be made as it was asked for."""


class NotReady(AnalysisError):
    """An analysis of incidents that are still to be weighed under every rule; left: how many."""

    def __init__(self, left: int) -> None:
        self.left = left
        super().__init__(f"{left:,} incidents are still to be weighed under every rule: ask again in a while")


class BadPopulation(AnalysisError):
    """A table of populations that cannot be read as one."""


class BadReview(CounterclaimError):
    """A decision in a file of pairs that is none. row: where it stands; what stands there is not repeated, since names may."""

    def __init__(self, row: int, known: list[str]) -> None:
        self.row = row
        super().__init__(f"row {row} of the review has a decision that is none of {', '.join(known)}: mend it, or leave it empty")


class RefusedEstimate(CounterclaimError):
    """Lists from which no estimate may be made; reasons: why, each with what would help; words: what stands before these."""

    def __init__(self, reasons: Sequence[str], words: str = "no estimate is made from these lists") -> None:
        self.reasons, self.words = reasons, words
        super().__init__(f"{words}: {'; '.join(reasons)}")
