// The words of a report by their places: in Unicode characters of the text as received, where JavaScript counts UTF-16 units.
"use strict";
window.reportWords = (() => {
  const text = () => document.getElementById("text");
  const blocks = () => [...text().querySelectorAll(".block")];
  const at = (block) => Number(block.dataset.at);
  const length = (words) => { let number = 0; for (const _ of words) number += 1; return number; };

  /** The place of a point in a block. */
  function placeOf(block, node, offset) {
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return at(block) + length(range.toString());
  }

  /** The span of what is selected in the text, without white space around it; null where nothing is. */
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const inside = blocks().filter((block) => range.intersectsNode(block));
    if (!inside.length) return null;
    const [first, last] = [inside[0], inside[inside.length - 1]];
    const start = first.contains(range.startContainer) ? placeOf(first, range.startContainer, range.startOffset) : at(first);
    const end = last.contains(range.endContainer) ? placeOf(last, range.endContainer, range.endOffset) : at(last) + length(last.textContent);
    return trimmed({start, end});
  }

  function trimmed({start, end}) {
    const words = wordsOf({start, end});
    const front = length(words) - length(words.trimStart()), back = length(words) - length(words.trimEnd());
    return start + front < end - back ? {start: start + front, end: end - back} : null;
  }

  /** The point in the page where a place is: a text node and an offset in UTF-16 units. */
  function point(place, ending) {
    const all = blocks();
    let block = all.findLast((one) => (ending ? at(one) < place : at(one) <= place)) ?? all[0];
    if (!block) return null;
    let rest = place - at(block);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode(), last = null;
    while (node) {
      const own = length(node.data);
      if (rest < own || (ending && rest === own)) return [node, units(node.data, rest)];
      rest -= own;
      last = node;
      node = walker.nextNode();
    }
    return last ? [last, last.data.length] : null;
  }

  function units(words, number) {
    let found = 0;
    for (const sign of words) { if (!number) break; number -= 1; found += sign.length; }
    return found;
  }

  /** The range of a span in the page; null where it is in another part of the text. */
  function rangeOf({start, end}) {
    const [from, to] = [point(start, false), point(end, true)];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  const wordsOf = (span) => rangeOf(span)?.toString() ?? "";

  /** Where the words of the part on the page begin and end, in order; found once, since no text ever changes. */
  let known = null;
  function words() {
    known ??= blocks().flatMap((block) => {
      const segmenter = new Intl.Segmenter(document.getElementById("text").lang || undefined, {granularity: "word"});
      const found = [];
      let place = at(block);
      for (const {segment, isWordLike} of segmenter.segment(block.textContent)) {
        const end = place + length(segment);
        if (isWordLike) found.push({start: place, end});
        place = end;
      }
      return found;
    });
    return known;
  }

  /** The first word that ends behind a place, the last that begins before one: as their number. */
  const wordAt = (place) => { const found = words().findIndex((word) => word.end > place); return found < 0 ? words().length - 1 : found; };
  const wordBefore = (place) => words().findLastIndex((word) => word.start < place);

  /** A span with its end, its beginning or both moved by a word; what is left has at least one. */
  function stepped(span, by, {edge}) {
    const all = words();
    if (!all.length) return span;
    let [first, last] = [wordAt(span.start), Math.max(wordAt(span.start), wordBefore(span.end))];
    if (edge !== "end") first += by;
    if (edge !== "start") last += by;
    const within = (number) => Math.max(0, Math.min(all.length - 1, number));
    first = within(first); last = within(last);
    if (first > last) return span;
    return {start: edge === "end" ? span.start : all[first].start, end: edge === "start" ? span.end : all[last].end};
  }

  /** Draw some words as chosen, and bring them into sight; null draws none. */
  function show(span) {
    CSS.highlights?.delete("chosen");
    const range = span && rangeOf(span);
    if (!range) return;
    CSS.highlights?.set("chosen", new Highlight(range));
    reveal(range.getBoundingClientRect());
  }

  /** Bring a box of the text into sight inside its own column; on a phone, where there is one column, the page stays where it is. */
  function reveal(box) {
    const column = document.querySelector(".report");
    if (getComputedStyle(column).position !== "sticky") return;
    const frame = column.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > Math.min(frame.bottom, innerHeight)) column.scrollTop += box.top - frame.top - frame.height / 3;
  }

  const parse = (written) => { const [start, end] = written.split("-").map(Number); return written ? {start, end} : null; };
  const write = (span) => (span ? `${span.start}-${span.end}` : "");
  return {selected, wordsOf, words, wordAt, stepped, show, reveal, parse, write};
})();
