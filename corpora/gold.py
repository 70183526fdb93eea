"""The gold of one report: its coding with every word found in the text, in the claims benchmark's format and with spans.

Beside the benchmark's keys a row has `cue` (the words that make it a claim), a count has `number` (the words of its number), and
`spans` says where the words stand: `[start, end)` in Unicode characters of the text.
"""

from __future__ import annotations

from typing import Any

from corpora.scheme import EVENTS, MOST_WORDS, id_of, parse_number, words_of
from corpora.source import Block, SourceReport
from corpora.words import BadCoding, Words, find_near, find_quote

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm
from counterclaim.model.span import Span

# A party speaks of itself where no target is written.
_OF_ITSELF = frozenset({Stance.ADMITS, Stance.DENIES, Stance.DECLINES})


def gold_of(source: SourceReport, half: str) -> dict[str, Any]:
    """The gold of a report in that half; a coding that its words do not bear is a BadCoding that names the line."""
    first, *rows = source.blocks or (None,)
    if first is None or first.values[0] != "focus":
        raise BadCoding("the first row of a coding is 'focus EVENT COUNTRY' or 'focus none'")
    focus = _coded(source.text, first)
    if focus is None and rows:
        raise BadCoding("a report of no violence has no rows")
    coded = [_coded(source.text, row) or {} for row in rows]
    return {
        "id": id_of(source.name, half),
        "published": source.published.isoformat(),
        "outlet": source.outlet,
        "coder": source.coder,
        "war": source.war,
        "manner": source.manner,
        "focus": focus,
        "counts": [row for row in coded if "kind" in row],
        "attributions": [row for row in coded if "stance" in row],
        "notes": source.notes,
    }


def _coded(text: str, block: Block) -> dict[str, Any] | None:
    """One row; whatever is wrong with it is told with its line."""
    code = _focus if block.values[0] == "focus" else _attribution if block.values[0] in set(Stance) else _count
    try:
        return code(text, block)
    except ValueError as exc:
        raise BadCoding(f"line {block.line}: {exc}") from exc


def _focus(text: str, block: Block) -> dict[str, Any] | None:
    block.allow("date", "site")
    if block.values == ("focus", "none"):
        return None
    _, event, country = block.values
    if event not in EVENTS:
        raise BadCoding(f"{event!r} is no event of the guide: {', '.join(EVENTS)}")
    spans = {key: find_quote(text, block.words(key)) for key in ("date", "site") if block.words(key).text}
    days = block.values_of("date") or (None,)
    lat, lon, within = map(float, block.values_of("site")) if block.values_of("site") else (None, None, None)
    return {
        "event": event,
        "date": {"text": _words(text, spans.get("date")), "start": days[0], "end": days[-1]},
        "country": None if country == "-" else country,
        "site": {"text": _words(text, spans.get("site")), "lat": lat, "lon": lon, "within_km": within},
        "spans": _ends(spans),
    }


def _count(text: str, block: Block) -> dict[str, Any]:
    block.allow("source", "cue", "quote")
    kind, group, written = block.values
    low, high, qualifier = parse_number(written)
    quote, number = _marked(text, block.words("quote"))
    row = {"kind": Harm(kind).value, "group": Group(group).value, "low": low, "high": high, "qualifier": qualifier.value}
    return row | _said(text, block, {"quote": quote, "number": number})


def _attribution(text: str, block: Block) -> dict[str, Any]:
    block.allow("source", "target", "cue", "quote")
    (stance,) = block.values
    said = _said(text, block, {"quote": find_quote(text, block.words("quote"))})
    if "target" not in said and stance in _OF_ITSELF:
        said |= {"target": said["source"], "spans": said["spans"] | {"target": said["spans"]["source"]}}
    if "target" not in said and stance != Stance.DISPUTES:
        raise BadCoding(f"{stance} needs a target")
    return {"stance": Stance(stance).value, "target": "", **said}


def _marked(text: str, words: Words) -> tuple[Span, Span]:
    """The quote of a count, and the words of its number, which stand in brackets there."""
    before, opened, rest = words.text.partition("[")
    number, closed, after = rest.partition("]")
    if not (opened and closed and number):
        raise BadCoding("the number's words stand in brackets in the quote of a count: 'au moins [21] civils'")
    quote = find_quote(text, Words(before + number + after, words.nth))
    return quote, Span(quote.start + len(before), quote.start + len(before) + len(number))


def _said(text: str, block: Block, spans: dict[str, Span]) -> dict[str, Any]:
    """Who says it in which words: what counts and attributions share."""
    if len(words_of(spans["quote"].of(text))) > MOST_WORDS:
        raise BadCoding(f"a quote has at most {MOST_WORDS} words")
    for key in ("source", "target", "cue"):
        if block.words(key).text:
            spans[key] = find_near(text, block.words(key), spans["quote"])
    (kind,) = block.values_of("source") or (ClaimantKind.REPORT.value,)
    if kind != ClaimantKind.UNKNOWN and ("source" in spans) == (kind == ClaimantKind.REPORT):
        raise BadCoding("a source has its kind and its words; the report's own voice has no source line")
    said = {"source": "", "source_kind": ClaimantKind(kind).value, "cue": ""}
    return said | {key: span.of(text) for key, span in spans.items()} | {"spans": _ends(spans)}


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def _ends(spans: dict[str, Span]) -> dict[str, list[int]]:
    return {key: [span.start, span.end] for key, span in spans.items()}
