// The page of a report: a claim lights its words and words their claims; keys to walk and to decide.
"use strict";
(() => {
  const words = window.reportWords;
  const rowOf = (node) => node?.closest?.("#claims [data-ref]");
  const marksOf = (ref) => document.querySelectorAll(`#text [data-refs~="${CSS.escape(ref)}"]`);
  const current = () => rowOf(document.activeElement) ?? document.getElementById(at);
  let at = "";

  function light(refs) {
    for (const node of document.querySelectorAll(".on")) node.classList.remove("on");
    for (const ref of refs) {
      for (const node of marksOf(ref)) node.classList.add("on");
      for (const row of document.querySelectorAll(`#claims [data-ref="${CSS.escape(ref)}"]`)) row.classList.add("on");
    }
  }

  const refsOf = (node) => node.closest(".m")?.dataset.refs.split(" ") ?? (rowOf(node) ? [rowOf(node).dataset.ref] : null);

  document.addEventListener("mouseover", (event) => {
    const refs = refsOf(event.target) ?? (rowOf(document.activeElement) ? [rowOf(document.activeElement).dataset.ref] : []);
    light(refs);
  });

  document.addEventListener("focusin", (event) => {
    const row = rowOf(event.target);
    if (!row) return;
    at = row.id;
    light([row.dataset.ref]);
    const mark = marksOf(row.dataset.ref)[0];
    if (mark) words.reveal(mark.getBoundingClientRect());
  });

  /** To the next claim of the words that were clicked: again for another one. */
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.(".m");
    if (!mark || !getSelection().isCollapsed || document.querySelector(".words[aria-pressed=true]")) return;
    const rows = refsOf(mark).flatMap((ref) => [...document.querySelectorAll(`#claims [data-ref="${CSS.escape(ref)}"]`)]);
    const next = rows[(rows.indexOf(rowOf(document.activeElement)) + 1) % rows.length];
    next?.closest("details")?.setAttribute("open", "");
    next?.focus({preventScroll: true});
    next?.scrollIntoView({block: "nearest"});
  });

  function toWords() {
    const mark = current() && marksOf(current().dataset.ref)[0];
    if (!mark) return;
    mark.tabIndex = -1;
    mark.focus({preventScroll: true});
    words.reveal(mark.getBoundingClientRect());
  }

  const judge = (verdict) => current()?.querySelector(`.judge [value=${verdict}]`)?.click();

  /** Write why first; Enter then does what was begun. */
  function why(verdict) {
    const box = current()?.querySelector(".why");
    if (!box) return;
    box.open = true;
    box.dataset.verdict = verdict;
    box.querySelector("input").focus();
  }

  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.(".why");
    if (box && event.target.matches("input")) {
      if (event.key === "Escape") rowOf(box).focus();
      if (event.key !== "Enter") return;
      event.preventDefault();
      box.closest("form").querySelector(`[value=${box.dataset.verdict ?? "accept"}]`).click();
    } else if (event.key === "Escape" && event.target.matches?.(".m")) {
      document.getElementById(at)?.focus();
    }
  });

  // A row that is exchanged keeps the focus; after an undo, which shows the page again, one is where one was.
  let focused = "";
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 409) Object.assign(event.detail, {shouldSwap: true, isError: false});
    focused = rowOf(document.activeElement)?.id ?? "";
  });
  document.addEventListener("htmx:afterSettle", () => {
    const row = focused && document.activeElement === document.body && document.getElementById(focused);
    if (row) row.focus({preventScroll: true});
  });
  const place = `at ${location.pathname}${location.search}`;
  addEventListener("pagehide", () => sessionStorage.setItem(place, at));

  document.addEventListener("DOMContentLoaded", () => {
    const {key, walk, phrase} = window.workbench;
    walk("#claims .claim", {next: phrase("next"), previous: phrase("previous")});
    key("Enter", phrase("words"), (event) => {
      if (event.target.closest("a, button, summary")) event.target.closest("a, button, summary").click();
      else toWords();
    });
    key("o", phrase("order"), () => document.getElementById("order")?.click());
    const back = document.getElementById(location.hash.slice(1) || sessionStorage.getItem(place) || " ");
    back?.closest("details")?.setAttribute("open", "");
    back?.focus();
    if (!document.querySelector(".judge")) return;
    key("a", phrase("accept"), () => judge("accept"));
    key("r", phrase("reject"), () => judge("reject"));
    key("A", phrase("reason"), () => why("accept"));
    key("R", "", () => why("reject"));
    key("e", phrase("correct"), () => current()?.querySelector(".edit-link")?.click());
  });
})();
