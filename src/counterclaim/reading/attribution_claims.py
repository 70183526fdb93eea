"""Attributions with their claimants: one for each source, stance and target; pronouns and "its forces" given their party."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from counterclaim.model.claim import Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.span import Span
from counterclaim.reading.answers import answered, answering, denies_a_charge
from counterclaim.reading.attribution_mention import AttributionMention
from counterclaim.reading.attribution_words import words
from counterclaim.reading.brackets import closed
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.drafts import Draft
from counterclaim.reading.parse import span_of, text_of
from counterclaim.reading.scenes import Scenes
from counterclaim.reading.sides import of_one_people, opposed
from counterclaim.reading.titles import title_end
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import content_words, same_party

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_QUOTE = 25
# How near behind a dispute its toll stands, in words.
_TOLD = 8
# How near before a verb, in words, what belongs to it is quoted with it ("it had not carried out").
_CLOSE, _OF_THE_VERB = 8, frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg"})
# Whoever speaks for an army or police without naming a state speaks for these.
_SECURITY = {"the", "security", "forces"}
# What an armed group does not call itself, unless its name has the word.
_REGULAR = {"army", "military", "troops", "soldiers"}
_NOBODY = ("no ", "none of ", "neither ")
# Who tells of others' deeds, and makes none.
_BYSTANDERS = (ClaimantKind.ORGANISATION, ClaimantKind.UN, ClaimantKind.MEDIC, ClaimantKind.JOURNALIST_MEDIA)
_OWN = (Stance.ADMITS, Stance.DENIES, Stance.DECLINES)


def attribution_claims(doc: Doc, mentions: list[AttributionMention], claimants: Claimants, scenes: Scenes) -> list[Draft]:
    """The attributions of a report, in the order of the text."""
    drafts: list[Draft] = []
    for mention in mentions:
        for draft in _drafts(doc, mention, claimants, scenes, drafts):
            if not _history(draft) and not _sums_up(draft, drafts, doc):
                _add(draft, drafts, doc)
    return _without_weaker(drafts, doc)


def _add(draft: Draft, drafts: list[Draft], doc: Doc) -> None:
    """Keep of two attributions that are one the first, unless the title names its claimant less fully ("rebels accuse …")."""
    known = next(
        (number for number, other in enumerate(drafts) if _same(draft, other, doc) or _same_office(draft, other, doc)), None
    )
    if known is None:
        drafts.append(draft)
    elif drafts[known].quote.end <= title_end(doc) and len(_name_of(draft, doc)) > len(_name_of(drafts[known], doc)):
        drafts[known] = draft


def _sums_up(draft: Draft, drafts: list[Draft], doc: Doc) -> bool:
    """Whether "local groups" are no more than the organisations, two or more, that were named before for saying the same."""
    claimant = draft.claimant.span
    said = claimant.of(text_of(doc)) if claimant is not None else ""
    nouns = load_toml("en/claimants.toml")["anaphors"]["party"]
    several = said.islower() and said.endswith("s") and said.split()[-1][:-1] in nouns
    if not several or draft.claimant.kind is not ClaimantKind.ORGANISATION:
        return False
    same = (other for other in drafts if other.stance is draft.stance and _same_target(draft, other, doc))
    return len({other.claimant.span for other in same if other.claimant.kind is ClaimantKind.ORGANISATION}) > 1


def _same_office(draft: Draft, other: Draft, doc: Doc) -> bool:
    """Whether a title has the state for its office: "Moscow says it struck …", and below the defence ministry says so."""
    if draft.stance is not other.stance or draft.stance not in _OWN or other.quote.end > title_end(doc):
        return False
    return (
        draft.claimant.span is not None
        and other.claimant.span is not None
        and of_one_people(doc, draft.claimant.span, other.claimant.span)
    )


def _name_of(draft: Draft, doc: Doc) -> tuple[str, ...]:
    """The words that tell who the claimant is, without what describes it."""
    span = draft.claimant.span
    return content_words(_without_description(span.of(text_of(doc)))) if span is not None else ()


def _history(draft: Draft) -> bool:
    """What the report itself tells of a party's past is no claim about an incident."""
    return not draft.scene.focus and draft.claimant.kind is ClaimantKind.REPORT


