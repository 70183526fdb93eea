"""Who contests a number, the status of the dead, or what happened, with the party contradicted where one is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.model.claim import Stance
from counterclaim.reading.attribution_mention import AttributionMention, mention
from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.reading.cleared import denies_harm, touches_violence
from counterclaim.reading.denials import called_untrue
from counterclaim.reading.mood import Mood, mood_of
from counterclaim.reading.nearby import after, before, child_of
from counterclaim.reading.parties import any_party
from counterclaim.reading.party_words import EVIDENCE, words_of
from counterclaim.reading.phrases import phrases_in, tokens_among
from counterclaim.reading.speakers import agent_of, each_joined, phrase_of, speaker_of
from counterclaim.reading.subjects import subject_of
from counterclaim.reading.violence import is_passive
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_AFTER = 8
_ACCOUNT = 5
_BEFORE = 12


def find_disputes(doc: Doc) -> Iterator[AttributionMention]:
    """Every contested account; its target is whose account it is, or nobody."""
    cues = (*(words("dispute", name) for name in ("verbs", "wrong", "fighters", "civilians")), words("deny", "rejecting"))
    cues = (*cues, words("deny", "untrue"), words("deny", "verbs"))
    for token in tokens_among(doc, *cues):
        if token.pos_ == "VERB" and token.lemma_ in words("deny", "verbs"):
            yield from _denied_harm(token)
        if token.pos_ == "VERB" and token.lemma_ in words("dispute", "verbs"):
            yield from _contested(token, words("dispute", "objects"))
            yield from _contested_so(token)
            yield from _contested_by(token)
        elif token.pos_ == "VERB" and token.lemma_ in words("deny", "rejecting"):
            tolls = words("dispute", "tolls")
            accused = touches_violence(token) or token.dep_ == "relcl"  # "blamed the army, which rejected the claim": it denies
            yield from _contested(token, tolls if accused else tolls | words("deny", "reports"))
        elif token.lower_ in words("dispute", "wrong"):
            yield from _called_wrong(token)
            yield from _that_was_wrong(token)
        elif token.lower_ in words("deny", "untrue"):
            yield from _is_a_lie(token)
            called = token.head if token.lower_ == "fake" and token.head.lower_ == "news" else token
            rejected = called.dep_ in ("oprd", "pobj", "acomp", "dobj", "ccomp") and next(called_untrue(token), None) is None
            yield from _called_wrong(token) if rejected else ()
        elif token.lower_ in words("dispute", "fighters"):
            yield from _were_fighters(token)
        elif token.lower_ in words("dispute", "civilians"):
            yield from _no_civilians(token)
    for cue in phrases_in(doc, sorted(words("dispute", "wordings") | words("dispute", "telling_otherwise"))):
        yield from _in_set_words(cue)


def _contested(verb: Token, objects: frozenset[str]) -> Iterator[AttributionMention]:
    disputed = next((token for token in after(verb, _AFTER) if token.lower_ in objects and verb.is_ancestor(token)), None)
    source = speaker_of(verb)
    if disputed is None or disputed.head.lower_ == "by" or source is None or any(child.dep_ == "neg" for child in verb.children):
        return
    account = disputed.head if disputed.dep_ == "compound" else disputed  # "the casualty figures"
    yield mention(Stance.DISPUTES, verb.doc[verb.i : verb.i + 1], _whose(account), source)


def _contested_by(verb: Token) -> Iterator[AttributionMention]:
    """As in "The toll was contested by the army", "That was contradicted by witnesses"."""
    account, source = (child_of(verb, "nsubjpass"), agent_of(verb)) if is_passive(verb) else (None, None)
    told = words("dispute", "objects") | words("dispute", "pointing")
    if account is not None and source is not None and account.lower_ in told and mood_of(verb) is Mood.STATED:
        yield mention(Stance.DISPUTES, verb.doc[verb.i : verb.i + 1], _whose(account), source)


def _in_set_words(cue: Tokens) -> Iterator[AttributionMention]:
    """As in "cast doubt on the toll", "gave a different account"."""
    source, following = speaker_of(cue[0]), {token.lower_ for token in after(cue[-1], _ACCOUNT)}
    told = cue.text.lower() in words("dispute", "telling_otherwise") or following & words("dispute", "objects")
    if source is not None and source.start < cue.start and told and mood_of(cue[0]) is Mood.STATED:
        account = next((token for token in after(cue[-1], _ACCOUNT) if token.lower_ in words("dispute", "objects")), None)
        yield mention(Stance.DISPUTES, cue, None if account is None else _whose(account), source)


def _contested_so(verb: Token) -> Iterator[AttributionMention]:
    """As in "the governor disputes that", "a rights group contested this": whatever was told right before."""
    disputed, source = child_of(verb, "dobj"), speaker_of(verb)
    pointing = disputed is not None and disputed.lower_ in words("dispute", "pointing") and not list(disputed.children)
    if pointing and source is not None and not any(child.dep_ in ("neg", "aux") for child in verb.lefts):
        yield mention(Stance.DISPUTES, verb.doc[verb.i : verb.i + 1], None, source)


def _whose(account: Token) -> Tokens | None:
    """As in "the observatory's figures", "the figures of the observatory"."""
    owners = (child for child in account.lefts if child.dep_ in ("poss", "compound", "nmod"))
    nobody = attack_nouns() | words("dispute", "tolls")
    owner = next((child for child in owners if child.lower_ not in nobody), None)
    if owner is None:
        source = next((child for child in account.rights if child.lower_ in ("by", "of", "from")), None)
        owner = child_of(source or child_of(child_of(account, "acl"), "agent"), "pobj")
    if owner is None or owner.pos_ == "PRON" or owner.lower_ in words("dispute", "tolls") | words("dispute", "dead"):
        return None
    return next((party.tokens for party in any_party(owner)), None)


def _called_wrong(word: Token) -> Iterator[AttributionMention]:
    """As in "called the toll exaggerated", "dismissed the report as biased"."""
    said = list(reversed(before(word, _BEFORE)))
    disputed = next((token for token in said if token.lower_ in words("dispute", "objects")), None)
    verb = next((token for token in said if token.lemma_ in words("deny", "describing")), None)
    if verb is None or subject_of(verb) is None:
        return
    if disputed is None and _is_what_was_told(verb):
        yield mention(Stance.DISPUTES, word.doc[word.i : word.i + 1], None, speaker_of(verb))
        return
    which = next((child for child in verb.lefts if child.dep_ == "dobj" and child.lower_ == "which"), None)
    if disputed is not None:
        yield mention(Stance.DISPUTES, word.doc[word.i : word.i + 1], _whose(disputed), speaker_of(verb))
    elif which is not None and verb.dep_ == "relcl":  # "said three had been killed, which the army dismissed as a lie"
        yield mention(Stance.DISPUTES, word.doc[word.i : word.i + 1], None, speaker_of(verb))


def _is_what_was_told(verb: Token) -> bool:
    """As in "its president called this a lie": not "said that they had mistaken it"."""
    calls = verb.lemma_ in words("deny", "describing") - words("admit", "saying") and verb.tag_ in ("VBD", "VBZ", "VBP")
    pointing = (token for token in verb.doc[verb.i + 1 : verb.i + 2] if token.lower_ in words("dispute", "pointing"))
    return calls and any(token.dep_ != "mark" for token in pointing)


def _that_was_wrong(word: Token) -> Iterator[AttributionMention]:
    """As in "two were said to be killed, but the mayor said that was incorrect": what was told of the dead just before."""
    subject, verb = child_of(word.head, "nsubj"), word.head.head
    pointing = (
        subject is not None and subject.lower_ in words("dispute", "pointing") and verb.lemma_ in words("deny", "describing")
    )
    speaker = speaker_of(verb) if pointing else None
    told = (token.lower_ for token in word.doc[word.sent.start : verb.i])
    if speaker is not None and not words("dispute", "dead").isdisjoint(told):
        yield mention(Stance.DISPUTES, word.doc[word.i : word.i + 1], None, speaker)


def _is_a_lie(word: Token) -> Iterator[AttributionMention]:
    """As in "That's a lie," retorted the group's president: whatever was told right before."""
    be = word.head
    subject, saying = child_of(be, "nsubj"), be.head
    pointing = be.lemma_ == "be" and subject is not None and subject.lower_ in words("dispute", "pointing")
    said = be.dep_ in ("ccomp", "parataxis") and saying.lemma_ in load_toml("en/reporting.toml")["verbs"]["say"]
    if pointing and said and (speaker := speaker_of(saying)) is not None:
        yield mention(Stance.DISPUTES, word.doc[word.i : word.i + 1], None, speaker)


