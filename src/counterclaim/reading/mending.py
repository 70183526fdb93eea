"""Parses of news that can be seen to be wrong, put right: who speaks behind "and", whose label stands before a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.blame_mending import mend_blame
from counterclaim.reading.name_articles import join_article
from counterclaim.reading.party_words import listed
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLAUSES = frozenset({"ccomp", "conj", "acl", "relcl", "advcl", "attr", "dobj", "pobj", "prep", "xcomp"})
_HIGHEST = 6
_FINITE = ("VBD", "VBZ", "VBP")


def mend(doc: Doc) -> Doc:
    """The same parse with these errors put right; every later rule reads it so."""
    joined = frozenset(load_toml("en/reporting.toml")["joined"]["verbs"])
    articles = frozenset(load_toml("en/function_words.toml")["name_articles"])
    for token in list(doc):
        if token.text == "-" and 0 < token.i < len(doc) - 1 and token.nbor(-1).lower_ in articles:
            join_article(token)
        elif token.dep_ == "conj" and token.lemma_ in joined and _is_finite(token):
            _join_speech(token)
        elif token.dep_ == "nsubj" and token.tag_ == "VBN":
            _unfold_subject(token)
        elif token.dep_ == "acl" and token.tag_ in ("VBN", "VBD") and _is_finite(token):
            _part_speech(token)
            _unfold_tie(token)
            _open_clause(token)
        elif token.dep_ == "advcl" and token.head.dep_ == "acl" and token.head.lower_ in listed("modifiers", "telling"):
            _unfold_disguise(token)
        elif token.dep_ == "appos" and token.pos_ == "PROPN":
            _label_name(token)
        elif token.dep_ == "ccomp" and token.tag_ in _FINITE and token.i > token.head.i and _speaks(token.head):
            _part_clause(token)
        elif token.dep_ in ("advcl", "ccomp", "dep") and token.tag_ in _FINITE and token.head.i < token.i:
            _unfold_description(token)
        elif token.lower_ in listed("modifiers", "standing_by") and token.tag_ == "JJ":
            _unfold_loyalty(token)
        elif token.dep_ in ("acl", "amod") and token.tag_ in ("VBD", "VBN") and _speaks(token):
            _free_speech(token)
        elif token.dep_ == "csubj" and token.tag_ == "VB" and token.i == token.sent.start:
            _name_subject(token)
        elif token.tag_ in _FINITE and _speaks(token) and not _has_subject(token):
            _go_on(token)
        elif token.dep_ == "conj" and token.tag_ == "VBG" and token.head.tag_ not in ("VBG", "NN", "NNS", "NNP"):
            _join_noun(token)
        elif token.dep_ == "parataxis" and token.tag_ in ("VBZ", "VBP") and token.head.i == token.i + 1:
            _head_title(token)
        elif token.tag_ == "NNS" and token.dep_ == "ROOT" and any(child.dep_ == "dobj" for child in token.rights):
            _do(token)
        else:
            mend_blame(token)
    return doc


def _free_speech(verb: Token) -> None:
    """ "The governor, Ali Baro, blamed separatists", "the front, a faction, denied it": whoever opens the sentence says it.

    Behind an apposition a parser takes such a past for a participle, and leaves the sentence without a verb.
    """
    speaker, before = verb.sent.root, verb.nbor(-1) if verb.i > verb.sent.start else None
    aside = any(child.dep_ in ("appos", "relcl") and child.i < verb.i for child in speaker.rights)
    behind_comma = before is not None and before.text == "," and aside
    if speaker.pos_ not in ("NOUN", "PROPN") or speaker.i >= verb.i or not (behind_comma or verb.tag_ == "VBD"):
        return
    if any(child.dep_ in ("auxpass", "agent") for child in verb.children) or verb.nbor().lower_ == "by":
        return
    named = verb.head if verb.dep_ == "amod" else None
    verb.head, verb.dep_ = verb, "ROOT"
    speaker.head, speaker.dep_ = verb, "nsubj"
    if named is not None and named != speaker:
        named.head, named.dep_ = verb, "dobj"


def _part_speech(verb: Token) -> None:
    """ "The forces and allied militias killed nine, the monitor said": who speaks stands beside its verb, the forces killed.

    A parser that takes "killed" for a participle leaves the verb of speech with two subjects.
    """
    subject = verb.head
    while subject.dep_ in ("conj", "appos"):
        subject = subject.head
    speech = subject.head
    second = any(child.dep_ == "nsubj" and verb.i < child.i < speech.i for child in speech.children)
    if subject.dep_ == "nsubj" and second and _speaks(speech):
        subject.head, subject.dep_ = verb, "nsubj"
        verb.head, verb.dep_ = speech, "ccomp"


def _open_clause(verb: Token) -> None:
    """ "Amnesty says Front fighters abducted 130 men": nobody says fighters; they abducted the men."""
    who, speech = verb.head, verb.head.head
    if verb.tag_ == "VBD" and who.dep_ == "dobj" and speech.lemma_ == "say" and speech.i < who.i and _speaks(speech):
        who.head, who.dep_ = verb, "nsubj"
        verb.head, verb.dep_ = speech, "ccomp"


def _name_subject(word: Token) -> None:
    """ "Aid workers in the area said": at the head of a sentence a parser takes the first word for an order to aid them."""
    verb, noun = word.head, word.doc[word.i + 1]
    if noun.head == word and noun.tag_ == "NNS" and noun.dep_ == "dobj":
        noun.head, noun.dep_ = verb, "nsubj"
        word.head, word.dep_ = noun, "compound"


def _go_on(verb: Token) -> None:
    """ "The group claims the raid; says five soldiers died": who did the first says the second, and not the first itself."""
    first = next((child for child in verb.lefts if child.dep_ == "ccomp" and _has_subject(child)), None)
    said = any(child.dep_ == "ccomp" for child in verb.rights)
    if first is None or not said or verb.nbor(-1).text not in (";", ","):
        return
    first.head, first.dep_ = (first, "ROOT") if verb.dep_ == "ROOT" else (verb.head, verb.dep_)
    verb.head, verb.dep_ = first, "conj"


def _part_clause(verb: Token) -> None:
    """ "…, witnesses said; the army had no comment", "…, activists said as violence went on": no part of what they said."""
    speech = verb.head
    said = any(child.dep_ == "ccomp" and child.i < speech.i for child in speech.children)
    beside = any(
        child.dep_ == "mark" and child.lower_ in ("as", "while", "after") and child.nbor(-1) == speech for child in verb.lefts
    )
    apart = any(token.text == ";" for token in verb.doc[speech.i : verb.left_edge.i + 1])
    if said and (beside or apart):
        verb.dep_ = "advcl" if beside else "conj"


def _join_noun(participle: Token) -> None:
    """ "Receives reports of bombardment and shelling": no participle is joined to "receives", but to the noun before it."""
    noun = participle.nbor(-2) if participle.i > participle.sent.start + 1 else participle
    if participle.nbor(-1).lower_ in ("and", "or") and noun.pos_ == "NOUN" and noun.dep_ == "pobj" and noun.head.lower_ == "of":
        participle.head = noun


def _do(deed: Token) -> None:
    """The title "Russia bombs Kyiv": a noun that has an object is a verb, and the name before it did it."""
    doer = next((child for child in deed.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"), None)
    if doer is not None and doer.i == deed.i - 1:
        deed.pos_, deed.tag_, doer.dep_ = "VERB", "VBZ", "nsubj"


def _head_title(says: Token) -> None:
    """The title "Army says eliminated 5 rebels": what it says it did hangs on the saying, and not the other way about."""
    deed = says.head
    if _speaks(says) and _has_subject(says) and not _has_subject(deed) and deed.tag_ in ("VBD", "VBN"):
        says.head, says.dep_ = (says, "ROOT") if deed.head == deed else (deed.head, deed.dep_)
        deed.head, deed.dep_ = says, "ccomp"


def _join_speech(verb: Token) -> None:
    """Joins a verb of blame or denial to the verb of speech above it, where the parser joined it to what is said.

    Jets do not accuse: of "X denied that its jets had hit the camp and accused Y" a parser makes the jets speak, and what X says
    openly becomes part of what it denies.
    """
    if not _has_subject(verb) and not _speaks(verb.head) and (above := _speech_above(verb.head)) is not None:
        verb.head = above


def _unfold_subject(participle: Token) -> None:
    """ "The ministry run by the movement put the toll at …": the ministry did, not its "run"."""
    noun = next((child for child in participle.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    verb = participle.head
    if noun is not None and verb.pos_ == "VERB" and verb.i > participle.i:
        noun.head, noun.dep_ = verb, "nsubj"
        participle.head, participle.dep_ = noun, "acl"


def _unfold_description(verb: Token) -> None:
    """ "Rebels linked to the Front killed nine": linked tells who they are, and killed what they did."""
    participle, described = verb.head, listed("modifiers", "ties") | listed("modifiers", "telling")
    noun = next((child for child in participle.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    free = not any(child.dep_ in ("nsubj", "nsubjpass", "mark", "advmod", "cc") and child.i < verb.i for child in verb.children)
    if noun is None or participle.lower_ not in described or not free or participle.head.i in range(noun.i, verb.i + 1):
        return
    if any(child.dep_ in ("aux", "auxpass", "dobj") for child in participle.children):
        return
    verb.head, verb.dep_ = participle.head, participle.dep_
    noun.head = verb
    participle.head, participle.dep_ = noun, "acl"


def _unfold_disguise(verb: Token) -> None:
    """ "Gunmen dressed as soldiers killed nine": the gunmen did, whom a parser takes for dressed while soldiers killed."""
    dressed, mark = verb.head, next((child for child in verb.lefts if child.lower_ == "as" and child.dep_ == "mark"), None)
    looks = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if mark is None or looks is None or mark.i != dressed.i + 1:
        return
    who = dressed.head
    verb.head, verb.dep_ = (verb, "ROOT") if who.head == who else (who.head, "ccomp")
    who.head, who.dep_ = verb, "nsubj"
    mark.head, mark.dep_ = dressed, "prep"
    looks.head, looks.dep_ = mark, "pobj"


def _unfold_tie(verb: Token) -> None:
    """ "Rebels linked to the group killed nine": a parser takes "linked" for what they did, "killed" for what the group is."""
    noun = verb.head
    tie = noun.head.head if noun.dep_ == "pobj" else noun
    subject = next((child for child in tie.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    tied = tie.lower_ in listed("modifiers", "ties") | listed("modifiers", "telling") and tie.pos_ == "VERB"
    if subject is None or not tied or tie.i != subject.i + 1 or noun.dep_ != "pobj" or noun.head.i != tie.i + 1:
        return
    verb.head, verb.dep_ = (verb, "ROOT") if tie.head == tie else (tie.head, tie.dep_)
    subject.head, subject.dep_ = verb, "nsubj"
    for child in [child for child in tie.rights if child.i > verb.i]:
        child.head = verb
    tie.head, tie.dep_ = subject, "acl"


def _unfold_loyalty(adjective: Token) -> None:
    """ "Forces loyal to the president were behind it": a parser takes "loyal" for what the forces are said to be."""
    noun, verb = adjective.nbor(-1) if adjective.i > adjective.sent.start else adjective, adjective.head
    behind = [verb, *verb.children] if verb.i < adjective.i else [verb]
    told = next((each for each in behind if each.i > adjective.i and each.tag_ in _FINITE and not _has_subject(each)), None)
    if noun.head == adjective and noun.dep_ == "nsubj" and told is not None:
        noun.head = told
        adjective.head, adjective.dep_ = noun, "amod"


def _label_name(name: Token) -> None:
    """ "The rebel Rapid Support Forces", "the paramilitary Wagner Group": one name and its label, not a rebel and his forces."""
    label = name.head
    if label.pos_ not in ("ADJ", "NOUN") or label.i + 1 != name.left_edge.i or not label.is_lower or label.n_rights != 1:
        return
    if name.left_edge == name or label.tag_ == "NNS":
        return
    above, relation = label.head, label.dep_
    before = [child for child in label.lefts if child.dep_ in ("det", "amod", "poss", "compound")]
    if above == label:
        return
    name.head, name.dep_ = above, relation
    label.head, label.dep_ = name, "amod"
    for child in before:
        child.head = name


def _is_finite(verb: Token) -> bool:
    """Whether it says what somebody did; a past behind "and" with an object of its own is no participle."""
    if verb.tag_ in _FINITE:
        return True
    bare = not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ == "VBN" and bare and any(child.dep_ == "dobj" for child in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)


def _speaks(verb: Token) -> bool:
    lexicon = load_toml("en/reporting.toml")["verbs"]
    return verb.pos_ in ("VERB", "AUX") and verb.lemma_ in lexicon["say"] + lexicon["stance"]


def _speech_above(verb: Token) -> Token | None:
    """The verb of speech that governs the clause of this one, by its own subject."""
    below = verb
    for _ in range(_HIGHEST):
        above = below.head
        if above == below or below.dep_ not in _CLAUSES:
            return None
        if below.dep_ == "ccomp" and below.i > above.i and _speaks(above):
            if _has_subject(above):
                return above
            if above.tag_ == "VBG" and above.dep_ == "advcl" and _speaks(above.head) and _has_subject(above.head):
                return above.head  # "disputed the toll, saying that no more than ten died, and blamed the herders"
        below = above
    return None
