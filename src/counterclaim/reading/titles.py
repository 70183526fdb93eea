"""Where the title of a parsed report ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from counterclaim.reading.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# How many lines the head of a page may have: title, date, author, place.
_HEAD_LINES = 8
# Beyond so many words the line that a title stands in is text.
_LONGEST_TITLE = 80


def title_break(doc: Doc) -> int:
    """Where what stands above the first blank line ends, in characters, if it has no full stop; 0 where there is none."""
    breaks = doc.user_data.get("paragraphs", ())
    words = (token for token in doc if breaks and token.idx < breaks[0])
    return int(breaks[0]) if breaks and breaks[0] < len(doc.text) and not any(token.text in ".!?" for token in words) else 0


def title_end(doc: Doc) -> int:
    """Where the title ends, in characters: a first line without a full stop that a blank line follows; 0 where there is none."""
    first = next(iter(doc.sents), None)
    breaks = doc.user_data.get("paragraphs", ())
    titled = first is not None and breaks and first.end_char <= breaks[0] and not any(token.text in ".!?" for token in first)
    # "GOMA, Congo (AP) — Rebels killed nine …": a dateline is a sentence to the parser, and no title
    if not titled or first is None:
        return 0
    line = (token for token in doc[first.end : first.end + _LONGEST_TITLE] if token.idx < breaks[0])
    return 0 if any(token.text == "." for token in line) else int(breaks[0])


def lead_end(doc: Doc) -> int:
    """The token after the title and the lead sentence: they tell of the report's own incident, whatever else they mention.

    A title may be several sentences to the parser, and a dateline one.
    """
    below, first = title_break(doc), next(iter(doc.sents), None)
    if below and first is not None and first.end_char <= below:
        told = (sentence for sentence in doc.sents if sentence.start_char >= below)
        leads = (each.end for each in told if any(token.pos_ in ("VERB", "AUX") for token in each) and not is_heading(each))
        return next(leads, len(doc))
    return opening_end(doc)


def opening_end(doc: Doc) -> int:
    """The token after the first sentence, or after two where the first has no full stop: a title and what follows it.

    Lines of who published it when, between the two, do not count.
    """
    sentences = [sentence for sentence, _ in zip(doc.sents, range(_HEAD_LINES), strict=False)]
    if not sentences or any(token.text in ".!?" for token in sentences[0]):
        return sentences[0].end if sentences else 0
    return next((each.end for each in sentences[1:] if not is_heading(each)), sentences[-1].end)


def without_page_name(title: Tokens) -> Tokens:
    """The title without what a page adds: "Nine killed | Hill Times", "Nine killed - Region - World - Hill Online"."""
    bar = next((token.i for token in title if token.text == "|" and token.i > title.start), None)
    if bar is not None:
        return title.doc[title.start : bar]
    dashes = [token.i for token in title if token.text in "-–—" and token.nbor(-1).whitespace_ and token.whitespace_]
    words = (token for token in title.doc[dashes[0] : title.end]) if len(dashes) > 1 else iter(())
    listed = len(dashes) > 1 and all(token.is_title or token.is_upper or not token.is_alpha for token in words)
    return title.doc[title.start : dashes[0]] if listed else title


def opens_paragraph(sentence: Tokens) -> bool:
    """Whether a paragraph begins with this sentence, the bullet or the clock before it apart."""
    doc, first = sentence.doc, first_word(sentence).idx
    starts = doc.user_data.get("paragraphs", ())
    last = bisect_right(starts, first) - 1
    return not text_of(doc)[starts[last] if last >= 0 else 0 : first].strip()


def is_heading(sentence: Tokens) -> bool:
    """Whether a sentence is a paragraph by itself and has no full stop: a title, or a heading further down."""
    doc = sentence.doc
    last = next((token for token in reversed(sentence) if not token.is_space), None)
    if last is None or last.text in '.!?:;,"”’' or not opens_paragraph(sentence):
        return False
    starts, end = doc.user_data.get("paragraphs", ()), last.idx + len(last)
    following = bisect_left(starts, end)
    return following < len(starts) and not text_of(doc)[end : starts[following]].strip()


def first_word(sentence: Tokens) -> Token:
    """The first token of a sentence that is no white space."""
    return next((token for token in sentence if not token.is_space), sentence[0])
