"""What kind of incident a report tells of: the words that name violence, and the kind that most of them agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.span import Span
from counterclaim.reading.lexicon import Entry, Lexicon, Match, folded
from counterclaim.reading.motives import is_motive
from counterclaim.reading.reality import is_unreal
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FILE = "en/events.toml"
_LISTS = {"means", "suffered_by", "not", "unreal"}
# A title names the incident in one word; what stands at the top of a report tells of it, what stands at its foot of others.
_TITLE, _HALVED_AFTER = 4.0, 150
_LONGEST_TITLE = 30
# What is no violence against people by itself: where people were attacked too, that is the incident.
_MILD = frozenset({"arrest"})
# A bomber who dies sets off an explosion too, and both words are then of one incident.
_WITHIN = {"explosion": "suicide_bombing"}
# What befalls whom it is said of: "protesters died".
_BEFALLS = frozenset({"die", "perish"})
# What goes along with an attack: under a title that speaks of an attack the text's fires and skirmishes are parts of it.
_INCIDENTAL = frozenset({"arson", "clash"})


@dataclass(frozen=True, slots=True)
class EventMention:
    """A word that says that there was an incident of violence: its head, all its words, and the kind that it names.

    generic: it leaves open which kind ("attack", "incident", "killing"). weight: how surely it names this kind and no other.
    """

    trigger: int
    span: Span
    event_type: str
    generic: bool
    weight: float = 1.0
    title: bool = False


def find_events(doc: Doc) -> list[EventMention]:
    """Every mention of violence that happened, in the order of the text; what is denied, feared or only possible is left out."""
    title = _title_end(doc)
    found = [
        _mention(doc, match, title)
        for match in _lexicon().matches(doc)
        if match.entry.name != "not" and not is_unreal(doc[match.head]) and not is_motive(doc[match.head])
    ]
    return sorted(found, key=lambda event: event.span)


def type_of(events: Iterable[EventMention]) -> str:
    """The kind of incident that the mentions of one account tell of: a key of vocabulary/event_types.toml.

    A specific word beats any number of generic ones, one in the title those of the text, early ones later ones. Mentions
    that are all generic make an attack; none at all, other.
    """
    events = list(events)
    scores: dict[str, float] = defaultdict(float)
    for event in events:
        if not event.generic:
            early = _HALVED_AFTER / (_HALVED_AFTER + event.trigger)
            scores[event.event_type] += event.weight * early * (_TITLE if event.title else 1.0)
    killed = any(event.generic for event in events)
    for part, whole in _WITHIN.items():
        if part in scores and whole in scores:
            scores[whole] += scores.pop(part)
    if killed and not scores.keys() - _MILD - _incidental(events):
        return "attack"
    if not scores:
        return "other"
    return max(scores, key=lambda event_type: (scores[event_type], event_type))


def _incidental(events: list[EventMention]) -> frozenset[str]:
    """The kinds that only go along with the attack of the title; none where the title names a kind or tells of no attack."""
    titled = [event for event in events if event.title]
    return _INCIDENTAL if titled and all(event.generic for event in titled) else frozenset()


@cache
def _lexicon() -> Lexicon:
    return Lexicon(_entries())


def _entries() -> Iterator[Entry]:
    data = load_toml(_FILE)
    for name, group in data.items():
        if name in _LISTS:
            continue
        event_type = group.get("type", name)
        for pos in ("nouns", "verbs"):
            for phrase in group[pos]:
                yield Entry(phrase, name, pos, value=(event_type, group["weight"]))
    for phrase in data["not"]["phrases"]:
        yield Entry(phrase, "not", "any")


@cache
def _kinds(table: str) -> dict[str, str]:
    return {word: event_type for event_type, words in load_toml(_FILE)[table].items() for word in words}


def _mention(doc: Doc, match: Match, title: int) -> EventMention:
    event_type, weight = match.entry.value
    generic = match.entry.name == "generic"
    if generic or weight < 0.6:
        told = _told_by_means(doc[match.head]) or (_told_by_sufferers(doc[match.head]) if generic else None)
        if told is not None:
            event_type, weight, generic = told, 0.8, False
    span = Span(doc[match.start].idx, doc[match.end - 1].idx + len(doc[match.end - 1]))
    return EventMention(match.head, span, event_type, generic, weight, match.end <= title)


def _told_by_means(trigger: Token) -> str | None:
    """The kind that the doer or the means beside a word settles: "jets hit", "killed by mortar rounds", "rocket kills"."""
    return _told("means", _beside(trigger))


def _told_by_sufferers(trigger: Token) -> str | None:
    """The kind that those settle whom a word's violence befalls: "protesters were killed", "a crackdown on demonstrators"."""
    passive = trigger.lemma_.lower() in _BEFALLS
    return _told("suffered_by", (child for child in _befallen(trigger) if child.dep_ != "nsubj" or passive))


def _told(table: str, tokens: Iterable[Token]) -> str | None:
    kinds = _kinds(table)
    return next((kinds[form] for token in tokens for form in folded(token) if form in kinds), None)


def _befallen(trigger: Token) -> Iterator[Token]:
    for child in trigger.children:
        if child.dep_ in ("dobj", "nsubjpass", "nsubj"):
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("of", "on", "against"):
            yield from (part for part in child.children if part.dep_ == "pobj")


def _beside(trigger: Token) -> Iterator[Token]:
    for child in trigger.children:
        if child.dep_ in ("nsubj", "compound", "amod", "nmod"):
            yield child
            yield from (part for part in child.children if part.dep_ in ("compound", "amod"))
        elif child.dep_ in ("agent", "prep") and child.lower_ in ("by", "with", "from", "in", "of", "using"):
            yield from (part for part in child.subtree if part.dep_ in ("pobj", "compound", "conj") and part.i - child.i < 8)
    if trigger.dep_ == "dobj":
        yield from (child for child in trigger.head.children if child.dep_ == "nsubj")
    if trigger.dep_ in ("pobj", "dobj") and trigger.head.head.pos_ in ("NOUN", "PROPN"):
        yield trigger.head.head


def _title_end(doc: Doc) -> int:
    """How many tokens the title has: a first line that is short and does not end as a sentence does; 0 where there is none."""
    breaks = doc.user_data.get("paragraphs", ())
    if not breaks:
        return 0
    first = [token for token in doc[: _LONGEST_TITLE + 1] if token.idx < breaks[0]]
    words = [token for token in first if not token.is_space]
    return words[-1].i + 1 if words and len(first) <= _LONGEST_TITLE and words[-1].text not in ".?!" else 0
