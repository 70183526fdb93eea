"""Who says what inside a sentence: a claimant's words, the cue, and the stretch of text that is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.reading.credits import credits_of
from counterclaim.reading.phrases import phrases_in, tokens_among
from counterclaim.reading.reporting_verbs import counts, is_misread, reports
from counterclaim.reading.sources import beside_of, can_speak, source_of
from counterclaim.reading.subjects import Stretch, noun_phrase, subject_of
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_OFFICE = 7  # words that the office of a source may have
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of saying: source, cue and content as stretches of tokens; head is the source's head word.

    hearer: whom it was said to ("told AFP"), who passes it on.
    """

    source: Stretch
    head: int
    cue: Stretch
    content: tuple[Stretch, ...]
    hearer: int | None = None

    @property
    def size(self) -> int:
        """How many tokens are said to be the source's: of nested frames, the smallest one speaks."""
        return sum(stretch.end - stretch.start for stretch in self.content)

    def covers(self, index: int) -> bool:
        """Whether the token is part of what the source says."""
        return any(stretch.start <= index < stretch.end for stretch in self.content)


def find_frames(doc: Doc) -> list[Frame]:
    """Every act of saying in a report, in the order of the cues (verbs of reporting, "according to", a title's colon)."""
    frames: list[Frame] = []
    for sentence in doc.sents:
        frames += _verb_frames(sentence)
    frames = [
        frame for frame in (*frames, *_prepositional_frames(doc), *_alleged(doc), *_credited(doc)) if not _nobody(doc, frame)
    ]
    return sorted(frames, key=lambda frame: frame.cue.start)


def _nobody(doc: Doc, frame: Frame) -> bool:
    """ "We hold …", "some said": no claimant of the report; "I" and "we" are whoever is quoted."""
    ours = doc[frame.source.start].lower_ in ("our", "my") and frame.cue.end == frame.source.start
    # "according to our people in the town", "neither the army nor the rebels have issued figures", "no party claimed it"
    ours |= doc[frame.source.start].lower_ in ("neither", "none", "no")
    return ours or doc[frame.head].lower_ in load_toml("en/claimants.toml")["pronouns"]["nobody"]


def _verb_frames(sentence: Tokens) -> Iterator[Frame]:
    last: Frame | None = None
    for token in sentence:
        if (token.pos_ not in ("VERB", "AUX") and not is_misread(token)) or not reports(token):
            continue
        frame = (
            _quoting(token, sentence) or _relayed(token, sentence) or _by_agent(token, sentence) or _saying(token, sentence, last)
        )
        if frame is not None:
            yield frame
            last = frame


def _saying(verb: Token, sentence: Tokens, last: Frame | None) -> Frame | None:
    found = source_of(verb)
    if verb.tag_ == "VBG" and last is not None and not any(child.dep_ == "nsubj" for child in verb.children):
        # "…, it said, adding that …": whoever spoke before in the sentence, whatever the parse hangs it on
        found = beside_of(verb) or (last.source, last.head)
    if found is None:
        return None
    source, head = found
    content = _content(verb, source, sentence)
    return Frame(source, head, Stretch(verb.i, verb.i + 1), content, _hearer(verb)) if content else None


def _by_agent(verb: Token, sentence: Tokens) -> Frame | None:
    """ "The toll was confirmed by the health ministry": what stands before is the ministry's."""
    active = any(child.dep_ == "dobj" for child in verb.children)  # "has documented the execution of 20 men by fighters"
    by = next((child for child in verb.children if child.dep_ == "agent" and verb.tag_ == "VBN" and not active), None)
    agent = next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
    if agent is None or not can_speak(agent) or verb.lemma_.lower() in load_toml("en/reporting.toml")["verbs"]["stance"]:
        return None
    stretches = Stretch(_clause_start(sentence, verb.i), verb.i), Stretch(verb.i + 1, by.i if by is not None else verb.i)
    content = tuple(stretch for stretch in stretches if stretch.end > stretch.start)
    return Frame(noun_phrase(agent), agent.i, Stretch(verb.i, verb.i + 1), content) if content else None


