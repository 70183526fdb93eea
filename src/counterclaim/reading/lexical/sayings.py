"""The words by which a sentence says who speaks: "selon X", "X a déclaré que …", "« … », a dit X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.reading.lexical.behind import holds_object, subject_behind
from counterclaim.reading.lexical.gapped import gapped
from counterclaim.reading.lexical.governed import is_governed
from counterclaim.reading.lexical.harmed import GROUPS
from counterclaim.reading.lexical.issued import confirmed, issued, issuer_of, tallied, tolled
from counterclaim.reading.lexical.kinds import can_speak, may_speak
from counterclaim.reading.lexical.labels import label, signed
from counterclaim.reading.lexical.orders import is_order
from counterclaim.reading.lexical.phrases import begins_phrase, coordinated_end, phrase_end
from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.subjects import subject_of
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import aside_before, group_start, within_adverb
from counterclaim.reading.lexical.via import past_asides, told_at
from counterclaim.reading.lexical.words import Sort

_SAY, _LIGHT = "reporting.verbs.say", "reporting.verbs.light"
_HAVE = "grammar.auxiliaries.have"
_FARTHEST_NUMBER = 10
_MATTERS = (
    "grammar.conjunctions.that", "grammar.auxiliaries.infinitive", "attributions.accuse.blaming", "harms.tolls.nouns",
    "attributions.deny.accusations", "attributions.dispute.matters",
    "attributions.deny.untrue", "events.violence.words", "parties.attacks.nouns",
)  # fmt: skip
# "Mais, selon X, …": so few words may stand before a source that opens its clause behind a comma.
_OPENING = 5
_NEAR_WORDS = 6
_LONGEST_SUBJECT = 14
_ABSOLUTE = "ant"
_FARTHEST_SPEECH = 9
_WITH_OBJECT = ("attributions.accuse.weak", "attributions.accuse.shifted")
_ANSWERS = ("attributions.deny.verbs", "attributions.deny.rejecting", "attributions.dispute.verbs", "attributions.accuse.verbs")
_HARMED = ("harms.killed.nouns", "harms.injured.nouns", *GROUPS)
_PASSING, _FROM = "reporting.verbs.passing", "reporting.via.from"


def find_cues(text: Text, sentence: Sentence) -> Iterator[Saying]:
    """Every cue of a sentence, each with its subject."""
    at = sentence.start
    while at < sentence.end:
        saying = next((found for find in _KINDS if (found := find(text, at, sentence)) is not None), None)
        if saying is not None:
            saying = _passed_on(text, saying, sentence)
            yield saying
            at = max(saying.cue[1], at + 1) if saying.subject is None or saying.subject[1] <= at else max(saying.ends, at + 1)
        else:
            at += 1


def _passed_on(text: Text, saying: Saying, sentence: Sentence) -> Saying:
    """With the newsroom that was told; where one quotes somebody ("نقلت الوكالة عن مصدر"), that one speaks, through it."""
    subject = saying.subject
    if subject is not None and text.has(subject[1], _FROM) and any(text.has(i, _PASSING) for i in range(*saying.cue)):
        end = coordinated_end(text, subject[1] + 1, sentence.end)
        if end > subject[1] + 1:
            return replace(saying, subject=(subject[1] + 1, end), via=subject)
    if text.cased and any(text.has(i, *_WITH_OBJECT) for i in range(*saying.cue)):
        return saying  # "reproche à la mission d'avoir …"
    told = told_at(text, saying.cue[1], sentence) or told_at(text, saying.ends, sentence)
    return replace(saying, via=told) if told is not None else saying


def _source(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "Selon X"; "pour X" only where a sentence begins with it."""
    if (theirs := text.end(at, "reporting.sources.theirs")) > at and at <= sentence.start + 1:
        return Saying((at, theirs), None, False)  # "À les en croire, …"
    end = text.end(at, "reporting.sources.before", "reporting.sources.named_by")
    begins = at == sentence.start or text.is_mark(at - 1, '«"“—-:;,') or text.has(at - 1, "grammar.conjunctions.words")
    if end == at and begins and at <= sentence.start + 1 and text.has(at, "reporting.sources.opening"):
        end = text.end(at, "reporting.sources.opening")
        after = (
            text.end(end, "grammar.pronouns.he") if text.has(end, "grammar.pronouns.he") else phrase_end(text, end, sentence.end)
        )
        if after == end or not text.is_mark(after, ",") or text.cased and text.has(at, *_SIDE_OF) and not _on(text, after):
            return None
    if end == at or end >= sentence.end or text.words[end].sort is Sort.NUMBER or _is_owned(text, at, sentence):
        return None
    start = end - text.has(end - 1, "reporting.speakers.person")  # "de source militaire"
    finish = (
        text.end(start, "grammar.pronouns.he")
        if text.has(start, "grammar.pronouns.he")
        else coordinated_end(text, start, sentence.end)
    )
    if finish == start or text.has(start, "reporting.sources.nobody") or text.end(start, "reporting.sources.several") == finish:
        return None
    if (issuer := issuer_of(text, start, sentence)) is not None:
        start, finish = issuer
    told = text.find(sentence.start, at, *_HARMED)  # "Bilan : 16 morts, d'après X, …", "Dix personnes, selon X, ont …"
    inside = text.is_mark(at - 1, ",") and (at - sentence.start > _OPENING or told is not None and text.cased)
    opens = begins and not inside and _clause_follows(text, finish, sentence)
    return Saying((at, max(start, at + 1)), (start, finish), not opens, text.has(start, "grammar.pronouns.he"))


