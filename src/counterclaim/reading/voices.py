"""Whose words each word of a report is: nested sayings, quotations that run over sentences, and what goes on unsourced."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.attribution_words import attack_nouns
from counterclaim.reading.claimant_kinds import kind_of_words
from counterclaim.reading.frames import Frame, find_frames
from counterclaim.reading.numbers import is_number_word
from counterclaim.reading.quotations import quotations
from counterclaim.reading.statements import statements_of
from counterclaim.reading.titles import lead_end, opens_paragraph, title_end
from counterclaim.reading.transcript_speakers import as_names, labelled
from counterclaim.vocabulary.loader import load_toml
from counterclaim.vocabulary.wording import same_speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens


# "In 2020, Boko Haram killed 76 farmers in the same area": history, and no more of what somebody said.
_YEAR = re.compile(r"(?:back )?in (?:[a-z]+ )?(?:19|20)\d\d\b")

# "More than 5,000 have died this year" points at no sentence before it.
_THIS_TIME = re.compile(r" this (?:year|month|week|time) ")

# "Twenty-two of the fighters", "15 of the dead": of those whom the sentence before counted
_PART = re.compile(
    r" (?:\d+|\w+) of the (?:dead|wounded|killed|fighters|jihadists|militants|rebels|soldiers|civilians|victims|bodies) "
)


# Who tells of harm by trade or because they were there.
_TELLERS = (
    ClaimantKind.ORGANISATION,
    ClaimantKind.MEDIC,
    ClaimantKind.WITNESS,
    ClaimantKind.RESIDENT,
    ClaimantKind.RELATIVE,
    ClaimantKind.ANONYMOUS,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks at some word: the innermost saying and those around it; no frame is the report's own voice.

    continued: the sentence itself names nobody, and goes on from one that did.
    """

    frame: Frame | None
    outer: tuple[Frame, ...] = ()
    continued: bool = False


OWN = Voice(None)


