"""What is wrong with a casefile, with what is asked of it, or with what people decide in it."""

from __future__ import annotations

from counterclaim.errors.root import CounterclaimError


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


class BadCard(CounterclaimError):
    """A card of the linker (linking/card_json.py) that another version wrote, or that is none. found: what stood there."""

    def __init__(self, found: str, wanted: str) -> None:
        self.found = found
        super().__init__(f"'{found}' is no {wanted}: make the cards of the casefile again from its ledgers.")
