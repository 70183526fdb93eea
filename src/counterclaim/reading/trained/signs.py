"""The signs by which a proposal is judged: where it stands, who else speaks nearby, what the rules would do."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, TypeAlias

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.reading.attribution_mention import AttributionMention
from counterclaim.reading.counts import CountMention
from counterclaim.reading.drafts import Draft
from counterclaim.reading.parse import text_of
from counterclaim.reading.party_words import words_of
from counterclaim.reading.rules import Evidence
from counterclaim.reading.titles import title_end
from counterclaim.reading.trained.speakers import Speaker, Speakers
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import same_party

if TYPE_CHECKING:
    from spacy.tokens import Token

Signs: TypeAlias = dict[str, float]
_FAR = 12.0


def count_signs(evidence: Evidence, speakers: Speakers, mention: CountMention, draft: Draft, speaker: Speaker | None) -> Signs:
    """The signs of a number with one claimant."""
    count = mention.count
    number = count.low if count.low is not None else count.high or 0
    signs = _common(evidence, speakers, mention.trigger, draft, speaker)
    signs |= {f"kind {kind}": float(count.kind is kind) for kind in (Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.MISSING)}
    signs |= {f"group {group}": float(count.group is group) for group in _GROUPS}
    signs |= {f"qualifier {each}": float(count.qualifier is each) for each in _QUALIFIERS}
    signs |= {"number": log(1 + number), "one": float(number == 1), "revises": float(mention.revises)}
    same = [other for other in evidence.counts if other is not mention and same_count(other.count, count)]
    voices = [evidence.claimants.at(other.trigger) for other in same]
    signs["same"] = len(same)
    signs["same before"] = sum(other.trigger < mention.trigger for other in same)
    signs["same sourced"] = sum(voice.kind is not ClaimantKind.REPORT for voice in voices)
    signs["same sourced later"] = sum(
        voice.kind is not ClaimantKind.REPORT and other.trigger > mention.trigger
        for voice, other in zip(voices, same, strict=True)
    )
    signs["same own"] = sum(voice.kind is ClaimantKind.REPORT for voice in voices)
    signs["same by them"] = sum(speaker is not None and speakers.of(voice) is speaker for voice in voices)
    here = speakers.sentence(mention.trigger)
    signs["counts here"] = sum(speakers.sentence(other.trigger) == here for other in evidence.counts)
    signs["counts"] = len(evidence.counts)
    larger = [other.count.low or 0 for other in evidence.counts if other.count.kind is count.kind]
    signs["largest"] = float(number >= max(larger, default=0))
    signs["of largest"] = number / max(1, *larger)
    return signs


def attribution_signs(
    evidence: Evidence,
    speakers: Speakers,
    mention: AttributionMention,
    draft: Draft,
    speaker: Speaker | None,
) -> Signs:
    """The signs of a stance with one claimant."""
    doc, text = evidence.doc, text_of(evidence.doc)
    signs = _common(evidence, speakers, mention.trigger, draft, speaker)
    signs |= {f"stance {stance}": float(draft.stance is stance) for stance in Stance}
    signs |= {"flat": float(mention.flat), "impersonal": float(mention.impersonal)}
    signs["source named"] = float(mention.source is not None)
    target = draft.target.span.of(text) if draft.target else ""
    tokens = doc.char_span(draft.target.span.start, draft.target.span.end, alignment_mode="expand") if draft.target else None
    kinds = {words_of(doc)[token.i] for token in tokens} if tokens is not None else set()
    signs |= {f"target {kind}": float(kind in kinds) for kind in _CLASSES}
    signs["target words"] = len(target.split())
    signs["target capital"] = float(any(word[:1].isupper() for word in target.split()))
    signs["target is them"] = float(speaker is not None and bool(target) and same_party(speaker.words, target))
    others = [other for other in evidence.attributions if other is not mention and other.target is not None]
    alike = [other for other in others if other.target is not None and target and same_party(other.target.of(text), target)]
    signs["target again"] = len(alike)
    signs["target accused"] = sum(other.stance is Stance.ACCUSES for other in alike)
    signs["target before"] = sum(other.trigger < mention.trigger for other in alike)
    signs["target denied"] = sum(other.stance is Stance.DENIES for other in alike)
    signs["target in title"] = float(bool(target) and any(other.quote.start < title_end(doc) for other in alike))
    signs["target own"] = sum(evidence.claimants.at(other.trigger).kind is ClaimantKind.REPORT for other in alike)
    signs["target by them"] = sum(
        speaker is not None and speakers.of(evidence.claimants.at(other.trigger)) is speaker for other in alike
    )
    signs["blames"] = len(evidence.attributions)
    here = speakers.sentence(mention.trigger)
    signs["blames here"] = sum(speakers.sentence(other.trigger) == here for other in evidence.attributions)
    signs["counts here"] = sum(speakers.sentence(other.trigger) == here for other in evidence.counts)
    cue = doc[mention.trigger]
    signs |= {f"cue {tag}": float(cue.tag_ == tag) for tag in ("VBD", "VBN", "VBG", "VBZ", "VBP", "VB", "NN", "NNS", "IN")}
    signs |= {
        f"cue dep {dep}": float(cue.dep_ == dep) for dep in ("ROOT", "relcl", "acl", "advcl", "ccomp", "conj", "pobj", "dobj")
    }
    return signs


def same_count(one: Count, other: Count) -> bool:
    """Whether two counts may be one: kind, group and number, however qualified."""
    alike = one.group is other.group or Group.PEOPLE in (one.group, other.group)
    first, second = (each.low if each.low is not None else each.high or 0 for each in (one, other))
    return one.kind is other.kind and alike and abs(first - second) <= 1 - (one.qualifier is other.qualifier)


def _common(evidence: Evidence, speakers: Speakers, index: int, draft: Draft, speaker: Speaker | None) -> Signs:
    """The signs that numbers and blame share."""
    doc, token = evidence.doc, evidence.doc[index]
    here, paragraph = speakers.sentence(index), speakers.paragraph(index)
    voice = evidence.claimants.voices.at(index)
    chosen = evidence.claimants.at(index)
    kind = draft.claimant.kind
    signs: Signs = {"own": float(draft.claimant.span is None)}
    signs["chosen"] = float(speakers.of(chosen) is speaker if speaker else draft.claimant.span == chosen.span)
    signs["chosen own"] = float(chosen.kind is ClaimantKind.REPORT)
    signs["continued"] = float(voice.continued)
    signs["outer"] = len(voice.outer)
    signs |= {f"who {each}": float(kind is each) for each in ClaimantKind}
    signs |= {"sentence": here, "sentences": len(speakers.starts), "place": here / max(1, len(speakers.starts))}
    signs |= {"title": float(token.idx < title_end(doc)), "lead": float(here <= 1), "paragraph": paragraph}
    signs["depth"] = sum(1 for _ in token.ancestors)
    signs["said"] = float(any(frame.covers(index) for frame in evidence.claimants.voices.frames))
    signs |= _scene(evidence, index, draft)
    signs |= _sentence(token)
    return signs | _around(speakers, index) | _of_speaker(evidence, speakers, index, speaker)


def _around(speakers: Speakers, index: int) -> Signs:
    """Who speaks in the sentences before, here and after."""
    here = speakers.sentence(index)
    cues = sorted(speakers.sentence(frame.cue.start) for each in speakers.all for frame in each.frames)
    before, after = [cue for cue in cues if cue < here], [cue for cue in cues if cue > here]
    return {
        "speakers": sum(bool(each.frames) for each in speakers.all),
        "cues here": len(cues) - len(before) - len(after),
        "cues before": len(before),
        "cues after": len(after),
        "since last": min(_FAR, here - before[-1]) if before else _FAR,
        "until next": min(_FAR, after[0] - here) if after else _FAR,
    }


def _of_speaker(evidence: Evidence, speakers: Speakers, index: int, speaker: Speaker | None) -> Signs:
    """Where the claimant speaks, seen from the words that are to be theirs; missing for the report's own voice."""
    if speaker is None:
        return {}
    doc, here = evidence.doc, speakers.sentence(index)
    cues = sorted((frame.cue.start, number) for number, each in enumerate(speakers.all) for frame in each.frames)
    before = [number for start, number in cues if speakers.sentence(start) < here]
    after = [number for start, number in cues if speakers.sentence(start) > here]
    own, theirs = speakers.all.index(speaker), [speakers.sentence(place) for place in speaker.places]
    kin = [number for number, each in enumerate(speakers.all) if speaker.is_kin(each)]
    names = [word for word in speaker.words.split() if word[:1].isupper()]
    verbs = load_toml("en/reporting.toml")["verbs"]["stance"]
    return {
        "theirs before": min((here - place for place in theirs if place <= here), default=_FAR),
        "theirs after": min((place - here for place in theirs if place >= here), default=_FAR),
        "theirs here": float(here in theirs),
        "theirs cover": float(speaker.covers(index)),
        "theirs near": min(abs(place - index) for place in speaker.places),
        "theirs paragraph": float(any(speakers.paragraph(place) == speakers.paragraph(index) for place in speaker.places)),
        "is last": float(before[-1:] == [own]),
        "is next": float(after[:1] == [own]),
        "sayings": len(speaker.frames),
        "share": len(speaker.frames) / max(1, len(cues)),
        "first": float(own == 0),
        "name words": len(speaker.words.split()),
        "capital": len(names),
        "stance verb": float(any(doc[frame.cue.start].lemma_.lower() in verbs for frame in speaker.frames)),
        "kin": len(kin),
        "kin cover": float(any(speakers.all[number].covers(index) for number in kin)),
        "kin last": float(before[-1:] != [] and before[-1] in kin),
        "kin longer": float(any(len(speakers.all[number].words) > len(speaker.words) for number in kin)),
        "kin names": max((sum(word[:1].isupper() for word in speakers.all[number].words.split()) for number in kin), default=0),
        "kin sayings": sum(len(speakers.all[number].frames) for number in kin),
    }


