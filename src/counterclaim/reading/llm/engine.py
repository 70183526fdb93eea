"""The language-model engine: a server that the user runs proposes claims, and those that the report has words for are kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field

from counterclaim.errors import BadAnswer, CutOff, ModelError
from counterclaim.fetching.completions import Endpoint, Message
from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.reading.engine import Reading
from counterclaim.reading.llm.answer import Answer, parse_answer
from counterclaim.reading.llm.answer_schema import answer_schema
from counterclaim.reading.llm.answers_kept import KeptAnswers
from counterclaim.reading.llm.composing import composed
from counterclaim.reading.llm.grounded import Grounding
from counterclaim.reading.llm.grounding import Ground
from counterclaim.reading.llm.prompt import VERSION, messages
from counterclaim.reading.llm.windows import LENGTH, halves, windows
from counterclaim.reading.notes import MALFORMED, MORE_NOT_IN_REPORT, NOT_IN_REPORT

_MOST_NOTES = 40
_SEEDS = range(2)  # of the tries; each takes a model its time


@dataclass(frozen=True, slots=True)
class LanguageModelEngine:
    """Reads through a server for chat completions. The answer is a proposal: each value is looked for in the report's words.

    model: as the server names it. length: characters of a stretch, which the model's context has to hold with its answer.
    Raises ModelError from `read` where the server cannot be asked or never answers with what was asked for.
    """

    endpoint: Endpoint
    model: str
    answers: KeptAnswers = field(default_factory=KeptAnswers)
    length: int = LENGTH
    languages: tuple[str, ...] = ()

    @classmethod
    def of(cls, endpoint: Endpoint, *, model: str | None = None, answers: KeptAnswers | None = None) -> LanguageModelEngine:
        """The engine of a server; without a model's name, that of the only model which the server has."""
        if model is None:
            names = endpoint.models()
            if len(names) != 1:
                listed = f"has {', '.join(names[:20])}" if names else "names no model"
                raise ModelError(f"{endpoint.address} {listed}: say which with --model NAME")
            model = names[0]
        return cls(endpoint, model, answers or KeptAnswers())

    @property
    def name(self) -> EngineName:
        """The model's name is part of the engine's; the version is that of the instructions."""
        return EngineName(f"llm:{self.model}", VERSION)

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """The accounts and claims of one report; notes say what the model gave that the report has no words for."""
        found, dropped, malformed = [], list[str](), 0
        for window in windows(cased, length=self.length):
            for stretch, answer in self._answered(cased, window):
                grounding = Grounding(Ground.of(stretch.of(cased)), stretch.start, report.language or "und")
                found.append((grounding.incidents(answer), grounding.claims(answer)))
                dropped += grounding.ungrounded
                malformed += answer.malformed
        accounts, claims = composed(found, mentions)
        return Reading(accounts, claims, notes=_notes(dropped, malformed))

    def _answered(self, cased: str, window: Span) -> Iterator[tuple[Span, Answer]]:
        """The answer to a window, or, where it was cut off, those to its halves."""
        try:
            yield window, self._answer(window.of(cased))
        except CutOff:
            parts = halves(cased, window)
            if not parts:
                raise
            for part in parts:
                yield from self._answered(cased, part)

    def _answer(self, stretch: str) -> Answer:
        """A kept answer, or a new one, which is kept once it proves to be one."""
        asked = messages(stretch)
        key = [self.endpoint.address, self.model, VERSION, [asdict(message) for message in asked], answer_schema()]
        kept = self.answers.get(key)
        if kept is not None:
            return parse_answer(kept)
        *seeds, last = _SEEDS
        for seed in seeds:
            with suppress(BadAnswer):
                return self._new_answer(asked, key, seed)
        return self._new_answer(asked, key, last)

    def _new_answer(self, asked: tuple[Message, ...], key: object, seed: int) -> Answer:
        content = self.endpoint.complete(self.model, asked, answer_schema(), seed=seed)
        answer = parse_answer(content)
        self.answers.keep(key, content)
        return answer


def _notes(dropped: list[str], malformed: int) -> tuple[str, ...]:
    notes = [NOT_IN_REPORT.format(what=each) for each in dict.fromkeys(dropped)]
    if len(notes) > _MOST_NOTES:
        notes = [*notes[:_MOST_NOTES], MORE_NOT_IN_REPORT.format(number=len(notes) - _MOST_NOTES)]
    if malformed:
        notes.append(MALFORMED.format(number=malformed))
    return tuple(notes)
