"""What each decision altered, as before and after: found by going through all decisions on a claim or account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.weighing.stated import brief

# What stands for a claim in a reading: its fields in the words of the ledger on the wire; empty where it is not read.
Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Alteration:
    """One field of one thing, before and after; None for what was not there. about: the key of the claim or account."""

    about: str
    field: str
    before: str | None
    after: str | None

    def turned(self) -> Alteration:
        """The same, taken back."""
        return Alteration(self.about, self.field, self.after, self.before)


def alterations(decisions: Iterable[Decision], read: Callable[[str, str], Fields]) -> dict[str, tuple[Alteration, ...]]:
    """By the id of each decision, the oldest first, what it altered. read: the fields of a claim ("report/c3") at a decision."""
    now: dict[tuple[str, str], str | None] = {}
    found: dict[str, tuple[Alteration, ...]] = {}
    for decision in decisions:
        made = tuple(_made(decision, now, found, read))
        now.update({(one.about, one.field): one.after for one in made})
        found[decision.id] = made
    return found


def _made(
    decision: Decision,
    now: Mapping[tuple[str, str], str | None],
    found: Mapping[str, tuple[Alteration, ...]],
    read: Callable[[str, str], Fields],
) -> Iterator[Alteration]:
    match decision.kind:
        case DecisionKind.UNDO:
            for id in decision.about:
                yield from (one.turned() for one in reversed(found.get(id, ())))
        case DecisionKind.FACTS | DecisionKind.ACCOUNT:
            for key in decision.about:
                said = read(decision.id, key)
                for field, value in brief(dict(decision.change)).items():
                    if (before := now.get((key, field), said.get(field))) != value:
                        yield Alteration(key, field, before, value)
        case DecisionKind.CORRECT | DecisionKind.ADD:
            for key in decision.about[:1]:
                said = read(decision.id, key)
                for field, value in decision.change:
                    yield Alteration(key, field, now.get((key, field), said.get(field)), value)
        case DecisionKind.ACCEPT | DecisionKind.REJECT:
            for key in decision.about:
                after = "accepted" if decision.kind is DecisionKind.ACCEPT else "rejected"
                yield Alteration(key, "standing", now.get((key, "standing"), "read by machine"), after)
        case DecisionKind.MOVE:
            key, to = decision.about[0], decision.about[-1]
            yield Alteration(key, "account", now.get((key, "account"), read(decision.id, key).get("account")), to)
        case DecisionKind.SAME:
            first, *rest = decision.about
            yield from (Alteration(key, "same as", now.get((key, "same as")), first) for key in rest)
        case DecisionKind.NOT_SAME:
            others = ", ".join(decision.others) or None
            for at, key in enumerate(decision.about):
                apart = others or ", ".join(one for number, one in enumerate(decision.about) if number != at)
                yield Alteration(key, "apart from", now.get((key, "apart from")), apart)


def fields_of_account(account: Mapping[str, Any]) -> dict[str, str]:
    """The facts of an account on the wire, in brief (weighing/stated.py)."""
    facts = {name: account.get(name) for name in ("event_type", "date", "place")}
    return brief({**dict(_leaves("", facts)), "focus": "true" if account.get("focus") else "false"})


def fields_of_claim(claim: Mapping[str, Any]) -> dict[str, str]:
    """All that a claim on the wire says, by the paths of its fields, those that only say where words stand left out."""
    return dict(_leaves("", {name: value for name, value in claim.items() if name != "id"}))


def _leaves(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name != "span":
                yield from _leaves(f"{path}.{name}" if path else name, inner)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _leaves(f"{path}.{at}", inner)
    elif value is not None:
        yield path, str(value)