def _on(text: Text, comma: int) -> bool:
    """Whether "on" follows, so that a side says it: "du côté des rebelles, on accuse", and not "…, 55 hommes ont été tués"."""
    return text.find(comma, comma + _OPENING, "grammar.pronouns.he") is not None


_SIDE_OF = ("people.among.links",)


def _absolute(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "…, un élu local faisant, lui, état de 14 morts": a participle with a subject of its own."""
    if not (text.cased and text.has(at, _SAY) and text.forms[at].endswith(_ABSOLUTE)):
        return None
    comma = next((i for i in range(at - 1, max(at - _LONGEST_SUBJECT, sentence.start), -1) if text.is_mark(i)), None)
    if comma is None or not text.is_mark(comma, ",") or not begins_phrase(text, comma + 1):
        return None
    subject = comma + 1, at
    fits = phrase_end(text, *subject) == at and can_speak(text, *subject)
    return Saying((at, text.end(at, _SAY)), subject, False) if fits else None


def _is_owned(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether "of sources" belongs to the noun before it: "un vaste réseau de sources"."""
    before = at - 1
    plain = before >= sentence.start and text.words[before].sort is Sort.WORD and not text.words[before].capital
    owner = not text.names(before) or text.cased and text.has(before - 1, "grammar.determiners.words")
    return text.has(at, "grammar.prepositions.of") and plain and owner


def _clause_follows(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether what a source says comes behind it, and not before."""
    return at < sentence.end - 1 and not text.is_mark(at, ".;")


def _verb(text: Text, at: int, sentence: Sentence) -> Saying | None:
    if not text.has(at, _SAY) or text.has(at, "reporting.verbs.going_on", "reporting.verbs.never") or not _is_finite(text, at):
        return None
    if text.has(at - 1, "grammar.determiners.words", "grammar.prepositions.of") and not text.has(
        at - 1, "grammar.pronouns.clitic", "grammar.pronouns.some"
    ):
        return None
    if text.cased and text.has(at - 1, "grammar.determiners.definite") and text.has(at - 2, "grammar.prepositions.words"):
        return None  # "sur le compte"
    end = text.end(at, _SAY)
    noun = text.has(at - 1, "grammar.negation.of_nouns" if text.grammar.verb_first else "harms.tolls.adjectives")
    if noun and not (text.cased and text.end(at - 2, "grammar.pronouns.he") == at):
        return None  # "un nouveau décompte", and not "ce dernier affirme"
    if sentence.title and text.end(at, "reporting.speakers.issued") > end:
        return None  # "Note aux correspondants"
    if is_order(text, at, end) or text.has(at, "reporting.verbs.quoting") and not _is_of_words(text, at, end):
        return None
    if text.grammar.verb_first and text.has(at, "attributions.accuse.weak") and not _blames(text, end, sentence):
        return None
    if text.grammar.verb_first and text.end(at, "attributions.suspect.pointing") > end:
        return None  # "يرجح انتماؤهم إلى …" is what somebody else thinks
    start = group_start(text, at, sentence)
    if _says_nothing(text, start, at, end):
        return None
    relative = text.grammar.verb_first and text.has(start - 1, "grammar.conjunctions.relative") and not holds_object(text, at)
    behind = None if relative else subject_behind(text, start, end, sentence)
    if behind is not None:
        return Saying((start, end), *behind)
    if text.has(at, _LIGHT) and not _carries(text, end, sentence) and not _sees(text, at, end, sentence):
        return None
    before = subject_of(text, start, sentence)
    if before is None and not text.has(at, _LIGHT) and _says_that(text, end, sentence):
        before = subject_of(text, start, sentence, may_speak)
    if before is None and text.cased and text.has(at, *_ANSWERS) and phrase_end(text, sentence.start, start) == start:
        before = subject_of(text, start, sentence, may_speak)  # "L'entreprise a réfuté ces accusations"
    if before is None and text.cased and text.has(at, _LIGHT) and text.is_number(past_asides(text, end, sentence)):
        before = subject_of(text, start, sentence, may_speak)  # "les manifestants en comptent sept"
    if before is None and text.grammar.verb_first:
        return Saying((start, end), None, False)  # "وأضاف أن …": whoever spoke goes on
    if before is None:
        return None
    subject, at_end, pronoun = before
    if subject and text.cased and (issuer := issuer_of(text, subject[0], sentence)) is not None and issuer[1] <= start:
        return Saying((start, end), issuer, at_end)  # "les recherches menées par X indiquent"
    return Saying((start, end), _with_joined(text, subject, sentence) if subject else None, at_end, pronoun)


def _is_of_words(text: Text, at: int, end: int) -> bool:
    """Whether a verb of throwing or slipping has words for its object: a quotation beside it, or "that"."""
    before = any(text.is_mark(i, '»"”') for i in range(max(at - 4, 0), at))
    return before or any(text.is_mark(i, ':«"“') or _opens(text, i) for i in range(end, min(end + _NEAR_WORDS, len(text))))


def _with_joined(text: Text, subject: tuple[int, int], sentence: Sentence) -> tuple[int, int]:
    """The subject with whoever "and" joins to it at the head of its clause: "Kinshasa et Washington ont accusé"."""
    link = subject[0] - 1
    if text.grammar.verb_first or not text.has(link, "grammar.conjunctions.and"):
        return subject
    heads = (i for i in range(sentence.start, link) if i == sentence.start or text.is_mark(i - 1, ",:;—") or _opens(text, i - 1))
    start = next((i for i in heads if phrase_end(text, i, link) == link and can_speak(text, i, link)), None)
    return (start, subject[1]) if start is not None else subject


def _opens(text: Text, i: int) -> bool:
    return text.has(i, "grammar.conjunctions.that")


def _says_nothing(text: Text, start: int, at: int, end: int) -> bool:
    """ "N'a pas réagi", "n'a pas confirmé": a saying that is denied and has nothing said behind it."""
    denied = any(text.has(i, "grammar.negation.before") for i in range(start, at)) and not is_governed(text, at)
    if text.grammar.verb_first or not denied:
        return False
    return not any(
        text.has(i, "grammar.conjunctions.that", "grammar.negation.none") for i in range(end, end + 2 + 2 * text.cased)
    )


def _says_that(text: Text, end: int, sentence: Sentence) -> bool:
    """Whether what is said follows: "that", an infinitive, a quotation."""
    at = past_asides(text, end, sentence)
    said = text.has(at, "grammar.conjunctions.that", "grammar.auxiliaries.infinitive")
    return at < sentence.end and (said or text.is_mark(at, ':«"“'))


def _blames(text: Text, end: int, sentence: Sentence) -> bool:
    """Whether "حمل" burdens somebody with responsibility, and does not carry something."""
    return text.find(end, min(end + 2 * _FARTHEST_SPEECH, sentence.end), "attributions.accuse.blaming") is not None


def _is_finite(text: Text, at: int) -> bool:
    """Whether the verb can have a subject: no infinitive, and no participle without "have"."""
    form = text.forms[at]
    if text.has(at - 1, "grammar.auxiliaries.able") and text.has(at - 2, _HAVE) or is_governed(text, at):
        return True  # "a pu confirmer"
    if form.endswith(_endings(text, "participle")) and text.end(at, _SAY) == at + 1:
        return is_compound(text, at)
    return not form.endswith(_endings(text, "infinitive")) or text.end(at, _SAY) > at + 1


def _endings(text: Text, name: str) -> tuple[str, ...]:
    return text.grammar.endings.get(name, ())


def is_compound(text: Text, at: int) -> bool:
    """Whether "have" stands before a participle, with nothing but adverbs between, and no "been"."""
    i = aside_before(text, at) - 1
    while i >= 0 and (
        text.has(i, "grammar.adverbs.words", "grammar.pronouns.he", "grammar.negation.words")
        or within_adverb(text, i)
        or text.is_mark(i, '«"“')
        or (text.is_mark(i, ",") and (within_adverb(text, i - 1) or text.has(i - 1, "grammar.adverbs.words")))
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


def _sees(text: Text, at: int, end: int, sentence: Sentence) -> bool:
    """Whether somebody saw a deed done: "ont vu des soldats ouvrir le feu"."""
    near = range(end, min(end + _FARTHEST_NUMBER, sentence.end))
    return text.has(at, "reporting.verbs.perceiving") and any(text.has(i, "attributions.deeds.direct") for i in near)


def _carries(text: Text, end: int, sentence: Sentence) -> bool:
    """Whether a verb of many meanings says something here: "que", a number, a quotation or a charge comes behind it."""
    near = range(end, min(end + _FARTHEST_NUMBER, sentence.end))
    return any(text.has(i, *_MATTERS) or text.is_mark(i, '«"“') or text.is_number(i) for i in near)


def _learnt(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "…, a appris l'AFP auprès de X": the newsroom stands between the verb and whoever told it."""
    end = text.end(at, "reporting.via.learning")
    source = text.find(end, min(end + _FARTHEST_SPEECH, sentence.end), _FROM) if end > at else None
    told = source is not None and (text.find(end, source, "reporting.via.outlets") is not None or _is_newsroom(text, end, source))
    if source is None or not told and any(text.is_mark(i) or text.is_number(i) for i in range(end, source)):
        return None
    start = text.end(source, _FROM)
    start -= text.has(start - 1, "reporting.speakers.person")  # "de source militaire"
    finish = coordinated_end(text, start, sentence.end)
    return Saying((at, start), (start, finish), True, via=(end, source) if told else None) if finish > start else None


def _is_newsroom(text: Text, start: int, end: int) -> bool:
    """Whether a name that no list has stands between the verb and the source: "a appris Kayes Infos de sources locales"."""
    return text.cased and 0 < end - start <= _LONGEST_NEWSROOM and all(text.words[i].capital for i in range(start, end))


_LONGEST_NEWSROOM = 3
_KINDS = (confirmed, _source, issued, tallied, tolled, _learnt, _absolute, _verb, gapped, label, signed)
