// Keys of the pages of incidents, and tips that Escape puts away.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {key, walk, phrase} = window.workbench;
  if (!document.querySelector(".incident")) {
    walk("a.row", {next: phrase("next-incident"), previous: phrase("previous-incident")});
    return;
  }
  walk(".claim a, .saying a, .besides a", {next: phrase("next-claim"), previous: phrase("previous-claim")});
  key("w", phrase("why"), () => {
    const why = document.getElementById("why");
    why.open = !why.open;
    why.querySelector("summary").focus();
  });
  key("r", phrase("rule"), () => {
    const rules = [...document.querySelectorAll(".toll .rules")].at(0)?.querySelectorAll(".rule-switch") ?? [];
    const at = [...rules].findIndex((rule) => rule.hasAttribute("aria-current"));
    if (rules.length) location.href = rules[(at + 1) % rules.length].href;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.body.classList.add("tips-away");
  });
  for (const kind of ["focusin", "mouseover"]) {
    document.addEventListener(kind, (event) => {
      if (event.target.closest(".tipped")) document.body.classList.remove("tips-away");
    });
  }
});