def _were_fighters(word: Token) -> Iterator[AttributionMention]:
    """As in "The army said those killed were fighters": the status of the dead, contested by a party."""
    verb = word.head
    if verb.dep_ in ("attr", "conj", "appos") and word.doc[word.i - 1].lower_ == "not":
        verb = verb.head  # "were civilians, not fighters"
    if word.doc[word.i - 1].lower_ in ("not", "n't", "no"):
        yield from _were_none(word, verb)
        return
    clause = verb.head if verb.dep_ == "conj" else verb  # "said it had hit a compound and that most of the dead were fighters"
    if clause.dep_ not in ("ccomp", "parataxis"):
        return
    subject = subject_of(verb)
    dead = () if subject is None else (token.lower_ for token in subject.subtree if token.i < verb.i)
    they = subject is not None and subject.lower_ == "they" and _has_dead(word, clause.head)
    they |= subject is not None and subject.lower_ in words("dispute", "those") and subject.left_edge.lower_ in ("the", "those")
    called = word.dep_ == "attr" and (they or not words("dispute", "dead").isdisjoint(dead))
    only = verb.lower_ in words("dispute", "dead") and any(child.lower_ == "only" for child in word.lefts)
    if called or (only and word.dep_ == "nsubjpass"):
        yield from _by_party(word, clause.head)


