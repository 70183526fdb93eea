"""Deeds told flatly: "une frappe de l'armée a tué", "tués par X", "X a bombardé": whoever tells them accuses."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.announced import DENYING, PARTIES, announced, explained
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.fallen import fell_behind
from counterclaim.reading.lexical.harmed import GROUPS
from counterclaim.reading.lexical.hedges import is_asked, is_conditional, is_hedged, is_negated, is_supposed
from counterclaim.reading.lexical.joined import after, beside, tied
from counterclaim.reading.lexical.parties import Phrase, agents, belongs_to, is_headed, is_party, parties_at, same_party
from counterclaim.reading.lexical.party_names import is_of_whoever_speaks, is_own_force
from counterclaim.reading.lexical.passives import suffered_from
from counterclaim.reading.lexical.pronouns import of_us, who_hurt_us, whom_they_mean
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import before_adverbs, group_start, within_adverb
from counterclaim.reading.lexical.voice import Voice
from counterclaim.reading.lexical.voices import Voices
from counterclaim.reading.lexical.witnessed import is_bystander, witnessed

_DIRECT, _CAREFUL = "attributions.deeds.direct", "attributions.deeds.careful"
_OBJECTS = ("parties.attacks.nouns", "parties.weapons.nouns", "events.descriptors.objects", "parties.objects.nouns", *GROUPS)
_WAGED = ("parties.attacks.nouns", "parties.weapons.nouns")
_AIMED, _ONESELF = "attributions.deeds.aimed", ("grammar.auxiliaries.infinitive", "grammar.pronouns.self")
_HURT = ("grammar.pronouns.object", "grammar.pronouns.us")
_BACK, _AHEAD, _NEAR = 18, 9, 5
_CLEFT, _RELATIVE = 13, "grammar.conjunctions.relative"
_MEN = ("parties.doers.nouns", "parties.forces.nouns", "people.militants.nouns", "parties.weapons.nouns")
_OWNED = ("grammar.determiners.possessive", "grammar.determiners.own")
_GOING_ON = ("grammar.conjunctions.that", "grammar.conjunctions.and")
_WE = "نا"
_OURS = ("ه", "ها", "هم", "نا")


def find_deeds(text: Text, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """The deeds of a sentence with the parties that it lays them to."""
    told = (
        *suffered_from(text, sentence),
        *agents(text, sentence.start, sentence.end),
        *_active(text, sentence, voices),
        *_responsible(text, sentence, voices),
        *announced(text, sentence, voices),
        *witnessed(text, sentence, voices),
        *explained(text, sentence, voices),
    )
    for i, found in told:
        if is_supposed(text, i, sentence):
            continue
        voice = voices.at(i)
        if is_negated(text, i, sentence):
            yield from _not_done(text, i, found, voice)
            continue
        if voice is not None and any(text.has(j, *DENYING) for j in range(*voice.cue)):
            continue
        for party in found:
            if voice is not None and _is_charged_with(text, i, party, voice, sentence):
                continue
            hedged = is_hedged(text, i, sentence) or is_hedged(text, party[0], sentence)
            doubtful = hedged or (voice is None and is_conditional(text, i, sentence))
            stance = Stance.SUSPECTS if doubtful else Stance.ACCUSES
            yield AttributionMention(
                stance, i, (i, i + 1), voice.speaker if voice else None, party, unnamed=doubtful and voice is None
            )


def _is_charged_with(text: Text, i: int, party: Phrase, voice: Voice, sentence: Sentence) -> bool:
    """Whether a deed is only what somebody is accused of: "dément les accusations selon lesquelles ses hommes ont tué …"."""
    about = text.last(sentence.start, i, "reporting.sources.relative")
    own = is_of_whoever_speaks(text, party) or same_party(text, party, (voice.speaker.start, voice.speaker.end))
    return text.cased and about is not None and voice.speaker.named and own


def _not_done(text: Text, i: int, found: list[Phrase], voice: Voice | None) -> Iterator[AttributionMention]:
    """ "Nos hommes n'ont pas tiré": a party that says so of itself, or of its own, denies."""
    only = text.find(i, text.end(i, _DIRECT) + 2, "grammar.negation.only") is not None  # "n'avoir visé que des combattants"
    if voice is None or not voice.speaker.named:
        return
    speaker = (voice.speaker.start, voice.speaker.end)
    if voice.speaker.kind not in PARTIES and not is_party(text, *speaker):
        return
    force = next((party for party in found if is_own_force(text, speaker, party)), None)
    theirs = force is not None and (not text.cased or text.has(force[0], *_OWNED))  # "nos unités", and not "l'armée"
    own = theirs or any(party == speaker or same_party(text, party, speaker) for party in found)
    if only and (own or force):
        yield AttributionMention(Stance.DISPUTES, i, (i, i + 1), voice.speaker)
    elif own or force:
        yield AttributionMention(Stance.DENIES, i, (i, i + 1), voice.speaker, None if own else force, own=own)


def _responsible(text: Text, sentence: Sentence, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """ "X est responsable de", "X affirme être à l'origine de"."""
    for i in range(sentence.start, sentence.end):
        if text.cased and text.has(i, "attributions.responsible.bearing"):
            bearer = subject_before(text, i, sentence, fits=is_party)
            if bearer is not None and is_party(text, *bearer):
                yield i, [bearer]  # "l'EI porte « l'entière responsabilité » de l'attaque"
            continue
        if not text.has(i, "attributions.responsible.phrases"):
            continue
        if text.grammar.verb_first:
            verb = i - text.has(i - 1, "grammar.pronouns.he")  # "القوات هي المسؤولة عن الكمين"
            subject = subject_before(text, verb, sentence, fits=is_party)
            if subject is not None and is_party(text, *subject):
                yield i, [subject]
            continue
        be = before_adverbs(text, i - 1)
        if not text.has(be, "grammar.auxiliaries.be"):
            continue
        if text.has(be, "grammar.auxiliaries.infinitive"):
            yield from _own(text, i, be, sentence, voices)
        elif text.has(be - 1, "grammar.pronouns.he") and (voice := voices.at(i)) is not None and voice.speaker.kind in PARTIES:
            yield i, [(voice.speaker.start, voice.speaker.end)] if voice.speaker.named else []
        elif (subject := subject_before(text, i, sentence, fits=is_party)) is not None and is_party(text, *subject):
            yield i, [] if is_asked(text, sentence.start, be) else [subject]


def _own(text: Text, i: int, infinitive: int, sentence: Sentence, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """ "Dit avoir frappé": the deed of whoever speaks, where a verb of saying governs the infinitive and none of denial."""
    j = infinitive - 1
    if text.cased and text.is_mark(j, ",") and text.has(j - 1, "grammar.adverbs.words", "grammar.pronouns.he"):
        j = next((k - 1 for k in range(j - 1, max(j - _NEAR, 0), -1) if text.is_mark(k, ",")), j)  # "affirme, lui, avoir"
    while text.has(j, "grammar.adverbs.words", "grammar.negation.words") or text.is_mark(j, '«"“') or within_adverb(text, j):
        j -= 1
    voice = voices.at(i)
    governed = text.has(j, "reporting.verbs.say") and not text.has(
        j, "attributions.deny.verbs", "attributions.accuse.verbs", "attributions.dispute.verbs"
    )
    if voice is not None and voice.speaker.named and governed and voice.cue[0] <= j < voice.cue[1]:
        yield i, [(voice.speaker.start, voice.speaker.end)]


def _active(text: Text, sentence: Sentence, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """ "X a attaqué", "X qui ont tué": a party that is the subject of a deed."""
    for i in range(sentence.start, sentence.end):
        if not text.has(i, _DIRECT) or not _is_active(text, i) or text.has(i - 1, "grammar.determiners.words"):
            continue
        if text.cased and text.words[i].capital:
            continue  # "#Mali Frappe de drone": a noun that opens a post
        end = text.end(i, _DIRECT)
        if not _does_harm(text, i, end, sentence):
            continue
        if text.grammar.verb_first:
            yield from _verb_first(text, i, end, sentence, voices)
            continue
        if found := _seen(text, i, sentence):
            yield i, found
            continue
        infinitive = next((j for j in range(i - 1, max(i - 4, 0), -1) if text.has(j, "grammar.auxiliaries.infinitive")), None)
        if infinitive is not None and not text.has(infinitive - 1, "attributions.suspect.seeming"):
            yield from _own(text, i, infinitive, sentence, voices)
            continue
        verb = i if infinitive is None else infinitive - 1
        subject = subject_before(text, verb, sentence, fits=_is_doer)
        if subject is not None and _is_doer(text, *subject):
            yield i, [*beside(text, subject, sentence), _unquoted(text, subject), *after(text, subject, i)]
        elif (party := tied(text, group_start(text, i, sentence))) is not None:
            yield i, [party]
        elif (them := who_hurt_us(text, i, sentence) or _they(text, i, sentence, voices)) is not None:
            yield i, [them]
        elif (we := of_us(text, i, sentence)) is not None:
            yield from _of_ones_own(text, i, we, voices)
        elif subject is not None and is_negated(text, i, sentence):
            yield from _of_ones_own(text, i, subject, voices)
        elif (men := subject_before(text, verb, sentence, fits=_are_of_whoever_speaks)) is not None and _is_party(voices.at(i)):
            yield from _of_ones_own(text, i, men, voices)


def _seen(text: Text, i: int, sentence: Sentence) -> list[Phrase]:
    """ "Avoir vu des soldats tuer …": whoever somebody saw or heard do it."""
    if not text.forms[i].endswith(text.grammar.endings["infinitive"]):
        return []
    for j in range(i - 1, max(i - _BACK, sentence.start), -1):
        if text.has(j, "reporting.verbs.perceiving"):
            end = i - text.is_mark(i - 1, '»"”')
            return [party for party in parties_at(text, j + 1, i) if party[1] == end]
    return []


def _unquoted(text: Text, subject: Phrase) -> Phrase:
    """The subject without the quotation mark that opens what is said: "« Les policiers visaient …"."""
    opens = text.is_mark(subject[0], '«"“') and not any(text.is_mark(i, '»"”') for i in range(subject[0] + 1, subject[1]))
    return subject[0] + opens, subject[1]


def _is_doer(text: Text, start: int, end: int) -> bool:
    """Whether the words name a party, and not its attack, which is read with it."""
    head = next((i for i in range(start, end) if not text.has(i, "grammar.determiners.words")), start)
    return is_party(text, start, end) and not text.has(head, "parties.attacks.nouns")


def _they(text: Text, i: int, sentence: Sentence, voices: Voices) -> Phrase | None:
    """ "« Ils ont tiré sur tout le monde », raconte une commerçante": whom somebody who saw it means, and who is no party."""
    return whom_they_mean(text, i, sentence) if is_bystander(voices.at(i)) else None


def _is_party(voice: Voice | None) -> bool:
    return voice is not None and voice.speaker.kind in PARTIES


def _are_of_whoever_speaks(text: Text, start: int, end: int) -> bool:
    return is_of_whoever_speaks(text, (start, end))


def _of_ones_own(text: Text, i: int, subject: Phrase, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """ "Ses hommes", "nous", "il": the deed of whoever speaks."""
    voice = voices.at(i)
    own = any(
        text.has(j, "grammar.determiners.possessive", "grammar.pronouns.we", "grammar.pronouns.he") for j in range(*subject)
    )
    told = voice is not None and voice.behind and text.has(subject[0], "grammar.pronouns.they")  # "ils ont tué …, a dit X"
    if own and voice is not None and voice.speaker.named and not told:
        yield i, [(voice.speaker.start, voice.speaker.end)]


def _does_harm(text: Text, i: int, end: int, sentence: Sentence) -> bool:
    """Whether a verb of many meanings has somebody or something to harm behind it, or is one's own aim ("avoir visé …")."""
    if text.find(end, min(end + _AHEAD, sentence.end), "attributions.accuse.onto") is not None:
        return False  # "threw the blame for the attack on X"
    before = i - 1 - text.is_mark(i - 1, '«"“')  # "dit avoir « éliminé » …"
    sure = text.end(i, _CAREFUL) < end  # "tiré à balles réelles", and not "tiré" alone
    if not text.has(i, _CAREFUL) or sure or text.has(i, _AIMED) and text.has(before, *_ONESELF):
        return True
    if text.cased and text.has(group_start(text, i, text.sentence(i)), *_HURT) and text.has(i - 1, "grammar.auxiliaries.have"):
        return True  # "ils nous ont frappés", "et les ont abattus"
    if any(text.has(j, "grammar.pronouns.cleft") for j in range(max(i - _CLEFT, 0), i)) and _is_relative(text, i - 2):
        return True  # "ce sont les militaires qui ont tiré"
    if text.grammar.verb_first and text.words[i].own:
        return True  # "a rocket that X fired": its object is joined to the verb
    waged = text.has(i, "attributions.deeds.waging")  # no "lancé une patrouille"
    objects = _WAGED if waged else GROUPS if text.has(i, "attributions.deeds.people_only") else _OBJECTS
    closing = next((j for j in range(end + 1, min(end + _AHEAD, sentence.end)) if text.is_mark(j, ",")), end)
    end = closing if text.is_mark(end, ",") else end  # "ont mené, mardi à l'aube, une opération"
    limit = min(end + (_NEAR if waged else _AHEAD), sentence.end)
    numbered = text.grammar.verb_first and objects is GROUPS and any(text.is_number(j) for j in range(end, limit))
    return numbered or text.find(end, limit, *objects) is not None


