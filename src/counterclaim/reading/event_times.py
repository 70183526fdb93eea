"""The times of a report that may be an event's: those of sayings and of pictures are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention, Mentions
from counterclaim.reading.quotations import quotations
from counterclaim.reading.ties import Standing, standing
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from counterclaim.reading.frames import Frame

# How many tokens after a day may show that it is a picture's.
_CREDIT = 5
# Up to this UCDP date precision a time is a day or a few.
_FEW_DAYS = 2
Time = tuple[Standing, DateMention]


def event_times(doc: Doc, mentions: Mentions, frames: list[Frame]) -> Iterator[Time]:
    """The times that date neither the report, nor what somebody said, nor a picture, in the order of the text.

    "The past 24 hours" that somebody speaks of count from the day on which they spoke, where the sentence gives it. "Today" in a
    quotation may be another day than the report's: it hangs on nothing.
    """
    frames = [frame for frame in frames if not _witnesses(doc[frame.cue.start])]
    cues = {index: frame for frame in frames for index in range(frame.cue.start, frame.cue.end)}
    sources = {
        end: frame for frame in frames if frame.cue.end <= frame.source.start for end in _just_after(doc, frame.source.end)
    }
    own = {frame.cue.start: frame for frame in frames}
    told = [each for each in mentions.dates if not each.dateline]
    stands = [_of_reacting(doc, _of_what_is_said(doc, standing(doc, each.span), own)) for each in told]
    dated = [{stand.governor for stand in stands[:number]} for number in range(len(stands))]
    times = [(_of_what_is_condemned(doc, stand, before), each) for stand, before, each in zip(stands, dated, told, strict=True)]
    said = {id(mention): frame for stand, mention in times if (frame := _saying(doc, stand, cues, sources)) is not None}
    days = {frame.cue.start: mention.range for _, mention in times if (frame := said.get(id(mention))) is not None}
    quoted = [(quotation.start, quotation.end) for quotation in quotations(doc, frames)]
    resolved = {doc[stand.start].sent.start for stand, mention in times if mention.range is not None and id(mention) not in said}
    for stand, mention in times:
        if _is_vague(mention) and doc[stand.start].sent.start in resolved:
            continue  # "last night, hours before the vote"
        if (
            id(mention) in said
            or _is_saying(doc, stand.governor)
            or _is_claiming(doc, stand)
            or _dates_a_picture(doc, stand)
            or _is_aftermath(doc, stand.governor)
        ):
            continue
        if mention.spoken and mention.duration:
            yield stand, _counted_from(mention, _spoken_on(stand, frames, days), mentions.published)
        elif _opens_a_stretch(doc, stand.governor) or mention.spoken and any(start <= stand.start < end for start, end in quoted):
            yield stand._replace(governor=None), mention
        else:
            yield stand, mention


def _witnesses(cue: Token) -> bool:
    """ "Residents on Monday saw soldiers firing": the day of seeing it is that of the deed."""
    return cue.lemma_ in load_toml("en/reporting.toml")["witnessing"]["verbs"]


def _saying(doc: Doc, stand: Standing, cues: Mapping[int, Frame], sources: Mapping[int, Frame]) -> Frame | None:
    """The saying that the time is the day of: "said on Monday", "on Monday said", "according to the police on Monday"."""
    for frame in (cues.get(stand.end), sources.get(stand.start)):
        if frame is not None and frame.source.end <= stand.start:
            return frame
    if stand.governor is None or stand.governor < stand.end:
        return cues.get(stand.governor if stand.governor is not None else -1) or cues.get(stand.start - 1)
    if stand.end < len(doc) and (doc[stand.end].pos_ in ("DET", "PRON") or doc[stand.end].lower_ == "that"):
        return cues.get(stand.start - 1) or cues.get(stand.governor)  # "said Wednesday its attack was a response"
    return cues.get(stand.governor)  # "said Wednesday's strike killed nine"


def _of_what_is_said(doc: Doc, stand: Standing, cues: Mapping[int, Frame]) -> Standing:
    """ "Gunmen killed nine on Monday evening, police said on Friday": the parse hangs the first day on the saying behind it."""
    frame = cues.get(stand.governor if stand.governor is not None else -1)
    if frame is None or stand.end > frame.source.start or not frame.covers(stand.start):
        return stand
    told = (at for at in range(stand.start - 1, doc[stand.start].sent.start - 1, -1) if frame.covers(at))
    return stand._replace(governor=next((at for at in told if doc[at].pos_ == "VERB"), stand.governor))


def _of_reacting(doc: Doc, stand: Standing) -> Standing:
    """ "The mission on Friday condemned …": the parse hangs the day on the mission."""
    subject = doc[stand.governor] if stand.governor is not None else None
    if subject is None or subject.dep_ != "nsubj" or not subject.i < stand.start < subject.head.i:
        return stand
    return stand._replace(governor=subject.head.i) if _takes_a_stance(subject.head) else stand


def _of_what_is_condemned(doc: Doc, stand: Standing, dated: AbstractSet[int | None]) -> Standing:
    """ "We condemn the killing of three colleagues in Morobo on 17 January", "on Friday condemned the killing on 12 May".

    Who writes so does not date the writing, and dates it but once. dated: what the times before hang on.
    """
    verb = doc[stand.governor] if stand.governor is not None else None
    if verb is None or stand.start < verb.i or not (_takes_a_stance(verb) or _expresses_feeling(verb)):
        return stand
    deed = next((child for child in verb.rights if child.dep_ == "dobj" and child.i < stand.start), None)
    writes = any(child.dep_ == "nsubj" and child.lower_ in ("we", "i") for child in verb.lefts)
    return stand._replace(governor=deed.i) if deed is not None and (writes or verb.i in dated) else stand


def _takes_a_stance(verb: Token) -> bool:
    return verb.lemma_.lower() in load_toml("en/reporting.toml")["verbs"]["stance"]


def _expresses_feeling(verb: Token) -> bool:
    """ "Expressed alarm at the killing of …", "voiced concern over …"."""
    light = load_toml("en/reactions.toml")["light"]
    felt = (child.lower_ in light["feelings"] for child in verb.rights if child.dep_ == "dobj")
    return verb.lemma_.lower() in light["verbs"] and any(felt)


def _just_after(doc: Doc, end: int) -> Iterator[int]:
    """The token after a source, and the one after a preposition there."""
    yield end
    if end < len(doc) and doc[end].pos_ == "ADP":
        yield end + 1


def _spoken_on(stand: Standing, frames: list[Frame], days: Mapping[int, DateRange | None]) -> DateRange | None:
    """The day of the innermost saying that the time is part of."""
    around = [frame for frame in frames if frame.covers(stand.start)]
    return days.get(min(around, key=lambda frame: frame.size).cue.start) if around else None


def _counted_from(mention: DateMention, day: DateRange | None, published: date | None) -> DateMention:
    """The same stretch of a few days back from the day of the saying instead of the report's (of weeks the day makes no odds)."""
    if mention.range is None or mention.range.precision > _FEW_DAYS:
        return mention
    if day is None or published is None or day.precision > 1 or day.start > published:
        return mention
    earlier = published - day.start
    return replace(mention, range=replace(mention.range, start=mention.range.start - earlier, end=mention.range.end - earlier))


