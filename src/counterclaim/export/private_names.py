"""Where a report names private persons: people who speak of what they saw or lost, and people who were harmed.

Capitals alone make no name: there must be a reason why somebody private is meant. Then every place where the report uses the
name, or its last word, is one. Officials, spokesmen, organisations and places keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.export.name_words import LEAST, bare, demonyms, either, folded, given_names, listed, openings
from counterclaim.model.span import Span

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
_GAP = re.compile(r"[ \u00a0\n]")
_AGE = re.compile(r"\s*(?:,\s*(?:aged\s+)?\d{1,3}\b|\(\d{1,3}\))")
# How far around a name the words are looked at that say whose it is.
_REACH = 60


@dataclass(frozen=True, slots=True)
class PrivateName:
    """A name as the report has it, why it is somebody's who is private, and everywhere that it stands, in order."""

    name: str
    why: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of the report."""

    span: Span
    text: str
    folded: str

    @classmethod
    def of(cls, match: re.Match[str]) -> _Token:
        return cls(Span(match.start(), match.end()), match.group(), folded(match.group()))

    @property
    def is_caseless(self) -> bool:
        return self.text.lower() == self.text.upper()

    @property
    def may_name(self) -> bool:
        """Whether it is capitalised and no acronym, or of a script without capitals."""
        return self.is_caseless or (self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper()))


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in a row that may be a person's name."""

    span: Span
    words: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether it is more than one word, or one that is known for a name."""
        return len(self.words) > 1 or self.words[0] in given_names()


def private_names(text: str, private: Iterable[tuple[Span, str]], public: Iterable[Span] = ()) -> list[PrivateName]:
    """The names of private persons in a report, in the order of the text; pure.

    private: spans that speak of private persons, each with what they are ("a resident", "a victim"). public: spans that name who
    stays named: their names are masked nowhere.
    """
    tokens = [_Token.of(match) for match in _TOKEN.finditer(text)]
    private, kept = list(private), list(public)
    runs = list(_runs(text, tokens, [*(span for span, _ in private), *kept]))
    public_runs = [run for run in runs if any(span.overlaps(run.span) for span in kept)]
    known = {word for run in public_runs for word in run.words}
    found: dict[tuple[str, ...], tuple[_Run, str]] = {}
    for run, why in (*_in_spans(text, runs, private), *_told(text, runs)):
        if not known.issuperset(run.words):
            found.setdefault(run.words, (run, why))
    names = (PrivateName(run.span.of(text), why, _places(text, tokens, run, public_runs)) for run, why in found.values())
    return sorted((name for name in names if name.spans), key=lambda name: name.spans)


def _runs(text: str, tokens: Sequence[_Token], spans: Iterable[Span]) -> Iterator[_Run]:
    """Capitalised words side by side, with the small words of names between them, as far as they can be somebody's.

    spans: at whose edges a name ends, though there are no capitals to tell.
    """
    edges = {edge for span in spans for edge in (span.start, span.end)}
    row: list[_Token] = []
    for token in tokens:
        parted = row and not edges.isdisjoint(range(row[-1].span.end, token.span.start + 1))
        if row and (parted or _GAP.fullmatch(text[row[-1].span.end : token.span.start]) is None or _owns(row[-1])):
            yield from _run(row)
            row = []
        if token.folded not in listed("calendar") and (token.may_name or (row and token.folded in listed("particles"))):
            row.append(token)
        else:
            yield from _run(row)
            row = []
    yield from _run(row)


def _owns(token: _Token) -> bool:
    return bare(token.text) != token.text


def _run(row: Sequence[_Token]) -> Iterator[_Run]:
    """The name that a row of words is, without what opens a sentence and small words at its end; none for nobody's."""
    while row and row[0].folded in openings():
        row = row[1:]
    while row and not row[-1].may_name:
        row = row[:-1]
    words = tuple(token.folded for token in row)
    if row and not any(word in listed("nobody") or word in demonyms() for word in words):
        yield _Run(Span(row[0].span.start, row[-1].span.start + len(bare(row[-1].text))), words)


def _in_spans(text: str, runs: Sequence[_Run], private: Iterable[tuple[Span, str]]) -> Iterator[tuple[_Run, str]]:
    """Names in the words for somebody private, but for the places that they are from."""
    for span, why in private:
        for run in runs:
            if span.covers(run.span) and not _is_place(text, run, span) and not _is_noun(run):
                yield run, why


def _is_place(text: str, run: _Run, span: Span) -> bool:
    """Whether "in", "from" or "of" stands before it in the same words: "of Kidal" is a place, "the mother of Aminata" is not."""
    before = [folded(word) for word in _TOKEN.findall(text[span.start : run.span.start])]
    if not before or before[-1] not in listed("places"):
        return False
    of_somebody = before[-1] == "of" and not (listed("kin") | listed("of_victims")).isdisjoint(before[-2:-1])
    return not of_somebody and run.words[0] not in given_names()