class Voices:
    """The voices of one report, asked word by word."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.frames = sorted([*find_frames(as_names(doc)), *labelled(doc)], key=lambda frame: frame.cue.start)
        self._quotations = quotations(doc, self.frames)
        self._by_sentence = _grouped(doc, self.frames)
        self._running = self._run()

    def at(self, index: int) -> Voice:
        """Who says the word with this token index."""
        sentence = self.doc[index].sent
        around = sorted(
            (frame for frame in self._by_sentence.get(sentence.start, ()) if frame.covers(index)), key=lambda frame: frame.size
        )
        told = next((at for at, frame in enumerate(around) if not _taken_as_known(self.doc[index], frame)), None)
        if around:
            return OWN if told is None else Voice(around[told], tuple(around[told + 1 :]))
        quoted = next((quotation for quotation in self._quotations if quotation.start <= index < quotation.end), None)
        if quoted is not None and quoted.speaker is not None:
            return Voice(quoted.speaker)
        return self._running.get(sentence.start, OWN)

    def is_quoted(self, index: int) -> bool:
        """Whether the word stands between quotation marks; "our office" outside of them is the publisher's."""
        return any(quotation.start <= index < quotation.end for quotation in self._quotations)

    def _run(self) -> dict[int, Voice]:
        """For every sentence that names nobody and leans on the one before, who goes on speaking.

        The coding guide: an unsourced sentence that continues a sourced one belongs to that source; any other is the report's.
        """
        running: dict[int, Voice] = {}
        last: Frame | None = None
        distance = 0
        releasing = self._releasing()
        reach = load_toml("en/reporting.toml")["continuers"]["reach"]
        sentences = list(self.doc.sents)
        spoken = [self._teller(sentence) for sentence in sentences]
        for sentence, teller, following in zip(sentences, spoken, [*spoken, None][1:], strict=True):
            if teller is not None:
                ends = _is_label(teller) or self._spoke_long_ago(teller)
                last, distance = (None if ends else teller), 0
                continue
            distance += 1
            between = distance == 1 and not _apart(sentence) and not opens_paragraph(sentence)
            if last is not None and distance <= reach and (_leans(sentence) or (between and self._goes_on(last, following))):
                running[sentence.start] = Voice(last, continued=True)
            elif last is not None and releasing is not None:
                running[sentence.start] = Voice(releasing, continued=True)
        for statement in statements_of(self.doc, self.frames):
            stated = (each for each in sentences if statement.start <= each.start_char < statement.end)
            running |= {sentence.start: Voice(statement.frame) for sentence in stated}
        return running

    def _teller(self, sentence: Tokens) -> Frame | None:
        """Who tells what happened in a sentence: of several the one with the most."""
        spoken = [frame for frame in self._by_sentence.get(sentence.start, ()) if _tells(self.doc, frame)]
        return max(spoken, key=lambda frame: frame.size) if spoken else None

    def _spoke_long_ago(self, frame: Frame) -> bool:
        """ "The colonel warned last week that …": who spoke so does not tell what has happened since."""
        sentence = self.doc[frame.cue.start].sent
        aside = " ".join(token.lower_ for token in sentence if not frame.covers(token.i))
        return any(sign in aside for sign in load_toml("en/reporting.toml")["continuers"]["long_ago"])

    def _goes_on(self, last: Frame, following: Frame | None) -> bool:
        """Whether who told the sentence before tells the sentence behind as well: what stands between is theirs."""
        if following is None:
            return False
        one, other = (self.doc[frame.source.start : frame.source.end].text for frame in (last, following))
        pronouns = load_toml("en/claimants.toml")["pronouns"]
        return other.lower() in pronouns["person"] + pronouns["party"] or same_speaker(one, other)

    def _releasing(self) -> Frame | None:
        """Who speaks in the lead of its own release: "(Nairobi) – Soldiers killed 44 villagers …, Hill Watch said today"."""
        heading = next(iter(self.frames), None)
        if heading is not None and self._heads_all(heading):
            return heading
        issuing = next((frame for frame in self.frames[:2] if self._issues(frame)), None)
        if issuing is not None:
            return issuing
        opening = next((frame for frame in self.frames if self.doc[frame.cue.start].lemma_ == "say"), None)
        if opening is None:
            return None
        words, sentence = self.doc[opening.source.start : opening.source.end], self.doc[opening.cue.start].sent
        today = sentence.text.rstrip(" .").lower().endswith("said today")
        organised = kind_of_words(words.text) in (ClaimantKind.ORGANISATION, ClaimantKind.UN) and words.root.pos_ == "PROPN"
        return opening if today and organised and sentence.start <= lead_end(self.doc) else None

    def _issues(self, frame: Frame) -> bool:
        """ "The Ministry of Defence announces that …": an office that speaks in its own release, in the present."""
        cue, source = self.doc[frame.cue.start], self.doc[frame.source.start : frame.source.end]
        speaks = cue.tag_ in ("VBZ", "VBP") and cue.lemma_ in load_toml("en/reporting.toml")["issuing"]["verbs"]
        party = kind_of_words(source.text) in (ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP)
        body = title_end(self.doc) <= cue.idx and source[0].lower_ == "the"  # titles are in the present too
        return speaks and party and body and frame.source.end <= frame.cue.start and cue.sent.start <= lead_end(self.doc)

    def _heads_all(self, frame: Frame) -> bool:
        """ "The General Staff of the Armed Forces reports:": a first line that says whose words all that follows is."""
        sentence = self.doc[frame.cue.start].sent
        last = next((token for token in reversed(sentence) if not token.is_space), None)
        if last is None or last.text != ":" or frame.cue.end < last.i or sentence.start:
            return False
        return any(last.idx < start for start in self.doc.user_data.get("paragraphs", ())[:3])


def _grouped(doc: Doc, frames: list[Frame]) -> dict[int, list[Frame]]:
    grouped: dict[int, list[Frame]] = {}
    for frame in frames:
        said = (doc[index].sent.start for stretch in frame.content for index in range(stretch.start, stretch.end))
        for start in {doc[frame.cue.start].sent.start, *said}:
            grouped.setdefault(start, []).append(frame)
    return grouped


def _taken_as_known(token: Token, frame: Frame) -> bool:
    """ "… will look into the attack that killed ten people": who says so takes the ten as known, and does not claim them.

    "The attack, which it said killed ten" is claimed: the saying stands inside.
    """
    if _told_beside(token, frame):
        return True
    if not _reports_harm(token.doc, frame) and (_told_before(token, frame) or _told_of_place(token, frame)):
        return True
    clause = token if token.dep_ == "relcl" else token.head
    if any(child.lower_ == "also" for child in clause.lefts):
        return False  # "… killed nine in the strikes, which also wounded dozens": told by the same
    behind = frame.cue.start - clause.right_edge.i  # "the shelling, which killed 11 according to a doctor"
    if clause.left_edge.i < frame.cue.start and behind <= (1 if token.doc[frame.cue.start].lower_ == "according" else 0):
        return False
    noun = clause.head
    subject = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    told_by_pronoun = subject is not None and subject.lower_ in load_toml("en/function_words.toml")["relative"]
    # "the attack, in which nine were killed"
    told_by_pronoun |= (
        noun.lower_ in attack_nouns() and clause.left_edge.lower_ == "in" and clause.left_edge.nbor().lower_ == "which"
    )
    return (
        clause.dep_ == "relcl"
        and told_by_pronoun
        and noun.dep_ not in ("nsubj", "ROOT")
        and any(child.lower_ in load_toml("en/function_words.toml")["definite"] for child in noun.children)
    )


