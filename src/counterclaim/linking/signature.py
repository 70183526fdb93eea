"""A few hundred bytes by which near-copies of a report are found among all others, without comparing all pairs."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.linking.shingles import Words, shingles, words_of

# The whole text, and its opening apart: who takes over a wire story keeps its beginning, cuts its end and adds of his own, so
# that a short story in a long article shows in the openings while the whole texts have little in common.
_PARTS = 2
_OPENING = 120
_HASHES = 64
_SEED = 1
_SCHEME = "affine32"
_WIDTH = 4

# Two hashes a band: texts that share a third of their runs meet in some band with a chance of 99.8 in a hundred, a fifth 93, a
# hundredth (two reports of one war) 0.6.
_ROWS = 2

SIZE = _PARTS * _HASHES * _WIDTH


def signature(text: str) -> bytes:
    """The MinHash of the text's runs of words and that of its opening's: always SIZE bytes.

    The same for the same words in any process, on any machine and with any version of datasketch 2. A text without words has the
    signature of the empty set. Pure; linear in the length of the text.
    """
    words = words_of(text)
    return _hashes(words) + _hashes(_opening(words))


def bands(signature: bytes) -> tuple[str, ...]:
    """Keys to index: two reports that share one are to be compared. None for a text without words."""
    return tuple(_bands(signature)) if _bare(signature) else ()


def _bands(signature: bytes) -> Iterator[str]:
    step = _ROWS * _WIDTH
    for part in range(_PARTS):
        for band in range(_HASHES // _ROWS):
            start = (part * _HASHES + band * _ROWS) * _WIDTH
            yield f"{'wo'[part]}{band}:{signature[start : start + step].hex()}"


def _bare(signature: bytes) -> bool:
    if len(signature) != SIZE:
        raise ValueError(f"a signature has {SIZE} bytes, not {len(signature)}")
    return signature != b"\xff" * SIZE


def _opening(words: Words) -> Words:
    return Words(words.folded[:_OPENING], words.starts[:_OPENING], words.ends[:_OPENING])


def _hashes(words: Words) -> bytes:
    from datasketch import MinHash  # type: ignore[import-untyped]

    sketch = MinHash(num_perm=_HASHES, seed=_SEED, scheme=_SCHEME)
    runs = {" ".join(run) for run in shingles(words)}
    if runs:
        sketch.update_batch([run.encode() for run in sorted(runs)])
    return bytes(sketch.hashvalues.astype("<u4").tobytes())
