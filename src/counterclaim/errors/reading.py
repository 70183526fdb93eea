"""What is wrong with a report, with what reads it, or with what the reader knows."""

from __future__ import annotations

from counterclaim.errors.root import CounterclaimError


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


class ModelError(CounterclaimError):
    """A language model's server that cannot be asked, or answers with what cannot be used."""


class BadAnswer(ModelError):
    """An answer of a language model that is not of the form that it was asked for."""


class CutOff(ModelError):
    """An answer of a language model that came to its limit before its end."""


class ClusterError(CounterclaimError):
    """A cluster that cannot be reached, lacks what it needs, or broke off; nothing that was told as done is lost."""


class WorkerDied(ClusterError):
    """Work of a cluster that failed again and again because the process that did it was ended, as by what takes all memory."""
