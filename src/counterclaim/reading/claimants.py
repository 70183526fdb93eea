"""Who a claimant is: pronouns and "the group" followed back, documents to their makers, short names to full ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.claim import Claimant, ClaimantKind
from counterclaim.model.span import Span
from counterclaim.reading.brackets import closed, explained
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.descriptions import (
    describes_somebody,
    is_another,
    is_called,
    is_definite,
    is_named_so,
    is_no_place,
    is_nobodys_paper,
    party_before,
    points_back,
    silent_before,
    spoken_for,
    subject_before,
)
from counterclaim.reading.frames import Frame
from counterclaim.reading.names import Names
from counterclaim.reading.parse import text_of
from counterclaim.reading.subjects import Stretch, members, noun_phrase
from counterclaim.reading.titles import title_end
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from counterclaim.reading.voices import Voice, Voices

# How far, in tokens, is looked behind a document for its maker, behind "a monitoring group said" for the group and behind
# "a local official said" for the official.
_NEAR, _SOON, _NEXT = 8, 400, 70
_PEOPLE = (ClaimantKind.RESIDENT, ClaimantKind.WITNESS, ClaimantKind.RELATIVE, ClaimantKind.MEDIC, ClaimantKind.ANONYMOUS)
_MEDIA = (ClaimantKind.JOURNALIST_MEDIA, ClaimantKind.UNKNOWN)
_CIVIL = (ClaimantKind.ORGANISATION, ClaimantKind.MEDIC, ClaimantKind.UN)
_GROUPS = (ClaimantKind.ORGANISATION, ClaimantKind.ARMED_GROUP, ClaimantKind.UNKNOWN, ClaimantKind.MEDIC, ClaimantKind.UN)


class Claimants:
    """The claimants of one report, each under the most informative words that the report has for it."""

    def __init__(self, doc: Doc, voices: Voices) -> None:
        self.doc = doc
        self.voices = voices
        self.names = Names(doc)
        # what a title calls a claimant is shorter than what the report does
        self._title = next((token.i for token in doc if token.idx >= title_end(doc)), 0)
        self._described: dict[Stretch, ClaimantKind] = {}
        self._of_frame: dict[Frame, Stretch | None] = {}
        for frame in voices.frames:
            self._of_frame[frame] = self._resolve(frame)

    def at(self, index: int) -> Claimant:
        """The claimant of whatever stands at this token."""
        return self.of_voice(self.voices.at(index))

    def of_voice(self, voice: Voice) -> Claimant:
        """The claimant whose voice it is: the report's own where nobody is named."""
        if voice.frame is None:
            return Claimant.report()
        stretch = self._of_frame[voice.frame]
        if voice.outer and stretch == voice.frame.source and is_nobodys_paper(self.doc, voice.frame):
            return self.of_voice(type(voice)(voice.outer[0], voice.outer[1:]))
        if stretch is None:
            return Claimant.report() if not voice.outer else self.of_voice(type(voice)(voice.outer[0], voice.outer[1:]))
        return self.of_stretch(stretch)

    def via(self, index: int) -> tuple[Claimant, ...]:
        """Who passed it on: the sayings around the innermost one, and whom it was told to."""
        voice = self.voices.at(index)
        if voice.frame is None:
            return ()
        relays = [self._of_frame[frame] for frame in voice.outer]
        if voice.frame.hearer is not None:
            relays.append(noun_phrase(self.doc[voice.frame.hearer]))
        own = self.of_voice(voice)
        passed = [self.of_stretch(relay) for relay in relays if relay is not None]
        return tuple(dict.fromkeys(each for each in passed if each.span is not None and not self._is_same(each, own)))

    def _is_same(self, one: Claimant, other: Claimant) -> bool:
        """Whether two claimants have the same words, wherever these stand."""
        text = text_of(self.doc)
        return one.span is not None and other.span is not None and one.span.of(text) == other.span.of(text)

    def named_by(self, span: Span) -> Claimant:
        """The claimant that a construction names itself ("X denied …"): followed back where it is a pronoun."""
        tokens = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        if tokens is None or not len(tokens):
            return Claimant(ClaimantKind.UNKNOWN, span)
        frame = Frame(Stretch(tokens.start, tokens.end), tokens.root.i, Stretch(tokens.root.i, tokens.root.i + 1), ())
        stretch = self._resolve(frame)
        return self.of_stretch(stretch) if stretch is not None else Claimant.report()

    def cue(self, index: int) -> Span | None:
        """The words that make what stands at this token a claim: none for the report's own voice."""
        frame = self.voices.at(index).frame
        if frame is None:
            return None
        words = self.doc[frame.cue.start : frame.cue.end]
        return Span(words.start_char, words.end_char)

    def each_at(self, index: int) -> list[Claimant]:
        """The claimants of this token one by one, where several speak together."""
        claimant = self.at(index)
        return self._one_by_one(claimant)

    def each_named_by(self, span: Span) -> list[Claimant]:
        """The claimants that a construction names, one by one ("the CMA and Kal Akal accused …")."""
        return self._one_by_one(self.named_by(span))

    def _one_by_one(self, claimant: Claimant) -> list[Claimant]:
        if claimant.span is None or claimant.span in self.doc.user_data.get("expansions", {}).values():
            return [claimant]
        tokens = self.doc.char_span(claimant.span.start, claimant.span.end, alignment_mode="expand")
        if tokens is None:
            return [claimant]
        return [self.of_stretch(member) for member in members(self.doc, Stretch(tokens.start, tokens.end))]

    def of_stretch(self, stretch: Stretch) -> Claimant:
        """A claimant under these words, with the kind that they tell."""
        tokens = self.doc[stretch.start : stretch.end]
        span = explained(tokens) or closed(text_of(self.doc), Span(tokens.start_char, tokens.end_char))
        return Claimant(self._described.get(stretch) or kind_of_words(span.of(text_of(self.doc))), span)

    def _resolve(self, frame: Frame) -> Stretch | None:
        head = self.doc[frame.head]
        pronouns = load_toml("en/claimants.toml")["pronouns"]
        if head.lower_ in pronouns["nobody"] + pronouns["person"]:
            return None if head.lower_ in pronouns["nobody"] else self._person(frame)
        if head.lower_ in pronouns["party"]:
            silent = silent_before(head)
            return self._last_party(frame, head) if silent is None else self.names.fullest(noun_phrase(silent), silent.i)
        if self.doc[frame.source.start].lower_ == "our" and head.lower_ in pronouns["ours"]:
            return (self._last(frame, person=None) if self.voices.is_quoted(frame.head) else None) or frame.source
        if self._owned(frame, pronouns):
            return self._owner(frame) or self._accused(frame) or self._last(frame, person=False)
        documents = load_toml("en/claimants.toml")["documents"]
        if head.lower_ in documents["nouns"]:
            return self._maker(head, frame, plural=head.lower_ in documents["plural"])
        if points_back(self.doc, frame):
            return self._pointed_at(head, frame) or self._named_after(frame) or frame.source
        return self._named_after(frame) or self.names.fullest(frame.source, frame.head)

    def _named_after(self, frame: Frame) -> Stretch | None:
        """The name of "a local official said … . …, Moussa Diarra told the agency": a name, at its first mention, is whoever was
        described just before, where it stands bare or with a word of the same description ("the official Moussa Diarra")."""
        source = self.doc[frame.source.start : frame.source.end]
        if not describes_somebody(source, self.doc[frame.head]):
            return None
        following = (known for known in self.voices.frames if 0 < known.cue.start - frame.cue.start <= _NEXT)
        for known in following:
            if known.source == frame.source or self.doc[known.head].pos_ == "PRON":
                continue
            kind = self._kind(frame.source)
            bare = self._is_bare_name(known)
            person = self.names.is_spoken_of_as_person(known.source)
            named = bare or (person and is_named_so(self.doc, known, source))
            first = named and self.names.first_mention(known.head) >= known.source.start
            if not first or kind in (ClaimantKind.UNKNOWN, ClaimantKind.ANONYMOUS):
                return None
            if bare:
                self._described[known.source] = kind
            return known.source
        return None

    def _is_bare_name(self, frame: Frame) -> bool:
        words, start = self.doc[frame.source.start : frame.source.end], frame.source.start
        described = start > words.sent.start and self.doc[start - 1].pos_ == "NOUN"  # "the ambulance service X Y"
        alone = self._kind(frame.source) is ClaimantKind.UNKNOWN and all(token.pos_ == "PROPN" for token in words)
        return alone and not described and self.names.is_person(frame.source)

    def _maker(self, document: Token, frame: Frame, *, plural: bool) -> Stretch | None:
        """ "X's statement", "a statement by X", "the X statement": X; "the statement": whoever spoke last."""
        for child in document.children:
            if child.dep_ == "poss":
                return self._resolve(Frame(noun_phrase(child), child.i, frame.cue, ()))
            if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of"):
                owner = next((grand for grand in child.children if grand.dep_ == "pobj"), None)
                if owner is not None and (is_no_place(owner) if child.lower_ == "from" else owner.pos_ == "PROPN"):
                    return self.names.fullest(noun_phrase(owner), owner.i)
        by = next((token for token in document.subtree if token.lower_ == "by" and token.i - document.i < _NEAR), None)
        maker = next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
        if maker is not None:
            return self.names.fullest(noun_phrase(maker), maker.i)
        owner = next((child for child in document.children if child.dep_ == "compound" and child.pos_ == "PROPN"), None)
        if owner is not None:
            return self.names.fullest(Stretch(owner.left_edge.i, owner.i + 1), owner.i)
        if plural or is_another(document):
            return frame.source  # "reports said": whose they are nobody says
        return self._last(frame, person=None)

    def _person(self, frame: Frame) -> Stretch | None:
        """Who "he" is: the person who spoke last, or whom the sentence before has as its subject, whoever is nearer."""
        spoke, told = self._last(frame, person=True), subject_before(self.doc[frame.head])
        if told is None or spoke is not None and spoke.end > told.i:
            return spoke
        told_by = next((known for known in self._of_frame if known.head == told.i), None)
        if told_by is not None:
            return self._of_frame[told_by]  # "… . The resident said more": who that is has been found
        named = noun_phrase(told)
        return self.names.fullest(named, told.i) if self.names.is_spoken_of_as_person(named) else spoke

    def _last(self, frame: Frame, *, person: bool | None, single: bool = False) -> Stretch | None:
        """The claimant named last before this saying: a person, a party, or either; single: not several people."""
        earlier = self._earlier(frame)
        for stretch in reversed(earlier):
            root = self.doc[stretch.start : stretch.end].root
            several = root.tag_ == "NNS" and root.is_lower
            if (person is None or self.names.is_spoken_of_as_person(stretch) == person) and not (single and several):
                return stretch
        return earlier[-1] if earlier and person is not True else None

    def _last_party(self, frame: Frame, pronoun: Token) -> Stretch | None:
        """ "The mayor blamed the rebels. They said …": where no party spoke before, the one that was told of."""
        spoke = self._last(frame, person=False, single=pronoun.lower_ == "it")
        earlier = self._earlier(frame)
        person = spoke is None or (spoke == earlier[-1] and self.names.is_spoken_of_as_person(spoke))
        told = party_before(pronoun) if person else None
        return spoke if told is None else self.names.fullest(noun_phrase(told), told.i)

    def _earlier(self, frame: Frame) -> list[Stretch]:
        """The claimants of the sayings before this one, in their order."""
        return [stretch for known, stretch in self._of_frame.items() if stretch is not None and known.cue.start < frame.cue.start]

    def _owned(self, frame: Frame, pronouns: dict[str, list[str]]) -> bool:
        """ "Its forces denied …", "its spokesman said": whoever they belong to speaks."""
        first, head = self.doc[frame.source.start].lower_, self.doc[frame.head].lower_
        speaker = first in ("its", "their") and frame.head == frame.source.end - 1 and head in pronouns["speaking"]
        return speaker or (head in pronouns["possessed"] and first in pronouns["possessive"])

    def _accused(self, frame: Frame) -> Stretch | None:
        """ "Residents accused the Front. Its spokesman …": people have no spokesman, and so it is the party they told of."""
        last = next(reversed(self._earlier(frame)), None)
        people = last and (self._kind(last) in _PEOPLE or self.names.is_spoken_of_as_person(last))
        told = party_before(self.doc[frame.source.start]) if people else None
        return None if told is None else self.names.fullest(noun_phrase(told), told.i)

    def _owner(self, frame: Frame) -> Stretch | None:
        """Who says the words in which somebody's forces speak: "the ministry said that its forces denied …"."""
        around = self.voices.at(frame.head).frame
        return self._of_frame.get(around) if around is not None and around.head != frame.head else None

    def _pointed_at(self, head: Token, frame: Frame) -> Stretch | None:
        """ "The official": the last claimant called so; "the group": the last organisation; "a monitoring group" of a
        lead: the organisation that is named afterwards. Nobody else: "the governor" is not whoever spoke last."""
        anaphors = load_toml("en/claimants.toml")["anaphors"]
        earlier = self._earlier(frame)
        if head.lower_ in anaphors["general"]:
            spoken = spoken_for(self.doc, self.voices.at(frame.head).frame, frame)
            return spoken or self._organisation_before(earlier, head) or self._named_organisation(frame)
        for known, stretch in reversed(self._of_frame.items()):
            if (
                stretch is not None
                and self._title <= known.source.start < frame.cue.start
                and known.cue.start < frame.cue.start
                and stretch != frame.source
                and is_called(self.doc, known, head)
            ):
                return stretch
        if head.lower_ == "office" and self.doc[frame.source.start].lower_ == "the":
            return self._owner(frame)  # "the UN's spokeswoman said the Office had verified …"
        media = head.lower_ in anaphors["media"] and is_definite(self.doc, frame)
        return next((stretch for stretch in reversed(earlier) if media and self._kind(stretch) in _MEDIA), None)

    def _kind(self, stretch: Stretch) -> ClaimantKind:
        return kind_of_words(self.doc[stretch.start : stretch.end].text)

    def _organisation_before(self, earlier: list[Stretch], head: Token) -> Stretch | None:
        """The last group or organisation that spoke: "the group" is no ministry and no newspaper, "a monitor" no militia."""
        civil = head.lower_ in load_toml("en/claimants.toml")["anaphors"]["civil"]
        for stretch in reversed(earlier):
            words = self.doc[stretch.start : stretch.end]
            if (
                self._kind(stretch) in (_CIVIL if civil else _GROUPS)
                and any(token.pos_ == "PROPN" for token in words)
                and head.i not in range(stretch.start, stretch.end)
                and not (self._kind(stretch) is ClaimantKind.UNKNOWN and self.names.is_person(stretch))
            ):
                return stretch
        return None

    def _named_organisation(self, frame: Frame) -> Stretch | None:
        """The organisation that speaks soon after, under a name of its own: far below it is another one."""
        short = load_toml("en/claimants.toml")["anaphors"]["short"]
        for known in self.voices.frames:
            words = self.doc[known.source.start : known.source.end]
            named = sum(token.pos_ == "PROPN" for token in words) >= 2 or words.text.lower() in short
            soon = 0 < known.cue.start - frame.cue.start <= _SOON
            if soon and named and self._kind(known.source) is ClaimantKind.ORGANISATION:
                return self.names.fullest(known.source, known.head)
        return None
