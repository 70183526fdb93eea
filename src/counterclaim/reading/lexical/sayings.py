"""The words by which a sentence says who speaks: "selon X", "X a déclaré que …", "« … », a dit X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.reading.lexical.kinds import can_speak, is_speaker
from counterclaim.reading.lexical.phrases import begins_phrase, phrase_end
from counterclaim.reading.lexical.subjects import described, group_start, subject_of, within_adverb
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.words import Sort

_SAY, _LIGHT = "reporting.verbs.say", "reporting.verbs.light"
_HAVE = "grammar.auxiliaries.have"
_FARTHEST_NUMBER = 10
_MATTERS = (
    "grammar.conjunctions.that", "attributions.accuse.blaming", "harms.tolls.nouns", "attributions.deny.accusations",
    "attributions.dispute.matters",
    "attributions.deny.untrue", "events.violence.words", "parties.attacks.nouns",
)  # fmt: skip
# "Mais, selon X, …": so few words may stand before a source that opens its clause behind a comma.
_OPENING = 5
_FARTHEST_SPEECH = 9


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with the words [start, end) for its subject; None where the subject is that of the verb before.

    behind: it stands behind what is said. begins, ends: the words of cue and subject together.
    """

    cue: tuple[int, int]
    subject: tuple[int, int] | None
    behind: bool
    pronoun: bool = False

    @property
    def begins(self) -> int:
        """The first word of subject and cue."""
        return min(self.cue[0], self.subject[0] if self.subject else self.cue[0])

    @property
    def ends(self) -> int:
        """The word after subject and cue."""
        return max(self.cue[1], self.subject[1] if self.subject else self.cue[1])


def find_cues(text: Text, sentence: Sentence) -> Iterator[Saying]:
    """Every cue of a sentence, each with its subject."""
    at = sentence.start
    while at < sentence.end:
        saying = _source(text, at, sentence) or _verb(text, at, sentence) or _label(text, at, sentence)
        if saying is not None:
            yield saying
            at = max(saying.cue[1], at + 1) if saying.subject is None or saying.subject[1] <= at else max(saying.ends, at + 1)
        else:
            at += 1


