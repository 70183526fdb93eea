"""The lexicon of harm."""

from __future__ import annotations

import pytest

from counterclaim.model.count import Group, Harm
from counterclaim.reading.harms import Form, context, harm_of, harm_word, ing, is_counted, past, third


@pytest.mark.parametrize(
    ("words", "harm", "form"),
    [
        ("killed", Harm.KILLED, Form.PAST),
        ("killing", Harm.KILLED, Form.ING),
        ("kills", Harm.KILLED, Form.PRESENT),
        ("executing", Harm.KILLED, Form.ING),
        ("slain", Harm.KILLED, Form.PAST),
        ("died", Harm.KILLED, Form.MIDDLE),
        ("dying", Harm.KILLED, Form.MIDDLE),
        ("dead", Harm.KILLED, Form.STATE),
        ("wounded", Harm.INJURED, Form.PAST),
        ("injures", Harm.INJURED, Form.PRESENT),
        ("kidnapped", Harm.ABDUCTED, Form.PAST),
        ("hostage", Harm.ABDUCTED, Form.STATE),
        ("fled", Harm.DISPLACED, Form.MIDDLE),
        ("homeless", Harm.DISPLACED, Form.STATE),
        ("missing", Harm.MISSING, Form.STATE),
        ("disappeared", Harm.MISSING, Form.MIDDLE),
        ("arrested", Harm.ARRESTED, Form.PAST),
        ("bodies", Harm.KILLED, Form.NOUN),
        ("injuries", Harm.INJURED, Form.NOUN),
        ("abduction", Harm.ABDUCTED, Form.NOUN),
        ("lost their lives", Harm.KILLED, Form.MIDDLE),
        ("gunned down", Harm.KILLED, Form.PAST),
        ("claimed the lives of", Harm.KILLED, Form.ACTIVE),
        ("taken hostage", Harm.ABDUCTED, Form.PASSIVE),
        ("went missing", Harm.MISSING, Form.MIDDLE),
    ],
)
def test_harms_knows_words_and_phrases(words: str, harm: Harm, form: Form) -> None:
    found = harm_word(words.split(), 0)
    assert found is not None
    assert (found.harm, found.form, found.size) == (harm, form, len(words.split()))


@pytest.mark.parametrize("word", ["attacked", "said", "bombed", "casualties", "shot", ""])
def test_harms_leaves_other_words_alone(word: str) -> None:
    assert harm_word([word], 0) is None


def test_harms_prefers_the_longer_phrase() -> None:
    found = harm_word(["twelve", "men", "shot", "and", "killed", "nearby"], 2)
    assert found is not None
    assert found.size == 3


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("kill", ("killed", "killing", "kills")),
        ("massacre", ("massacred", "massacring", "massacres")),
        ("destroy", ("destroyed", "destroying", "destroys")),
        ("bury", ("buried", "burying", "buries")),
        ("lynch", ("lynched", "lynching", "lynches")),
    ],
)
def test_harms_inflects_regular_verbs(verb: str, forms: tuple[str, str, str]) -> None:
    assert (past(verb), ing(verb), third(verb)) == forms


@pytest.mark.parametrize("noun", ["deaths", "fatality", "bodies", "corpses", "hostages", "detainees", "injuries"])
def test_harms_knows_nouns_that_are_counted(noun: str) -> None:
    assert is_counted(noun)


@pytest.mark.parametrize("noun", ["people", "casualties", "toll", "lives"])
def test_harms_counts_no_other_noun(noun: str) -> None:
    assert not is_counted(noun)


@pytest.mark.parametrize(
    ("word", "group", "harm"),
    [
        ("captured", Group.MILITANTS, Harm.ARRESTED),
        ("captured", Group.OTHER, Harm.ARRESTED),
        ("captured", Group.CIVILIANS, Harm.ABDUCTED),
        ("captured", Group.SOLDIERS, Harm.ABDUCTED),
        ("kidnapped", Group.MILITANTS, Harm.ABDUCTED),
    ],
)
def test_harms_reads_a_capture_by_who_was_captured(word: str, group: Group, harm: Harm) -> None:
    assert harm_of(word, Harm.ABDUCTED, group) is harm


def test_harms_keeps_its_context_lists_in_lower_case() -> None:
    assert all(word == word.lower() for name in ("modals", "list", "borders", "oblique", "between") for word in context(name))