def _drafts(doc: Doc, mention: AttributionMention, claimants: Claimants, scenes: Scenes, before: list[Draft]) -> Iterator[Draft]:
    mention = answered(doc, mention, claimants, before)
    for claimant in _claimants(doc, mention, claimants, before):
        for target in _targets(doc, mention, claimant, claimants, before):
            stance = mention.stance
            if mention.flat and stance is Stance.ACCUSES and _speaks_for(claimant, target, doc):
                stance = Stance.ADMITS  # the guide: who announces its own strike admits it
            yield Draft(
                ClaimKind.ATTRIBUTION,
                scenes.at(mention.trigger),
                claimant,
                quote_of(doc, mention),
                mention.cue if mention.source is not None or not mention.flat else claimants.cue(mention.trigger) or mention.cue,
                claimants.via(mention.trigger),
                stance=stance,
                target=Target(closed(text_of(doc), target)) if target is not None else None,
            )


def quote_of(doc: Doc, mention: AttributionMention) -> Span:
    """The mention's words; from the claimant's own name on where they would begin in the middle of it."""
    source, quote = mention.source, mention.quote
    if mention.cue.end > quote.end:
        return _from_cue(doc, mention)
    if source is None or not source.start < quote.start < source.end:
        return quote
    whole = Span(source.start, quote.end)
    if len(whole.of(text_of(doc)).split()) <= _LONGEST_QUOTE:
        return whole
    return Span(min(mention.cue.start, quote.end - 1), quote.end)


def _from_cue(doc: Doc, mention: AttributionMention) -> Span:
    """The words of the cue's own clause, where its subject stands so far before it that a short quote would end first."""
    trigger = doc[mention.trigger]
    first = next((token for token in trigger.lefts if trigger.i - token.i < _CLOSE and token.dep_ in _OF_THE_VERB), trigger)
    last = doc[min(first.i + _LONGEST_QUOTE, trigger.sent.end) - 1]
    return Span(min(first.idx, mention.cue.start), max(mention.cue.end, last.idx + len(last)))


def _claimants(doc: Doc, mention: AttributionMention, claimants: Claimants, before: list[Draft]) -> list[Claimant]:
    if mention.source is not None:
        if mention.source.of(text_of(doc)).lower().startswith(_NOBODY):
            return []  # "no group has said that it was behind the attack"
        if mention.source.of(text_of(doc)).lower() in ("we", "i"):
            return claimants.each_at(mention.trigger)  # whoever is quoted
        named = claimants.each_named_by(mention.source)
        accused = answering(doc, mention.source, named, before) if denies_a_charge(doc[mention.trigger], mention.stance) else None
        if accused is not None:
            return claimants.each_named_by(accused)
        if mention.stance is Stance.ADMITS and mention.source.of(text_of(doc)).lower().startswith("the "):
            named = [_not_a_bystander(each, mention.source, doc) for each in named]
        return [claimant for claimant in named if claimant.kind is not ClaimantKind.REPORT]  # "he" whom nobody can be
    if mention.impersonal:
        voice = claimants.at(mention.trigger)
        spoken = voice.kind is not ClaimantKind.REPORT and not claimants.voices.at(mention.trigger).continued
        return [voice if spoken else Claimant(ClaimantKind.UNKNOWN)]
    return claimants.each_at(mention.trigger)


def _not_a_bystander(claimant: Claimant, words: Span, doc: Doc) -> Claimant:
    """ "The outlawed group claimed it" is no monitor that spoke last: nobody can be told, and the words stand for themselves."""
    told = claimant.span is not None and claimant.span != words and claimant.kind in _BYSTANDERS
    return Claimant(kind_of_words(words.of(text_of(doc))), words) if told else claimant


def _contradicted(doc: Doc, mention: AttributionMention, claimant: Claimant, claimants: Claimants) -> Span | None:
    """Whose number "disputed the toll" contests: that of whoever spoke last before."""
    told = doc[mention.trigger : mention.trigger + _TOLD]
    if mention.stance is not Stance.DISPUTES or not any(token.lower_ in words("dispute", "tolls") for token in told):
        return None
    earlier = (frame for frame in reversed(claimants.voices.frames) if frame.cue.start < mention.trigger)
    spoke = next((claimants.named_by(span_of(doc[frame.source.start : frame.source.end])) for frame in earlier), None)
    if spoke is None or spoke.span is None or _same_words(spoke.span, claimant.span, doc):
        return None
    return spoke.span


