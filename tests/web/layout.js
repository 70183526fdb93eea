// What is wrong with the layout of a page, as sentences: words that are cut off, that lie over others, a page wider than its window.
// Words in a box that scrolls may lie outside of what it shows; those that are written for screen readers alone lie nowhere.
() => {
  const wrong = [], unseen = ".seen-by-readers, .skip, svg, [aria-hidden=true], .leaflet-container";
  const boxes = ".scrolled, .wide, .wide-table, .scroll, nav, [role=region]";
  const clipped = (element) => element && getComputedStyle(element).clipPath === "inset(50%)";
  const hidden = (element) => !element.checkVisibility({visibilityProperty: true}) || element.closest(unseen) || clipped(element) || clipped(element.closest("thead"));
  const named = (element) => `<${element.tagName.toLowerCase()} ${element.className}> ${element.textContent.trim().slice(0, 60)}`;
  const meet = (one, other) => ({
    left: Math.max(one.left, other.left), right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom),
  });

  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) wrong.push(`the page is ${wide} wide`);

  for (const element of document.querySelectorAll("body *")) {
    if (!element.textContent.trim() || hidden(element) || !element.clientWidth) continue;
    const cuts = ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
    if (cuts && element.scrollWidth > element.clientWidth + 1) wrong.push(`cut off: ${named(element)}`);
  }

  const shown = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement, range = document.createRange();
    if (!node.data.trim() || ["SCRIPT", "TEMPLATE", "OPTION", "TEXTAREA"].includes(element.tagName) || hidden(element)) continue;
    range.selectNodeContents(node);
    const box = element.closest(boxes)?.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      const seen = box ? meet(line, box) : meet(line, line);
      if (seen.right - seen.left > 2 && seen.bottom - seen.top > 2) shown.push({...seen, element, words: node.data.trim().slice(0, 40)});
    }
  }
  shown.sort((one, other) => one.top - other.top);
  shown.forEach((one, at) => {
    for (const other of shown.slice(at + 1)) {
      if (other.top > one.bottom) break;
      const both = meet(one, other), least = Math.min(one.bottom - one.top, other.bottom - other.top);
      const over = both.right - both.left > 3 && both.bottom - both.top > 0.6 * least;
      if (over && one.element !== other.element) wrong.push(`“${one.words}” lies over “${other.words}”`);
    }
  });
  return wrong.slice(0, 8);
}
