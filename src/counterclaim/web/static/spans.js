// Words of a report on a page as spans: [start, end) in Unicode characters of its text, as everywhere in Counterclaim. JavaScript counts
// UTF-16, so whatever lies between is counted here. Elements with `data-start` hold text that begins there; what lies in an element
// with `data-apart` (numbers, signs of ours) is not of the text.
"use strict";
(() => {
  const length = (words) => { let n = 0; for (const _ of words) n += 1; return n; };
  const utf16 = (words, characters) => { let at = 0; for (const one of words) { if (characters-- <= 0) break; at += one.length; } return at; };
  const holders = (root) => [...root.querySelectorAll("[data-start]")].filter((one) => !one.querySelector("[data-start]"));

  function* texts(holder) {
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("[data-apart]")) yield walker.currentNode;
  }

  /** Where a point of the page lies in the text, or null where it lies in none of it. */
  function position(root, node, offset) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const holder = element.closest("[data-start]");
    if (!holder || !root.contains(holder)) return null;
    const before = document.createRange();
    before.setStart(holder, 0);
    before.setEnd(node, offset);
    const words = before.cloneContents();
    words.querySelectorAll("[data-apart]").forEach((one) => one.remove());
    return Number(holder.dataset.start) + length(words.textContent);
  }

  /** The words themselves, as the page shows them. */
  function words(root, start, end) {
    return holders(root).map((holder) => {
      const text = [...texts(holder)].map((node) => node.data).join(""), at = Number(holder.dataset.start);
      return [...text].slice(Math.max(0, start - at), Math.max(0, end - at)).join("");
    }).join("");
  }

  /** The span that is selected, without white space around it, or null. */
  function ofSelection(root) {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const start = position(root, range.startContainer, range.startOffset), end = position(root, range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return null;
    const chosen = words(root, start, end), trimmed = chosen.trim();
    if (!trimmed) return null;
    const begin = start + length(chosen.slice(0, chosen.indexOf(trimmed)));
    return {start: begin, end: begin + length(trimmed), words: trimmed};
  }

  /** The ranges of the page that a span covers: several where elements of other text lie between. */
  function ranges(root, start, end) {
    const found = [];
    for (const holder of holders(root)) {
      let at = Number(holder.dataset.start);
      for (const node of texts(holder)) {
        const size = length(node.data);
        if (at < end && at + size > start) {
          const range = document.createRange();
          range.setStart(node, utf16(node.data, Math.max(0, start - at)));
          range.setEnd(node, utf16(node.data, Math.min(size, end - at)));
          found.push(range);
        }
        at += size;
      }
    }
    return found;
  }

  /** Light spans under a name that the style sheet knows as ::highlight(name); none put the light out. */
  function light(root, name, list) {
    if (!CSS.highlights) return;
    CSS.highlights.delete(name);
    const lit = list.flatMap((span) => ranges(root, span.start, span.end));
    if (lit.length) CSS.highlights.set(name, new Highlight(...lit));
  }

  /** Choose words without a mouse: arrows go from word to word, with Shift they take the next one in or let it go.
      keys: what is listened to for them, the text itself unless told otherwise; wanted: which of its events are meant. */
  function cursor(root, changed, {keys = root, wanted = () => true} = {}) {
    const found = () => holders(root).flatMap((holder) => {
      const text = [...texts(holder)].map((node) => node.data).join(""), at = Number(holder.dataset.start);
      return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'.\-,][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => {
        const start = at + length(text.slice(0, match.index));
        return {start, end: start + length(match[0])};
      });
    });
    let first = -1, last = -1, every = null; // the words are looked for when they are first needed: a text may be long
    const step = (by, extend) => {
      every ??= found();
      if (!every.length) return;
      last = Math.max(0, Math.min(every.length - 1, last < 0 ? 0 : last + by));
      if (!extend || first < 0) first = last;
      const [from, to] = first <= last ? [first, last] : [last, first];
      const span = {start: every[from].start, end: every[to].end};
      light(root, "chosen", [span]);
      ranges(root, every[last].start, every[last].end)[0]?.startContainer.parentElement.scrollIntoView({block: "nearest"});
      changed({...span, words: words(root, span.start, span.end)});
    };
    // Each paragraph runs as its own words do.
    const rightToLeft = () => {
      const word = every?.[last];
      const node = word && ranges(root, word.start, word.end)[0]?.startContainer.parentElement;
      return getComputedStyle(node ?? root.querySelector("[data-start]") ?? root).direction === "rtl";
    };
    const line = 12; // words that an arrow up or down passes
    keys.addEventListener("keydown", (event) => {
      const by = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: line, ArrowUp: -line}[event.key];
      if (!by || !wanted(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      step(Math.abs(by) === 1 && rightToLeft() ? -by : by, event.shiftKey);
    });
    const at = (place) => { every ??= found(); return Math.max(0, every.findIndex((one) => one.end > place)); };
    return {
      goTo: (start) => { first = last = at(start) - 1; step(1, false); },
      hold: ({start, end}) => { first = at(start); last = Math.max(first, at(end - 1)); }, // what is chosen already
      turn: () => { [first, last] = [last, first]; }, // with Shift the other end moves
    };
  }

  window.spans = {ofSelection, words, ranges, light, cursor, length};
})();
