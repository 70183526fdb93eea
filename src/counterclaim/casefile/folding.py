"""How words are searched: without case, diacritics and the variants of one Arabic letter, in Latin and Arabic script alike."""

from __future__ import annotations

import unicodedata

# What readers of Arabic take for one letter and writers spell as they like: hamza's seats, the end of a feminine noun, alef
# maqsura; the tatweel only stretches. Letters that Unicode does not take apart stand beside. The Arabic letter mark is none, but
# an index made for Unicode 6.1 takes it for one.
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ـ": "", "ß": "ss", "ø": "o", "ł": "l", "ı": "i", "\u061c": " "}
)


def folded(text: str) -> str:
    """The text as the index of words holds it; of about the same length, but spans do not carry over."""
    if text.isascii():
        return text.lower()
    # Twice: a letter of mathematics shows its capital only when taken apart, and some small letters can be taken apart again.
    for _ in range(2):
        apart = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
        text = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)
    return text