def _is_relative(text: Text, i: int) -> bool:
    """Whether a relative pronoun stands here, or before a small pronoun: "qui ont", "qui l'ont"."""
    return text.has(i, _RELATIVE) or text.has(i, "grammar.pronouns.clitic") and text.has(i - 1, _RELATIVE)


def _verb_first(text: Text, i: int, end: int, sentence: Sentence, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """ "قصفت طائرات النظام", "أن الجيش قصف", and "أنه قتل", which is the deed of whoever speaks.

    "قتل الجيش" is the army's deed only where those whom it killed come behind it: without vowel signs the verb may be a passive.
    """
    voice = voices.at(i)
    opening = i - 1 - text.is_mark(i - 1, '«"“')  # "that it « hit … »"
    theirs = text.has(i - 1, *_MEN) and (text.words[i - 1].own or text.of(i - 1, i).endswith(_OURS))
    ours = voice is not None and voice.speaker.kind in PARTIES and text.of(i, i + 1).endswith(_WE)  # "استهدفنا تجمعا"
    if text.has(opening, "grammar.pronouns.self") or theirs or ours:
        if voice is not None and voice.speaker.named:
            yield i, [(voice.speaker.start, voice.speaker.end)]
        return
    opens = text.has(i - 1, "grammar.conjunctions.words") and not text.has(i - 1, *_GOING_ON)  # "عندما هاجم عناصر …"
    alone = opens or text.has(i, "attributions.deeds.people_only")
    before = None if alone else subject_before(text, i, sentence, fits=is_party)
    if before is not None and text.has(before[0] - 1, "grammar.conjunctions.that") and is_party(text, *before):
        # "that the militia used heavy guns": what follows is its object
        yield i, [belongs_to(text, *before, sentence.end) or before]
        return
    who = text.has(i - 1, "grammar.conjunctions.relative", "grammar.prepositions.from")  # "هي التي ارتكبت", "هو من نفذ"
    if who and text.has(i - 2, "grammar.pronouns.he"):
        doer = subject_before(text, i - 2, sentence, fits=is_party)
        if doer is not None and is_party(text, *doer):
            yield i, [doer]  # "القوات هي التي ارتكبت المجزرة"
            return
    found = parties_at(text, end, sentence.end) if is_headed(text, end) else []
    if found and text.has(i, "attributions.deeds.people_only"):
        behind = range(found[-1][1], min(found[-1][1] + _AHEAD, sentence.end))
        found = found if any(text.is_number(j) or text.has(j, *GROUPS) for j in behind) else []
    if found:
        yield i, found
        return
    subject = subject_before(text, i, sentence, fits=is_party)
    numbered = subject is not None and any(text.is_number(j) for j in (subject[0] - 1, *range(*subject)))
    fell = numbered and fell_behind(text, i) is not None  # "خمسة جنود قتلوا"
    if subject is not None and is_party(text, *subject) and not fell and not opens:
        yield i, [belongs_to(text, *subject, sentence.end) or subject]


def _is_active(text: Text, i: int) -> bool:
    """Whether the subject does it: a present or past tense, or a participle behind "have" without "been"."""
    form = text.forms[i]
    if text.words[i].definite and not text.words[i].own:
        return False  # "الخطف" is no verb
    if text.forms[i - 1] in text.grammar.who and text.has(i, "parties.attacks.nouns"):
        return True  # "c'est le régime qui massacre"
    if not form.endswith(text.grammar.endings["participle"]):
        return not form.endswith(text.grammar.endings["infinitive"]) or bool(_seen(text, i, text.sentence(i)))
    j = i - 1
    while text.has(j, "grammar.adverbs.words", "grammar.pronouns.clitic", "grammar.negation.words") or text.is_mark(j, '«"“'):
        j -= 1
    reflexive = text.has(j - 1, "grammar.pronouns.reflexive")
    return reflexive if text.has(j, "grammar.auxiliaries.be") else text.has(j, "grammar.auxiliaries.have")
