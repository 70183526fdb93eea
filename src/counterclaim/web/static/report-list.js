// The list of reports: j and k walk along it, Enter opens, as on any link.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {walk, phrase} = window.workbench;
  walk("a.walked", {next: phrase("next"), previous: phrase("previous")});
});
