"use strict";
// Lights a claim and its words together: by the pointer, by focus, and by the keys j and k.

const marks = [...document.querySelectorAll(".m")];
const rows = [...document.querySelectorAll("[data-ref]")];
const claims = [...document.querySelectorAll(".claim")];
const refsOf = (mark) => mark.dataset.refs.split(" ");
const byRef = new Map();

for (const mark of marks) {
  for (const ref of refsOf(mark)) {
    byRef.set(ref, [...(byRef.get(ref) ?? []), mark]);
  }
}

function light(refs) {
  const lit = new Set(refs);
  for (const row of rows) row.classList.toggle("on", lit.has(row.dataset.ref));
  const words = new Set(refs.flatMap((ref) => byRef.get(ref) ?? []));
  for (const mark of marks) mark.classList.toggle("on", words.has(mark));
}

// What is lit when the pointer leaves: the row that has the focus, if one has.
function lightFocused() {
  const row = document.activeElement?.closest("[data-ref]");
  light(row ? [row.dataset.ref] : []);
}

// The words come into view inside their own column; on a phone, where there is one column, the page stays where it is.
function reveal(ref) {
  const column = document.querySelector(".report");
  const word = byRef.get(ref)?.[0];
  if (!word || getComputedStyle(column).position !== "sticky") return;
  const [box, frame] = [word.getBoundingClientRect(), column.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) {
    column.scrollTop += box.top - frame.top - frame.height / 3;
  }
}

for (const row of rows) {
  row.addEventListener("mouseenter", () => light([row.dataset.ref]));
  row.addEventListener("mouseleave", lightFocused);
  row.addEventListener("focus", () => {
    light([row.dataset.ref]);
    reveal(row.dataset.ref);
  });
  row.addEventListener("blur", () => light([]));
}

for (const mark of marks) {
  mark.addEventListener("mouseenter", () => light(refsOf(mark)));
  mark.addEventListener("mouseleave", lightFocused);
  mark.addEventListener("click", () => {
    const row = rows.find((candidate) => candidate.matches("[tabindex]") && refsOf(mark).includes(candidate.dataset.ref));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") document.activeElement?.blur();
  const step = { j: 1, k: -1 }[event.key];
  if (!step || !claims.length) return;
  const at = claims.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : claims.length - 1) : Math.min(Math.max(at + step, 0), claims.length - 1);
  claims[next].focus();
  claims[next].scrollIntoView({ block: "nearest" });
});