def _targets(
    doc: Doc, mention: AttributionMention, claimant: Claimant, claimants: Claimants, before: list[Draft]
) -> list[Span | None]:
    """The party itself: "its forces" are the claimant's; "them" those accused just before."""
    if mention.target is None:
        return [_contradicted(doc, mention, claimant, claimants)]
    if mention.target == mention.source and mention.stance in _OWN:
        return [claimant.span or mention.target]
    if claimant.span is not None and claimant.span.covers(mention.target):
        return [claimant.span]
    named_as = _folded(mention.target.of(text_of(doc))).split()
    pronouns = load_toml("en/claimants.toml")["pronouns"]
    possessive = bool(named_as) and named_as[0] in pronouns["possessive"]
    if (
        not possessive
        and named_as != []
        and not (len(named_as) == 1 and named_as[0] in pronouns["person"] + pronouns["party"] + pronouns["self"])
    ):
        return [mention.target]
    if possessive and text_of(doc)[: mention.target.start].rstrip().endswith((" and", " with")):
        return []  # "soldiers and their allies": theirs are the soldiers, whom the sentence names itself
    if mention.stance in _OWN or possessive:
        return [claimant.span] if claimant.span is not None else []
    sentence = doc[mention.trigger].sent.start_char
    last = [draft for draft in before if draft.target is not None and draft.quote.end > sentence]
    named = [draft for draft in last if draft.stance is mention.stance and _same_words(draft.claimant.span, claimant.span, doc)]
    return [draft.target.span for draft in named or _denying(last, claimant, doc) if draft.target is not None]


def _folded(wording: str) -> str:
    """The words in small letters, save the country that would read as a pronoun."""
    return wording if wording == "US" else wording.lower()


def _denying(before: list[Draft], claimant: Claimant, doc: Doc) -> list[Draft]:
    """Who denies a deed is who "it" was accused by others: "the militia denied it, after the government accused it of …"."""
    denied = [draft for draft in before if draft.stance is Stance.DENIES]
    return [draft for draft in denied[-1:] if not _same_words(draft.claimant.span, claimant.span, doc)]


def _speaks_for(claimant: Claimant, target: Span | None, doc: Doc) -> bool:
    """Whether the claimant is the party itself: only those who command forces can be."""
    if claimant.kind not in (ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP):
        return False
    if claimant.span is None or target is None or opposed(doc, claimant.span, target):
        return False
    if claimant.kind is ClaimantKind.ARMED_GROUP and _said(target, doc) & _REGULAR - _said(claimant.span, doc):
        return False  # "an ethnic armed group said a military jet bombed the jail"
    name = _without_description(claimant.span.of(text_of(doc)))
    if same_party(name, target.of(text_of(doc))):
        return True
    named = Span(claimant.span.start, claimant.span.start + len(name))
    is_state = claimant.kind is ClaimantKind.OFFICIAL and _is_military(named, doc) and _is_force(target, doc)
    return is_state and (of_one_people(doc, named, target) or _said(target, doc) == _SECURITY)


def _is_military(span: Span, doc: Doc) -> bool:
    """Whether the words name the forces of a state or who speaks for them, and nobody that tells of others' deeds."""
    said = _said(span, doc)
    return not said.isdisjoint(words("admit", "military")) and said.isdisjoint(words("admit", "outsiders"))


def _is_force(target: Span, doc: Doc) -> bool:
    """Whether a target is a state's name or its forces: "the Pakistani Taliban" are not whom the Pakistani army speaks for."""
    return not any(kind_of_words(word) is ClaimantKind.ARMED_GROUP for word in (target.of(text_of(doc)), *_said(target, doc)))


def _said(span: Span, doc: Doc) -> set[str]:
    return {word.strip(".,'’").removesuffix("'s") for word in span.of(text_of(doc)).lower().split()}


def _without_description(wording: str) -> str:
    """The name alone: "the Hill Front, a coalition of armed groups from the north" shares its description with many."""
    name, comma, description = wording.partition(",")
    nouns = load_toml("en/claimants.toml")["anaphors"]["party"]
    told = description.lower().split()
    return name if comma and told[:1] in (["a"], ["an"]) and not set(told).isdisjoint(nouns) else wording


def _same(a: Draft, b: Draft, doc: Doc) -> bool:
    return (
        a.stance is b.stance
        and a.scene is b.scene
        and _same_words(a.claimant.span, b.claimant.span, doc)
        and _same_target(a, b, doc)
    )


def _same_target(a: Draft, b: Draft, doc: Doc) -> bool:
    return _same_words(a.target.span if a.target else None, b.target.span if b.target else None, doc)


def _same_words(a: Span | None, b: Span | None, doc: Doc) -> bool:
    if a is None or b is None:
        return a is b
    return same_party(a.of(text_of(doc)), b.of(text_of(doc)))


def _without_weaker(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """Who accuses a party need not be said to suspect it too, nor who admits it to accuse it."""
    stronger = {Stance.SUSPECTS: (Stance.ACCUSES, Stance.ADMITS), Stance.ACCUSES: (Stance.ADMITS,)}
    return [
        draft
        for draft in drafts
        if not any(
            other.stance in stronger.get(draft.stance or Stance.DENIES, ())
            and _same(replace(draft, stance=other.stance), other, doc)
            for other in drafts
        )
    ]