def _source(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "Selon X"; "pour X" only where a sentence begins with it."""
    end = text.end(at, "reporting.sources.before", "reporting.sources.named_by")
    begins = at == sentence.start or text.is_mark(at - 1, '«"“—-:;,') or text.has(at - 1, "grammar.conjunctions.words")
    if end == at and begins and at <= sentence.start + 1 and text.has(at, "reporting.sources.opening"):
        end = text.end(at, "reporting.sources.opening")
        after = phrase_end(text, end, sentence.end)
        if after == end or not text.is_mark(after, ","):
            return None
    if end == at or end >= sentence.end or text.words[end].sort is Sort.NUMBER:
        return None
    start = end - text.has(end - 1, "reporting.speakers.person")  # "de source militaire"
    finish = (
        text.end(start, "grammar.pronouns.he")
        if text.has(start, "grammar.pronouns.he")
        else _coordinated(text, start, sentence.end)
    )
    if finish == start:
        return None
    inside = text.is_mark(at - 1, ",") and at - sentence.start > _OPENING
    opens = begins and not inside and _clause_follows(text, finish, sentence)
    return Saying((at, max(start, at + 1)), (start, finish), not opens, text.has(start, "grammar.pronouns.he"))


def _clause_follows(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether what a source says comes behind it, and not before."""
    return at < sentence.end - 1 and not text.is_mark(at, ".;")


def _coordinated(text: Text, start: int, limit: int) -> int:
    """The end of one or more phrases for speakers joined by "and"."""
    end = phrase_end(text, start, limit)
    while end > start and text.has(end, "grammar.conjunctions.and") and begins_phrase(text, end + 1):
        further = phrase_end(text, end + 1, limit)
        if further <= end + 1 or _is_subject(text, further):
            break
        end = further
    return end


def _is_subject(text: Text, at: int) -> bool:
    """Whether a verb follows at once: then the phrase is the subject of another clause."""
    return text.has(at, _HAVE, "grammar.auxiliaries.be", _SAY)


def _verb(text: Text, at: int, sentence: Sentence) -> Saying | None:
    if not text.has(at, _SAY) or text.has(at, "reporting.verbs.going_on") or not _is_finite(text, at):
        return None
    if text.has(at - 1, "grammar.determiners.words", "grammar.prepositions.of") and not text.has(
        at - 1, "grammar.pronouns.clitic"
    ):
        return None
    end = text.end(at, _SAY)
    if text.grammar.verb_first and text.has(at, "attributions.accuse.weak") and not _blames(text, end, sentence):
        return None
    start = group_start(text, at, sentence)
    relative = text.grammar.verb_first and text.has(start - 1, "grammar.conjunctions.relative")
    behind = None if relative else _behind(text, start, end, sentence)
    if behind is not None:
        return Saying((start, end), *behind)
    if text.has(at, _LIGHT) and not _carries(text, end, sentence):
        return None
    before = subject_of(text, start, sentence)
    if before is None and text.grammar.verb_first:
        return Saying((start, end), None, False)  # "وأضاف أن …": whoever spoke goes on
    return Saying((start, end), *before) if before is not None else None


def _blames(text: Text, end: int, sentence: Sentence) -> bool:
    """Whether "حمل" burdens somebody with responsibility, and does not carry something."""
    return text.find(end, min(end + 2 * _FARTHEST_SPEECH, sentence.end), "attributions.accuse.blaming") is not None


def _is_finite(text: Text, at: int) -> bool:
    """Whether the verb can have a subject: no infinitive, and no participle without "have"."""
    form = text.forms[at]
    if form.endswith(_endings(text, "participle")) and text.end(at, _SAY) == at + 1:
        return _auxiliary(text, at)
    return not form.endswith(_endings(text, "infinitive")) or text.end(at, _SAY) > at + 1


def _endings(text: Text, name: str) -> tuple[str, ...]:
    return text.grammar.endings.get(name, ())


def _auxiliary(text: Text, at: int) -> bool:
    """Whether "have" stands before a participle, with nothing but adverbs between, and no "been"."""
    i = at - 1
    while i >= 0 and (
        text.has(i, "grammar.adverbs.words", "grammar.pronouns.he", "grammar.negation.words")
        or within_adverb(text, i)
        or (text.is_mark(i, ",") and within_adverb(text, i - 1))
        or (text.is_mark(i, ",") and text.has(i - 1, _HAVE))
    ):
        i -= 1
    return (
        text.has(i, _HAVE)
        or (text.has(i, "grammar.auxiliaries.be") and text.has(i - 1, "grammar.pronouns.reflexive"))
        or (text.has(i, "grammar.conjunctions.and") and _auxiliary_before(text, i))
    )


def _auxiliary_before(text: Text, i: int) -> bool:
    """ "A déclaré … et affirmé": the verb before shares its auxiliary."""
    return text.last(max(text.sentence(i).start, i - 30), i, _HAVE) is not None


def _behind(text: Text, start: int, end: int, sentence: Sentence) -> tuple[tuple[int, int], bool, bool] | None:
    """The subject behind its verb: a pronoun joined to it, or a phrase for somebody who can speak."""
    for i in range(start, min(end + 1, sentence.end)):
        if text.forms[i].startswith("-") and text.has(i, "grammar.pronouns.he"):
            return (i, i + 1), True, True
    if not (text.grammar.verb_first or _is_inverted(text, start, sentence)):
        return None
    at = _skipped(text, end, sentence)
    if not begins_phrase(text, at) and not text.grammar.verb_first:
        return None
    finish = _coordinated(text, at, sentence.end)
    if text.grammar.verb_first and (_is_object(text, start, finish, sentence) or text.has(at, "grammar.conjunctions.that")):
        return None
    if finish > at and not can_speak(text, at, finish) and not _says_next(text, at, finish, sentence):
        at, finish = described(text, at, finish, sentence)
    if finish == at:
        return None
    return (at, finish), not text.grammar.verb_first or _quotation_before(text, start, sentence), False


def _is_object(text: Text, verb: int, finish: int, sentence: Sentence) -> bool:
    """Whether the one phrase behind a verb of accusing is whom it accuses: "واتهمت الشرطة بقتلهم"."""
    if not text.has(verb, "attributions.accuse.verbs"):
        return False
    at = _skipped(text, finish, sentence)
    unknown = at < sentence.end and text.forms[at].startswith("ب") and not text.names(at)  # "بتعمد", of a noun that no list has
    return unknown or text.has(at, "grammar.prepositions.charge", "attributions.accuse.blaming")


def _says_next(text: Text, at: int, finish: int, sentence: Sentence) -> bool:
    """Whether what follows shows that an unknown phrase speaks: "that", a colon, a quotation."""
    if not text.grammar.verb_first or text.has(at, "grammar.pronouns.nobody"):
        return False
    near = range(finish, min(finish + _FARTHEST_SPEECH, sentence.end))
    return any(text.has(i, "grammar.conjunctions.that", "events.violence.words") or text.is_mark(i, ':«"“') for i in near)


def _quotation_before(text: Text, start: int, sentence: Sentence) -> bool:
    """Whether what is said stands before the verb: a quotation, or a clause that "as" follows ("وفق ما أفاد", "حسبما أعلنت")."""
    if start > sentence.start + 2 and text.is_mark(start - 1, '»"”'):
        return True
    return start - sentence.start > 2 and any(
        text.end(i, "reporting.sources.as") == start for i in range(max(start - 3, sentence.start), start)
    )


def _is_inverted(text: Text, start: int, sentence: Sentence) -> bool:
    """Whether the verb stands behind a comma, a quotation or "que", where a subject follows it."""
    before = start - 1
    return (
        before < sentence.start
        or text.is_mark(before, ',»"”—-–:')
        or text.has(before, "grammar.conjunctions.that", "reporting.sources.as")
    )


def _skipped(text: Text, at: int, sentence: Sentence) -> int:
    """Behind what may stand between a verb and its subject: days, "à l'AFP", "dans un communiqué"."""
    while at < sentence.end:
        after = text.end(at, "grammar.adverbs.words")
        if after == at:
            after = _via_end(text, at)
        if after == at:
            return at
        at = after
    return at


def _via_end(text: Text, at: int) -> int:
    """Behind "à l'agence", "à Kayes Infos", "au correspondant de l'agence": the one who was told."""
    link = text.end(at, "reporting.via.links")
    if link == at:
        return at
    outlet = text.end(link, "reporting.via.outlets")
    if outlet > link:
        while (
            not text.words[link].upper and outlet < len(text) and text.words[outlet].capital and text.cased and outlet - link < 5
        ):
            outlet += 1  # "à l'Agence Dune"
        while text.has(outlet, "grammar.prepositions.of") and not text.has(outlet, "grammar.determiners.plural"):
            outlet = phrase_end(text, outlet + 1)
        return outlet
    if not text.words[min(link, len(text) - 1)].capital:
        return at
    end = link
    while end < len(text) and text.words[end].capital and end - link < 4:
        end += 1
    return end


def _carries(text: Text, end: int, sentence: Sentence) -> bool:
    """Whether a verb of many meanings says something here: "que", a number, a quotation or a charge comes behind it."""
    near = range(end, min(end + _FARTHEST_NUMBER, sentence.end))
    return any(text.has(i, *_MATTERS) or text.is_mark(i, '«"“') or text.is_number(i) for i in near)


def _label(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "Human Rights Watch : …": whoever stands before a colon and can speak, in a title or as a label of speech."""
    if at != sentence.start or not begins_phrase(text, at) and not text.words[at].capital and text.cased:
        return None
    end = phrase_end(text, at, sentence.end)
    if end == at or not text.is_mark(end, ":") or not is_speaker(text, at, end):
        return None
    return Saying((end, end + 1), (at, end), False)
