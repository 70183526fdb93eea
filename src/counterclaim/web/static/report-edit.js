// Correcting a claim in its row, and adding one: words are chosen in the text with the mouse or by keys, and what was written is kept
// in this browser until the workbench has it. Spans: spans.js.
"use strict";
(() => {
  const {drafts} = window;
  const text = () => document.getElementById("text");
  const read = (written) => { const [start, end] = written.split("-").map(Number); return written && end > start ? {start, end} : null; };
  const phrase = (name) => window.workbench.phrase(name);
  let active = null; // the button whose words are being chosen
  let cursor = null;

  const inputOf = (button) => button.form.elements[button.dataset.words];

  function set(button, span) {
    inputOf(button).value = span ? `${span.start}-${span.end}` : "";
    button.querySelector(".chosen").textContent = span ? spans.words(text(), span.start, span.end) : phrase("none");
    spans.light(text(), "chosen", span ? [span] : []);
    const kind = button.form.elements["claimant.kind"];
    if (button.dataset.words === "claimant.span" && span && kind.value === "report") kind.value = "unknown"; // somebody speaks
    keep(button.form);
  }

  function choose(button) {
    if (active && active !== button) active.setAttribute("aria-pressed", "false");
    active = button;
    if (!button) { spans.light(text(), "chosen", []); return; }
    button.setAttribute("aria-pressed", "true");
    const span = read(inputOf(button).value);
    spans.light(text(), "chosen", span ? [span] : []);
    if (!span) return;
    cursor.hold(span);
    spans.ranges(text(), span.start, span.end)[0]?.startContainer.parentElement.scrollIntoView({block: "nearest"});
  }

  document.addEventListener("focusin", (event) => {
    const button = event.target.closest(".words");
    if (button) choose(button);
    else if (active && event.target.closest(".edit")) choose(null);
  });

  document.addEventListener("keydown", (event) => {
    const form = event.target.closest?.(".edit"), button = event.target.closest?.(".words");
    if (form && event.key === "Escape") { event.preventDefault(); leave(form); }
    if (!button) return;
    if (event.key === " ") { event.preventDefault(); cursor.turn(); }
    if ((event.key === "Delete" || event.key === "Backspace") && !("needed" in button.dataset)) set(button, null);
    if (event.key.startsWith("Arrow") && !inputOf(button).value) {
      event.preventDefault();
      event.stopImmediatePropagation();
      cursor.goTo(read(button.form.elements["quote.span"].value)?.start ?? 0);
    }
  }, true);

  document.addEventListener("mouseup", (event) => {
    if (!active?.isConnected || !text().contains(event.target)) return;
    const span = spans.ofSelection(text());
    if (!span) return;
    getSelection().removeAllRanges();
    set(active, span);
    active.focus({preventScroll: true});
  });

  /** Only the fields that a claim of its kind has are shown. */
  function fit(form) {
    const kind = form.elements.kind.value;
    for (const field of form.querySelectorAll("[data-of]")) field.hidden = field.dataset.of && field.dataset.of !== kind;
  }

  const keep = (form) => drafts.keep(form);
  const forget = (form) => drafts.forget(form.dataset.draft);
  const changed = (form) => drafts.kept(form.dataset.draft) !== null;

  document.addEventListener("input", (event) => { if (event.target.form?.matches(".edit")) keep(event.target.form); });
  document.addEventListener("change", (event) => { if (event.target.form?.matches(".edit")) { fit(event.target.form); keep(event.target.form); } });

  /** Close a row as it was, and forget what was written. */
  function leave(form) {
    forget(form);
    choose(null);
    const row = form.closest("li"), back = row.dataset.ref;
    if (!back) { row.remove(); return; }
    htmx.ajax("GET", window.report.withQuery("row") + encodeURIComponent(back), {target: row, swap: "outerHTML"});
  }

  // Whoever goes on to something else has saved the row; a new claim waits for its button. Selecting in the text is part of it.
  document.addEventListener("focusin", (event) => {
    if (event.target.closest(".report, .head, dialog")) return;
    for (const form of document.querySelectorAll(".edit")) {
      if (form.closest("li").contains(event.target) || event.target.contains(form) || form.elements.verdict.value === "add" || form.dataset.sent) continue;
      if (changed(form)) form.requestSubmit();
      else leave(form);
    }
  });
  document.addEventListener("click", (event) => {
    const form = event.target.closest(".cancel")?.closest(".edit");
    if (form) { event.preventDefault(); leave(form); }
  });

  document.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.elt.matches?.(".edit")) event.detail.elt.dataset.sent = "yes"; });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.requestConfig.elt; // its row is gone already, and the event speaks of what is left
    if (!form.matches(".edit")) return;
    delete form.dataset.sent;
    if (event.detail.successful) { forget(form); choose(null); }
    form.classList.toggle("unsaved", event.detail.failed);
  });

  function opened(form) {
    fit(form);
    form.querySelector(".words")?.focus();
  }
  document.addEventListener("htmx:load", (event) => {
    const form = event.detail.elt.matches?.(".open") && event.detail.elt.querySelector(".edit");
    if (!form) return;
    if (!restore(form)) opened(form);
  });

  /** Put back what was written of a claim and not saved, where somebody asked to go on with it. */
  let wanted = "";
  function restore(form) {
    const draft = drafts.kept(form.dataset.draft);
    if (wanted !== form.dataset.draft || !draft) { if (form.closest("li").querySelector(".overtaken")) keep(form); return false; }
    wanted = "";
    drafts.fill(form, draft);
    opened(form);
    for (const button of form.querySelectorAll(".words")) {
      const span = read(inputOf(button).value);
      button.querySelector(".chosen").textContent = span ? spans.words(text(), span.start, span.end) : phrase("none");
    }
    return true;
  }

  function open(id) {
    if (id === "new") begin({start: 0, end: 1});
    else document.getElementById(`claim-${id}`)?.querySelector(".edit-link")?.click();
  }

  /** A new claim on the selected words; without any, on those of the claim that one is at, to be moved by keys. */
  function begin(span) {
    htmx.ajax("GET", `${window.report.withQuery("new")}${span.start}-${span.end}`, {target: "#added", swap: "innerHTML"});
  }

  document.addEventListener("DOMContentLoaded", () => {
    const columns = document.querySelector(".columns[data-decides]");
    if (!columns) return;
    cursor = spans.cursor(text(), (span) => { if (active) set(active, span); }, {keys: document, wanted: (event) => event.target.closest(".words")});
    window.workbench.key("n", phrase("new"), () => {
      const first = document.querySelector("#text [data-start]");
      const start = Number(first?.dataset.start ?? 0);
      begin(spans.ofSelection(text()) ?? read(window.report.current()?.dataset.quote ?? "") ?? {start, end: start + 1});
    });
    for (const name of drafts.names(`${columns.dataset.report}/`)) {
      const id = name.slice(name.lastIndexOf("/") + 1);
      if (!id.startsWith("facts-")) drafts.offer(document.getElementById("drafts"), name, id, () => { wanted = name; open(id); });
    }
    for (const form of document.querySelectorAll(".edit")) opened(form);
  });
})();
