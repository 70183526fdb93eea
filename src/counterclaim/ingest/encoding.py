"""What a file that is not UTF-8 may be written in: an offer for the message, never taken silently."""

from __future__ import annotations

UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 20_000
_MOST = 0.5

# The code pages of the scripts that reports come in; the range of the script's commonest letters; what part of the high bytes
# these make up in running text, under this page and no other.
_CODE_PAGES = (
    ("windows-1251", "а", "я", 0.7),
    ("windows-1256", "ء", "ي", 0.9),
    ("gb18030", "一", "鿿", 0.8),
)


def guess_encoding(data: bytes) -> str | None:
    """The likeliest encoding of text that is not UTF-8, by the script that its high bytes give; None if none gives one."""
    sample = data[:_SAMPLE]
    if sample.startswith(_UTF16_BOMS) or _has_wide_ascii(sample):
        return "utf-16"
    high = sum(byte > 0x7F for byte in sample)
    if high < _MOST * (high + sum(map(str.isalpha, sample.decode("ascii", "ignore")))):
        return "windows-1252" if _decodes(sample, "windows-1252") else None
    return next((page for page, first, last, least in _CODE_PAGES if _is_written_in(sample, page, first, last, least)), None)


def _has_wide_ascii(sample: bytes) -> bool:
    """Whether every other byte is NUL, as where UTF-16 holds plain English."""
    return len(sample) > 1 and max(sample[::2].count(0), sample[1::2].count(0)) > _MOST * len(sample) / 2


def _decodes(sample: bytes, page: str) -> bool:
    """Whether the sample is text under the page; NUL and bytes without a meaning are none."""
    return b"\x00" not in sample and "\ufffd" not in sample[:-4].decode(page, "replace")


def _is_written_in(sample: bytes, page: str, first: str, last: str, least: float) -> bool:
    letters = [character for character in sample.decode(page, "replace") if ord(character) > 0x7F]
    usual = sum(first <= character <= last for character in letters)
    return usual >= least * len(letters) and _decodes(sample, page)
