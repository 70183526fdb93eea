"""Reports whose commas a page dropped: the sentences are invented."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from counterclaim import read
from counterclaim.reading.commas import with_commas

# Enough words without a comma that the report has lost them.
REST = (
    " The market was closed after the attack and many families left the town. Roads to the north were blocked for two days. "
    "No shop was open in the centre and the school stayed empty. The river crossing is the only way out of the district now."
)
NLP = spacy.blank("en")
WORDS = (
    "the",
    "a",
    "monitor",
    "said",
    "he",
    "town",
    "killed",
    "Mopti",
    "KBC",
    "reports",
    ",",
    ".",
    "-",
    "of",
    "and",
    "army",
    "12",
)


def commas(sentence: str) -> str:
    """The sentence as it reads with the commas put in."""
    doc = with_commas(NLP.make_doc(sentence + REST))
    words = [token for token in doc if token.idx < len(sentence)]
    return "".join("," + " " if token.text == "," else token.text_with_ws for token in words).strip()


@pytest.mark.parametrize(
    ("lost", "whole"),
    [
        ("Nine people were killed in Mopti a monitor said.", "Nine people were killed in Mopti, a monitor said."),
        ("Four herders were shot including a child he said adding that two fled.",
         "Four herders were shot including a child, he said, adding that two fled."),
        ("A bomb killed six people in the city of Baidoa Somali state television reported on Monday.",
         "A bomb killed six people in the city of Baidoa, Somali state television reported on Monday."),
        ("Ten villagers died in southern Kachin DVB news agency reports.",
         "Ten villagers died in southern Kachin, DVB news agency reports."),
        ("Shells hit the camp near Zalingei on Friday local aid officials said.",
         "Shells hit the camp near Zalingei on Friday, local aid officials said."),
        ("The Darfur Watch a London-based monitoring group also reported nine deaths.",
         "The Darfur Watch, a London-based monitoring group, also reported nine deaths."),
        ("Rockets hit a clinic on Monday the head of the hospital said.",
         "Rockets hit a clinic on Monday, the head of the hospital said."),
        ("Ten died in Darfur on Friday the Zalingei Observatory for Human Rights monitor said.",
         "Ten died in Darfur on Friday, the Zalingei Observatory for Human Rights monitor said."),
        ("Rebels burned the village on Monday a monitor and a medical source said.",
         "Rebels burned the village on Monday, a monitor and a medical source said."),
        ("Dozens fled the strike monitor chief Bako Dembe told reporters.",
         "Dozens fled the strike, monitor chief Bako Dembe told reporters."),
    ],
)  # fmt: skip
def test_commas_are_put_before_the_speaker(lost: str, whole: str) -> None:
    assert commas(lost) == whole


@pytest.mark.parametrize(
    "sentence",
    [
        "The army said the rebels had shelled the town.",
        "The mayor said that the group reported nine deaths.",
        "Nine people died after the governor announced a truce.",
        "Soldiers killed a confirmed rebel near the bridge.",
        "A bomb claimed by the group hit the market.",
        "Free Kachin Army said it had left.",
        "Nine dead in raid Monitor The Darfur Watch said nine people were killed.",
    ],
)
def test_commas_are_not_put_within_a_clause(sentence: str) -> None:
    assert commas(sentence) == sentence


def test_commas_leave_a_report_that_has_one() -> None:
    doc = NLP.make_doc("In Mopti, nine people were killed a monitor said." + REST)
    assert with_commas(doc) is doc


def test_commas_leave_a_short_text() -> None:
    doc = NLP.make_doc("Nine people were killed in Mopti a monitor said.")
    assert with_commas(doc) is doc


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=80,
    )
)
def test_commas_move_no_word(words: list[str]) -> None:
    doc: Doc = NLP.make_doc(" ".join(words))
    found = with_commas(doc)
    assert len(found.text) == len(doc.text)
    assert [(token.idx, token.text) for token in found if token.text != ","] == [
        (token.idx, token.text) for token in doc if token.text != ","
    ]


def test_commas_give_the_number_to_its_speaker() -> None:
    text = (
        "Ten civilians were killed and around 40 injured in Geneina City in western Sudan SUNA news agency reported on Monday."
        + REST
    )
    ledger = read(text)
    killed = next(claim for claim in ledger.claims if claim.kind == "count")
    assert killed.claimant.span is not None
    assert "SUNA" in killed.claimant.span.of(text)
    assert all(claim.quote.of(text) in text for claim in ledger.claims)


def test_commas_give_the_number_to_reports_of_whoever_it_may_be() -> None:
    text = "At least 30 militants were killed near Zalingei on Thursday reports said." + REST
    (killed,) = (claim for claim in read(text).claims if claim.kind == "count")
    assert killed.claimant.span is not None
    assert killed.claimant.span.of(text) == "reports"
