// The keys of the queue: the row under the cursor, or those that are ticked, are taken, let rest, finished, approved.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const {key, walk, phrase} = window.workbench;
  const rows = () => [...document.querySelectorAll("#queue tbody tr")];
  const current = () => rows().find((row) => row === document.activeElement || row.contains(document.activeElement));
  const box = (row) => row.querySelector("input[name=ref]");

  walk("#queue tbody tr", {next: phrase("next-row"), previous: phrase("previous-row")});
  key("Enter", phrase("open"), (event) => {
    const target = event.target.closest("a, button, summary, input, select");
    if (target) target.click();
    else if (current()) location.href = current().dataset.href;
  });
  key("x", phrase("tick"), () => { if (current()) { box(current()).click(); current()?.focus(); } });

  // Where the cursor was, so that it stands there again when the table has been made anew.
  let at = null;

  /** Press one of the buttons, for the ticked rows or else for the row under the cursor. */
  function press(act) {
    const button = document.querySelector(`#work button[value=${act}]`);
    if (!button) return;
    const row = current();
    if (!rows().some((one) => box(one).checked)) {
      if (!row) return;
      box(row).checked = true;
    }
    button.click();
  }
  key("a", phrase("take"), () => press("take"));
  key("f", phrase("finish"), () => press("finish"));
  key("v", phrase("check"), () => press("check"));
  key("s", phrase("rest"), () => {
    const row = current(), field = document.getElementById("until");
    if (!field || (!row && !rows().some((one) => box(one).checked))) return;
    if (!rows().some((one) => box(one).checked)) box(row).checked = true;
    remember(row);
    field.focus();
  });
  key("/", phrase("filter"), () => document.getElementById("filter")?.focus());
  key("n", phrase("next-page"), () => document.querySelector("[data-next]")?.click());
  key("u", phrase("undo-work"), () => {
    const button = document.querySelector("#undo-work button");
    if (button) button.click();
    else workbench.send("/queue/undo").then(() => location.reload());
  });
  key("U", phrase("redo-work"), () => workbench.send("/queue/redo").then(() => location.reload()));

  function remember(row) {
    const found = row ?? current();
    if (found) at = {ref: found.dataset.ref, index: rows().indexOf(found)};
  }

  document.addEventListener("keydown", (event) => {
    if (event.target.id === "until" && event.key === "Enter") {
      event.preventDefault();
      document.querySelector("#work button[value=snooze]").click();
    } else if (event.key === "Escape" && event.target.closest?.("#queue form")) {
      (rows()[at?.index ?? 0] ?? document.body).focus();
    }
  });
  document.addEventListener("focusin", (event) => { if (event.target.closest?.("#queue tbody tr")) remember(event.target.closest("tr")); });
  document.addEventListener("change", (event) => {
    if (event.target.name !== "ref") return;
    const number = rows().filter((row) => box(row).checked).length;
    const words = document.getElementById("chosen");
    words.dataset.words ??= words.textContent;
    words.textContent = number ? `${number} ${phrase("all-ticked")}:` : words.dataset.words;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const all = rows();
    if (!at || !all.length || all.includes(document.activeElement)) return;
    (all.find((row) => row.dataset.ref === at.ref) ?? all[Math.min(at.index, all.length - 1)]).focus();
  });
});
