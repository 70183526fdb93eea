// The keys of history: along the events, into what one is about.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {key, walk, phrase} = window.workbench;
  walk(".event", {next: phrase("next-event"), previous: phrase("previous-event")});
  key("Enter", phrase("open"), (event) => {
    const control = event.target.closest("a, button, summary");
    if (control) control.click();
    else event.target.closest(".event")?.querySelector(".line a:not(.checked)")?.click();
  });
});
