"""Who speaks in each stretch of a text: source phrases, verbs of saying with their subjects, and speech that goes on unsaid."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.documents import issue_of, may_issue
from counterclaim.reading.lexical.interviews import interview_of
from counterclaim.reading.lexical.kinds import can_speak, kind_of
from counterclaim.reading.lexical.own_cues import goes_back, is_added, opens_clause, own_cues, said_to_be, sums_up
from counterclaim.reading.lexical.phrases import phrase_end
from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.sayings import find_cues
from counterclaim.reading.lexical.speakers import AUTHORS, Speaker, Speakers
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voice import Voice, shared_subject

# "Le ministère, à Sanaa": where a speaker sits stands within so many words behind it.
_SEAT = 3
# Whose a document is that does not say so: an organisation's that speaks in it, or else anybody's who may issue one.
_AUTHORS = ((ClaimantKind.UN, ClaimantKind.ORGANISATION), AUTHORS)
# Who is told to have died shortly behind their words says nothing any more.
_FATE = 10
# "…, d'après un médecin de la zone, …": so far behind a source its comma may stand.
_ASIDE = 12
_SOURCES = "reporting.sources.before"
_WE = "grammar.pronouns.we"


class Voices:
    """The speakers of one text, by where they speak. naming: the words that name them."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.speakers = Speakers(text)
        self.all: list[Voice] = []
        self._last: dict[int, Voice] = {}
        self._interview = interview_of(text)
        self._interviewed: Voice | None = None
        self._issue = issue_of(text)
        for sentence in text.sentences:
            if self._interview is not None and sentence.start == self._interview.begins:
                self._interviewed = self._who_answers(sentence)
            found = self._in_sentence(sentence)
            self.all.extend(found)
            if found:
                self._last[sentence.start] = found[-1]
        self._said_before = self._carried()
        self._author = self._of_document()
        self.naming = {i for voice in self.all for i in range(voice.speaker.start, voice.speaker.end)}
        self.naming |= {i for voice in self.all if voice.behind and text.cased for i in range(voice.cue[1], voice.said)}

    def at(self, i: int) -> Voice | None:
        """Whose words these are; None is the report's own voice."""
        sentence = self.text.sentence(i)
        covering = [voice for voice in self.all if voice.start <= i < voice.end and sentence.start <= voice.cue[0] < sentence.end]
        if covering:
            return min(covering, key=lambda voice: voice.end - voice.start)
        if self._interviewed is not None and self._is_answer(sentence):
            return self._interviewed
        return self._said_before.get(sentence.start) or (None if sentence.title else self._author)

    def subject(self, i: int, sentence: Sentence) -> Speaker | None:
        """Whoever is the subject of the words at i; nobody inside what another one says of itself ("nos hommes n'ont pas …")."""
        text = self.text
        subject = subject_before(text, i, sentence) if not text.grammar.verb_first else None
        own = ("grammar.determiners.possessive", "grammar.determiners.own")
        if subject is None or any(text.has(j, *own) for j in range(*subject)):
            return None
        voice = self.at(i)
        added = text.is_mark(subject[1], ",") and text.forms[subject[1] + 1] in text.grammar.who  # "X accuse Y, qui dément"
        inside = voice is not None and sentence.start <= voice.cue[0] < subject[0] < i and not added
        return None if inside else self.speakers.of_phrase(*subject)

    def speaking(self) -> set[int]:
        """The words that name whoever speaks, and whoever speaks behind a cue of one sentence."""
        seats = {i for voice in self.all for i in self._seat(voice)}
        seats |= {i for voice in self.all if voice.via is not None and self.text.cased for i in range(*voice.via)}
        return seats | {
            i
            for voice in self.all
            for start, end in (
                (voice.speaker.start, voice.speaker.end),
                (voice.cue[1], voice.said + _SEAT * (voice.said > voice.cue[1])),
            )
            for i in range(start, end)
        }

    def _seat(self, voice: Voice) -> range:
        """Where somebody said it, right behind the verb: "a annoncé vendredi à N'Djamena la mort de …"."""
        at = voice.cue[1]
        if not self.text.cased or voice.behind:
            return range(0)
        while self.text.end(at, "grammar.adverbs.words") > at:
            at = self.text.end(at, "grammar.adverbs.words")
        return range(at, at + _SEAT) if self.text.forms[min(at, len(self.text) - 1)] in ("à", "depuis") else range(0)

    def in_sentence(self, sentence: Sentence) -> list[Voice]:
        """The voices of a sentence in the order of their cues."""
        return [voice for voice in self.all if sentence.start <= voice.cue[0] < sentence.end]

    def _is_quoted(self, saying: Saying, voice: Voice) -> bool:
        """Whether a newsroom that speaks quotes somebody: "rapporte l'agence, citant le ministère"."""
        media = voice.speaker.kind is ClaimantKind.JOURNALIST_MEDIA and voice.speaker.named
        return media and self.text.has(saying.cue[0], "reporting.sources.quoting")

    def _in_sentence(self, sentence: Sentence) -> list[Voice]:
        found: list[Voice] = []
        cues = own_cues(self.text, sorted(find_cues(self.text, sentence), key=lambda saying: saying.cue))
        if not any(saying.subject is not None and saying.subject[0] <= sentence.start + 1 for saying in cues):
            self._notice(sentence)
        floor = sentence.start
        for number, saying in enumerate(cues):
            following = cues[number + 1] if number + 1 < len(cues) else None
            speaker = shared_subject(self.text, saying, found) or self.speakers.meant(saying)
            if saying.pronoun and saying.subject and self._interviewed is not None and self._is_answer(sentence):
                speaker = self._interviewed.speaker if self.text.has(saying.subject[0], _WE) else speaker
            speaker = self._we_who_issue(saying) or speaker
            if speaker is None:
                continue
            end = following.begins if following is not None and not following.behind else sentence.end
            if following is not None and following.behind and saying.behind:
                end = max(saying.ends, saying.cue[1])
            start = self._clause(saying, found, floor) if saying.behind else saying.begins
            start = saying.begins if is_added(self.text, saying) else start
            if not found and self.text.has(sentence.start, "reporting.sources.first"):
                start = sentence.start  # "Après avoir annoncé 40 morts, le gouverneur a ramené ce chiffre à 26"
            if sums_up(self.text, saying, sentence):
                start = sentence.start
            if saying.behind and self._tells_of_place(saying.ends):
                end = saying.ends
            if saying.behind and (figure := self._figure_aside(saying)) is not None:
                start, end = figure, saying.ends
            voice = Voice(speaker, saying.cue, start, max(end, saying.ends), saying.behind, saying.ends, saying.via)
            if found and self._is_quoted(saying, found[-1]):
                told = found[-1]
                reach = told.end if told.behind else max(told.end, voice.end)
                found[-1] = replace(told, speaker=speaker, via=(told.speaker.start, told.speaker.end), end=reach)
            else:
                found.append(voice)
            floor = max(saying.ends, saying.cue[1]) if saying.behind else floor
        self._heard(sentence)
        return found

    def _tells_of_place(self, at: int) -> bool:
        """ "…, témoigne une habitante de X, où dix-neuf personnes ont péri": what the report adds behind whoever spoke."""
        return self.text.is_mark(at, ",") and self.text.has(at + 1, "grammar.conjunctions.where")

    def _we_who_issue(self, saying: Saying) -> Speaker | None:
        """Whoever issued the text, where "nous" or "nos équipes" speak in it outside of quotations."""
        author = self._issue.author if self._issue is not None and self.text.cased else None
        at = saying.subject[0] if saying.subject is not None else -1
        ours = self.text.has(at, _WE, "grammar.determiners.own") and self.text.quoted(at) is None
        return Speaker.of(self.text, *author) if author is not None and ours else None

    def _figure_aside(self, saying: Saying) -> int | None:
        """Where an aside of one figure begins: "une vingtaine de civils, 21 selon un élu, ont été tués"."""
        text = self.text
        at = saying.begins - 1
        alone = text.cased and text.is_number(at) and text.is_mark(saying.ends, ",)") and text.has(saying.cue[0], _SOURCES)
        return at if alone and text.is_mark(at - 1, ",(") else None

    def _clause(self, saying: Saying, found: list[Voice], floor: int) -> int:
        """Where the words before a source begin: behind another source in the sentence, with the last clause of its own."""
        if not found or found[-1].behind:
            return floor
        text = self.text
        breaks = (i for i in range(saying.begins - 2, found[-1].said, -1) if text.is_mark(i, ",;:"))
        closing = next((i for i in range(saying.ends, saying.ends + _ASIDE) if text.is_mark(i)), saying.ends)
        aside = text.cased and text.is_mark(saying.begins - 1, ",") and text.is_mark(closing, ",")
        clause = next((i for i in breaks if opens_clause(text, i, aside=aside)), None)
        return clause + 1 if clause is not None else floor

    def _notice(self, sentence: Sentence) -> None:
        """Keep the subject of a sentence in which it says nothing: a later pronoun may mean it, but nobody who is counted."""
        if self.text.cased and self.text.is_mark(sentence.end - 1, "–—-"):
            return  # a dateline: "Paris, 5 mars – "
        if self.text.is_number(sentence.start) or self.text.cased and self.text.has(sentence.start, "people.among.links"):
            return  # "Côté ennemi, …": of whom it is told, and nobody who tells
        end = phrase_end(self.text, sentence.start, sentence.end)
        if self.text.cased and (added := said_to_be(self.text, sentence.start, end, sentence)) is not None:
            self.speakers.mentioned(*added)  # "Notre interlocuteur, un cultivateur de X, en tremble encore"
            return
        if self.text.grammar.verb_first and self.text.is_mark(end, "–—-(/"):
            return  # "نجامينا – …": where it was written
        if end > sentence.start and not sentence.title and can_speak(self.text, sentence.start, end):
            fate = min(end + _FATE, sentence.end) if self.text.cased else end + _FATE
            if self.text.find(end, fate, "harms.killed.participles", "harms.killed.happen") is None:
                self.speakers.mentioned(sentence.start, end)
            return
        if self.text.has(sentence.start, "reporting.speakers.asked"):  # "Sollicitée par X, l'armée n'a pas répondu."
            comma = next((i for i in range(sentence.start, sentence.end) if self.text.is_mark(i, ",")), sentence.end - 1)
            end = phrase_end(self.text, comma + 1, sentence.end)
            if can_speak(self.text, comma + 1, end):
                self.speakers.mentioned(comma + 1, end)
        topic = self.text.end(sentence.start, "grammar.prepositions.as_for")
        if topic > sentence.start and (end := phrase_end(self.text, topic, sentence.end)) > topic:
            self.speakers.mentioned(topic, end)  # "Quant au ministre, il …"
        for start in range(sentence.start + 1, sentence.end):  # "Quand … ont retenti, cet agriculteur …"
            if self.text.is_mark(start - 1, ",") and self.text.has(start, "grammar.determiners.pointing"):
                end = phrase_end(self.text, start, sentence.end)
                if can_speak(self.text, start, end):
                    self.speakers.mentioned(start, end)

    def _heard(self, sentence: Sentence) -> None:
        """Keep those to whom somebody listened, whom a later "tous" means: "a recueilli le récit de neuf survivants"."""
        heard = self.text.find(sentence.start, sentence.end, "reporting.speakers.heard")
        at = self.text.end(heard, "reporting.speakers.heard") if heard is not None else sentence.end
        while at < sentence.end and self.text.is_number(at):
            at += 1
        end = phrase_end(self.text, at, sentence.end) if at < sentence.end else at
        if end > at and kind_of(self.text, at, end) is not ClaimantKind.UNKNOWN:
            self.speakers.seen.append(Speaker.of(self.text, at, end))

    def _carried(self) -> dict[int, Voice]:
        """For each sentence the speaker who goes on: the last one of its paragraph, or whoever a lone quotation goes on from."""
        carried: dict[int, Voice] = {}
        last: Voice | None = None
        paragraph = -1
        for sentence in self.text.sentences:
            if sentence.paragraph != paragraph and not self._is_quotation(sentence):
                last = None
            paragraph = sentence.paragraph
            if goes_back(self.text, sentence) and sentence.start in self._last:
                carried.update(self._backwards(sentence))
            elif (giver := self._giver(sentence)) is not None:
                carried.update(self._backwards(sentence, giver))
            if last is not None:
                carried[sentence.start] = last
            last = self._last.get(sentence.start, last)
            last = None if last is not None and self._is_background(sentence) else last
        return carried

    def _is_background(self, sentence: Sentence) -> bool:
        """Whether a sentence goes back to what somebody had said before: "وكان الجيش قد قال …"."""
        said = self._last.get(sentence.start)
        already = said is not None and any(self.text.has(said.cue[0] - i, "grammar.auxiliaries.already") for i in (0, 1))
        if said is None or not already:
            return False
        return self.text.find(sentence.start, said.cue[0], "grammar.auxiliaries.was") is not None

    def _giver(self, sentence: Sentence) -> Voice | None:
        """ "Le chef du village, qui livre ces informations, …": whose the paragraphs before are that name nobody."""
        text = self.text
        at = next((i for i in range(sentence.start, sentence.end) if text.has(i, "reporting.backwards.giving")), None)
        if at is None or not text.cased:
            return None
        said = (voice for voice in self.in_sentence(sentence) if voice.speaker.end <= at and voice.speaker.named)
        if (voice := next(said, None)) is not None:
            return voice
        giver = subject_before(text, at + 1, sentence)
        speaker = self.speakers.of_phrase(*giver) if giver is not None else None
        named = speaker is not None and speaker.named
        return Voice(speaker, (at, at + 1), at, at + 1, said=at + 1) if speaker is not None and named else None

    def _backwards(self, sentence: Sentence, giver: Voice | None = None) -> dict[int, Voice]:
        """ "C'est ce qu'indique X.": X said what stands before it in the paragraph. giver: in the one before too, unsourced."""
        voice = giver or self._last[sentence.start]
        first = sentence.paragraph - (giver is not None)
        before = [other for other in self.text.sentences if first <= other.paragraph and other.start < sentence.start]
        if giver is not None and any(other.start in self._last for other in before):
            return {}
        return {other.start: voice for other in before if other.start not in self._last and not other.title}

    def _is_answer(self, sentence: Sentence) -> bool:
        return self._interview is not None and sentence.paragraph in self._interview.answers

    def _who_answers(self, question: Sentence) -> Voice | None:
        """Whoever was named last before the first question: all answers without another source are theirs."""
        named = next((speaker for speaker in reversed(self.speakers.seen) if speaker.named), None)
        cue = (question.start, question.start + 1)
        return Voice(named, cue, question.start, len(self.text)) if named is not None else None

    def _of_document(self) -> Voice | None:
        """Whoever issued a text that calls itself a statement: all that has no other source in it is theirs."""
        text, issue = self.text, self._issue
        if issue is None:
            return None
        if (author := issue.author) is not None:
            return Voice(Speaker.of(text, *author), issue.cue, author[0], len(text), said=author[1])
        spoke = [voice for voice in self.all if voice.speaker.named and not (text.cased and text.has(voice.cue[0], _SOURCES))]
        named = [voice for voice in spoke if may_issue(text, (voice.speaker.start, voice.speaker.end))]
        first = next((voice for kinds in _AUTHORS for voice in named if voice.speaker.kind in kinds), None)
        return Voice(first.speaker, issue.cue, issue.cue[0], len(text), said=issue.ends) if first is not None else None

    def _is_quotation(self, sentence: Sentence) -> bool:
        """Whether the whole sentence stands in quotation marks."""
        inside = self.text.quoted(sentence.start + 1)
        return inside is not None and inside[1] >= sentence.end - 2 and inside[0] <= sentence.start + 1
