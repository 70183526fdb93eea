"""A sentence that can be said in other languages: its words in English, with the template and the values that it is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Amount(int):
    """A number whose thousands are set apart, as each language does that."""

    __slots__ = ()

    def __str__(self) -> str:
        return set_apart(self)


def set_apart(number: int) -> str:
    """A number with its thousands set apart as English does: "1,234"."""
    return f"{int(number):,}"


class Phrase(str):
    """The English sentence itself, wherever text is wanted; with what it takes to word it anew.

    template: English, with the names of values in braces, and the id by which catalogues know it. values: words of reports and
    names, which stay as they are; days; and phrases, which are worded anew as well.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Phrase:
        """The phrase of a template and its values; a day is written out."""
        made = super().__new__(cls, template.format(**{name: _english(value) for name, value in values.items()}))
        made.template, made.values = template, values
        return made

    def __reduce__(self) -> tuple[Callable[..., Phrase], tuple[str, Mapping[str, object]]]:
        """Made anew from what it was made of, in another process too."""
        return _made, (self.template, dict(self.values))

    def said(self, translated: Callable[[str], str], day: Callable[[date], str], number: Callable[[int], str] = set_apart) -> str:
        """The sentence in another language. translated: a template or word there; day, number: how a day and an amount are
        written there."""

        def word(value: object) -> str:
            if isinstance(value, date):
                return day(value)
            if isinstance(value, Phrase):
                return value.said(translated, day, number)
            if isinstance(value, Amount):
                return number(value)
            return "; ".join(map(word, value)) if isinstance(value, tuple) else str(value)

        return translated(self.template).format(**{name: word(value) for name, value in self.values.items()})


def _made(template: str, values: Mapping[str, object]) -> Phrase:
    return Phrase(template, **values)


def _english(value: object) -> str:
    if isinstance(value, date):
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return "; ".join(map(_english, value)) if isinstance(value, tuple) else str(value)


def recovered(sentence: str, templates: Iterable[str]) -> str:
    """The phrase that a sentence was made as, where it is of one of these templates; else the sentence.

    For sentences that were kept as text; their values are words.
    """
    if isinstance(sentence, Phrase):
        return sentence
    for template in templates:
        pattern = "".join(
            f"(?P<{part[1:-1]}>.+?)" if part.startswith("{") else re.escape(part)
            for part in re.split(r"(\{\w+\})", template)
            if part
        )
        if (found := re.fullmatch(pattern, sentence, re.DOTALL)) is not None:
            return Phrase(template, **found.groupdict())
    return sentence
