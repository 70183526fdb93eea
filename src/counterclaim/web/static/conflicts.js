// The keys of contradictions and duplicates: along them, into one, and marking one as looked at.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {key, walk, phrase} = window.workbench;
  const all = () => [...document.querySelectorAll(".conflict")];
  let at = 0;
  walk(".conflict", {next: phrase("next-row"), previous: phrase("previous-row")});
  key("Enter", phrase("open"), (event) => {
    const control = event.target.closest("a, button, summary");
    if (control) control.click();
    else if (event.target.closest(".conflict")) location.href = event.target.closest(".conflict").dataset.href;
  });
  key("f", phrase("look"), (event) => {
    const row = event.target.closest(".conflict");
    if (!row) return;
    at = all().indexOf(row);
    row.querySelector("[data-look]")?.click();
  });
  document.addEventListener("htmx:afterSettle", () => all()[Math.min(at, all().length - 1)]?.focus());
});
