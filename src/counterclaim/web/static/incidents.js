// Keys of the pages of incidents; tips that Escape puts away; previews that come into the page.
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
    const rules = [...(document.querySelector(".toll .rules")?.querySelectorAll(".rule-switch") ?? [])];
    const at = rules.findIndex((rule) => rule.hasAttribute("aria-current"));
    if (rules.length) location.href = rules[(at + 1) % rules.length].href;
  });
  const facts = document.querySelector("#facts details");
  if (facts) {
    const open = () => {
      facts.open = true;
      facts.querySelector("select").focus();
    };
    key("f", phrase("facts"), open);
    for (const link of document.querySelectorAll("a[href='#facts']")) link.addEventListener("click", open);
  }
  // The ticked accounts go to an incident that one sees, instead of one whose id one writes.
  const accounts = document.getElementById("accounts");
  const movable = () => { for (const button of document.querySelectorAll("[data-move-to]")) button.hidden = false; };
  document.addEventListener("htmx:load", movable);
  movable();
  document.addEventListener("click", (event) => {
    const to = event.target.closest("[data-move-to]")?.dataset.moveTo;
    if (!to) return;
    const ticked = accounts.querySelector("input[name=about]:checked");
    if (!ticked) { accounts.querySelector("input[name=about]").focus(); return; }
    accounts.elements.to.value = to;
    accounts.querySelector("button[value=move]").click();
  });
  if (document.getElementById("decide")) {
    key("m", phrase("merge"), () => document.getElementById("merge").focus());
    key("s", phrase("split"), () => document.querySelector(".accounts input[type=checkbox]").focus());
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.body.classList.add("tips-away");
  });
  /** Beside its link and within the window: a table that scrolls would cut it off. */
  function place(holder) {
    const tip = holder.querySelector(".tip"), link = holder.getBoundingClientRect();
    tip.style.position = "fixed";
    tip.style.left = `${Math.max(8, Math.min(link.left, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${link.bottom + tip.offsetHeight > innerHeight ? link.top - tip.offsetHeight : link.bottom}px`;
  }

  for (const kind of ["focusin", "mouseover"]) {
    document.addEventListener(kind, (event) => {
      const holder = event.target.closest(".tipped");
      if (!holder) return;
      document.body.classList.remove("tips-away");
      place(holder);
    });
  }

  document.addEventListener("htmx:beforeSwap", (event) => {
    // Somebody was faster: who, and what they did, stands where the preview would.
    if (event.detail.xhr.status === 409 && event.detail.target.matches(".preview")) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const preview = event.detail.target;
    if (!preview.matches(".preview")) return;
    preview.focus({preventScroll: true});
    preview.scrollIntoView({block: "nearest"});
    preview.querySelector("[data-dismiss]")?.addEventListener("click", (click) => {
      click.preventDefault();
      preview.replaceChildren();
    });
  });

  const print = document.querySelector("[data-print]");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details:not([open])")) {
      folded.open = true;
      folded.dataset.folded = "";
    }
  });
  window.addEventListener("afterprint", () => {
    for (const unfolded of document.querySelectorAll("details[data-folded]")) unfolded.open = false;
  });
});