def _were_none(word: Token, be: Token) -> Iterator[AttributionMention]:
    """As in "Residents said the dead were civilians, not fighters", "They were not fighters," a resident said."""
    subject, saying = subject_of(be), be.head
    if saying.lemma_ == "be" and be.dep_ == "ccomp":  # "They were not fighters, they were farmers"
        be, saying = saying, saying.head
    meant = {token.lower_ for token in subject.subtree} if subject is not None and subject.i < be.i else set()
    dead = meant & (words("dispute", "dead") | {"they"})
    said = be.dep_ in ("ccomp", "parataxis") and saying.lemma_ in load_toml("en/reporting.toml")["verbs"]["say"]
    if be.lemma_ == "be" and dead and said and (speaker := speaker_of(saying)) is not None:
        yield mention(Stance.DISPUTES, word.doc[word.i : word.i + 1], None, speaker)


def _has_dead(word: Token, saying: Token) -> bool:
    """ "The army confirmed the deaths, but said they were terrorists": whether the dead are told of in the same breath."""
    told = {token.lower_ for token in word.doc[word.sent.start : word.i]}
    return saying.lemma_ in load_toml("en/reporting.toml")["verbs"]["say"] and not words("dispute", "dead").isdisjoint(told)


def _no_civilians(word: Token) -> Iterator[AttributionMention]:
    """As in "The army said no civilians were harmed", "there were no civilian casualties"."""
    noun = word.head if word.dep_ in ("amod", "compound") else word
    verb = noun.head
    clause = verb.head if verb.dep_ == "conj" else verb  # "said it had hit a depot and that no civilians were harmed"
    if any(child.lower_ == "no" for child in noun.lefts) and clause.dep_ in ("ccomp", "parataxis"):
        yield from _by_party(word, _who_found(clause.head))


def _who_found(verb: Token) -> Token:
    """ "Said its assessment was that no civilians were harmed", "said it had found that …": the saying above."""
    subject = subject_of(verb)
    found = subject is not None and (subject.lower_ in words("dispute", "findings") or subject.lower_ in words("admit", "own"))
    return verb.head if found and verb.dep_ in ("ccomp", "conj") and verb.head.pos_ == "VERB" else verb


def _denied_harm(verb: Token) -> Iterator[AttributionMention]:
    """As in "denied that any civilians had been killed", "denies that anyone was hurt": what happened, and not who did it."""
    for denier in [] if (head := subject_of(verb)) is None or not denies_harm(verb) else each_joined(head, verb.i):
        yield mention(Stance.DISPUTES, verb.doc[verb.i : verb.i + 1], None, denier)


def _by_party(cue: Token, saying: Token) -> Iterator[AttributionMention]:
    """A dispute that names nobody counts only from a party to the war, not from a hospital or a monitor."""
    speaker = subject_of(saying)
    if speaker is None:
        return
    phrase = phrase_of(speaker)
    party = any(words_of(cue.doc)[token.i] in EVIDENCE or token.lower_ in words("admit", "offices") for token in phrase)
    if party and not any(token.lower_ in words("admit", "outsiders") for token in phrase):
        yield mention(Stance.DISPUTES, cue.doc[cue.i : cue.i + 1], None, phrase)
