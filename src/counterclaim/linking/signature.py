"""A few hundred bytes by which near-copies of a report are found among all others, without comparing all pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha1

from counterclaim.linking.shingles import Words, shingles, words_of

# For texts that are much the same: MinHash of their runs of words. Two hashes a band: texts that share a third of their runs
# meet in some band with a chance of 98 in a hundred, and two reports of one war, which share one run in a hundred, with 0.3.
_HASHES = 64
_ROWS = 2
_SEED = 1
_SCHEME = "affine32"

# For a passage that one long text has from another: of all runs of eight words the eighth part, those with the lowest hashes,
# the same in any text. Two texts that share forty words in a row have one of them in common with a chance of 99 in a hundred.
# A text of more than a thousand words keeps a smaller part.
_LONG_RUN = 8
_SAMPLED = 2**32 // 8
_SAMPLES = 128

_WIDTH = 4
_NONE = b"\xff" * _WIDTH
_HASHED = _HASHES * _WIDTH

SIZE = _HASHED + _SAMPLES * _WIDTH


def signature(text: str) -> bytes:
    """The MinHash of the text's runs of words, and a sample of its long runs: always SIZE bytes.

    The same for the same words in any process, on any machine and with any version of datasketch 2. A text without words has the
    signature of the empty set. Pure; linear in the length of the text.
    """
    words = words_of(text)
    return _min_hashes(words) + b"".join(_samples(words)).ljust(_SAMPLES * _WIDTH, _NONE[:1])


def bands(signature: bytes) -> tuple[str, ...]:
    """Keys to index, at most 160: two reports that share one are to be compared. None for a text without words."""
    if len(signature) != SIZE:
        raise ValueError(f"a signature has {SIZE} bytes, not {len(signature)}")
    return tuple(_keys(signature)) if signature != b"\xff" * SIZE else ()


def _keys(signature: bytes) -> Iterator[str]:
    for band, start in enumerate(range(0, _HASHED, _ROWS * _WIDTH)):
        yield f"m{band}:{signature[start : start + _ROWS * _WIDTH].hex()}"
    for start in range(_HASHED, SIZE, _WIDTH):
        sample = signature[start : start + _WIDTH]
        if sample != _NONE:
            yield f"p{sample.hex()}"


def _min_hashes(words: Words) -> bytes:
    from datasketch import MinHash  # type: ignore[import-untyped]

    sketch = MinHash(num_perm=_HASHES, seed=_SEED, scheme=_SCHEME)
    runs = {" ".join(run) for run in shingles(words)}
    if runs:
        sketch.update_batch([run.encode() for run in sorted(runs)])
    return bytes(sketch.hashvalues.astype("<u4").tobytes())


def _samples(words: Words) -> list[bytes]:
    """The lowest hashes of the long runs, in their order."""
    hashes = {_hashed(run) for run in shingles(words, _LONG_RUN)}
    return [hash.to_bytes(_WIDTH, "big") for hash in sorted(hash for hash in hashes if hash < _SAMPLED)[:_SAMPLES]]


def _hashed(run: Sequence[str]) -> int:
    """The number of a run: for finding it again, so that nothing hangs on whether somebody could make another of the same."""
    return int.from_bytes(sha1(" ".join(run).encode(), usedforsecurity=False).digest()[:_WIDTH], "big")
