// The keys of a pair: what it is, along the pairs, and taking back what one said last.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {key, phrase} = window.workbench;
  const press = (selector) => () => document.querySelector(selector)?.click();
  for (const name of ["s", "d", "x"]) key(name, phrase(name), press(`[data-say="${name}"]`));
  key("j", phrase("next-pair"), press("[rel=next]"));
  key("k", phrase("previous-pair"), press("[rel=prev]"));
  key("n", phrase("open-pair"), press("#open"));
  key("u", phrase("undo-pair"), press("#undo button"));
  key("U", "", () => {}); // nothing is decided again here: one says it anew
});