def _content(verb: Token, source: Stretch, sentence: Tokens) -> tuple[Stretch, ...]:
    """Before the source, after the verb, or both, by where the clause that is said stands.

    Texts that lost their commas parse badly; so where the parse gives no clause the side with a finite verb is taken.
    """
    first = min(source.start, verb.i)
    if sentence.start < first and sentence.doc[first - 1].lower_ in ("while", "whereas"):
        return _after(verb, source, sentence)  # "killed 40, while the committees put the toll at 45"
    told = any(child.dep_ == "ccomp" and child.i < first for child in verb.children)  # "soldiers killed nine, the Front charged"
    if verb.tag_ == "VBG" or (not told and verb.lemma_.lower() in load_toml("en/reporting.toml")["verbs"]["stance"]):
        return _after(verb, source, sentence)
    before, after = (
        Stretch(_clause_start(sentence, first), first),
        Stretch(max(verb.i + 1, source.end if source.start > verb.i else 0), sentence.end),
    )
    if source.start > verb.i and before.end > before.start:
        return (before, after) if after.end > after.start else (before,)  # "…," said the ministry
    left = any(child.dep_ in ("ccomp", "parataxis") and child.i < first for child in verb.children)
    right = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    if left == right:
        aside = any(child.lower_ == "where" for child in verb.lefts) and counts(verb)  # "…, where officials counted 29 dead"
        left, right = (False, True) if aside else (left, right)
    if left == right:
        closed = first > sentence.start and sentence.doc[first - 1].text in (",", "”", '"', "’")
        # "…, he said, without saying who"
        closed |= after.end - after.start > 1 and sentence.doc[after.start + 1].lower_ == "without"
        left = _clause(sentence.doc, before) and (not right and closed or not _clause(sentence.doc, after))
        right = not left
    if right:
        return (after,) if after.end > after.start else ()
    semicolon = next((token.i for token in sentence.doc[after.start : after.end] if token.text == ";"), after.end)
    return (before, Stretch(after.start, semicolon)) if semicolon > after.start else (before,)


def _after(verb: Token, source: Stretch, sentence: Tokens) -> tuple[Stretch, ...]:
    """What follows: of "X condemned …" and "…, adding that …" nothing before the verb is X's claim."""
    start = max(verb.i + 1, source.end if source.start > verb.i else 0)
    end = _next_deed(verb, sentence.end)
    return (Stretch(start, end),) if start < end else ()


def _next_deed(verb: Token, end: int) -> int:
    """ "The government rejected a truce and launched raids that killed nine": what it did next is no part of what it rejected."""
    refused = verb.lemma_.lower() in load_toml("en/attributions.toml")["mood"]["denying"]
    deeds = [child for child in verb.conjuncts if refused and child.i > verb.i and child.tag_ in _FINITE and child.head == verb]
    joints = (child.i for child in verb.rights if child.dep_ == "cc" and deeds and child.i < deeds[0].i)
    return next(joints, deeds[0].left_edge.i) if deeds else end


def _clause_start(sentence: Tokens, index: int) -> int:
    """A semicolon before the speaker closes what is not theirs."""
    semicolons = [token.i + 1 for token in sentence.doc[sentence.start : index] if token.text == ";"]
    return semicolons[-1] if semicolons else sentence.start


def _finite(doc: Doc, stretch: Stretch) -> bool:
    return any(token.tag_ in _FINITE for token in doc[stretch.start : stretch.end])


def _clause(doc: Doc, stretch: Stretch) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in doc[stretch.start : stretch.end])


def _hearer(verb: Token) -> int | None:
    if verb.lemma_ != "tell":
        return None
    return next((child.i for child in verb.children if child.dep_ in ("dobj", "dative") and child.i > verb.i), None)


def _quoting(verb: Token, sentence: Tokens) -> Frame | None:
    """ "SANA quoted a source as saying …", "…, it said, citing the police": the one quoted speaks."""
    if verb.lemma_.lower() not in load_toml("en/reporting.toml")["verbs"]["quote"]:
        return None
    passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    quoted = passive or next((child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i), None)
    papers = load_toml("en/claimants.toml")["documents"]["plural"]
    if quoted is None or (quoted.lower_ in papers and not any(child.dep_ == "poss" for child in quoted.lefts)):
        return None  # whoever cites "reports" says it
    if any(each.lower_ in papers for each in quoted.conjuncts):
        return None  # "citing witnesses and videos"
    return _quoted(verb, quoted, sentence, None if passive is not None else _quoter(verb))


