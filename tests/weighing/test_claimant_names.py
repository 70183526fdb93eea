from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import ClaimantKind
from counterclaim.weighing.claimant_names import identity, name_words, party_words, plain_words, private_kinds, shown

ORGANISATION, OFFICIAL, ARMED = ClaimantKind.ORGANISATION, ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP
PRIVATE = [ClaimantKind(kind) for kind in private_kinds()]


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("The Hill Front", "hill front"),
        ("the hill  front", "hill front"),
        ("Mali's army", "mali army"),
        ("le Front de Libération", "front liberation"),
        ("The head of the Kel Ansar", "kel ansar"),
        ("the", "the"),
        ("الجيش السوداني", "الجيش السوداني"),
    ],
)
def test_name_words_are_those_that_tell_who_it_is(words: str, folded: str) -> None:
    assert name_words(words) == folded


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("terrorists", "terrorist"),
        ("the terrorist groups", "terrorist"),
        ("Terrorist organizations", "terrorist"),
        ("Syrian rebels", "syrian rebel"),
        ("the Hill Front", "hill front"),
        ("fighters of the Hill Front", "militant hill front"),
        ("the group", "group"),
        ("", ""),
    ],
)
def test_party_words_are_the_same_in_every_report(words: str, folded: str) -> None:
    assert party_words(words) == folded


@pytest.mark.parametrize(
    ("words", "kind", "known"),
    [
        ("Kal Akal", ORGANISATION, "kal akal"),
        ("The civil society organisation Kal Akal", ORGANISATION, "kal akal"),
        ("a monitoring group, the Hill Network", ORGANISATION, None),
        ("a monitoring group, Hill Network", ORGANISATION, "hill network"),
        ("the civil society organisation “Kal Akal,”", ORGANISATION, "kal akal"),
        ("the head of the Kel Ansar", ORGANISATION, "kel ansar"),
        ("The leader of the Kel Ansar, a tribe of the north", ORGANISATION, "kel ansar"),
        ("the mayor of Oro Benna", OFFICIAL, "mayor oro benna"),
        ("Mali's army", OFFICIAL, "mali army"),
        ("the mayor", OFFICIAL, None),
        ("a local official", OFFICIAL, None),
        ("local officials in Oro Benna", OFFICIAL, None),
        ("A UN official", ClaimantKind.UN, None),
        ("Azawad rebels", ARMED, None),
        ("Western diplomats", OFFICIAL, None),
        ("un responsable local", OFFICIAL, None),
        ("الجيش", OFFICIAL, "الجيش"),
        ("", OFFICIAL, None),
    ],
)
def test_identity_is_of_who_is_named_or_the_only_one(words: str, kind: ClaimantKind, known: str | None) -> None:
    assert identity(words, kind) == known


@pytest.mark.parametrize("kind", PRIVATE)
def test_identity_of_private_persons_is_kept_by_no_name(kind: ClaimantKind) -> None:
    assert identity("Teral Moss", kind) is None


@pytest.mark.parametrize("kind", PRIVATE)
@pytest.mark.parametrize(
    "words", ["Teral Moss", "Teral Moss, a farmer", "a farmer named Moss", "the father of Teral Moss", "تيرال موس"]
)
def test_shown_words_hide_the_names_of_private_persons(kind: ClaimantKind, words: str) -> None:
    assert shown(words, kind) == private_kinds()[kind.value]


@pytest.mark.parametrize("kind", PRIVATE)
@pytest.mark.parametrize("words", ["a farmer", "A local source", "The dead man's uncle", "residents of the town"])
def test_shown_words_keep_descriptions(kind: ClaimantKind, words: str) -> None:
    assert shown(words, kind) == words


@pytest.mark.parametrize("words", ["the Hill Front", "The mayor of Oro Benna", "General Teral Moss"])
def test_shown_words_keep_the_names_of_offices_and_groups(words: str) -> None:
    assert shown(words, OFFICIAL) == words


def test_shown_words_are_in_one_line() -> None:
    assert shown("the Hill\n  Front", ARMED) == "the Hill Front"


@pytest.mark.parametrize(
    ("words", "plain"),
    [("the group “Kal Akal,”", "the group Kal Akal"), ('"the Front"', "the Front"), ("« le Front »,", "le Front"), ("", "")],
)
def test_shown_words_have_no_quotation_marks(words: str, plain: str) -> None:
    assert plain_words(words) == shown(words, ARMED) == plain


@given(st.text(max_size=40), st.sampled_from(list(ClaimantKind)))
def test_names_of_any_text_are_found_or_not_without_an_error(words: str, kind: ClaimantKind) -> None:
    assert identity(words, kind) is None or isinstance(name_words(words), str)
    assert isinstance(shown(words, kind), str)


def test_shown_words_of_unknown_kind_keep_a_public_office_without_the_name() -> None:
    words = "Teral Moss, head of the Hill District Administration"
    assert shown(words, ClaimantKind.UNKNOWN) == "head of the Hill District Administration"
    assert shown(words, ClaimantKind.WITNESS) == "a witness"
