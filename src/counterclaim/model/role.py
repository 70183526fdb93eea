"""Who works in a casefile: the rights that there are, the roles that give them, and a person with what is given to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """What a person may do. Whoever works alone may do everything."""

    READ = "read"
    DECIDE = "decide"
    CODE = "code"
    ADD = "add"
    REVIEW = "review"
    SEE_PRIVATE = "see_private"
    EXPORT = "export"
    MANAGE = "manage"


class Role(StrEnum):
    """What a person of a team is there for; each may do what those before it may, and more."""

    READER = "reader"
    CODER = "coder"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


# Private fields are given to a person apart from the role, to administrators too.
_GIVEN: tuple[tuple[Role, tuple[Right, ...]], ...] = (
    (Role.READER, (Right.READ,)),
    (Role.CODER, (Right.DECIDE, Right.CODE, Right.ADD)),
    (Role.REVIEWER, (Right.REVIEW, Right.EXPORT)),
    (Role.ADMINISTRATOR, (Right.MANAGE,)),
)


def rights_of(role: Role, *, private: bool = False) -> frozenset[Right]:
    """The rights of a role; private: with those over private fields."""
    held = {Right.SEE_PRIVATE} if private else set()
    for one, rights in _GIVEN:
        held.update(rights)
        if one is role:
            break
    return frozenset(held)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the workbench, by the name that stands under their decisions.

    id: of a member of a team, None for who works alone. regions: the countries ("ML") whose incidents they may see, None for all.
    """

    name: str
    rights: frozenset[Right] = frozenset(Right)
    id: int | None = None
    regions: frozenset[str] | None = None
