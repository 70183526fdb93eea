"""Makes the three word lists that recasing needs, from how often English writers give each word a capital.

    pip download --no-deps spacy-lookups-data==1.0.5
    python scripts/make_lowercase.py spacy_lookups_data-1.0.5-py2.py3-none-any.whl

The package (MIT; its word index is WordNet's, whose licence allows use and change) holds the log probability of a million
English word forms, cased, and WordNet's words. The probabilities come from an internet forum, so WordNet is what keeps slips
of the pen out: a rare word is taken only if WordNet knows it or the form that it is inflected from.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import ZipFile

FOLDER = Path(__file__).parents[1] / "src/counterclaim/vocabulary/en"
DATA = "spacy_lookups_data/data"
UNSEEN = -25.0

COMMON = -9.5  # the two thousand commonest forms: never marked as a possible name
FREQUENT = -13.0  # taken even if WordNet lacks it ("because", "amid", "cannot"), where it is nearly always small
RAREST = -16.88  # rarer words are as likely to be somebody's name, and would make the list too long
SURELY_LOWER = -0.8  # log of capitalised over small: below it, a capital is a sentence's start
RATHER_LOWER = 0.7
RAREST_ACRONYM = -16.0

SOURCE = (
    "# Source: en_lexeme_prob and en_lemma_index of spacy-lookups-data 1.0.5 (MIT; WordNet licence). "
    "Made by scripts/make_lowercase.py.\n"
)

Lexicon = dict[str, float]


def main(wheel: str) -> None:
    """Write lowercase.txt, twofold.txt and acronyms.txt into the English vocabulary."""
    with ZipFile(wheel) as archive:
        probability: Lexicon = _table(archive, "en_lexeme_prob")
        known = {word for words in _table(archive, "en_lemma_index").values() for word in words}
        lemmas: dict[str, str] = _table(archive, "en_lemma_lookup")
    ratios = dict(_lower_words(probability, known, lemmas))
    _write("lowercase.txt", "Words whose usual form has no capital.", ratios)
    twofold = (word for word, ratio in ratios.items() if ratio > SURELY_LOWER and probability[word] < COMMON)
    _write("twofold.txt", "Those of lowercase.txt that are nearly as often a name or a part of one.", twofold)
    _write("acronyms.txt", "Words written in capitals more often than in any other way.", _acronyms(probability))


def _table(archive: ZipFile, name: str) -> dict:  # type: ignore[type-arg]
    return dict(json.loads(gzip.decompress(archive.read(f"{DATA}/{name}.json.gz"))))


def _lower_words(probability: Lexicon, known: set[str], lemmas: dict[str, str]) -> Iterator[tuple[str, float]]:
    """Each word that is mostly written small, with the log of how much oftener it has a capital."""
    for word, small in probability.items():
        if not (word.isascii() and word.isalpha() and word.islower() and len(word) > 1 and small > RAREST):
            continue
        ratio = probability.get(word.capitalize(), UNSEEN) - small
        shouted = probability.get(word.upper(), UNSEEN) - small
        common = small > COMMON or (small > FREQUENT and ratio < SURELY_LOWER)
        if ratio < RATHER_LOWER and shouted < 0 and (common or word in known or lemmas.get(word) in known):
            yield word, ratio


def _acronyms(probability: Lexicon) -> Iterator[str]:
    for word, shouted in probability.items():
        if word.isascii() and word.isalpha() and word.isupper() and 2 <= len(word) <= 7 and shouted > RAREST_ACRONYM:
            others = probability.get(word.lower(), UNSEEN), probability.get(word.capitalize(), UNSEEN)
            if shouted > max(others) + 0.3:
                yield word


def _write(name: str, what: str, words: Iterable[str]) -> None:
    FOLDER.joinpath(name).write_text(f"# {what}\n{SOURCE}" + "\n".join(sorted(words)) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
