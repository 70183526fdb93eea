// Keys along the rows of parties and of a party's incidents.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {key, walk, phrase} = workbench;
  walk(".parties-page tbody tr", {next: phrase("next"), previous: phrase("previous")});
  key("Enter", "", (event) => (event.target.closest("a, button") ?? event.target.querySelector?.("a"))?.click());
});
