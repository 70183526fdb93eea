"""Attributions with their claimants: one for each source, stance and target; pronouns and "its forces" given their party."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.span import Span
from counterclaim.reading.answers import answered, answering, denies_a_charge
from counterclaim.reading.attribution_mention import AttributionMention
from counterclaim.reading.attribution_repeats import OWN, add, same_words, sums_up, without_weaker
from counterclaim.reading.attribution_words import words
from counterclaim.reading.brackets import closed
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.drafts import Draft
from counterclaim.reading.own_forces import speaks_for
from counterclaim.reading.parse import span_of, text_of
from counterclaim.reading.scenes import Scenes
from counterclaim.reading.times import without_times
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_QUOTE = 25
# How near behind a dispute its toll stands, in words.
_TOLD = 8
# How near before a verb, in words, what belongs to it is quoted with it ("it had not carried out").
_CLOSE, _OF_THE_VERB = 8, frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg"})
_NOBODY = ("no ", "none of ", "neither ")
# Who tells of others' deeds, and makes none.
_BYSTANDERS = (ClaimantKind.ORGANISATION, ClaimantKind.UN, ClaimantKind.MEDIC, ClaimantKind.JOURNALIST_MEDIA)


def attribution_claims(doc: Doc, mentions: list[AttributionMention], claimants: Claimants, scenes: Scenes) -> list[Draft]:
    """The attributions of a report, in the order of the text."""
    drafts: list[Draft] = []
    for mention in mentions:
        for draft in _drafts(doc, mention, claimants, scenes, drafts):
            if not _history(draft) and not sums_up(draft, drafts, doc):
                add(draft, drafts, doc)
    return without_weaker(drafts, doc)


def _history(draft: Draft) -> bool:
    """What the report itself tells of a party's past is no claim about an incident."""
    return not draft.scene.focus and draft.claimant.kind is ClaimantKind.REPORT


def _drafts(doc: Doc, mention: AttributionMention, claimants: Claimants, scenes: Scenes, before: list[Draft]) -> Iterator[Draft]:
    mention = answered(doc, mention, claimants, before)
    for claimant in _claimants(doc, mention, claimants, before):
        for target in _targets(doc, mention, claimant, claimants, before):
            stance = mention.stance
            if mention.flat and stance is Stance.ACCUSES and speaks_for(claimant, target, doc):
                continued = claimant.kind is ClaimantKind.ARMED_GROUP and claimants.voices.at(mention.trigger).continued
                if continued and mention.target != target is not None:
                    claimant = Claimant.report()  # "the Front said …. The Front kidnapped the mayor": the report tells it
                else:
                    stance = Stance.ADMITS  # the guide: who announces its own strike admits it
            yield Draft(
                ClaimKind.ATTRIBUTION,
                scenes.at(mention.trigger),
                claimant,
                quote_of(doc, mention),
                mention.cue if mention.source is not None or not mention.flat else claimants.cue(mention.trigger) or mention.cue,
                claimants.via(mention.trigger),
                stance=stance,
                target=Target(without_times(text_of(doc), closed(text_of(doc), target))) if target is not None else None,
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
        if (
            mention.stance is Stance.ACCUSES
            and doc[mention.trigger].tag_ == "VBN"
            and not any(child.dep_.startswith("aux") for child in doc[mention.trigger].lefts)
        ):
            return [Claimant(ClaimantKind.UNKNOWN)]  # "said that the woman accused of the attack was a good person"
        voice = claimants.at(mention.trigger)
        spoken = voice.kind is not ClaimantKind.REPORT and not claimants.voices.at(mention.trigger).continued
        return [voice if spoken else Claimant(ClaimantKind.UNKNOWN)]
    speaking = next((each for each in claimants.voices.frames if each.cue.start == mention.trigger), None)
    if speaking is not None and not mention.flat:
        return claimants.each_named_by(
            span_of(doc[speaking.source.start : speaking.source.end])
        )  # "the statement accuses the army"
    return claimants.each_at(mention.trigger)


def _is_cut_short(verb: Token) -> bool:
    """The "accused" of "the woman accused of it", a participle without an auxiliary."""
    return verb.tag_ == "VBN" and not any(child.dep_.startswith("aux") for child in verb.lefts)


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
    if spoke is None or spoke.span is None or same_words(spoke.span, claimant.span, doc):
        return None
    return spoke.span


def _targets(
    doc: Doc, mention: AttributionMention, claimant: Claimant, claimants: Claimants, before: list[Draft]
) -> list[Span | None]:
    """The party itself: "its forces" are the claimant's; "them" those accused just before."""
    if mention.target is None:
        return [_contradicted(doc, mention, claimant, claimants)]
    if mention.target == mention.source and mention.stance in OWN:
        return [claimant.span or mention.target]
    if claimant.span is not None and claimant.span.covers(mention.target):
        return [claimant.span]
    named_as = _folded(mention.target.of(text_of(doc))).split()
    pronouns = load_toml("en/claimants.toml")["pronouns"]
    owner = text_of(doc)[: mention.target.start].rsplit(None, 1)[-1:]  # "its rebel fighters", without "its"
    owned = owner in (["its"], ["their"], ["our"]) and mention.flat and claimant.kind is ClaimantKind.ARMED_GROUP
    possessive = (bool(named_as) and named_as[0] in pronouns["possessive"]) or owned
    if (
        not possessive
        and named_as != []
        and not (len(named_as) == 1 and named_as[0] in pronouns["person"] + pronouns["party"] + pronouns["self"])
    ):
        return [mention.target]
    if possessive and text_of(doc)[: mention.target.start].rstrip().endswith((" and", " with")):
        return []  # "soldiers and their allies": theirs are the soldiers, whom the sentence names itself
    if possessive and mention.source is not None and mention.stance not in OWN:
        return [mention.target]  # "young officers accused their superiors"
    if mention.stance in OWN or possessive:
        return [claimant.span] if claimant.span is not None else []
    sentence = doc[mention.trigger].sent.start_char
    last = [draft for draft in before if draft.target is not None and draft.quote.end > sentence]
    named = [draft for draft in last if draft.stance is mention.stance and same_words(draft.claimant.span, claimant.span, doc)]
    found: list[Span | None] = [draft.target.span for draft in named or _denying(last, claimant, doc) if draft.target is not None]
    return found or (_told_just_before(mention, claimant, before, doc) if named_as != ["it"] else [])


def _told_just_before(mention: AttributionMention, claimant: Claimant, before: list[Draft], doc: Doc) -> list[Span | None]:
    """ "The Front did not comment. The army blamed them": of whom the sentence before speaks, if somebody else."""
    start = doc[mention.trigger].sent.start
    floor = doc[start - 1].sent.start_char if start else 0
    told = (draft for draft in reversed(before) if draft.target is not None and draft.quote.start >= floor)
    other = (draft.target for draft in told if draft.target and not same_words(draft.target.span, claimant.span, doc))
    last = next(other, None)
    return [last.span] if last is not None else []


def _folded(wording: str) -> str:
    """The words in small letters, save the country that would read as a pronoun."""
    return wording if wording == "US" else wording.lower()


def _denying(before: list[Draft], claimant: Claimant, doc: Doc) -> list[Draft]:
    """Who denies a deed is who "it" was accused by others: "the militia denied it, after the government accused it of …"."""
    denied = [draft for draft in before if draft.stance is Stance.DENIES]
    return [draft for draft in denied[-1:] if not same_words(draft.claimant.span, claimant.span, doc)]