def _reports_harm(doc: Doc, frame: Frame) -> bool:
    """Whether a monitor, a medic or a witness speaks: what they tell of earlier attacks is their claim as well."""
    return kind_of_words(doc[frame.source.start : frame.source.end].text) in _TELLERS


def _told_before(token: Token, frame: Frame) -> bool:
    """ "… said the front was quiet, two days after planes had bombed the town": a report reminds of what came before.

    So does "… said talks would go on despite an attack that killed ten".
    """
    for clause in (each for each in (token, *token.ancestors) if each.left_edge.i >= frame.cue.end):
        if clause.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "after" for child in clause.lefts):
            return any(child.dep_ == "npadvmod" for child in clause.lefts)
        noun = clause.head
        told = clause.left_edge.dep_ == "nsubj" and _tells(token.doc, frame)
        if clause.dep_ == "relcl" and told and noun.lower_ in attack_nouns() and noun.dep_ == "pobj":
            return noun.head.lower_ in ("over", "after", "following", "despite", "since")
    return False


def _told_of_place(token: Token, frame: Frame) -> bool:
    """ "In Orto, where 42 soldiers had died in August, residents reported …": of a place that opens the sentence."""
    for clause in (each for each in (token, *token.ancestors) if each.dep_ == "relcl" and each.left_edge.lower_ == "where"):
        opens = clause.head.dep_ == "pobj" and clause.head.head.is_sent_start
        if opens and clause.right_edge.i < frame.source.start < frame.cue.start:
            return True
    return False


def _told_beside(token: Token, frame: Frame) -> bool:
    """ "The army denied bombing the camp, where nine people had died": who denies does not tell the rest."""
    if token.doc[frame.cue.start].lemma_.lower() not in load_toml("en/attributions.toml")["deny"]["verbs"]:
        return False
    clauses = (each.left_edge for each in (token, *token.ancestors) if each.dep_ == "relcl")
    beside = (edge for edge in clauses if edge.i > frame.cue.start)
    return any(edge.lower_ == "where" or (edge.pos_ == "ADP" and edge.nbor().lower_ == "which") for edge in beside)


def _tells(doc: Doc, frame: Frame) -> bool:
    """Whether a saying tells what happened, so that it can go on; who condemns or denies does not go on telling."""
    return doc[frame.cue.start].lemma_.lower() not in load_toml("en/reporting.toml")["verbs"]["stance"]


def _is_label(frame: Frame) -> bool:
    """ "[Guzman] …": a label's words end where the next speaker's begin, and nobody goes on behind them."""
    return frame.cue == frame.source


def _leans(sentence: Tokens) -> bool:
    """Whether a sentence goes on about what the one before it said."""
    continuers = load_toml("en/reporting.toml")["continuers"]
    if _apart(sentence):
        return False
    told = _THIS_TIME.sub(" ", f" {_words(sentence)} ")
    if _PART.search(told):
        return True
    alone = opens_paragraph(sentence)  # in a text that lost its paragraphs what follows is more likely the same voice's
    return any(f" {sign} " in told and not (alone and _is_rest(told, sign)) for sign in continuers["signs"])


def _is_rest(told: str, sign: str) -> bool:
    """ "The blast killed nine people and hurt 30 others": other than the nine, whom the sentence counts itself."""
    before = told[: told.index(f" {sign} ")].split()
    return sign in ("other", "others", "another") and any(is_number_word(word) for word in before[:-1])


def _apart(sentence: Tokens) -> bool:
    """Whether a sentence opens so that it stands by itself."""
    text = _words(sentence)
    return text.startswith(tuple(load_toml("en/reporting.toml")["continuers"]["apart"])) or _YEAR.match(text) is not None


def _words(sentence: Tokens) -> str:
    return " ".join(token.lower_ for token in sentence if not token.is_punct and not token.is_space)
