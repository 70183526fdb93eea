"""The words of harm: every form of every verb, noun, state and set phrase that says what happened to people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from counterclaim.model.count import Group, Harm
from counterclaim.vocabulary.loader import load_toml

_LONGEST = 4  # words of the longest phrase in harms.toml
_OWN_PLURALS = {"body": "bodies", "life": "lives", "injury": "injuries", "fatality": "fatalities"}


class Form(StrEnum):
    """How a word of harm takes the people harmed; of a past form, the words around it say whether it is a participle."""

    PRESENT = "present"
    PAST = "past"
    ING = "ing"
    ACTIVE = "active"
    PASSIVE = "passive"
    MIDDLE = "middle"
    STATE = "state"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class HarmWord:
    """A word or phrase of harm: how many words it has, what it says, and in which form."""

    size: int
    harm: Harm
    form: Form


@cache
def context(name: str) -> frozenset[str]:
    """A list of harms.toml's [context]: words that are no harm themselves, but decide how one is read."""
    return frozenset(load_toml("en/harms.toml")["context"][name])


def harm_word(words: Sequence[str], i: int) -> HarmWord | None:
    """The longest word or phrase of harm that begins at position i of some lower-case words."""
    for size in range(min(_LONGEST, len(words) - i), 0, -1):
        entry = _lexicon().get(tuple(words[i : i + size]))
        if entry is not None:
            return entry
    return None


def is_counted(word: str) -> bool:
    """Whether a noun is harm and number's noun at once: "15 deaths", "five bodies"."""
    return word in _counted()


def harm_of(word: str, harm: Harm, group: Group) -> Harm:
    """What a word says of people of some class: "captured" is an arrest of fighters or offenders, else an abduction."""
    law = word in context("captured") and group.value in context("captured_by_law")
    return Harm.ARRESTED if law else harm


def past(verb: str) -> str:
    """The regular past of a verb: kill, killed; execute, executed; destroy, destroyed."""
    return verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if _changes(verb) else verb + "ed"


def _changes(verb: str) -> bool:
    """Whether a y at its end becomes an i: bury, buried; not destroy."""
    return verb.endswith("y") and verb[-2:-1] not in ("a", "e", "o", "u")


def ing(verb: str) -> str:
    """The regular -ing form of a verb: kill, killing; execute, executing."""
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


def third(verb: str) -> str:
    """The regular third person of a verb: kills, lynches."""
    return verb[:-1] + "ies" if _changes(verb) else verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")


def _plural(noun: str) -> str:
    return _OWN_PLURALS.get(noun, noun + "s")


def _forms(verb: str) -> Iterator[tuple[str, Form]]:
    """A verb's forms; irregular ones are listed as past, participle, -ing form, third person."""
    listed: list[str] = load_toml("en/harms.toml")["irregular"].get(verb, [])
    regular = [past(verb), past(verb), ing(verb), third(verb)]
    forms = (Form.PAST, Form.PAST, Form.ING, Form.PRESENT)
    yield verb, Form.PRESENT
    yield from zip(listed + regular[len(listed) :], forms, strict=True)


def _entries() -> Iterator[tuple[str, str, Form]]:
    """Every word or phrase with the kind that it says and its form; later ones hold."""
    data = load_toml("en/harms.toml")
    for table in ("nouns_of", "counted"):
        for kind, nouns in data[table].items():
            yield from ((word, kind, Form.NOUN) for noun in nouns for word in (noun, _plural(noun)))
    for kind, states in data["states"].items():
        yield from ((word, kind, Form.STATE) for word in states)
    for kind, verbs in data["intransitive"].items():
        yield from ((word, kind, Form.MIDDLE) for verb in verbs for word, _ in _forms(verb))
    for kind, verbs in data["transitive"].items():
        yield from ((word, kind, form) for verb in verbs for word, form in _forms(verb))
    for name, kinds in data["phrases"].items():
        yield from ((phrase, kind, Form(name)) for kind, phrases in kinds.items() for phrase in phrases)


@cache
def _lexicon() -> dict[tuple[str, ...], HarmWord]:
    lexicon: dict[tuple[str, ...], HarmWord] = {}
    for text, kind, form in _entries():
        words = tuple(text.split())
        listed = lexicon.get(words)
        # A phrase listed as passive and as active ("shot dead") is read like a past form.
        both = listed is not None and {listed.form, form} == {Form.ACTIVE, Form.PASSIVE}
        lexicon[words] = HarmWord(len(words), Harm(kind), Form.PAST if both else form)
    return lexicon


@cache
def _counted() -> frozenset[str]:
    counted: dict[str, list[str]] = load_toml("en/harms.toml")["counted"]
    return frozenset(word for nouns in counted.values() for noun in nouns for word in (noun, _plural(noun)))
