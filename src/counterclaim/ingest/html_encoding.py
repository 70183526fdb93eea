"""The characters of a saved page, by what it or its server says that its bytes are."""

from __future__ import annotations

import codecs
import re

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.encoding import UTF8_BOM, guess_encoding

_BOMS = ((UTF8_BOM, "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_IN_META = rb"<meta[^>]{1,500}?charset\s*=\s*[\"']?\s*([\w.:-]+)"
_IN_XML = rb"<\?xml[^>]{1,200}?encoding\s*=\s*[\"']([\w.:-]+)"
_DECLARED = re.compile(_IN_META + rb"|" + _IN_XML, re.IGNORECASE)
_DECLARED_WITHIN = 4_096

# What browsers take these names for, since that is what pages that use them are written in (WHATWG Encoding, 4.2).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}

# A page cut off in the middle of a character, or one stray byte in it, is still that page.
_MOST_BROKEN = 0.001


def page_text(data: bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The characters, and a note where some bytes were none. charset: what the server said, which goes before what the page says.

    What reads as UTF-8 throughout is in it, whatever it is said to be: no other text does so by chance. UnreadableInput, with an
    offer, where the bytes are neither in UTF-8 nor in what is said.
    """
    for encoding in filter(None, (_of_mark(data), _at_sight(data), _known(charset), _declared(data), "utf-8")):
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
        if broken <= 0:
            return text, ()
        if broken <= _MOST_BROKEN * len(text):
            return text, (f"{broken} characters of the page are broken in it, and stand as \ufffd.",)
    guess = guess_encoding(data)
    offer = f"; it may be {guess}" if guess else ""
    raise UnreadableInput(f"it is in no encoding that it names, nor in UTF-8{offer}: save it again as UTF-8")


def _of_mark(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)


def _at_sight(data: bytes) -> str | None:
    try:
        return "utf-8" if not data.isascii() and data.decode("utf-8") else None
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    name = _known((match[1] or match[2]).decode("ascii")) if match else None
    # A page that could be searched for the word in ASCII is not in it.
    return "utf-8" if name and name.startswith("utf-16") else name


def _known(name: str | None) -> str | None:
    """The codec of a name; None for a name that is none, or a codec that is no encoding of text."""
    try:
        info = codecs.lookup((name or "").strip())
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True):
        return None
    return _MEANT.get(info.name, info.name)
