// The keys of search: to the field, along the hits, into one.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {key, walk, phrase} = window.workbench;
  const field = document.getElementById("q");
  const seek = () => { field.focus(); field.select(); };
  walk(".hit", {next: phrase("next-hit"), previous: phrase("previous-hit")});
  key("/", phrase("search"), seek);
  key("Ctrl+k", phrase("search"), seek);
  key("Enter", phrase("open"), (event) => {
    const control = event.target.closest("a, button, summary");
    if (control) control.click();
    else if (event.target.closest(".hit")) location.href = event.target.closest(".hit").dataset.href;
  });
});
