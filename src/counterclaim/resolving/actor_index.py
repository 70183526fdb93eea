"""Every form under which the knowledge base's actors are written, found by the words of a phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.resolving.actor_classes import word_class
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_words import Word, keys_of

# Acronyms up to this length are only read in their own capitals: "IS" is no "is", "WHO" no "who", "MEND" no "mend".
_CASED_UP_TO = 4


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write one actor.

    cased: only in just these capitals. local: only in reports from the actor's own countries, because elsewhere the words mean
    nobody in particular ("@bandits" in the file). alone: only where nothing but its speakers and arms stands beside it
    ("@=coalition", which is no "opposition coalition"). proper: the actor's full name.
    """

    words: str
    actor: str
    cased: bool
    local: bool = False
    proper: bool = False
    alone: bool = False

    @property
    def acronym(self) -> bool:
        """Whether it is a run of capitals."""
        letters = self.words.replace(".", "").replace("-", "")
        return " " not in letters and (self.cased or (letters.isupper() and len(letters) <= 9))

    def covers(self, other: Form) -> bool:
        """Whether every wording that the other form stands for, of the same actor and keys, is this form too."""
        return not self.cased or self.words == other.words

    def written_as(self, words: Sequence[Word]) -> bool:
        """Whether these words of a report, whose keys are those of the form, keep its capitals."""
        if not self.cased:
            return True
        return "".join(word.text for word in words).replace(".", "") == _bare(self.words).replace(" ", "")


@dataclass(frozen=True, slots=True)
class Match:
    """Words [start, end) of a phrase with the forms that they are."""

    start: int
    end: int
    forms: tuple[Form, ...]


def forms_of(entry: Entry) -> Iterator[Form]:
    """The forms of an entry: its name, then its aliases in the order of the file.

    Short acronyms count only in their own capitals, and as French writes them ("Aqmi" beside "AQMI") where the file lists that.
    """
    yield _form(entry.name, entry.id, frozenset(), proper=True)
    acronyms = frozenset(filter(_short_acronym, map(_bare, entry.aliases)))
    for alias in entry.aliases:
        yield _form(alias, entry.id, acronyms)


def _form(alias: str, actor: str, acronyms: frozenset[str], *, proper: bool = False) -> Form:
    words = alias.removeprefix("@").removeprefix("=")
    cased = _short_acronym(_bare(words)) or _bare(words).upper() in acronyms
    return Form(words, actor, cased, alias.startswith("@"), proper, alias.removeprefix("@").startswith("="))


def _bare(alias: str) -> str:
    return alias.removeprefix("@").removeprefix("=").removeprefix("the ").removeprefix("The ").replace(".", "").replace("-", "")


def _short_acronym(letters: str) -> bool:
    return letters.isupper() and letters.isascii() and len(letters) <= _CASED_UP_TO


class FormIndex:
    """Forms by their keys; looks for the longest form that begins at a word."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._forms: dict[tuple[str, ...], list[Form]] = defaultdict(list)
        self._alike: dict[tuple[str, ...], list[Form]] = defaultdict(list)
        self._longest: dict[str, int] = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Takes an entry's forms in, each once: one that counts in any capitals stands for those in certain ones."""
        for form in forms_of(entry):
            keys = keys_of(form.words)
            if keys and not any(known.actor == form.actor and known.covers(form) for known in self._forms[keys]):
                self._forms[keys].append(form)
                for kind in _nouns().get(keys[-1], ())[:1] if len(keys) > 1 else ():
                    self._alike[*keys[:-1], kind].append(form)
                self._longest[keys[0]] = max(len(keys), self._longest.get(keys[0], 0))

    def at(self, words: Sequence[Word], start: int) -> Match | None:
        """The longest form that begins with this word."""
        for length in range(min(self._longest.get(words[start].key, 0), len(words) - start), 0, -1):
            stretch = words[start : start + length]
            called = (form for form in self._called(stretch) if form.written_as(stretch))
            fitting = tuple(form for form in called if not form.alone or _is_alone(words, stretch))
            if fitting:
                return Match(start, start + length, fitting)
        return None

    def _called(self, stretch: Sequence[Word]) -> Sequence[Form]:
        """The forms that are just these words, or else those that differ only in the noun for fighters at their end."""
        keys = tuple(word.key for word in stretch)
        if forms := self._forms.get(keys):
            return forms
        kinds = _nouns().get(keys[-1], ()) if len(keys) > 1 else ()
        return [form for kind in kinds for form in self._alike.get((*keys[:-1], kind), ())]

    def forms(self) -> Iterator[Form]:
        """Every form, those of one actor in the order of its file."""
        for forms in self._forms.values():
            yield from forms

    def keyed(self) -> Iterator[tuple[tuple[str, ...], Form]]:
        """Every form with its key."""
        for keys, forms in self._forms.items():
            for form in forms:
                yield keys, form


def _is_alone(words: Sequence[Word], stretch: Sequence[Word]) -> bool:
    """Whether nothing stands in the phrase beside these words but who speaks for the party, and its arms."""
    beside = word_class("alone", "words") | word_class("speakers", "words")
    return all(word in stretch or word.key in beside for word in words)


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """The nouns for fighters by key, each with the kinds of noun that it may stand for, its own first: "fighters" for any."""
    own = {key: (kind,) for kind in ("rebels", "militia") for key in word_class("armed", kind)}
    return own | dict.fromkeys(word_class("armed", "fighters"), ("fighters", "rebels", "militia"))
