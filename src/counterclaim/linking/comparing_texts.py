"""In which words: how alike two accounts are as texts, whatever was read in them."""

from __future__ import annotations

from counterclaim.linking.card import Card
from counterclaim.linking.comparison import Comparison, Level, reason_of, silent
from counterclaim.model.phrase import Phrase

_ALIKE = "array_inner_product(text_l, text_r)"
_NONE = "text_l is null or text_r is null"
# Nothing says when: one account has neither a day nor a date of publication, or is a report in which no incident was read.
_TIMELESS = "(whole_l or whole_r or coalesce(first_day_l, published_l) is null or coalesce(first_day_r, published_r) is null)"
# Two texts without a rare word in common are alike in the words of a house, or of a war.
_HOUSE = "not list_has_any(rare_words_l, rare_words_r)"
# Two languages share the words of names alone: that they share few says nothing.
_FOREIGN = f"(language_l <> language_r and ({_ALIKE} < 0.48 or {_HOUSE}))"
_NAMES = "len(list_intersect(full_names_l, full_names_r))"
_STEPS = (("copy", 0.8), ("rewrite", 0.62), ("very_alike", 0.48), ("alike", 0.36), ("akin", 0.26), ("little", 0.16))
_WORDS = {
    "copy": "nearly the same text",
    "rewrite": "texts that share most of their telling words",
    "very_alike": "very similar texts",
    "alike": "similar texts",
    "akin": "texts that have some telling words in common",
    "little": "texts that have few telling words in common",
}


def texts() -> Comparison:
    """Accounts of one event share rare words: names of people and quarters, what was hit. Two languages share too few to
    speak against it."""
    levels = [Level(name, f"{_ALIKE} >= {least}{_unless_house(name)}", _WORDS[name]) for name, least in _STEPS]
    return Comparison(
        "text",
        f"{_NONE} or {_TIMELESS} or {_FOREIGN}",
        (*levels, Level("unlike", None, "texts that have no telling words in common")),
        reason_of(texts),
        _detail,
    )


def _unless_house(level: str) -> str:
    return "" if level in ("akin", "little") else f" and not {_HOUSE}"


def timeless_texts() -> Comparison:
    """Where nothing says when, or no incident was read in a report, words are what there is to go by, and weigh more."""
    levels = [Level(name, f"{_ALIKE} >= {least}", _WORDS[name]) for name, least in _STEPS]
    return Comparison(
        "timeless_text",
        f"{_NONE} or not {_TIMELESS} or {_FOREIGN}",
        (*levels, Level("unlike", None, "texts that have no telling words in common")),
        reason_of(timeless_texts),
        _detail,
    )


def timeless_names() -> Comparison:
    """Where nothing says when, the same names stand in reports of one event: who was charged, what the place is called; another
    event of the kind has others."""
    return Comparison(
        "timeless_names",
        f"len(full_names_l) = 0 or len(full_names_r) = 0 or not {_TIMELESS}",
        (
            Level("share_three", f"{_NAMES} >= 3", "three or more full names in common"),
            Level("share_two", f"{_NAMES} = 2", "two full names in common"),
            Level("share_one", f"{_NAMES} = 1", "a full name in common"),
            Level("differ", None, "no full name in common"),
        ),
        reason_of(timeless_names),
        silent,
    )


def _detail(one: Card, other: Card) -> str:
    alike = one.sketch.alike(other.sketch)
    return "" if alike is None else Phrase("similarity {share}", share=f"{alike:.2f}")