def _is_saying(doc: Doc, governor: int | None) -> bool:
    """ "Today claimed responsibility", "in a communique on 15 May", "raised the toll on Friday": a day of words, not of deeds."""
    if governor is None:
        return False
    documents = load_toml("en/claimants.toml")["documents"]["nouns"]
    if doc[governor].lower_ in documents:
        return True
    if doc[governor].pos_ != "VERB":
        return False
    lexicon, lemma = load_toml("en/reporting.toml"), doc[governor].lemma_.lower()
    if doc[governor].dep_ == "acl" and lemma in [*lexicon["verbs"]["issue"], *lexicon["verbs"]["say"], "date"]:
        return doc[governor].head.lower_ in documents  # "a statement released today", "a letter dated 9 January"
    if lemma in lexicon["verbs"]["toll"]:
        return any(_is_toll(child) for child in doc[governor].children)
    if _expresses_feeling(doc[governor]):
        return True
    return lemma in lexicon["verbs"]["say"] + lexicon["verbs"]["stance"] and lemma not in lexicon["needs_clause"]["verbs"]


def _is_claiming(doc: Doc, stand: Standing) -> bool:
    """ "The group claimed the attack on Saturday": the day of the claim, which the parse hangs on what is claimed."""
    attack = doc[stand.governor] if stand.governor is not None else None
    return attack is not None and attack.dep_ == "dobj" and attack.head.lemma_ == "claim" and attack.i < stand.start


def _is_aftermath(doc: Doc, governor: int | None) -> bool:
    """ "We buried 31 people on Wednesday": the day of what is done with the dead."""
    return governor is not None and doc[governor].lemma_.lower() in load_toml("en/background.toml")["aftermath_verbs"]


def _is_toll(token: Token) -> bool:
    tolls = load_toml("en/reporting.toml")["toll_nouns"]["nouns"]
    return token.dep_ in ("dobj", "nsubj", "nsubjpass") and (token.lower_ in tolls or token.tag_ == "DT")


def _is_vague(mention: DateMention) -> bool:
    """Whether no day of publication would resolve the words, and they do not speak of history."""
    return mention.range is None and not mention.anchored and not mention.historic


def _opens_a_stretch(doc: Doc, governor: int | None) -> bool:
    """ "Since the truce collapsed on Monday": the day from which something else goes on."""
    return governor is not None and any(child.dep_ == "mark" and child.lower_ == "since" for child in doc[governor].children)


def _dates_a_picture(doc: Doc, stand: Standing) -> bool:
    """ "In this photo taken on 8 June", "… on 8 June 2016. (AFP Photo)": the day of a picture."""
    if stand.governor is not None and any(_is_picture(token) for token in (doc[stand.governor], doc[stand.governor].head)):
        return True
    after = doc[stand.end : stand.end + _CREDIT].text.lower().lstrip(". ")
    return after.startswith("(") and after[1:].lstrip().startswith(tuple(load_toml("en/background.toml")["credits"]))


def _is_picture(token: Token) -> bool:
    return token.lower_ in load_toml("en/background.toml")["pictures"]
