"""By which rare words: names of people and streets, trades, what was hit, which few other reports of the case hold."""

from __future__ import annotations

from counterclaim.linking.comparison import Comparison, Level, reason_of, silent

_SHARED = "len(list_intersect(rare_words_l, rare_words_r))"


def words() -> Comparison:
    """Accounts of one event share words that hardly any other report of the time holds: a street, a clinic, a name.

    Between two languages only names would be shared, and these are spelt otherwise: nothing is made of it.
    """
    return Comparison(
        "words",
        "text_l is null or text_r is null or language_l <> language_r",
        (
            # Each level weighs less than those before it: a word that becomes common must never speak for a pair (change.py).
            Level("share_many", f"{_SHARED} >= 5", "five or more rare words in common"),
            Level("share_four", f"{_SHARED} = 4", "four rare words in common"),
            Level("share_three", f"{_SHARED} = 3", "three rare words in common"),
            Level("share_two", f"{_SHARED} = 2", "two rare words in common"),
            Level("share_one", f"{_SHARED} = 1", "a rare word in common"),
            Level("differ", None, "no rare word in common"),
        ),
        reason_of(words),
        silent,
    )