def _scene(evidence: Evidence, index: int, draft: Draft) -> Signs:
    scenes = evidence.scenes
    date = scenes.anchors.date_of(evidence.doc[index])
    place = scenes.anchors.place_of(evidence.doc[index])
    return {
        "focus": float(draft.scene.focus),
        "first scene": float(draft.scene is scenes.focus),
        "scenes": len(scenes.all),
        "dated": float(date is not None),
        "historic": float(date is not None and date.historic),
        "same day": float(date is not None and scenes.focus.date is not None and date.range == scenes.focus.date.range),
        "placed": float(place is not None),
    }


def _sentence(token: Token) -> Signs:
    sentence = token.sent
    text = f" {sentence.text.lower()} "
    signs = load_toml("en/background.toml")
    first = sentence[0].lower_ if len(sentence) else ""
    return {
        "background": float(any(sign in text for sign in signs["anywhere"])),
        "elsewhere": float(text.lstrip().startswith(tuple(signs["elsewhere"]))),
        "leans": float(any(f" {sign} " in text for sign in load_toml("en/reporting.toml")["continuers"]["signs"])),
        "apart": float(text.lstrip().startswith(tuple(load_toml("en/reporting.toml")["continuers"]["apart"]))),
        "also": float(" also " in text or " another " in text or " other " in text),
        "had": float(" had " in text),
        "have": float(" has " in text or " have " in text),
        "quoted": float("“" in text or '"' in text or "”" in text),
        "meanwhile": float("meanwhile" in text),
        "toll": float(" toll " in text),
        "pronoun first": float(first in ("he", "she", "it", "they")),
        "the first": float(first in ("the", "this", "these", "those")),
        "digit first": float(first[:1].isdigit()),
        "length": len(sentence),
        "dep subject": float(token.dep_ in ("nsubj", "nsubjpass")),
        "dep object": float(token.dep_ in ("dobj", "pobj", "attr")),
        "relative": float(token.dep_ in ("relcl", "acl")),
        "root": float(token.dep_ == "ROOT"),
    }


_GROUPS = (Group.PEOPLE, Group.CIVILIANS, Group.CHILDREN, Group.WOMEN, Group.SOLDIERS, Group.MILITANTS, Group.OTHER)
_QUALIFIERS = (Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.VAGUE, Qualifier.ABOUT)
_CLASSES = ("force", "side", "name", "demonym", "power", "possessor", "group", "doer", "weapon", "modifier")