def _quoter(verb: Token) -> Token | None:
    """Who quotes: of "the BBC reported that ten people were killed, citing residents" whoever reported, and not the people."""
    root = verb.sent.root
    behind = verb.tag_ == "VBG" and verb.i > verb.sent.start and verb.nbor(-1).text == "," and verb.head != root
    told = behind and root.lemma_ in load_toml("en/reporting.toml")["verbs"]["say"]
    return subject_of(root) if told else subject_of(verb)


def _relayed(verb: Token, sentence: Tokens) -> Frame | None:
    """ "The paper reported residents as saying …": who stands before "as saying" speaks."""
    if verb.lower_ != "saying" or verb.i < sentence.start + 2 or verb.nbor(-1).lower_ != "as":
        return None
    teller = verb.nbor(-1).head
    beside = [child for child in teller.children if child.i < verb.i]
    relayed = next((child for dep in ("dobj", "nsubjpass") for child in beside if child.dep_ == dep), None)
    return _quoted(verb, relayed, sentence, None) if relayed is not None else None


def _quoted(verb: Token, quoted: Token, sentence: Tokens, outer: Token | None) -> Frame:
    source = _whole(noun_phrase(quoted), sentence)
    after = Stretch(max(source.end, verb.i + 1), sentence.end)
    told = Stretch(outer.head.i + 1, verb.i) if outer is not None else None  # "the agency reported that …, citing X"
    before = told if told and outer and outer.i < told.start < told.end and _finite(verb.doc, told) else None
    content = after if _finite(verb.doc, after) or verb.i <= sentence.start else before or Stretch(sentence.start, verb.i)
    return Frame(source, quoted.i, Stretch(verb.i, verb.i + 1), (content,), outer.i if outer is not None else None)


def _whole(source: Stretch, sentence: Tokens) -> Stretch:
    """ "quoted a source at Goma Police Command as saying": with the office, whatever the parse hangs it on."""
    doc, end = sentence.doc, source.end
    if end + 1 < sentence.end and doc[end].lower_ in load_toml("en/function_words.toml")["offices"]:
        end += 1
        while end < sentence.end and doc[end].pos_ in ("DET", "PROPN", "NOUN", "ADJ") and end - source.end < _OFFICE:
            end += 1
    return Stretch(source.start, end) if end > source.end + 1 else source


def _prepositional_frames(doc: Doc) -> Iterator[Frame]:
    for cue in phrases_in(doc, load_toml("en/reporting.toml")["prepositional"]["phrases"]):
        sentence = doc[cue.start].sent
        if cue.end < sentence.end:
            yield from _according(sentence, Stretch(cue.start, cue.end))


def _according(sentence: Tokens, cue: Stretch) -> Iterator[Frame]:
    head = next((child for child in sentence.doc[cue.end - 1].children if child.dep_ == "pobj"), None)
    if head is None:
        return
    source = noun_phrase(head)
    before, after = Stretch(sentence.start, cue.start), Stretch(source.end, sentence.end)
    content = tuple(stretch for stretch in (before, after) if stretch.end > stretch.start)
    yield Frame(source, head.i, cue, content)


def _alleged(doc: Doc) -> Iterator[Frame]:
    """ "The Front denied allegations by the mission that its fighters had killed nine": the mission says so."""
    for noun in tokens_among(doc, frozenset(load_toml("en/reporting.toml")["allegations"]["nouns"])):
        that = next((child for child in noun.rights if child.dep_ in ("acl", "ccomp") and child.left_edge.lower_ == "that"), None)
        by = next((child for child in noun.rights if child.lower_ in ("by", "from")), None)
        source = next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
        if source is None or not can_speak(source):
            continue
        that = that or next((child for child in source.rights if child.left_edge.lower_ == "that"), None)
        if that is not None:
            whole = noun_phrase(source)
            content = Stretch(that.left_edge.i, that.right_edge.i + 1)
            yield Frame(Stretch(whole.start, min(whole.end, content.start)), source.i, Stretch(noun.i, noun.i + 1), (content,))


def _credited(doc: Doc) -> Iterator[Frame]:
    """ "Nine killed in market attack: ministry", "Army: rebels shelled market"."""
    for credit in credits_of(doc):
        yield Frame(credit.source, credit.source.end - 1, credit.cue, (credit.content,))
