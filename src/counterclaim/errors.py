"""Every way in which Counterclaim says that something is wrong: one tree, each message with what to do."""

from __future__ import annotations


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