def _is_noun(run: _Run) -> bool:
    """Whether it is only what people are called who begin a sentence: "Residents", "Villagers"."""
    return len(run.words) == 1 and run.words[0].removesuffix("s") in listed("roles") | listed("kin")


def _told(text: str, runs: Sequence[_Run]) -> Iterator[tuple[_Run, str]]:
    """Names that the words around them tell to be a private person's, unless an office stands before them."""
    for run in runs:
        before, after = text[max(0, run.span.start - _REACH) : run.span.start], text[run.span.end : run.span.end + _REACH]
        if _is_noun(run) or _ends(before, "public"):
            continue
        why = next((why for why, holds in _SIGNS if holds(run, before, after)), None)
        if why is not None:
            yield run, why


def _is_kin(run: _Run, before: str, after: str) -> bool:
    """ "her brother Ibrahim", "the mother of Awa Diallo", "Awa Diallo, his wife"."""
    owner = rf"(?:\b|(?=[’']))(?:{either('owners')})\s+(?:[\w-]+\s+)?[\w-]+,?\s+$"
    owned = run.is_full or re.search(owner, before, re.IGNORECASE) is not None
    behind = len(run.words) > 1 and _begins(after, "kin")
    return behind or (owned and _ends(before, "kin")) or (run.is_full and _ends(before, "kin", r"\s+of"))


def _is_harmed(run: _Run, before: str, after: str) -> bool:
    """ "the body of Oumar Cissé", "killed Oumar Cissé", "Oumar Cissé was killed"."""
    if run.is_full and _ends(before, "of_victims", r"\s+of"):
        return True
    passive = rf"\s+(?:(?:was|were|had|has|have|been|later|also|is|are)\s+){{0,4}}(?:{either('harmed')})\b"
    return len(run.words) > 1 and (_ends(before, "harmed") or re.match(passive, after, re.IGNORECASE) is not None)


def _does(run: _Run, before: str, after: str) -> bool:
    """ "a farmer, Moussa Keita", "Moussa Keita, a farmer"."""
    return _ends(before, "roles") or (len(run.words) > 1 and _begins(after, "roles"))


_Sign = Callable[[_Run, str, str], bool]
_SIGNS: tuple[tuple[str, _Sign], ...] = (
    ("named with an age", lambda run, before, after: run.is_full and _AGE.match(after) is not None),
    ("named in words", lambda run, before, after: _ends(before, "naming")),
    ("named as kin", _is_kin),
    ("named by what they do", _does),
    ("named as harmed", _is_harmed),
    ("a given name", lambda run, before, after: len(run.words) > 1 and run.words[0] in given_names()),
)


def _ends(before: str, name: str, more: str = "") -> bool:
    """Whether the words before end in one of a list, with no more than a comma and a form of address behind it."""
    address = rf"(?:(?:{either('addresses')})\.?\s+)?"
    return re.search(rf"\b(?:{either(name)}){more}[,:]?\s+{address}$", before, re.IGNORECASE) is not None


def _begins(after: str, name: str) -> bool:
    """Whether the words behind say what somebody is: ", a farmer", ", the local teacher"."""
    some = r"(?:a|an|the|one|his|her|their)\s+(?:[\w-]+\s+){0,2}?"
    return re.match(rf",\s+{some}(?:{either(name)})\b", after, re.IGNORECASE) is not None


def _places(text: str, tokens: Sequence[_Token], run: _Run, public: Sequence[_Run]) -> tuple[Span, ...]:
    """Everywhere that the name or its last word stands, but in the name of somebody public; of two that overlap the longer."""
    last = run.words[-1]
    single = [token.span for token in tokens if token.folded == last and token.may_name and len(last) >= LEAST]
    spans: list[Span] = []
    for span in sorted((*_occurrences(tokens, run.words), *single), key=lambda span: (span.start, -span.end)):
        inside = any(other.span.covers(span) and other.span != span for other in public)
        if not inside and not (spans and spans[-1].overlaps(span)):
            spans.append(Span(span.start, span.start + len(bare(span.of(text)))))
    return tuple(spans)


def _occurrences(tokens: Sequence[_Token], words: tuple[str, ...]) -> Iterator[Span]:
    for start in range(len(tokens) - len(words) + 1):
        row = tokens[start : start + len(words)]
        if row[0].folded == words[0] and row[0].may_name and tuple(token.folded for token in row) == words:
            yield Span(row[0].span.start, row[-1].span.end)
