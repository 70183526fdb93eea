"""How much a word tells: remakes vocabulary/linking/words.tsv from the texts of the benchmarks.

`python training/word_weights.py [--data DIR] [--out FILE]`; DIR holds the benchmarks' folders. Only how many reports hold a word
is kept, as a mean over the sets, so that no one war's names count as common words.
"""

from __future__ import annotations

import argparse
import csv
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from counterclaim.linking.folding import stems

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "src/counterclaim/vocabulary/linking/words.tsv"
_LEAST = 0.004
_TAGS = re.compile(r"<[^>]+>")

HEADER = """\
# How many bits it tells that two reports share a word: -log2 of the share of reports that hold it, a mean over seven sets of
# news and reports. Words in fewer than 0.4 % of reports are not listed and tell 8 bits. Made by training/word_weights.py; words
# are folded and stemmed. Sources of the counts: MUC-4, FA-KES, ECB+, PolNeAR, TimeBank, AQUAINT, Local-Global Lexicon; no text
# is kept.
word\tbits
"""


def _plain(path: Path, pattern: str) -> Iterator[str]:
    for file in sorted(path.rglob(pattern)):
        yield _TAGS.sub(" ", file.read_text("utf-8", errors="replace"))


def _tokens(path: Path) -> Iterator[str]:
    for file in sorted(path.rglob("*.xml")):
        yield " ".join(re.findall(r"<token[^>]*>([^<]*)</token>", file.read_text("utf-8", errors="replace")))


def _muc(path: Path) -> Iterator[str]:
    for file in sorted(path.rglob("*")):
        if file.is_file() and "key" not in file.name.lower() and file.suffix != ".json":
            parts = re.split(r"(?m)^(?:DEV|TST\d)-MUC\d-\d+", file.read_text("utf-8", errors="replace"))
            yield from parts[1:]


def _fakes(path: Path) -> Iterator[str]:
    with (path / "reports.csv").open(encoding="utf-8", errors="replace", newline="") as rows:
        yield from (f"{row['article_title']} {row['article_content']}" for row in csv.DictReader(rows))


def _articles(path: Path) -> Iterator[str]:
    yield from re.findall(r"(?s)<text>(.*?)</text>", path.read_text("utf-8", errors="replace"))


def corpora(data: Path) -> dict[str, list[str]]:
    """The texts of each set of the benchmarks' folder."""
    return {
        "muc4": list(_muc(data / "muc4" / "dev")) + list(_muc(data / "muc4" / "tst1")),
        "fakes": list(_fakes(data / "fakes")),
        "ecbplus": list(_tokens(data / "ecbplus")),
        "polnear": list(_plain(data / "polnear" / "train", "*.txt")),
        "timebank": list(_plain(data / "tempeval3/TBAQ-cleaned/TimeBank", "*.tml")),
        "aquaint": list(_plain(data / "tempeval3/TBAQ-cleaned/AQUAINT", "*.tml")),
        "lgl": list(_articles(data / "geo" / "lgl.xml")),
    }


def shares(sets: dict[str, list[str]]) -> dict[str, float]:
    """The mean over the sets of the share of reports that hold each word."""
    mean: dict[str, float] = defaultdict(float)
    for texts in sets.values():
        held = Counter(word for text in texts for word in set(stems(text)))
        for word, reports in held.items():
            mean[word] += reports / len(texts) / len(sets)
    return dict(mean)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/bench")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    sets = corpora(options.data)
    kept = {word: share for word, share in shares(sets).items() if share >= _LEAST}
    rows = (f"{word}\t{-math.log2(min(share, 1.0)):.1f}\n" for word, share in sorted(kept.items()))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(HEADER + "".join(rows), "utf-8")
    sys.stdout.write(f"{len(kept)} words of {', '.join(f'{name} {len(texts)}' for name, texts in sets.items())}\n")


if __name__ == "__main__":
    main()
